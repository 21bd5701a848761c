package io.taoevm.chain;

import io.taoevm.chain.block.Header;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.codec.RlpException;
import io.taoevm.chain.codec.RlpReader;
import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.store.Store;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/**
 * Blocks in a file: a line with the format, the length (4) of what the chain begins with and that
 * text, which is the caller's to make and may be empty, then for each block its length (4) and the
 * list of its header, its body and its receipts as the store keeps them, since Ethereum's form of a
 * block lacks the milliseconds, the author and the senders of impersonated transactions.
 */
public final class BlockFile {
  private static final byte[] FORMAT =
      "taoevm blocks, format 2\n".getBytes(StandardCharsets.US_ASCII);

  /** Without what the chain begins with. */
  private static final byte[] FORMAT_1 =
      "taoevm blocks, format 1\n".getBytes(StandardCharsets.US_ASCII);

  private static final int LARGEST_BLOCK = 1 << 28;
  private static final long PROGRESS_BLOCKS = 256;

  private BlockFile() {}

  /**
   * Writes blocks, ascending.
   *
   * @param begin what the chain begins with; no bytes if that is not known
   * @return how many
   */
  public static long write(
      Store store, byte[] begin, long toBlock, OutputStream file, Progress progress)
      throws IOException {
    var blocks = new BlockStore(store);
    var last = Math.min(toBlock, blocks.headNumber().orElse(-1));
    var out = new DataOutputStream(file);
    out.write(FORMAT);
    out.writeInt(begin.length);
    out.write(begin);
    var first = blocks.firstNumber();
    for (var number = first; number <= last; number++) {
      var missing = "block " + number + " is missing or incomplete";
      var block = blocks.block(number).orElseThrow(() -> new ChainException(missing));
      var encoded =
          new RlpWriter(1024)
              .beginList()
              .bytes(block.header().encode())
              .bytes(BlockRecord.encodeBody(block))
              .bytes(BlockRecord.encodeReceipts(block.receipts()))
              .endList()
              .toBytes();
      out.writeInt(encoded.length);
      out.write(encoded);
      if (number % PROGRESS_BLOCKS == 0 || number == last) {
        progress.at("blocks", number - first + 1, last - first + 1);
      }
    }
    out.flush();
    return Math.max(0, last - first + 1);
  }

  /** Reads the blocks of a file one by one. */
  public static final class Reader {
    private final DataInputStream file;
    private final byte[] begin;

    /**
     * @throws ChainException if the file holds no blocks
     */
    public Reader(InputStream file) throws IOException {
      this.file = new DataInputStream(file);
      var format = this.file.readNBytes(FORMAT.length);
      if (Arrays.equals(format, FORMAT_1)) {
        begin = new byte[0];
      } else if (Arrays.equals(format, FORMAT)) {
        begin = begin();
      } else {
        throw new ChainException("the file is no file of blocks of format 1 or 2");
      }
    }

    private byte[] begin() throws IOException {
      try {
        var length = file.readInt();
        if (length < 0 || length > LARGEST_BLOCK) {
          throw new ChainException("the file's begin has " + length + " bytes");
        }
        var bytes = new byte[length];
        file.readFully(bytes);
        return bytes;
      } catch (EOFException e) {
        throw new ChainException("the file ends within its begin", e);
      }
    }

    /** What the chain begins with, as its writer gave it; maybe no bytes. */
    public byte[] chainBegin() {
      return begin;
    }

    /**
     * The next block, whose senders are recovered anew; empty at the end.
     *
     * @throws ChainException if the file ends within a block or holds something else
     */
    public Optional<SealedBlock> next() throws IOException {
      var first = file.read();
      if (first < 0) {
        return Optional.empty();
      }
      try {
        var length = first << 24 | file.readUnsignedByte() << 16 | file.readUnsignedShort();
        if (length < 0 || length > LARGEST_BLOCK) {
          throw new ChainException("a block of the file has " + length + " bytes");
        }
        var encoded = new byte[length];
        file.readFully(encoded);
        return Optional.of(decode(encoded));
      } catch (EOFException e) {
        throw new ChainException("the file ends within a block", e);
      }
    }

    private static SealedBlock decode(byte[] encoded) {
      try {
        var fields = RlpReader.ofList(encoded);
        var header = Header.decode(fields.bytes());
        var block =
            BlockRecord.decode(header, header.hash(), fields.bytes(), fields.bytes())
                .orElseThrow(() -> new RlpException("receipts of another block"));
        fields.expectEnd();
        var signed = new ArrayList<SignedTransaction>();
        for (var transaction : block.transactions()) {
          signed.add(
              transaction.isImpersonated()
                  ? transaction
                  : SignedTransaction.decode(transaction.encoded()));
        }
        return block.withTransactions(signed);
      } catch (RlpException malformed) {
        throw new ChainException("a block of the file is malformed: " + malformed.getMessage());
      }
    }
  }
}

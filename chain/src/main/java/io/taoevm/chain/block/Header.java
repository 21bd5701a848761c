package io.taoevm.chain.block;

import io.taoevm.chain.codec.RlpReader;
import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import org.jspecify.annotations.Nullable;

/**
 * A block header of Ethereum. The fields that forks have added are null where the fork has none;
 * they come in the order of their forks, so that none stands after a missing one.
 *
 * @param number unsigned 64 bits, as all {@code long}s here
 * @param timestampSeconds since 1970
 * @param nonce the 8 bytes of proof of work, zero since the merge
 * @param baseFeeWei wei a unit of gas (London)
 * @param withdrawalsRoot Shanghai
 * @param blobGasUsed Cancun
 * @param excessBlobGas Cancun
 * @param parentBeaconRoot Cancun
 * @param requestsHash Prague
 */
public record Header(
    Hash parentHash,
    Hash ommersHash,
    Address coinbase,
    Hash stateRoot,
    Hash transactionsRoot,
    Hash receiptsRoot,
    Bloom logsBloom,
    Word difficulty,
    long number,
    long gasLimit,
    long gasUsed,
    long timestampSeconds,
    byte[] extraData,
    Hash mixHash,
    long nonce,
    @Nullable Word baseFeeWei,
    @Nullable Hash withdrawalsRoot,
    @Nullable Long blobGasUsed,
    @Nullable Long excessBlobGas,
    @Nullable Hash parentBeaconRoot,
    @Nullable Hash requestsHash) {

  /** The ommers hash of a block without ommers. */
  public static final Hash NO_OMMERS = Keccak.EMPTY_LIST;

  /** The requests hash of a block without requests: the SHA-256 of no bytes (EIP-7685). */
  public static final Hash NO_REQUESTS =
      Hash.fromHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

  /** Keccak-256 of the encoding. */
  public Hash hash() {
    var writer = new RlpWriter(640);
    writeTo(writer);
    return writer.hash();
  }

  public byte[] encode() {
    var writer = new RlpWriter(640);
    writeTo(writer);
    return writer.toBytes();
  }

  public void writeTo(RlpWriter writer) {
    var proofOfWork = new byte[Long.BYTES];
    Bytes.putLong(proofOfWork, 0, nonce);
    writer
        .beginList()
        .hash(parentHash)
        .hash(ommersHash)
        .address(coinbase)
        .hash(stateRoot)
        .hash(transactionsRoot)
        .hash(receiptsRoot)
        .bytes(logsBloom.bytes())
        .number(difficulty)
        .number(number)
        .number(gasLimit)
        .number(gasUsed)
        .number(timestampSeconds)
        .bytes(extraData)
        .hash(mixHash)
        .bytes(proofOfWork);
    if (baseFeeWei != null) {
      writer.number(baseFeeWei);
    }
    if (withdrawalsRoot != null) {
      writer.hash(withdrawalsRoot);
    }
    if (blobGasUsed != null && excessBlobGas != null) {
      writer.number(blobGasUsed).number(excessBlobGas);
    }
    if (parentBeaconRoot != null) {
      writer.hash(parentBeaconRoot);
    }
    if (requestsHash != null) {
      writer.hash(requestsHash);
    }
    writer.endList();
  }

  /**
   * @throws io.taoevm.chain.codec.RlpException if the bytes are anything but one header
   */
  public static Header decode(byte[] encoded) {
    var reader = RlpReader.of(encoded);
    var header = read(reader);
    reader.expectEnd();
    return header;
  }

  /**
   * @throws io.taoevm.chain.codec.RlpException if the next item is no header
   */
  public static Header read(RlpReader reader) {
    var fields = reader.list();
    var header =
        new Header(
            fields.hash(),
            fields.hash(),
            fields.address(),
            fields.hash(),
            fields.hash(),
            fields.hash(),
            Bloom.of(fields.bytes(Bloom.LENGTH)),
            fields.word(),
            fields.number(),
            fields.number(),
            fields.number(),
            fields.number(),
            fields.bytes(),
            fields.hash(),
            Bytes.getLong(fields.bytes(Long.BYTES), 0),
            fields.hasNext() ? fields.word() : null,
            fields.hasNext() ? fields.hash() : null,
            fields.hasNext() ? fields.number() : null,
            fields.hasNext() ? fields.number() : null,
            fields.hasNext() ? fields.hash() : null,
            fields.hasNext() ? fields.hash() : null);
    fields.expectEnd();
    return header;
  }
}

package io.taoevm.chain.block;

import io.taoevm.chain.codec.RlpException;
import io.taoevm.chain.codec.RlpReader;
import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.crypto.Secp256k1;
import io.taoevm.chain.crypto.Signature;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The encodings of transactions: legacy with and without a chain id (EIP-155), and the typed ones
 * of EIP-2930, 1559, 4844 (without its blobs, as blocks hold it) and 7702. Decoding refuses what no
 * valid transaction has: other shapes, leading zeros, nonce 2^64 - 1 (EIP-2681), a cost of gas of
 * more than 256 bits, and signatures that EIP-2 forbids.
 */
final class TransactionCodec {
  private static final Word V_UNPROTECTED = Word.of(27);
  private static final Word V_PROTECTED = Word.of(35);

  private TransactionCodec() {}

  /** A transaction and a signature that need not be anybody's. */
  record Unsigned(Transaction transaction, Signature signature) {}

  static Unsigned decode(byte[] encoded) {
    if (encoded.length == 0) {
      throw new MalformedTransactionException("rlp: transaction data is empty");
    }
    try {
      return decodeAny(encoded);
    } catch (RlpException e) {
      throw new MalformedTransactionException("rlp: " + e.getMessage(), e);
    }
  }

  private static Unsigned decodeAny(byte[] encoded) {
    var first = encoded[0] & 0xFF;
    if (first >= 0xC0) {
      return readLegacy(RlpReader.ofList(encoded));
    }
    var types = TransactionType.values();
    if (first == 0 || first >= types.length) {
      if (first >= 0x80) {
        throw new MalformedTransactionException("rlp: expected a transaction, found a string");
      }
      throw new MalformedTransactionException(TransactionFault.TYPE_NOT_SUPPORTED.words());
    }
    return readTyped(
        types[first], RlpReader.ofList(Arrays.copyOfRange(encoded, 1, encoded.length)));
  }

  private static Unsigned readLegacy(RlpReader fields) {
    var nonce = fields.number();
    var gasPrice = fields.word();
    var gasLimit = fields.number();
    var to = fields.optionalAddress().orElse(null);
    var value = fields.word();
    var data = fields.bytes();
    var v = fields.word();
    var r = fields.word();
    var s = fields.word();
    fields.expectEnd();
    var chainId = chainId(v);
    var transaction =
        new Transaction(
            TransactionType.LEGACY,
            chainId,
            nonce,
            gasPrice,
            gasPrice,
            gasLimit,
            to,
            value,
            data,
            List.of(),
            List.of(),
            Word.ZERO,
            List.of());
    var even = v(transaction, 0);
    return new Unsigned(transaction, new Signature(r, s, v.equals(even) ? 0 : 1));
  }

  /** The chain id in v: null for 27 and 28, (v - 35) / 2 for 35 and above. */
  private static @Nullable Word chainId(Word v) {
    if (v.equals(V_UNPROTECTED) || v.equals(Word.of(28))) {
      return null;
    }
    if (v.compareTo(V_PROTECTED) < 0) {
      throw new MalformedTransactionException(
          TransactionFault.INVALID_SIGNATURE.words() + ": v is " + v);
    }
    return Word.of(v.minus(V_PROTECTED).toBigInteger().shiftRight(1));
  }

  static Word v(Transaction transaction, int yParity) {
    var parity = Word.of(yParity);
    if (transaction.type() != TransactionType.LEGACY) {
      return parity;
    }
    var chainId = transaction.chainId();
    return chainId == null
        ? V_UNPROTECTED.plus(parity)
        : chainId.plus(chainId).plus(V_PROTECTED).plus(parity);
  }

  private static Unsigned readTyped(TransactionType type, RlpReader fields) {
    var chainId = fields.word();
    var nonce = fields.number();
    var tip = fields.word();
    var cap = type == TransactionType.ACCESS_LIST ? tip : fields.word();
    var gasLimit = fields.number();
    var to = fields.optionalAddress().orElse(null);
    var value = fields.word();
    var data = fields.bytes();
    var accessList = readAccessList(fields.list());
    var isBlob = type == TransactionType.BLOB;
    var blobCap = isBlob ? fields.word() : Word.ZERO;
    List<Hash> blobHashes = isBlob ? readHashes(fields.list()) : List.of();
    List<Authorization> authorizations =
        type == TransactionType.SET_CODE ? readAuthorizations(fields.list()) : List.of();
    var parity = fields.word();
    if (parity.compareTo(Word.ONE) > 0) {
      throw new MalformedTransactionException(
          TransactionFault.INVALID_SIGNATURE.words() + ": the parity is " + parity);
    }
    var signature = new Signature(fields.word(), fields.word(), (int) parity.a());
    fields.expectEnd();
    return new Unsigned(
        new Transaction(
            type,
            chainId,
            nonce,
            tip,
            cap,
            gasLimit,
            to,
            value,
            data,
            accessList,
            blobHashes,
            blobCap,
            authorizations),
        signature);
  }

  private static List<AccessListEntry> readAccessList(RlpReader items) {
    var entries = new ArrayList<AccessListEntry>();
    while (items.hasNext()) {
      var fields = items.list();
      var address = fields.address();
      var slots = new ArrayList<Word>();
      for (var hash : readHashes(fields.list())) {
        slots.add(Word.of(hash));
      }
      fields.expectEnd();
      entries.add(new AccessListEntry(address, slots));
    }
    return entries;
  }

  private static List<Hash> readHashes(RlpReader items) {
    var hashes = new ArrayList<Hash>();
    while (items.hasNext()) {
      hashes.add(items.hash());
    }
    return hashes;
  }

  private static List<Authorization> readAuthorizations(RlpReader items) {
    var authorizations = new ArrayList<Authorization>();
    while (items.hasNext()) {
      var fields = items.list();
      var chainId = fields.word();
      var address = fields.address();
      var nonce = fields.number();
      var parity = fields.number();
      if (Long.compareUnsigned(parity, 0xFF) > 0) {
        throw new RlpException(
            "the parity of an authorization has one byte, not " + Long.toUnsignedString(parity));
      }
      authorizations.add(
          new Authorization(chainId, address, nonce, (int) parity, fields.word(), fields.word()));
      fields.expectEnd();
    }
    return authorizations;
  }

  /** Refuses what no transaction can have that anyone signed. */
  static void requirePossible(Unsigned decoded) {
    var transaction = decoded.transaction();
    var signature = decoded.signature();
    if (!signature.hasLowS() || signature.r().compareTo(Secp256k1.ORDER) >= 0) {
      throw new MalformedTransactionException(
          TransactionFault.INVALID_SIGNATURE.words() + ": r or s is too high");
    }
    if (transaction.nonce() == -1L) {
      throw new MalformedTransactionException(TransactionFault.NONCE_EXHAUSTED.words());
    }
    var gas = Word.of(transaction.gasLimit()).bitLength();
    if (gas + transaction.maxFeePerGas().bitLength() > 256
        && Word.of(transaction.gasLimit())
                .toBigInteger()
                .multiply(transaction.maxFeePerGas().toBigInteger())
                .bitLength()
            > 256) {
      throw new MalformedTransactionException("rlp: gas * price has more than 256 bits");
    }
  }

  /** What the sender signs. */
  static Hash signingHash(Transaction transaction) {
    var writer = new RlpWriter(256 + transaction.data().length);
    writeType(writer, transaction);
    writer.beginList();
    writeFields(writer, transaction);
    var chainId = transaction.chainId();
    if (transaction.type() == TransactionType.LEGACY && chainId != null) {
      writer.number(chainId).number(0).number(0);
    }
    return writer.endList().hash();
  }

  static byte[] encode(Transaction transaction, Signature signature) {
    var writer = new RlpWriter(256 + transaction.data().length);
    writeType(writer, transaction);
    writer.beginList();
    writeFields(writer, transaction);
    return writer
        .number(v(transaction, signature.yParity()))
        .number(signature.r())
        .number(signature.s())
        .endList()
        .toBytes();
  }

  private static void writeType(RlpWriter writer, Transaction transaction) {
    if (transaction.type() != TransactionType.LEGACY) {
      writer.raw(new byte[] {(byte) transaction.type().number()});
    }
  }

  private static void writeFields(RlpWriter writer, Transaction transaction) {
    var type = transaction.type();
    if (type != TransactionType.LEGACY) {
      var chainId = transaction.chainId();
      writer.number(chainId == null ? Word.ZERO : chainId);
    }
    writer.number(transaction.nonce());
    if (type.compareTo(TransactionType.ACCESS_LIST) > 0) {
      writer.number(transaction.maxPriorityFeePerGas());
    }
    writer.number(transaction.maxFeePerGas()).number(transaction.gasLimit());
    var to = transaction.to();
    if (to == null) {
      writer.empty();
    } else {
      writer.address(to);
    }
    writer.number(transaction.valueWei()).bytes(transaction.data());
    if (type != TransactionType.LEGACY) {
      writeAccessList(writer, transaction.accessList());
    }
    if (type == TransactionType.BLOB) {
      writer.number(transaction.maxFeePerBlobGas()).beginList();
      transaction.blobHashes().forEach(writer::hash);
      writer.endList();
    } else if (type == TransactionType.SET_CODE) {
      writeAuthorizations(writer, transaction.authorizations());
    }
  }

  private static void writeAccessList(RlpWriter writer, List<AccessListEntry> entries) {
    writer.beginList();
    for (var entry : entries) {
      writer.beginList().address(entry.address()).beginList();
      for (var slot : entry.slots()) {
        writer.hash(slot.toHash());
      }
      writer.endList().endList();
    }
    writer.endList();
  }

  private static void writeAuthorizations(RlpWriter writer, List<Authorization> authorizations) {
    writer.beginList();
    for (var authorization : authorizations) {
      writer
          .beginList()
          .number(authorization.chainId())
          .address(authorization.address())
          .number(authorization.nonce())
          .number(authorization.yParity())
          .number(authorization.r())
          .number(authorization.s())
          .endList();
    }
    writer.endList();
  }
}

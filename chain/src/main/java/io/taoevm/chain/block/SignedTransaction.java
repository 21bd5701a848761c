package io.taoevm.chain.block;

import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.crypto.Secp256k1;
import io.taoevm.chain.crypto.Signature;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;

/**
 * A transaction with its signature, the address that signed, its hash and its encoding as it
 * travels: RLP for the legacy type, the type byte and RLP for the others (EIP-2718).
 *
 * @param encoded never written to
 */
public record SignedTransaction(
    Transaction transaction, Signature signature, Address sender, Hash hash, byte[] encoded) {

  /**
   * Decodes strictly and recovers the sender.
   *
   * @throws MalformedTransactionException if the bytes are no transaction, or nobody can have
   *     signed it
   */
  public static SignedTransaction decode(byte[] encoded) {
    var unsigned = TransactionCodec.decode(encoded);
    TransactionCodec.requirePossible(unsigned);
    var sender =
        Secp256k1.recoverAddress(
                TransactionCodec.signingHash(unsigned.transaction()), unsigned.signature())
            .orElseThrow(
                () ->
                    new MalformedTransactionException(TransactionFault.INVALID_SIGNATURE.words()));
    return new SignedTransaction(
        unsigned.transaction(), unsigned.signature(), sender, Keccak.hash(encoded), encoded);
  }

  /** As {@link #decode} for a transaction that was checked before and whose sender is known. */
  public static SignedTransaction restore(byte[] encoded, Address sender) {
    var unsigned = TransactionCodec.decode(encoded);
    return new SignedTransaction(
        unsigned.transaction(), unsigned.signature(), sender, Keccak.hash(encoded), encoded);
  }

  /**
   * Signs.
   *
   * @param privateKey 32 bytes
   */
  public static SignedTransaction sign(Transaction transaction, byte[] privateKey) {
    var signature = Secp256k1.sign(TransactionCodec.signingHash(transaction), privateKey);
    var sender = Secp256k1.address(Secp256k1.publicKey(privateKey));
    return of(transaction, signature, sender);
  }

  /**
   * A transaction of a sender whose key nobody here has, as development controls may send it. Where
   * the signature would be stands the sender, so that equal transactions of two senders have two
   * hashes; it recovers to nobody.
   */
  public static SignedTransaction impersonate(Transaction transaction, Address sender) {
    return of(transaction, new Signature(sender.word(), Word.ZERO, 0), sender);
  }

  /** A transaction that its sender has yet to sign: zeros stand where the signature will be. */
  public static SignedTransaction unsigned(Transaction transaction, Address sender) {
    return of(transaction, new Signature(Word.ZERO, Word.ZERO, 0), sender);
  }

  private static SignedTransaction of(Transaction tx, Signature signature, Address sender) {
    var encoded = TransactionCodec.encode(tx, signature);
    return new SignedTransaction(tx, signature, sender, Keccak.hash(encoded), encoded);
  }

  public boolean isImpersonated() {
    return signature.s().isZero();
  }

  /** The v of a legacy transaction (EIP-155), or the parity of the others. */
  public Word v() {
    return TransactionCodec.v(transaction, signature.yParity());
  }

  /** The transaction as an item of a block's list: typed ones are wrapped in a string. */
  void writeTo(RlpWriter writer) {
    if (transaction.type() == TransactionType.LEGACY) {
      writer.raw(encoded);
    } else {
      writer.bytes(encoded);
    }
  }

  /** Transactions are the same if their encoding is. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SignedTransaction that && hash.equals(that.hash);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }
}

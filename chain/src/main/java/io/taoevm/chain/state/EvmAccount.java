package io.taoevm.chain.state;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;

/**
 * What the state keeps of an EVM account beside its storage. Under the rules of Ethereum nonce and
 * balance are the ledger; under those of the real chain they stay zero here and live in the table
 * of accounts (architecture decision 6).
 *
 * @param nonce unsigned 64 bits
 * @param balanceWei in wei
 * @param codeHash keccak-256 of the code, {@link #NO_CODE} without code
 */
public record EvmAccount(long nonce, Word balanceWei, Hash codeHash) {
  /** Keccak-256 of no bytes. */
  public static final Hash NO_CODE =
      Hash.fromHex("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");

  /** How long {@link #encode} is. */
  public static final int ENCODED_LENGTH = Long.BYTES + Word.LENGTH + Hash.LENGTH;

  public static final EvmAccount EMPTY = new EvmAccount(0, Word.ZERO, NO_CODE);

  /** Empty in the sense of EIP-161. */
  public boolean isEmpty() {
    return nonce == 0 && balanceWei.isZero() && codeHash.equals(NO_CODE);
  }

  public boolean hasCode() {
    return !codeHash.equals(NO_CODE);
  }

  public EvmAccount withNonce(long newNonce) {
    return new EvmAccount(newNonce, balanceWei, codeHash);
  }

  public EvmAccount withBalance(Word newBalanceWei) {
    return new EvmAccount(nonce, newBalanceWei, codeHash);
  }

  public EvmAccount withCodeHash(Hash newCodeHash) {
    return new EvmAccount(nonce, balanceWei, newCodeHash);
  }

  /** What the flat state holds under {@link StateKeys#account}. */
  public byte[] encode() {
    var bytes = new byte[ENCODED_LENGTH];
    Bytes.putLong(bytes, 0, nonce);
    balanceWei.write(bytes, 8);
    codeHash.write(bytes, 8 + Word.LENGTH);
    return bytes;
  }

  /** Reads what the flat state holds under {@link StateKeys#account}. */
  public static EvmAccount decode(byte[] bytes) {
    return new EvmAccount(
        Bytes.getLong(bytes, 0), Word.of(bytes, 8), Hash.of(bytes, 8 + Word.LENGTH));
  }
}

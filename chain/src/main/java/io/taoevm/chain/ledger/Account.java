package io.taoevm.chain.ledger;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.state.ValueCodec;
import io.taoevm.chain.state.ValueCodecs;

/**
 * An account of the chain core. All amounts are in rao, below 2^63 (the supply ends at 21·10^15).
 *
 * @param freeRao what it holds and has not reserved, the existential deposit included
 * @param reservedRao deposits of proxies and the like; never part of the EVM's balance
 * @param frozenRao the part of {@code freeRao} that may not leave
 * @param nonce shared by the chain core and the EVM; never reset
 */
public record Account(long freeRao, long reservedRao, long frozenRao, long nonce) {
  public static final Account EMPTY = new Account(0, 0, 0, 0);

  static final ValueCodec<Account> CODEC = ValueCodecs.of(Account::encode, Account::decode);

  public Account {
    if (freeRao < 0 || reservedRao < 0 || frozenRao < 0) {
      throw new IllegalArgumentException(
          "an account cannot hold free "
              + freeRao
              + ", reserved "
              + reservedRao
              + ", frozen "
              + frozenRao
              + " rao");
    }
  }

  public boolean isEmpty() {
    return freeRao == 0 && reservedRao == 0 && frozenRao == 0 && nonce == 0;
  }

  public Account withFree(long newFreeRao) {
    return new Account(newFreeRao, reservedRao, frozenRao, nonce);
  }

  public Account withReserved(long newReservedRao) {
    return new Account(freeRao, newReservedRao, frozenRao, nonce);
  }

  Account withFrozen(long newFrozenRao) {
    return new Account(freeRao, reservedRao, newFrozenRao, nonce);
  }

  public Account withNonce(long newNonce) {
    return new Account(freeRao, reservedRao, frozenRao, newNonce);
  }

  private byte[] encode() {
    var bytes = new byte[32];
    Bytes.putLong(bytes, 0, freeRao);
    Bytes.putLong(bytes, 8, reservedRao);
    Bytes.putLong(bytes, 16, frozenRao);
    Bytes.putLong(bytes, 24, nonce);
    return bytes;
  }

  private static Account decode(byte[] bytes) {
    return new Account(
        Bytes.getLong(bytes, 0),
        Bytes.getLong(bytes, 8),
        Bytes.getLong(bytes, 16),
        Bytes.getLong(bytes, 24));
  }
}

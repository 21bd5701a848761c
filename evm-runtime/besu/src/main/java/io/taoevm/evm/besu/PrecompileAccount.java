package io.taoevm.evm.besu;

import org.apache.tuweni.bytes.Bytes;
import org.hyperledger.besu.datatypes.Address;
import org.hyperledger.besu.datatypes.Hash;

/** A precompile as the real chain shows its code: one byte long, with the hash of none. */
final class PrecompileAccount extends JournalAccount {
  private static final Bytes ONE_BYTE = Bytes.of(0);

  PrecompileAccount(JournalUpdater updater, Address address) {
    super(updater, address);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public Bytes getCode() {
    return ONE_BYTE;
  }

  @Override
  public Hash getCodeHash() {
    return Hash.EMPTY;
  }
}

package io.taoevm.evm.besu;

import org.hyperledger.besu.datatypes.Address;
import org.hyperledger.besu.datatypes.Wei;

/** An account whose balance never forbids a call; the ledger does when the call begins. */
final class PayingAccount extends JournalAccount {
  PayingAccount(JournalUpdater updater, Address address) {
    super(updater, address);
  }

  @Override
  public Wei getBalance() {
    return Wei.MAX_WEI;
  }
}

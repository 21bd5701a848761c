package io.taoevm.evm.besu;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.chain.state.State;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt256;
import org.hyperledger.besu.datatypes.Address;
import org.hyperledger.besu.datatypes.Hash;
import org.hyperledger.besu.datatypes.Wei;
import org.hyperledger.besu.evm.account.AccountStorageEntry;
import org.hyperledger.besu.evm.account.MutableAccount;

/**
 * An account as Besu asks for it: every answer is read from the node's state in the moment of the
 * question, every change goes to its journal.
 */
class JournalAccount implements MutableAccount {
  private final JournalUpdater updater;
  private final Address besuAddress;
  private final io.taoevm.chain.primitive.Address address;

  JournalAccount(JournalUpdater updater, Address address) {
    this.updater = updater;
    this.besuAddress = address;
    this.address = BesuTypes.address(address);
  }

  private State state() {
    return updater.scope().state();
  }

  @Override
  public Address getAddress() {
    return besuAddress;
  }

  @Override
  public Hash getAddressHash() {
    return besuAddress.addressHash();
  }

  @Override
  public long getNonce() {
    return updater.rules().ledger().nonce(state(), address);
  }

  @Override
  public void setNonce(long nonce) {
    updater.rules().ledger().setNonce(state(), address, nonce);
  }

  @Override
  public Wei getBalance() {
    return BesuTypes.wei(updater.rules().ledger().balanceWei(state(), address));
  }

  @Override
  public void setBalance(Wei balance) {
    var wei = BesuTypes.word(balance.toBytes());
    updater.rules().ledger().setBalanceWei(state(), address, wei);
  }

  @Override
  public boolean isEmpty() {
    return updater.rules().ledger().isEmpty(state(), address);
  }

  @Override
  public boolean hasCode() {
    return state().account(address).hasCode();
  }

  @Override
  public Bytes getCode() {
    return Bytes.wrap(state().code(address));
  }

  @Override
  public Hash getCodeHash() {
    var hash = state().account(address).codeHash();
    return hash.equals(EvmAccount.NO_CODE) ? Hash.EMPTY : BesuTypes.hash(hash);
  }

  @Override
  public void setCode(Bytes code) {
    if (!code.isEmpty()) {
      var bytes = code.toArray();
      state().setCode(address, Keccak.hash(bytes), bytes);
    }
  }

  @Override
  public UInt256 getStorageValue(UInt256 slot) {
    var account = updater.scope().account(address);
    var key = BesuTypes.word(slot);
    var accessed = account.slot(key.a(), key.b(), key.c(), key.d());
    return BesuTypes.uint256(updater.scope().value(account, accessed));
  }

  @Override
  public UInt256 getOriginalStorageValue(UInt256 slot) {
    return BesuTypes.uint256(updater.scope().originalValue(address, BesuTypes.word(slot)));
  }

  /** Remembers the value that the slot had before the transaction, then writes it. */
  @Override
  public void setStorageValue(UInt256 slot, UInt256 value) {
    var scope = updater.scope();
    var account = scope.account(address);
    var key = BesuTypes.word(slot);
    var accessed = account.slot(key.a(), key.b(), key.c(), key.d());
    Word before = scope.value(account, accessed);
    Word after = BesuTypes.word(value);
    if (!before.equals(after)) {
      scope.setValue(accessed, after);
    }
  }

  @Override
  public boolean isStorageEmpty() {
    return !state().hasStorage(address);
  }

  /** A new contract has no storage to clear (EIP-7610), and Besu clears no other's. */
  @Override
  public void clearStorage() {
    if (!isStorageEmpty()) {
      throw new AssertionError("the storage of " + address + " is not empty");
    }
  }

  @Override
  public Map<UInt256, UInt256> getUpdatedStorage() {
    throw new AssertionError("nobody asks a frame for the slots that it wrote");
  }

  @Override
  public NavigableMap<Bytes32, AccountStorageEntry> storageEntriesFrom(Bytes32 from, int limit) {
    throw new AssertionError("no instruction goes through storage");
  }

  @Override
  public void becomeImmutable() {
    throw new AssertionError("views of the journal cannot be frozen");
  }
}

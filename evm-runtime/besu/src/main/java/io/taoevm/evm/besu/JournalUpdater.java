package io.taoevm.evm.besu;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.TransactionScope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hyperledger.besu.datatypes.Address;
import org.hyperledger.besu.datatypes.Wei;
import org.hyperledger.besu.evm.account.Account;
import org.hyperledger.besu.evm.account.MutableAccount;
import org.hyperledger.besu.evm.frame.MessageFrame;
import org.hyperledger.besu.evm.worldstate.WorldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * The state of one frame: a checkpoint of the node's journal, taken when Besu makes the frame.
 * Nothing is kept here, since precompiles change balances behind Besu: an account is a view that
 * reads and writes the journal ({@link JournalAccount}), {@link #revert} rolls it back, and {@link
 * #commit} has nothing to do but to forget a refusal that the frame caught.
 */
final class JournalUpdater implements WorldUpdater {
  private final EvmRules rules;
  private final BlockContext block;
  private final TransactionScope scope;
  private final @Nullable JournalUpdater parent;
  private final int checkpoint;
  private final @Nullable String refusalBefore;
  private boolean reverted;
  private @Nullable String transferRefusal;

  /** The state of a message. */
  JournalUpdater(EvmRules rules, BlockContext block, TransactionScope scope) {
    this(rules, block, scope, null);
  }

  private JournalUpdater(
      EvmRules rules, BlockContext block, TransactionScope scope, @Nullable JournalUpdater parent) {
    this.rules = rules;
    this.block = block;
    this.scope = scope;
    this.parent = parent;
    this.checkpoint = scope.state().checkpoint();
    this.refusalBefore = scope.refusal();
  }

  /** The state of a frame that this engine runs. */
  static JournalUpdater of(MessageFrame frame) {
    return (JournalUpdater) frame.getWorldUpdater();
  }

  EvmRules rules() {
    return rules;
  }

  BlockContext block() {
    return block;
  }

  TransactionScope scope() {
    return scope;
  }

  /** The frame did not begin, because its value could not be moved or it lay too deep. */
  void refuse(String reason) {
    transferRefusal = reason;
  }

  /** Why the frame did not begin; null if it did. */
  @Nullable String refusal() {
    return transferRefusal;
  }

  /** Never null: an account that is not there is an empty one. */
  @Override
  public JournalAccount getAccount(Address address) {
    return new JournalAccount(this, address);
  }

  @Override
  public JournalAccount get(Address address) {
    return new JournalAccount(this, address);
  }

  @Override
  public MutableAccount createAccount(Address address, long nonce, Wei balance) {
    var account = getAccount(address);
    account.setNonce(nonce);
    account.setBalance(balance);
    return account;
  }

  @Override
  public void deleteAccount(Address address) {
    scope.state().deleteAccount(BesuTypes.address(address));
  }

  /** Of no use here: the node's transaction processor removes what is empty. */
  @Override
  public Collection<? extends Account> getTouchedAccounts() {
    return List.of();
  }

  /** Of no use here: the node's transaction processor deletes what is to go. */
  @Override
  public Collection<Address> getDeletedAccountAddresses() {
    return List.of();
  }

  @Override
  public void revert() {
    scope.state().rollback(checkpoint);
    reverted = true;
  }

  @Override
  public void commit() {
    if (!reverted) {
      scope.setRefusal(refusalBefore);
    }
  }

  @Override
  public Optional<WorldUpdater> parentUpdater() {
    return Optional.ofNullable(parent);
  }

  @Override
  public WorldUpdater updater() {
    return new JournalUpdater(rules, block, scope, this);
  }
}

package io.taoevm.evm;

import io.taoevm.chain.block.Log;
import io.taoevm.chain.ledger.KnownAddresses;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lives as long as one transaction: its origin and gas price, the access lists with the values
 * that slots had before, transient storage, created and destroyed contracts, the refund counter and
 * the logs. All of it follows the checkpoints of the state through {@link State#journal}, so that a
 * rollback of the state undoes both.
 *
 * <p>Also here, but outside the journal, because it is no state: the refusal of the frame that
 * failed, the budget of weight that dispatches draw on (precompiles.md 3.5), and the console.
 */
public final class TransactionScope {
  private static final int FIRST_CAPACITY = 32;

  private static final VarHandle CANCELLED;

  static {
    try {
      CANCELLED =
          MethodHandles.lookup().findVarHandle(TransactionScope.class, "cancelled", boolean.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final State state;
  private final Address origin;
  private final Word gasPriceWei;
  private final List<Hash> blobHashes;
  private final ArrayList<Log> logs = new ArrayList<>();
  private final ArrayList<AccessedAccount> destroyed = new ArrayList<>();
  private @Nullable AccessedAccount[] accounts = new AccessedAccount[FIRST_CAPACITY];
  private int accountCount;
  private long refund;
  private @Nullable String refusal;
  private long weightLeft = Long.MAX_VALUE;
  private boolean overWeightBudget;
  private final StickyTouch stickyTouch = new StickyTouch();
  private final Console console = new Console();

  @SuppressWarnings("UnusedVariable") // read through CANCELLED
  private boolean cancelled;

  /**
   * @param gasPriceWei what GASPRICE shows
   * @param blobHashes what BLOBHASH shows
   */
  public TransactionScope(State state, Address origin, Word gasPriceWei, List<Hash> blobHashes) {
    this.state = state;
    this.origin = origin;
    this.gasPriceWei = gasPriceWei;
    this.blobHashes = List.copyOf(blobHashes);
  }

  public State state() {
    return state;
  }

  public Address origin() {
    return origin;
  }

  public Word gasPriceWei() {
    return gasPriceWei;
  }

  public List<Hash> blobHashes() {
    return blobHashes;
  }

  // ---- Access lists
  // ------------------------------------------------------------------------------

  /** The account's entry, which is made, cold, at the first request. */
  public AccessedAccount account(Address address) {
    return account(address.a(), address.b(), address.c());
  }

  /** As {@link #account(Address)}, by the address's parts. */
  public AccessedAccount account(int a, long b, long c) {
    var mask = accounts.length - 1;
    var at = Address.hashCode(a, b, c) & mask;
    while (true) {
      var account = accounts[at];
      if (account == null) {
        return add(new AccessedAccount(new Address(a, b, c)), at);
      }
      var address = account.address;
      if (address.c() == c && address.b() == b && address.a() == a) {
        return account;
      }
      at = (at + 1) & mask;
    }
  }

  private AccessedAccount add(AccessedAccount account, int at) {
    accounts[at] = account;
    accountCount++;
    if (accountCount * 2 > accounts.length) {
      var old = accounts;
      accounts = new AccessedAccount[old.length * 2];
      var mask = accounts.length - 1;
      for (var moved : old) {
        if (moved != null) {
          var to = moved.address.hashCode() & mask;
          while (accounts[to] != null) {
            to = (to + 1) & mask;
          }
          accounts[to] = moved;
        }
      }
    }
    return account;
  }

  /** Makes the account warm; true if it was cold. */
  public boolean warm(AccessedAccount account) {
    if (account.warm) {
      return false;
    }
    account.warm = true;
    state.journal().push(account);
    return true;
  }

  /** Makes the account warm; true if it was cold. */
  public boolean warm(Address address) {
    return warm(account(address));
  }

  /** Makes the slot warm and its values readable; true if it was cold. */
  public boolean warm(AccessedAccount account, AccessedSlot slot) {
    if (slot.warm) {
      return false;
    }
    if (slot.cell == null) {
      load(account, slot);
    }
    slot.warm = true;
    state.journal().push(slot);
    return true;
  }

  private void load(AccessedAccount account, AccessedSlot slot) {
    var cell = state.cell(account.address, slot.key());
    slot.cell = cell;
    slot.original = cell.value();
  }

  /** Makes the slot warm; true if it was cold. */
  public boolean warm(Address address, Word slot) {
    var account = account(address);
    return warm(account, account.slot(slot.a(), slot.b(), slot.c(), slot.d()));
  }

  /** The accounts that are warm now, in no order: for an engine with lists of its own. */
  public List<AccessedAccount> warmAccounts() {
    var warm = new ArrayList<AccessedAccount>();
    for (var account : accounts) {
      if (account != null && account.warm) {
        warm.add(account);
      }
    }
    return warm;
  }

  // ---- Storage
  // -----------------------------------------------------------------------------------

  /** The value of a slot now. */
  public Word value(AccessedAccount account, AccessedSlot slot) {
    var cell = slot.cell;
    if (cell == null) {
      load(account, slot);
      return slot.original;
    }
    return cell.value();
  }

  /** Writes a slot that has been made warm. */
  public void setValue(AccessedSlot slot, Word value) {
    var cell = slot.cell;
    if (cell == null) {
      throw new AssertionError("slot " + slot.key() + " is written before it was accessed");
    }
    state.setStorage(cell, value);
  }

  /** The value that a slot had before the transaction. */
  public Word originalValue(Address address, Word slot) {
    var account = account(address);
    var accessed = account.slot(slot.a(), slot.b(), slot.c(), slot.d());
    if (accessed.cell == null) {
      load(account, accessed);
    }
    return accessed.original;
  }

  public void setTransient(AccessedSlot slot, Word value) {
    var old = slot.transientValue;
    state.journal().push(() -> slot.transientValue = old);
    slot.transientValue = value;
  }

  public Word transientValue(Address address, Word slot) {
    return account(address).slot(slot.a(), slot.b(), slot.c(), slot.d()).transientValue;
  }

  public void setTransient(Address address, Word slot, Word value) {
    setTransient(account(address).slot(slot.a(), slot.b(), slot.c(), slot.d()), value);
  }

  // ---- Created, destroyed, known
  // -----------------------------------------------------------------

  public void markCreated(AccessedAccount account) {
    if (!account.created) {
      account.created = true;
      state.journal().push(() -> account.created = false);
    }
  }

  /** The account goes at the end of the transaction. */
  public void markDestroyed(AccessedAccount account) {
    if (!account.destroyed) {
      account.destroyed = true;
      destroyed.add(account);
      state
          .journal()
          .push(
              () -> {
                account.destroyed = false;
                destroyed.removeLast();
              });
    }
  }

  /** The accounts that go at the end of the transaction. */
  public List<Address> destroyed() {
    return destroyed.stream().map(AccessedAccount::address).toList();
  }

  /** What a rollback does not undo. */
  public StickyTouch stickyTouch() {
    return stickyTouch;
  }

  /** Remembers the address in {@link KnownAddresses}, once a transaction. */
  public void learn(AccessedAccount account) {
    if (!account.known) {
      KnownAddresses.learn(state, account.address);
      account.known = true;
      state.journal().push(() -> account.known = false);
    }
  }

  // ---- Refunds and logs
  // --------------------------------------------------------------------------

  /** Gas to be refunded at the end, before the cap; never below 0 there. */
  public long refund() {
    return refund;
  }

  public void addRefund(long difference) {
    if (difference != 0) {
      var old = refund;
      state.journal().push(() -> refund = old);
      refund = old + difference;
    }
  }

  public void log(Log log) {
    state.journal().push(logs::removeLast);
    logs.add(log);
  }

  /** The logs so far that are not undone, oldest first. */
  public List<Log> logs() {
    return List.copyOf(logs);
  }

  // ---- Refusals and weight
  // -----------------------------------------------------------------------

  /**
   * Why a precompile failed in the frame that failed last; null if none did, or if a frame around
   * it caught that and succeeded. RPC appends it to the error, contracts never see it.
   */
  public @Nullable String refusal() {
    return refusal;
  }

  /** For engines: a precompile failed with this text, or (with the earlier text) was caught. */
  public void setRefusal(@Nullable String text) {
    refusal = text;
  }

  /** For the transaction processor: what {@link #takeWeight} may take in all. */
  public void setWeightBudget(long weight) {
    weightLeft = weight;
  }

  /**
   * Draws declared weight of a dispatch. If the budget does not hold it, the frame has to end out
   * of gas, and the whole transaction counts as out of gas whatever its contracts do then.
   */
  public boolean takeWeight(long weight) {
    if (weight > weightLeft) {
      overWeightBudget = true;
      return false;
    }
    weightLeft -= weight;
    return true;
  }

  /** Gives back what a dispatch declared and did not need. */
  public void returnWeight(long weight) {
    weightLeft += weight;
  }

  public boolean isOverWeightBudget() {
    return overWeightBudget;
  }

  /** What contracts wrote to the developer's console. */
  public Console console() {
    return console;
  }

  // ---- Cancelling
  // --------------------------------------------------------------------------------

  /** Asks the engine to end the execution soon; any thread may ask. */
  public void cancel() {
    CANCELLED.setOpaque(this, true);
  }

  public boolean isCancelled() {
    return (boolean) CANCELLED.getOpaque(this);
  }
}

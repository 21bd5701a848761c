package io.taoevm.chain.stake;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodec;
import io.taoevm.chain.state.ValueCodecs;
import io.taoevm.chain.subnet.OnSubnet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sums of locks to each hotkey of a subnet, perpetual and decaying ones apart; the locks to the
 * owner's hotkey are summed for the subnet (staking-and-pools 10). A sum decays like a lock.
 */
public final class LockTotals {
  private static final ValueCodec<LockState> CODEC =
      ValueCodecs.of(
          lock -> lock.write(new ScaleWriter()).toBytes(),
          bytes -> LockState.read(new ScaleReader(bytes)));

  public static final Table<OnSubnet.Account, LockState> PERPETUAL =
      new Table<>(334, "HotkeyLock", OnSubnet.Account.CODEC, CODEC);

  public static final Table<OnSubnet.Account, LockState> DECAYING =
      new Table<>(335, "DecayingHotkeyLock", OnSubnet.Account.CODEC, CODEC);

  public static final Table<Integer, LockState> OWNER_PERPETUAL =
      new Table<>(336, "OwnerLock", KeyCodecs.U16, CODEC);

  public static final Table<Integer, LockState> OWNER_DECAYING =
      new Table<>(337, "DecayingOwnerLock", KeyCodecs.U16, CODEC);

  private final StakeContext context;
  private final State state;

  LockTotals(StakeContext context) {
    this.context = context;
    this.state = context.state();
  }

  private static Table<Integer, LockState> ownerTable(LockState.Kind kind) {
    return kind.perpetual() ? OWNER_PERPETUAL : OWNER_DECAYING;
  }

  private static Table<OnSubnet.Account, LockState> table(LockState.Kind kind) {
    return kind.perpetual() ? PERPETUAL : DECAYING;
  }

  private Optional<LockState> find(int netuid, AccountId hotkey, LockState.Kind kind) {
    return Optional.ofNullable(
        kind.toOwner()
            ? state.get(ownerTable(kind), netuid)
            : state.get(table(kind), new OnSubnet.Account(netuid, hotkey)));
  }

  /** Both sums of a hotkey, and the owner's if it is the owner's hotkey. */
  LockState sum(int netuid, AccountId hotkey) {
    var sum = LockState.empty(context.block());
    for (boolean perpetual : new boolean[] {true, false}) {
      var kind = new LockState.Kind(false, perpetual);
      sum = sum.plus(rolled(read(netuid, hotkey, kind), kind));
      if (context.isOwnerHotkey(netuid, hotkey)) {
        var ownerKind = new LockState.Kind(true, perpetual);
        sum = sum.plus(rolled(read(netuid, hotkey, ownerKind), ownerKind));
      }
    }
    return sum;
  }

  LockState read(int netuid, AccountId hotkey, LockState.Kind kind) {
    return find(netuid, hotkey, kind).orElse(LockState.empty(context.block()));
  }

  void write(int netuid, AccountId hotkey, LockState.Kind kind, LockState sum) {
    if (kind.toOwner()) {
      put(ownerTable(kind), netuid, sum);
    } else {
      put(table(kind), new OnSubnet.Account(netuid, hotkey), sum);
    }
  }

  private <K> void put(Table<K, LockState> table, K key, LockState sum) {
    if (sum.isZero()) {
      state.remove(table, key);
    } else {
      state.put(table, key, sum);
    }
  }

  /** Whether anybody's lock to the hotkey is summed as an ordinary one. */
  boolean exists(int netuid, AccountId hotkey) {
    var key = new OnSubnet.Account(netuid, hotkey);
    return state.contains(PERPETUAL, key) || state.contains(DECAYING, key);
  }

  /** Takes a sum out of its table, rolled to the present block. */
  Optional<LockState> take(int netuid, AccountId hotkey, LockState.Kind kind) {
    var found = find(netuid, hotkey, kind).map(sum -> rolled(sum, kind));
    write(netuid, hotkey, kind, LockState.empty(context.block()));
    return found;
  }

  private LockState rolled(LockState sum, LockState.Kind kind) {
    return sum.rolled(context.block(), context.settings().lockRates(), kind);
  }

  void roll(int netuid, AccountId hotkey, LockState.Kind kind) {
    write(netuid, hotkey, kind, rolled(read(netuid, hotkey, kind), kind));
  }

  void add(int netuid, AccountId hotkey, LockState.Kind kind, LockState added) {
    var sum = rolled(read(netuid, hotkey, kind), kind).plus(added);
    write(netuid, hotkey, kind, rolled(sum, kind));
  }

  /** Adds to a rolled sum and leaves the result as it is. */
  void addRolled(int netuid, AccountId hotkey, LockState.Kind kind, LockState added) {
    var sum = rolled(read(netuid, hotkey, kind), kind);
    write(netuid, hotkey, kind, sum.plus(added).at(context.block()));
  }

  void subtract(int netuid, AccountId hotkey, LockState.Kind kind, LockState taken) {
    var sum = rolled(read(netuid, hotkey, kind), kind);
    write(netuid, hotkey, kind, sum.minus(taken.mass(), taken.conviction()));
  }

  /** The conviction behind every hotkey of a subnet now, U64F64, in the order of the hotkeys. */
  public Map<AccountId, UInt128> convictions(int netuid) {
    var scores = new TreeMap<AccountId, UInt128>();
    for (boolean perpetual : new boolean[] {true, false}) {
      var kind = new LockState.Kind(false, perpetual);
      for (var row : state.rows(table(kind), OnSubnet.prefix(netuid))) {
        addScore(scores, row.key().account(), rolled(row.value(), kind));
      }
      var ownerKind = new LockState.Kind(true, perpetual);
      var owner = state.get(ownerTable(ownerKind), netuid);
      if (owner != null) {
        addScore(scores, context.subnets().ownerHotkey(netuid), rolled(owner, ownerKind));
      }
    }
    return scores;
  }

  private static void addScore(Map<AccountId, UInt128> scores, AccountId hotkey, LockState sum) {
    scores.merge(hotkey, sum.conviction(), UInt128::plus);
  }

  /** Forgets all locks of a subnet that goes away. */
  void removeSubnet(int netuid) {
    state.removeAll(PERPETUAL, OnSubnet.prefix(netuid));
    state.removeAll(DECAYING, OnSubnet.prefix(netuid));
    state.remove(OWNER_PERPETUAL, netuid);
    state.remove(OWNER_DECAYING, netuid);
  }
}

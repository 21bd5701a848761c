package io.taoevm.chain.subnet;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.state.KeyCodec;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * When something was last done that may not be done too often (chain-core.md 15.1). Each stamp is
 * named by a kind, a subnet and an account, of which some are zero; 0 means never.
 *
 * @param kind what was done
 * @param netuid on which subnet; 0 if it is no matter of subnets
 * @param account by or to whom; zero if it does not matter
 */
public record RateLimit(Kind kind, int netuid, AccountId account) {
  /** What is limited. The order is part of the state. */
  public enum Kind {
    SET_CHILDREN,
    SET_CHILDKEY_TAKE,
    DELEGATE_TAKE,
    COLDKEY_TRANSACTION,
    SWAP_HOTKEY_ON_SUBNET,
    WEIGHTS_VERSION_KEY,
    TEMPO,
    OWNER_HOTKEY,
    MECHANISM_COUNT,
    EMISSION_SPLIT,
    TRIM_UIDS,
    TRIGGER_EPOCH,
    /** The account tells which: see {@link #ofHyperparameter}. */
    HYPERPARAMETER,
    BURN_INCREASE_MULT,
    COLLATERAL_LOCK_SHARE,
    COLLATERAL_DRAIN_RATIO
  }

  /** Stamps of a subnet, whoever owns it. */
  private static final Set<Kind> OF_SUBNET =
      EnumSet.of(
          Kind.OWNER_HOTKEY,
          Kind.TRIGGER_EPOCH,
          Kind.HYPERPARAMETER,
          Kind.BURN_INCREASE_MULT,
          Kind.COLLATERAL_LOCK_SHARE,
          Kind.COLLATERAL_DRAIN_RATIO);

  /** Stamps of a subnet and an account, by the reference's numbers. */
  private static final Map<Integer, Kind> BY_TRANSACTION_KEY =
      Map.of(
          0, Kind.SET_CHILDREN,
          1, Kind.SET_CHILDKEY_TAKE,
          4, Kind.WEIGHTS_VERSION_KEY,
          7, Kind.MECHANISM_COUNT,
          8, Kind.EMISSION_SPLIT,
          9, Kind.TRIM_UIDS,
          11, Kind.TEMPO);

  private static final KeyCodec<RateLimit> CODEC =
      KeyCodecs.triple(
          KeyCodecs.U32,
          KeyCodecs.U16,
          KeyCodecs.ACCOUNT,
          limit -> limit.kind.ordinal(),
          RateLimit::netuid,
          RateLimit::account,
          (kind, netuid, account) -> new RateLimit(Kind.values()[kind], netuid, account));

  private static final Table<RateLimit, Long> STAMPS =
      new Table<>(250, "LastRateLimitedBlock", CODEC, ValueCodecs.U64);

  /**
   * When an account last did what the reference knows by a number in its map
   * TransactionKeyLastBlock; 0 for what is kept elsewhere or not at all.
   */
  public static long lastByKey(State state, AccountId account, int netuid, int transactionKey) {
    var kind = BY_TRANSACTION_KEY.get(transactionKey);
    return kind == null ? 0 : of(kind, netuid, account).last(state);
  }

  /** A stamp of a subnet and an account. */
  public static RateLimit of(Kind kind, int netuid, AccountId account) {
    return new RateLimit(kind, netuid, account);
  }

  /** A stamp of an account. */
  public static RateLimit of(Kind kind, AccountId account) {
    return new RateLimit(kind, 0, account);
  }

  /** A stamp of one parameter of a subnet, whoever owns it. */
  public static RateLimit ofHyperparameter(Hyperparameter parameter, int netuid) {
    return new RateLimit(
        Kind.HYPERPARAMETER, netuid, new AccountId(0, 0, 0, parameter.ordinal() + 1));
  }

  public long last(State state) {
    return state.get(STAMPS, this, 0L);
  }

  /** Whether it may be done now: never done, or so many blocks ago. */
  public boolean passes(State state, long block, long limit) {
    var last = last(state);
    return last == 0 || U64.subtract(block, last) >= limit;
  }

  /** As {@link #passes}, one block stricter; a limit of 0 always passes. */
  public boolean passesStrictly(State state, long block, long limit) {
    var last = last(state);
    return last == 0 || limit == 0 || block - last > limit;
  }

  public void stamp(State state, long block) {
    state.put(STAMPS, this, block);
  }

  /**
   * Forgets when hotkeys were swapped on a subnet, where that is so long ago that it limits none.
   */
  public static void dropOldSwaps(State state, int netuid, long block) {
    var interval = RuntimeConstants.of(state).hotkeySwapOnSubnetInterval();
    var kind = KeyCodecs.U32.encode(Kind.SWAP_HOTKEY_ON_SUBNET.ordinal());
    for (var row : state.rows(STAMPS, Bytes.concat(kind, OnSubnet.prefix(netuid)))) {
      if (U64.isLess(U64.add(row.value(), interval), block)) {
        state.remove(STAMPS, row.key());
      }
    }
  }

  /** Forgets what accounts did on a subnet; stamps of the subnet alone outlive it. */
  public static void removeSubnet(State state, int netuid) {
    removeSubnet(state, netuid, new WeightMeter(Long.MAX_VALUE));
  }

  /** As {@link #removeSubnet(State, int)} as far as the weight reaches; whether all are gone. */
  public static boolean removeSubnet(State state, int netuid, WeightMeter meter) {
    for (var kind : Kind.values()) {
      if (OF_SUBNET.contains(kind)) {
        continue;
      }
      var prefix = Bytes.concat(KeyCodecs.U32.encode(kind.ordinal()), OnSubnet.prefix(netuid));
      if (!meter.removeRows(state, STAMPS, prefix)) {
        return false;
      }
    }
    return true;
  }
}

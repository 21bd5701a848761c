package io.taoevm.chain.subnet;

import static io.taoevm.chain.subnet.Hyperparameter.Setter.NOBODY;
import static io.taoevm.chain.subnet.Hyperparameter.Setter.OWNER;
import static io.taoevm.chain.subnet.Hyperparameter.Setter.ROOT;
import static io.taoevm.chain.subnet.Hyperparameter.Width.BOOL;
import static io.taoevm.chain.subnet.Hyperparameter.Width.I16;
import static io.taoevm.chain.subnet.Hyperparameter.Width.U16;
import static io.taoevm.chain.subnet.Hyperparameter.Width.U32;
import static io.taoevm.chain.subnet.Hyperparameter.Width.U64;
import static io.taoevm.chain.subnet.Hyperparameter.Width.U8;

import io.taoevm.chain.refusal.AdminError;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A parameter of one subnet (chain-core.md 19): its type, what is read where nothing was set, who
 * may set it and to what, and the event that tells of it. Values are longs: booleans 0 and 1, u64
 * read unsigned, amounts in rao, periods in blocks. {@code BurnIncreaseMult}, the only one that is
 * no integer, lies in {@link EmissionState}.
 */
public enum Hyperparameter {
  TEMPO(
      150,
      U16,
      360,
      10,
      OWNER,
      Rules.WINDOW,
      Bounds.within(360, 50_400, SubtensorError.TempoOutOfBounds).forOwner(),
      ""),
  RHO(151, U16, 10, OWNER, Rules.WINDOW_LIMIT, ""),
  KAPPA(152, U16, 32_767, ROOT, Rules.NONE, "KappaSet"),
  IMMUNITY_PERIOD(153, U16, 4_096, OWNER, Rules.WINDOW_LIMIT, "ImmunityPeriodSet"),
  MIN_ALLOWED_WEIGHTS(154, U16, 1_024, OWNER, Rules.WINDOW_LIMIT, "MinAllowedWeightSet"),
  MAX_ALLOWED_UIDS(
      155,
      U16,
      256,
      OWNER,
      Rules.WINDOW_LIMIT,
      ParameterBounds.MAX_ALLOWED_UIDS,
      "MaxAllowedUidsSet"),
  MIN_ALLOWED_UIDS(
      156, U16, 64, ROOT, Rules.WINDOW, ParameterBounds.MIN_ALLOWED_UIDS, "MinAllowedUidsSet"),
  MAX_ALLOWED_VALIDATORS(
      157,
      U16,
      128,
      ROOT,
      Rules.WINDOW,
      ParameterBounds.MAX_ALLOWED_VALIDATORS,
      "MaxAllowedValidatorsSet"),
  /** Thousandths of a tempo. */
  ACTIVITY_CUTOFF_FACTOR_MILLI(
      158,
      U32,
      13_889,
      OWNER,
      Rules.ANY_NETUID_WINDOW_LIMIT,
      Bounds.within(1_000, 50_000, SubtensorError.ActivityCutoffFactorMilliOutOfBounds),
      "ActivityCutoffFactorMilliSet"),
  /** Read by nothing. */
  ACTIVITY_CUTOFF(
      159,
      U16,
      5_000,
      OWNER,
      Rules.WINDOW_LIMIT,
      Bounds.atLeast(360, SubtensorError.ActivityCutoffTooLow),
      "ActivityCutoffSet"),
  WEIGHTS_SET_RATE_LIMIT(160, U64, 100, ROOT, Rules.NONE, "WeightsSetRateLimitSet"),
  WEIGHTS_VERSION_KEY(161, U64, 0, OWNER, Rules.WINDOW, "WeightsVersionKeySet"),
  SERVING_RATE_LIMIT(162, U64, 50, OWNER, Rules.ANY_NETUID_WINDOW_LIMIT, "ServingRateLimitSet"),
  NETWORK_REGISTRATION_ALLOWED(163, BOOL, 1, ROOT, Rules.ANY_NETUID, "RegistrationAllowed"),
  NETWORK_POW_REGISTRATION_ALLOWED(164, BOOL, 1, NOBODY, Rules.NONE, ""),
  MIN_BURN(165, U64, 500_000, OWNER, Rules.WINDOW_LIMIT, ParameterBounds.MIN_BURN, "MinBurnSet"),
  MAX_BURN(
      166,
      U64,
      100_000_000_000L,
      OWNER,
      Rules.WINDOW_LIMIT,
      ParameterBounds.MAX_BURN,
      "MaxBurnSet"),
  BURN_HALF_LIFE(
      167, U16, 360, OWNER, Rules.WINDOW_LIMIT, ParameterBounds.BURN_HALF_LIFE, "BurnHalfLifeSet"),
  DIFFICULTY(168, U64, 10_000_000, ROOT, Rules.WINDOW, "DifficultySet"),
  MIN_DIFFICULTY(169, U64, 10_000_000, ROOT, Rules.WINDOW, "MinDifficultySet"),
  MAX_DIFFICULTY(170, U64, (1L << 62) - 1, OWNER, Rules.WINDOW_LIMIT, "MaxDifficultySet"),
  ADJUSTMENT_INTERVAL(171, U16, 100, ROOT, Rules.NONE, "AdjustmentIntervalSet"),
  ADJUSTMENT_ALPHA(172, U64, 0, OWNER, Rules.WINDOW_LIMIT, "AdjustmentAlphaSet"),
  TARGET_REGISTRATIONS_PER_INTERVAL(173, U16, 2, ROOT, Rules.WINDOW, "RegistrationPerIntervalSet"),
  MAX_REGISTRATIONS_PER_BLOCK(174, U16, 1, ROOT, Rules.WINDOW, "MaxRegistrationsPerBlockSet"),
  BONDS_MOVING_AVERAGE(
      175,
      U64,
      900_000,
      OWNER,
      Rules.WINDOW_LIMIT,
      Bounds.atMost(975_000, AdminError.BondsMovingAverageMaxReached).forOwner(),
      "BondsMovingAverageSet"),
  BONDS_PENALTY(176, U16, 65_535, OWNER, Rules.WINDOW_LIMIT, "BondsPenaltySet"),
  BONDS_RESET_ON(177, BOOL, 0, OWNER, Rules.ANY_NETUID_WINDOW_LIMIT, "BondsResetOnSet"),
  LIQUID_ALPHA_ON(178, BOOL, 0, OWNER, Rules.ANY_NETUID_WINDOW_LIMIT, ""),
  /** Parts of 65,535. */
  ALPHA_LOW(
      179,
      U16,
      45_875,
      OWNER,
      Rules.ANY_NETUID_WINDOW_LIMIT,
      Bounds.atLeast(1_638, SubtensorError.AlphaLowOutOfRange),
      ""),
  /** Parts of 65,535. */
  ALPHA_HIGH(
      180,
      U16,
      58_982,
      OWNER,
      Rules.ANY_NETUID_WINDOW_LIMIT,
      Bounds.atLeast(1_638, SubtensorError.AlphaHighTooLow),
      ""),
  ALPHA_SIGMOID_STEEPNESS(
      181, I16, 1_000, OWNER, Rules.WINDOW_LIMIT, ParameterBounds.ALPHA_SIGMOID_STEEPNESS, ""),
  YUMA3_ON(182, BOOL, 0, OWNER, Rules.ANY_NETUID_WINDOW_LIMIT, "Yuma3EnableToggled"),
  COMMIT_REVEAL_WEIGHTS_ENABLED(183, BOOL, 1, OWNER, Rules.WINDOW_LIMIT, "CommitRevealEnabled"),
  REVEAL_PERIOD_EPOCHS(
      184,
      U64,
      1,
      OWNER,
      Rules.WINDOW_LIMIT,
      ParameterBounds.REVEAL_PERIOD_EPOCHS,
      "CommitRevealPeriodsSet"),
  TRANSFER_TOGGLE(185, BOOL, 1, OWNER, Rules.ANY_NETUID_WINDOW_LIMIT, "TransferToggle"),
  /** 0 burns the incentive of the owner's hotkeys, 1 recycles it. */
  RECYCLE_OR_BURN(186, U8, 0, OWNER, Rules.ANY_NETUID_WINDOW_LIMIT, ""),
  IMMUNE_OWNER_UIDS_LIMIT(
      187,
      U16,
      1,
      OWNER,
      Rules.ANY_NETUID_WINDOW_LIMIT,
      Bounds.within(1, 10, SubtensorError.InvalidValue),
      ""),
  MIN_NON_IMMUNE_UIDS(188, U16, 10, ROOT, Rules.ANY_NETUID, "MinNonImmuneUidsSet"),
  MECHANISM_COUNT(189, U8, 1, OWNER, Rules.WINDOW, ParameterBounds.MECHANISM_COUNT, ""),
  /** Parts of 65,535. */
  MIN_CHILDKEY_TAKE(
      190,
      U16,
      0,
      OWNER,
      Rules.WINDOW_LIMIT,
      ParameterBounds.MIN_CHILDKEY_TAKE,
      "MinChildKeyTakePerSubnetSet"),
  OWNER_CUT_ENABLED(191, BOOL, 1, OWNER, Rules.WINDOW, ParameterBounds.NOT_ROOT, ""),
  OWNER_CUT_AUTO_LOCK_ENABLED(192, BOOL, 0, OWNER, Rules.WINDOW, ParameterBounds.NOT_ROOT, ""),
  SUBNET_EMISSION_ENABLED(
      193, BOOL, 1, ROOT, Rules.NONE, ParameterBounds.NOT_ROOT, "SubnetEmissionEnabledSet"),
  SUBTOKEN_ENABLED(194, BOOL, 0, ROOT, Rules.ANY_NETUID_WINDOW, ""),
  EMA_PRICE_HALVING_BLOCKS(195, U64, 201_600, ROOT, Rules.ANY_NETUID, ""),
  RAO_RECYCLED_FOR_REGISTRATION(196, U64, 0, ROOT, Rules.NONE, "RAORecycledForRegistrationSet"),
  ROOT_CLAIMABLE_THRESHOLD(
      197,
      U64,
      500_000,
      OWNER,
      Rules.ANY_NETUID,
      Bounds.atMost(10_000_000, SubtensorError.InvalidRootClaimThreshold),
      ""),
  /** 18 decimals. */
  VOTING_POWER_EMA_ALPHA(
      198,
      U64,
      3_570_000_000_000_000L,
      ROOT,
      Rules.ANY_NETUID,
      Bounds.atMost(1_000_000_000_000_000_000L, SubtensorError.InvalidVotingPowerEmaAlpha),
      "VotingPowerEmaAlphaSet");

  /** Who may set a parameter. */
  public enum Setter {
    ROOT,
    /** The subnet's owner, and root. */
    OWNER,
    NOBODY
  }

  /** The reference's type. */
  public enum Width {
    BOOL,
    U8,
    U16,
    I16,
    U32,
    U64
  }

  /**
   * What setting a parameter asks for besides the right origin.
   *
   * @param window whether the admin window must be open
   * @param ownerLimit whether the owner may only set it every few tempos
   * @param anyNetuid whether the subnet need not exist
   */
  public record Rules(boolean window, boolean ownerLimit, boolean anyNetuid) {
    static final Rules NONE = new Rules(false, false, false);
    static final Rules WINDOW = new Rules(true, false, false);
    static final Rules WINDOW_LIMIT = new Rules(true, true, false);
    static final Rules ANY_NETUID = new Rules(false, false, true);
    static final Rules ANY_NETUID_WINDOW = new Rules(true, false, true);
    static final Rules ANY_NETUID_WINDOW_LIMIT = new Rules(true, true, true);
  }

  private final Table<Integer, Long> table;
  private final Width width;
  private final long production;
  private final long fast;
  private final Setter setter;
  private final Rules rules;
  private final Bounds bounds;
  private final String event;

  Hyperparameter(int tableId, Width width, long value, Setter setter, Rules rules, String event) {
    this(tableId, width, value, setter, rules, Bounds.ANY, event);
  }

  Hyperparameter(
      int tableId,
      Width width,
      long value,
      Setter setter,
      Rules rules,
      Bounds bounds,
      String event) {
    this(tableId, width, value, value, setter, rules, bounds, event);
  }

  Hyperparameter(
      int tableId,
      Width width,
      long production,
      long fast,
      Setter setter,
      Rules rules,
      Bounds bounds,
      String event) {
    this.table = new Table<>(tableId, name(), KeyCodecs.U16, ValueCodecs.U64);
    this.width = width;
    this.production = production;
    this.fast = fast;
    this.setter = setter;
    this.rules = rules;
    this.bounds = bounds;
    this.event = event;
  }

  /** The value, or the default where none was set. */
  public long get(State state, int netuid) {
    var value = state.get(table, netuid);
    if (value != null) {
      return value;
    }
    return production == fast || !RuntimeConstants.of(state).fast() ? production : fast;
  }

  /** The value if one was set. */
  public OptionalLong find(State state, int netuid) {
    var value = state.get(table, netuid);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** The value as an int; for everything but u64. */
  public int getInt(State state, int netuid) {
    return (int) get(state, netuid);
  }

  /** The value of a boolean parameter. */
  public boolean isOn(State state, int netuid) {
    return get(state, netuid) != 0;
  }

  /** Stores a value without any check. */
  public void set(State state, int netuid, long value) {
    state.put(table, netuid, value);
  }

  /** Forgets the value, so that the default is read again. */
  public void reset(State state, int netuid) {
    state.remove(table, netuid);
  }

  public Width width() {
    return width;
  }

  public Setter setter() {
    return setter;
  }

  public Rules rules() {
    return rules;
  }

  /** Which values it may be set to. */
  public Bounds bounds() {
    return bounds;
  }

  /** What is read where nothing was set, on the real chain. */
  public long productionDefault() {
    return production;
  }

  /** What is read where nothing was set, with the constants of the fast build. */
  public long fastDefault() {
    return fast;
  }

  /** The event that tells of a new value; none where the reference has none. */
  public Optional<String> event() {
    return event.isEmpty() ? Optional.empty() : Optional.of(event);
  }
}

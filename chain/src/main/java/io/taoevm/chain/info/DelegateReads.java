package io.taoevm.chain.info;

import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.StakeLedger;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.DividendRecords;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Subnets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads delegates and stakes. Nominations are looked up by netuid; the reference goes by position
 * and errs where netuids have gaps (chain-core.md 20).
 */
public final class DelegateReads {
  private static final long BLOCKS_A_DAY = 7_200;
  private static final long RAO_PER_1000_TAO = 1_000_000_000_000L;
  private static final UInt128 WHOLE = U64F64.of(65_535);

  private final State state;
  private final Hotkeys hotkeys;
  private final StakeLedger stakes;
  private final Neurons neurons;

  public DelegateReads(State state) {
    this.state = state;
    this.hotkeys = new Hotkeys(state);
    this.stakes = new StakeLedger(state);
    this.neurons = new Neurons(state);
  }

  /** All delegates in the order of their bytes. */
  public List<DelegateInfo> delegates() {
    return state.rows(Hotkeys.DELEGATES).stream().map(row -> read(row.key())).toList();
  }

  public Optional<DelegateInfo> delegate(AccountId hotkey) {
    return hotkeys.isDelegate(hotkey) ? Optional.of(read(hotkey)) : Optional.empty();
  }

  private DelegateInfo read(AccountId hotkey) {
    var registrations = neurons.subnetsOf(hotkey);
    var permits = new ArrayList<Integer>();
    var daily = UInt128.ZERO;
    for (int netuid : registrations) {
      var uid = neurons.uid(netuid, hotkey).orElse(-1);
      if (uid < 0) {
        continue;
      }
      if (NeuronVectors.flag(state, NeuronVectors.VALIDATOR_PERMIT, netuid, uid)) {
        permits.add(netuid);
      }
      daily = daily.plus(dailyEmission(netuid, uid));
    }
    var take = hotkeys.take(hotkey);
    return new DelegateInfo(
        hotkey,
        take,
        nominators(hotkey),
        hotkeys.owner(hotkey),
        registrations,
        List.copyOf(permits),
        returnPer1000(daily, take, stakes.total(Subnets.ROOT, hotkey)),
        U64F64.floor(daily));
  }

  private UInt128 dailyEmission(int netuid, int uid) {
    var tempo = Hyperparameter.TEMPO.get(state, netuid);
    if (tempo == 0) {
      return UInt128.ZERO;
    }
    var emission = NeuronVectors.longAt(state, NeuronVectors.EMISSION, netuid, uid);
    return U64F64.multiply(U64F64.of(emission), U64F64.ratio(BLOCKS_A_DAY, tempo));
  }

  private static long returnPer1000(UInt128 daily, int take, long rootRao) {
    if (rootRao == 0) {
      return 0;
    }
    var kept = U64F64.ONE.minus(U64F64.divide(U64F64.of(take), WHOLE));
    return U64F64.floor(
        U64F64.divide(U64F64.multiply(daily, kept), U64F64.ratio(rootRao, RAO_PER_1000_TAO)));
  }

  private SortedMap<AccountId, SortedMap<Integer, Long>> nominators(AccountId hotkey) {
    var nominators = new TreeMap<AccountId, SortedMap<Integer, Long>>();
    for (int netuid : new Subnets(state).netuids()) {
      for (var row : stakes.shares(netuid, hotkey)) {
        var stake = stakes.stake(row.key());
        if (stake != 0) {
          nominators.computeIfAbsent(row.key().coldkey(), _ -> new TreeMap<>()).put(netuid, stake);
        }
      }
    }
    return nominators;
  }

  /**
   * What a coldkey has with a delegate.
   *
   * @param delegate without its nominators
   */
  public record Delegated(DelegateInfo delegate, int netuid, long stakeAlpha) {}

  /** All that a coldkey has with delegates, by delegate and then by netuid. */
  public List<Delegated> delegated(AccountId coldkey) {
    var found = new ArrayList<Delegated>();
    for (var row : state.rows(Hotkeys.DELEGATES)) {
      for (int netuid : new Subnets(state).netuids()) {
        var stake = stakes.stake(netuid, row.key(), coldkey);
        if (stake != 0) {
          found.add(new Delegated(read(row.key()).withoutNominators(), netuid, stake));
        }
      }
    }
    return List.copyOf(found);
  }

  /** All stakes of a coldkey, by hotkey as they came to be and then by netuid. */
  public List<StakeInfo> stakesOf(AccountId coldkey) {
    var found = new ArrayList<StakeInfo>();
    for (var hotkey : hotkeys.staking(coldkey)) {
      for (int netuid : new Subnets(state).netuids()) {
        var info = stake(hotkey, coldkey, netuid);
        if (info.stake() != 0) {
          found.add(info);
        }
      }
    }
    return List.copyOf(found);
  }

  /** One stake; its amount is 0 where there is none. */
  public StakeInfo stake(AccountId hotkey, AccountId coldkey, int netuid) {
    return new StakeInfo(
        hotkey,
        coldkey,
        netuid,
        stakes.stake(netuid, hotkey, coldkey),
        state.get(DividendRecords.ALPHA, new OnSubnet.Account(netuid, hotkey), 0L),
        neurons.isRegistered(netuid, hotkey));
  }
}

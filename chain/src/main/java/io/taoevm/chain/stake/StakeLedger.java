package io.taoevm.chain.stake;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.pool.ShareAmount;
import io.taoevm.chain.pool.SharePool;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.TableRow;
import io.taoevm.chain.state.ValueCodec;
import io.taoevm.chain.state.ValueCodecs;
import io.taoevm.chain.subnet.OnSubnet;
import java.util.List;

/** Who has how much alpha under which hotkey (staking-and-pools 5). Amounts are alpha, u64. */
public final class StakeLedger {
  private static final ValueCodec<SharePool> POOL_CODEC =
      ValueCodecs.of(
          pool ->
              StakeCodecs.writeShare(new ScaleWriter().u64(pool.value()), pool.denominator())
                  .toBytes(),
          bytes -> {
            var reader = new ScaleReader(bytes);
            return new SharePool(reader.u64(), StakeCodecs.readShare(reader));
          });

  /** The stake under a hotkey and its denominator of shares: TotalHotkeyAlpha and -SharesV2. */
  public static final Table<OnSubnet.Account, SharePool> POOLS =
      new Table<>(306, "TotalHotkeyAlpha", OnSubnet.Account.CODEC, POOL_CODEC);

  /** The share of each coldkey. */
  public static final Table<StakeKey, ShareAmount> SHARES =
      new Table<>(307, "AlphaV2", StakeKey.CODEC, StakeCodecs.SHARE);

  private final State state;
  private final Hotkeys hotkeys;

  public StakeLedger(State state) {
    this.state = state;
    this.hotkeys = new Hotkeys(state);
  }

  SharePool pool(OnSubnet.Account key) {
    return state.get(POOLS, key, SharePool.EMPTY);
  }

  /** All stake under a hotkey. */
  public long total(int netuid, AccountId hotkey) {
    return pool(new OnSubnet.Account(netuid, hotkey)).value();
  }

  public long stake(StakeKey key) {
    var share = state.get(SHARES, key);
    return share == null ? 0 : pool(key.hotkeyOnSubnet()).worth(share);
  }

  public long stake(int netuid, AccountId hotkey, AccountId coldkey) {
    return stake(new StakeKey(netuid, hotkey, coldkey));
  }

  /** The stake of a coldkey under all its hotkeys. */
  public long coldkeyTotal(int netuid, AccountId coldkey) {
    long sum = 0;
    for (var hotkey : hotkeys.staking(coldkey)) {
      sum = U64.add(sum, stake(netuid, hotkey, coldkey));
    }
    return sum;
  }

  /** The shares under one hotkey, in the order of the coldkeys. */
  public List<TableRow<StakeKey, ShareAmount>> shares(int netuid, AccountId hotkey) {
    return state.rows(SHARES, StakeKey.prefix(netuid, hotkey));
  }

  /** Adds a dividend to everybody under a hotkey. */
  public void addToAll(int netuid, AccountId hotkey, long amount) {
    var key = new OnSubnet.Account(netuid, hotkey);
    store(key, pool(key).addToAll(amount));
  }

  /** Whether a coldkey would get any share for the amount. */
  boolean canAdd(int netuid, AccountId hotkey, long amount) {
    return pool(new OnSubnet.Account(netuid, hotkey)).canAdd(amount);
  }

  /** Adds to the stake of one coldkey, which then counts the hotkey among those it stakes to. */
  public void add(StakeKey key, long amount) {
    if (amount != 0) {
      hotkeys.addStaking(key.coldkey(), key.hotkey());
    }
    change(key, amount);
  }

  /** Takes from the stake of one coldkey, if it has that much; otherwise does nothing. */
  void decrease(StakeKey key, long amount) {
    if (state.contains(SHARES, key) && !U64.isLess(stake(key), amount)) {
      change(key, -amount);
    }
  }

  private void change(StakeKey key, long signedAmount) {
    var poolKey = key.hotkeyOnSubnet();
    var share = state.get(SHARES, key, ShareAmount.ZERO);
    var change = pool(poolKey).addToOne(share, signedAmount);
    store(poolKey, change.pool());
    if (change.share().isZero()) {
      state.remove(SHARES, key);
    } else {
      state.put(SHARES, key, change.share());
    }
  }

  private void store(OnSubnet.Account key, SharePool pool) {
    if (pool.value() == 0 && pool.denominator().isZero()) {
      state.remove(POOLS, key);
    } else {
      state.put(POOLS, key, pool);
    }
  }
}

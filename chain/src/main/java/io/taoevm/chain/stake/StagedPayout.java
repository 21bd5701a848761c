package io.taoevm.chain.stake;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances.Existence;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.ShareAmount;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.TableRow;
import io.taoevm.chain.subnet.Dissolving;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.subnet.WeightMeter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The end of a subnet's market where it takes more than one block (precompiles-next.md 7.3): the
 * phases of {@link Dissolving} that concern stake. Each works as far as the weight goes and says
 * whether it is done; hotkeys are never left half done.
 */
public final class StagedPayout {
  /** What paying a coldkey weighs: 11 reads and 3 writes. */
  private static final long PAYMENT_READS = 11;

  private static final long PAYMENT_WRITES = 3;

  private final StakeContext context;
  private final State state;

  StagedPayout(StakeContext context) {
    this.context = context;
    this.state = context.state();
  }

  /** Takes the netuid out of every hotkey's book of root dividends. */
  public boolean clearRootClaimable(int netuid, WeightMeter meter) {
    for (var row : state.rows(RootBooks.CLAIMABLE)) {
      if (!row.value().containsKey(netuid)) {
        continue;
      }
      if (!meter.take(1, 1)) {
        return false;
      }
      var book = new TreeMap<>(row.value());
      book.remove(netuid);
      state.put(RootBooks.CLAIMABLE, row.key(), Collections.unmodifiableSortedMap(book));
    }
    return true;
  }

  public boolean clearRootClaimed(int netuid, WeightMeter meter) {
    return meter.removeRows(state, RootBooks.CLAIMED, OnSubnet.prefix(netuid));
  }

  /**
   * Counts the alpha that shares the pot: the chain's, the pool's if the subnet is not of the
   * genesis block, and every stake.
   *
   * @return how far the count is; at the same hotkey as before if there is no more to count
   */
  public Progress countAlpha(Dissolving status, WeightMeter meter) {
    var counted = status;
    if (status.lastHotkey().isZero() && status.totalAlpha().isZero()) {
      counted = status.plusAlpha(UInt128.of(alphaOfTheChain(status.netuid())));
    }
    for (var hotkey : hotkeysAfter(status)) {
      var rows = rows(status.netuid(), hotkey);
      if (!meter.take(1 + rows.size(), 0)) {
        return new Progress(counted, false);
      }
      for (var row : rows) {
        counted = counted.plusAlpha(UInt128.of(worth(row)));
      }
      counted = counted.after(hotkey);
    }
    return new Progress(counted, true);
  }

  /** A status, and whether its phase is over. */
  public record Progress(Dissolving status, boolean done) {}

  private long alphaOfTheChain(int netuid) {
    var market = context.markets().market(netuid);
    var registeredAt = new Subnets(state).find(netuid).map(subnet -> subnet.registeredAt());
    long pooled = registeredAt.orElse(0L) > 0 ? market.pool().alpha() : 0;
    return U64.add(market.protocolAlpha(), pooled);
  }

  /**
   * Pays stakers their part of the pot, all hotkeys that the weight reaches at once: what division
   * leaves over goes to the largest remainders among them.
   */
  public Progress settle(Dissolving status, WeightMeter meter) {
    var batch = new ArrayList<Claim>();
    var coldkeys = new TreeMap<AccountId, BigInteger>();
    var reached = status;
    var done = true;
    for (var hotkey : hotkeysAfter(status)) {
      var claims = new ArrayList<Claim>();
      var newColdkeys = 0;
      for (var row : rows(status.netuid(), hotkey)) {
        var alpha = worth(row);
        if (alpha != 0) {
          claims.add(new Claim(row.key().coldkey(), alpha));
          newColdkeys += coldkeys.containsKey(row.key().coldkey()) ? 0 : 1;
        }
      }
      var reads = 1 + 2L * claims.size() + PAYMENT_READS * newColdkeys;
      if (!meter.take(reads, claims.size() + PAYMENT_WRITES * newColdkeys)) {
        done = false;
        break;
      }
      claims.forEach(claim -> coldkeys.put(claim.coldkey, BigInteger.ZERO));
      batch.addAll(claims);
      reached = reached.after(hotkey);
    }
    pay(status.netuid(), batch, status.totalAlpha().toBigInteger());
    return new Progress(reached, done);
  }

  private record Claim(AccountId coldkey, long alpha) {}

  private record Portion(AccountId coldkey, BigInteger rao, BigInteger remainder) {}

  private void pay(int netuid, List<Claim> claims, BigInteger totalAlpha) {
    var pot = U64.toBigInteger(context.markets().market(netuid).pool().taoRao());
    if (totalAlpha.signum() == 0 || pot.signum() == 0) {
      return;
    }
    var portions = new ArrayList<Portion>();
    var remainders = BigInteger.ZERO;
    for (var claim : claims) {
      var parts = pot.multiply(U64.toBigInteger(claim.alpha)).divideAndRemainder(totalAlpha);
      portions.add(new Portion(claim.coldkey, parts[0], parts[1]));
      remainders = remainders.add(parts[1]);
    }
    var leftOver = remainders.divide(totalAlpha).intValueExact();
    portions.sort(Comparator.comparing(Portion::remainder).reversed());
    var sums = new TreeMap<AccountId, BigInteger>();
    for (var i = 0; i < portions.size(); i++) {
      var portion = portions.get(i);
      var rao = i < leftOver ? portion.rao.add(BigInteger.ONE) : portion.rao;
      sums.merge(portion.coldkey, rao, BigInteger::add);
    }
    sums.forEach((coldkey, rao) -> pay(netuid, coldkey, rao.longValueExact()));
  }

  /** Pays a staker; one that cannot be paid loses the share. */
  private void pay(int netuid, AccountId coldkey, long rao) {
    var checkpoint = state.checkpoint();
    try {
      context.markets().payFromPool(netuid, coldkey, rao);
    } catch (Refusal refused) {
      state.rollback(checkpoint);
    }
  }

  private List<AccountId> hotkeysAfter(Dissolving status) {
    var after = status.lastHotkey();
    return state.rows(StakeLedger.POOLS, OnSubnet.prefix(status.netuid())).stream()
        .map(row -> row.key().account())
        .filter(hotkey -> after.isZero() || hotkey.compareTo(after) > 0)
        .toList();
  }

  private List<TableRow<StakeKey, ShareAmount>> rows(int netuid, AccountId hotkey) {
    return state.rows(
        StakeLedger.SHARES, Bytes.concat(KeyCodecs.U16.encode(netuid), hotkey.bytes()));
  }

  private long worth(TableRow<StakeKey, ShareAmount> row) {
    var worth = context.stakes().stake(row.key());
    return worth == 0 ? row.value().toUnsigned() : worth;
  }

  public boolean clearStakes(int netuid, WeightMeter meter) {
    return meter.removeRows(state, StakeLedger.SHARES, OnSubnet.prefix(netuid));
  }

  public boolean clearHotkeyTotals(int netuid, WeightMeter meter) {
    return meter.removeRows(state, StakeLedger.POOLS, OnSubnet.prefix(netuid), 3);
  }

  /** Removes locks, from either side. */
  public boolean clearLocks(int netuid, WeightMeter meter) {
    for (var row : state.rows(Locks.LOCKING_COLDKEYS, OnSubnet.prefix(netuid))) {
      if (!meter.take(1, 1)) {
        return false;
      }
      state.remove(Locks.LOCKS, new ColdkeyOnSubnet(row.key().coldkey(), netuid));
      state.remove(Locks.LOCKING_COLDKEYS, row.key());
    }
    return true;
  }

  public boolean clearDecayingLocks(int netuid, WeightMeter meter) {
    new Collateral(context).removeSubnet(netuid);
    for (var row : state.rows(Locks.DECAYING)) {
      if (row.key().netuid() != netuid) {
        continue;
      }
      if (!meter.take(1, 1)) {
        return false;
      }
      state.remove(Locks.DECAYING, row.key());
    }
    return true;
  }

  /** Destroys what of the market is left, the rest of the TAO on the pool's account among it. */
  public boolean closeMarket(int netuid, WeightMeter meter) {
    if (!meter.take(20, 12)) {
      return false;
    }
    var account = AccountIds.subnetPool(netuid);
    var rest = context.balances().transferableKeepAliveRao(account);
    context.balances().recycle(account, rest, Existence.KEEP_ALIVE);
    Hyperparameter.RAO_RECYCLED_FOR_REGISTRATION.set(state, netuid, rest);
    context.markets().update(netuid, SubnetMarket::emptied);
    return true;
  }

  public boolean removePool(int netuid, WeightMeter meter) {
    if (!meter.take(0, 5)) {
      return false;
    }
    state.remove(Markets.TABLE, netuid);
    return true;
  }

  public boolean clearLockTotals(int netuid, WeightMeter meter) {
    if (!meter.removeRows(state, LockTotals.PERPETUAL, OnSubnet.prefix(netuid))
        || !meter.removeRows(state, LockTotals.DECAYING, OnSubnet.prefix(netuid))
        || !meter.take(0, 2)) {
      return false;
    }
    state.remove(LockTotals.OWNER_PERPETUAL, netuid);
    state.remove(LockTotals.OWNER_DECAYING, netuid);
    return true;
  }

  public boolean clearChildkeyTakes(int netuid, WeightMeter meter) {
    return meter.removeRows(state, Takes.CHILDKEY_TAKE, OnSubnet.prefix(netuid));
  }

  /** Removes children, those that wait for their turn among them. */
  public boolean clearChildKeys(int netuid, WeightMeter meter) {
    return meter.removeRows(state, Children.PENDING, OnSubnet.prefix(netuid))
        && meter.removeRows(state, ChildLinks.CHILDREN, OnSubnet.prefix(netuid));
  }

  public boolean clearParentKeys(int netuid, WeightMeter meter) {
    return meter.removeRows(state, ChildLinks.PARENTS, OnSubnet.prefix(netuid));
  }
}

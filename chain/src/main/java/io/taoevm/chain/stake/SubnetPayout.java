package io.taoevm.chain.stake;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.emission.PotShares;
import io.taoevm.chain.ledger.Balances.Existence;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.OnSubnet;
import java.util.ArrayList;

/**
 * The end of a subnet's market: stakers share its TAO by their alpha, the chain's own share is
 * destroyed, and every row of stake on it goes (staking-and-pools 12).
 */
public final class SubnetPayout {
  private final StakeContext context;
  private final State state;
  private final RootBooks rootBooks;
  private final Locks locks;
  private final Collateral collateral;
  private final Children children;

  SubnetPayout(
      StakeContext context,
      RootBooks rootBooks,
      Locks locks,
      Children children,
      Collateral collateral) {
    this.collateral = collateral;
    this.context = context;
    this.state = context.state();
    this.rootBooks = rootBooks;
    this.locks = locks;
    this.children = children;
  }

  private record Staker(AccountId coldkey, long alpha) {}

  /**
   * Pays out and removes a subnet's market. Locks, children and root dividends of the subnet go
   * with it; what the subnet itself is stays to its registrar.
   *
   * @return the rao destroyed
   */
  public long payOut(int netuid) {
    rootBooks.removeSubnet(netuid);
    var market = context.markets().market(netuid);
    var stakers = stakers(netuid);
    var claims = new long[stakers.size() + 1];
    for (int i = 0; i < stakers.size(); i++) {
      claims[i] = stakers.get(i).alpha;
    }
    // The subnets of the genesis block have no claim for the alpha in their pool.
    long pooled = context.subnets().get(netuid).registeredAt() > 0 ? market.pool().alpha() : 0;
    claims[stakers.size()] = U64.add(market.protocolAlpha(), pooled);
    long pot = market.pool().taoRao();
    context.markets().subtractTotalStake(pot);
    var shares = PotShares.of(pot, claims);
    for (int i = 0; i < stakers.size(); i++) {
      pay(netuid, stakers.get(i).coldkey, shares[i]);
    }
    removeRows(netuid);
    return recycleRest(netuid);
  }

  private ArrayList<Staker> stakers(int netuid) {
    var stakers = new ArrayList<Staker>();
    for (var row : state.rows(StakeLedger.SHARES, KeyCodecs.U16.encode(netuid))) {
      long worth = context.stakes().stake(row.key());
      long alpha = worth == 0 ? row.value().toUnsigned() : worth;
      if (alpha != 0) {
        stakers.add(new Staker(row.key().coldkey(), alpha));
      }
    }
    return stakers;
  }

  /** Pays a staker; one that cannot be paid loses the share. */
  private void pay(int netuid, AccountId coldkey, long rao) {
    int checkpoint = state.checkpoint();
    try {
      context.markets().payFromPool(netuid, coldkey, rao);
    } catch (Refusal refused) {
      state.rollback(checkpoint);
    }
  }

  private void removeRows(int netuid) {
    var prefix = OnSubnet.prefix(netuid);
    state.removeAll(StakeLedger.SHARES, prefix);
    state.removeAll(StakeLedger.POOLS, prefix);
    state.removeAll(Takes.CHILDKEY_TAKE, prefix);
    state.remove(Markets.TABLE, netuid);
    locks.removeSubnet(netuid);
    collateral.removeSubnet(netuid);
    children.removeSubnet(netuid);
  }

  private long recycleRest(int netuid) {
    var account = AccountIds.subnetPool(netuid);
    long rest = context.balances().transferableKeepAliveRao(account);
    context.balances().recycle(account, rest, Existence.KEEP_ALIVE);
    Hyperparameter.RAO_RECYCLED_FOR_REGISTRATION.set(state, netuid, rest);
    return rest;
  }
}

package io.taoevm.chain.registration;

import io.taoevm.chain.crowdloan.Crowdloan;
import io.taoevm.chain.crowdloan.Crowdloans;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.lease.LeaseDividends;
import io.taoevm.chain.lease.Leases;
import io.taoevm.chain.lease.SubnetLease;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.ledger.Balances.Existence;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.proxy.Proxies;
import io.taoevm.chain.refusal.CrowdloanError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Registers a subnet with the TAO of a crowdloan; works only as the call of one (chain-core.md
 * 16.2).
 */
public final class LeasedRegistration {
  private final State state;
  private final long block;
  private final Staking staking;
  private final Balances balances;
  private final Leases leases;

  public LeasedRegistration(State state, long block, Staking staking) {
    this.state = state;
    this.block = block;
    this.staking = staking;
    this.balances = new Balances(state);
    this.leases = new Leases(state);
  }

  /**
   * Registers the subnet; what was raised and not spent goes back by shares.
   *
   * @param percent the contributors' part of the owner's cut
   * @param endBlock from which the lease can be ended; absent if never
   * @throws Refusal {@code InvalidCrowdloanId} if no crowdloan's call is running, {@code
   *     InvalidLeaseBeneficiary}, {@code LeaseCannotEndInThePast}, or as the registration
   */
  public void register(AccountId who, int percent, @Nullable Long endBlock) {
    var crowdloans = new Crowdloans(state, block);
    var id = crowdloans.current().orElseThrow(() -> new Refusal(CrowdloanError.InvalidCrowdloanId));
    var crowdloan = crowdloans.require(id);
    Refusal.unless(who.equals(crowdloan.creator()), SubtensorError.InvalidLeaseBeneficiary);
    Refusal.unless(
        endBlock == null || U64.isLess(block, endBlock), SubtensorError.LeaseCannotEndInThePast);
    var leaseId = leases.nextId();
    var coldkey = AccountIds.leaseColdkey(leaseId);
    var hotkey = AccountIds.leaseHotkey(leaseId);
    balances.transfer(
        crowdloan.fundsAccount(), coldkey, crowdloan.raisedRao(), Existence.ALLOW_DEATH);
    var netuid =
        new SubnetRegistration(state, block, staking)
            .register(coldkey, hotkey, Optional.empty())
            .orElseThrow(() -> new Refusal(SubtensorError.LeaseNetuidNotFound));
    new Proxies(state).add(coldkey, Leases.permission(who));
    var leftRao = balances.freeRao(coldkey);
    var costRao = U64.subtract(crowdloan.raisedRao(), leftRao);
    leases.put(leaseId, new SubnetLease(who, coldkey, hotkey, percent, endBlock, netuid, costRao));
    state.put(Hotkeys.DELEGATES, hotkey, 0);
    var refundedRao = refundContributors(crowdloans, id, crowdloan, leaseId, leftRao);
    balances.drain(coldkey, who, U64.subtract(leftRao, refundedRao));
    state.emit(new SubtensorEvent.SubnetLeaseCreated(who, leaseId, netuid, endBlock));
  }

  private long refundContributors(
      Crowdloans crowdloans, int id, Crowdloan crowdloan, int leaseId, long leftRao) {
    var coldkey = AccountIds.leaseColdkey(leaseId);
    long refundedRao = 0;
    for (var row : crowdloans.contributions(id)) {
      var contributor = row.key().contributor();
      if (contributor.equals(crowdloan.creator())) {
        continue;
      }
      var share = LeaseDividends.share(row.value(), crowdloan.raisedRao());
      state.put(Leases.SHARES, new Leases.Share(leaseId, contributor), share);
      var refundRao = U64F64.floorOfProduct(leftRao, share);
      balances.transfer(coldkey, contributor, refundRao, Existence.ALLOW_DEATH);
      refundedRao = U64.add(refundedRao, refundRao);
    }
    return refundedRao;
  }
}

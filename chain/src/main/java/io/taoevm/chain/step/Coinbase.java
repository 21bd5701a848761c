package io.taoevm.chain.step;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.emission.AlphaAccrual;
import io.taoevm.chain.emission.EmissionShares;
import io.taoevm.chain.emission.EmissionTerms;
import io.taoevm.chain.emission.Halving;
import io.taoevm.chain.emission.TaoWeight;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.SwapOrder;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.stake.SubnetMarket;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Subnets;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a block's TAO and alpha to the subnets: shares, liquidity, purchases for the chain, and
 * what is set aside for the participants until the epoch (chain-core.md 3).
 */
final class Coinbase {
  private final State state;
  private final Markets markets;
  private final UInt128 taoWeight;

  Coinbase(State state, Markets markets) {
    this.state = state;
    this.markets = markets;
    this.taoWeight = TaoWeight.ofParts(GlobalParameter.TAO_WEIGHT.get(state));
  }

  /** The subnets that take part in emission, in the chain's order of iteration. */
  List<Integer> emitting() {
    var subnets = new Subnets(state);
    return subnets.nonRoot().stream()
        .filter(subnets::started)
        .filter(subnets::subtokenEnabled)
        .filter(netuid -> Hyperparameter.NETWORK_REGISTRATION_ALLOWED.isOn(state, netuid))
        .toList();
  }

  /** The average price as U64F64; one where alpha has no price of its own. */
  UInt128 movingPrice(int netuid) {
    return markets.market(netuid).dynamic()
        ? U96F32.toU64F64(EmissionState.of(state, netuid).movingPrice())
        : U64F64.ONE;
  }

  /** The part of root in a subnet, U96F32. */
  UInt128 rootProportion(int netuid) {
    return TaoWeight.rootProportion(
        markets.market(Subnets.ROOT).pool().taoRao(),
        taoWeight,
        markets.market(netuid).alphaIssuance());
  }

  /** Spends the credit on the subnets; what is left stays in it. */
  void emit(Credit credit) {
    var netuids = emitting();
    var terms = terms(netuids, credit.rao());
    var sellsRootAlpha = sumOfMovingPrices(netuids).compareTo(U64F64.ONE) > 0;
    for (var i = 0; i < terms.size(); i++) {
      inject(netuids.get(i), terms.get(i), credit);
    }
    for (var i = 0; i < terms.size(); i++) {
      accrue(netuids.get(i), terms.get(i).alphaOut(), sellsRootAlpha);
    }
  }

  private UInt128 sumOfMovingPrices(List<Integer> netuids) {
    var sum = UInt128.ZERO;
    for (int netuid : netuids) {
      sum = sum.plus(movingPrice(netuid));
    }
    return sum;
  }

  private List<EmissionTerms> terms(List<Integer> netuids, long blockEmissionRao) {
    var claims = new ArrayList<EmissionShares.Claim>();
    for (int netuid : netuids) {
      claims.add(
          new EmissionShares.Claim(
              movingPrice(netuid),
              EmissionState.of(state, netuid).minerBurned(),
              Hyperparameter.SUBNET_EMISSION_ENABLED.isOn(state, netuid)));
    }
    var shares = EmissionShares.shares(claims);
    var terms = new ArrayList<EmissionTerms>();
    for (var i = 0; i < shares.length; i++) {
      var market = markets.market(netuids.get(i));
      terms.add(
          EmissionTerms.of(
              EmissionShares.tao(blockEmissionRao, shares[i]),
              market.price(),
              rootProportion(netuids.get(i)),
              Halving.emission(market.alphaIssuance())));
    }
    return terms;
  }

  private void inject(int netuid, EmissionTerms terms, Credit credit) {
    var account = AccountIds.subnetPool(netuid);
    var reweighed = markets.market(netuid).pool().reweighedFor(terms.taoInRao(), terms.alphaIn());
    reweighed.ifPresent(pool -> markets.update(netuid, market -> market.withPool(pool)));
    var excessRao = 0L;
    if (terms.excessTaoRao() > 0 && credit.pay(account, terms.excessTaoRao())) {
      excessRao = buyForTheChain(netuid, terms.excessTaoRao());
    }
    var alphaIn = reweighed.isPresent() ? terms.alphaIn() : 0;
    markets.update(netuid, market -> market.mintedInside(alphaIn));
    var taoInRao = reweighed.isPresent() ? terms.taoInRao() : 0;
    if (taoInRao > 0 && !credit.pay(account, taoInRao)) {
      taoInRao = 0;
    }
    addLiquidity(netuid, taoInRao);
    var last = new EmissionState.Last(taoInRao, excessRao, alphaIn, terms.alphaOut());
    EmissionState.update(state, netuid, emission -> emission.withLast(last));
  }

  /** Buys alpha that nobody owns; TAO of a purchase that fails stays on the pool's account. */
  private long buyForTheChain(int netuid, long rao) {
    try {
      var bought = markets.swap(netuid, SwapOrder.buy(rao, SwapOrder.DEFAULT_BUY_LIMIT_RAO, true));
      markets.update(
          netuid,
          market ->
              market
                  .withProtocolAlpha(U64.add(market.protocolAlpha(), bought.amountPaidOut()))
                  .plusProtocolFlow(bought.amountPaidIn()));
      return bought.amountPaidIn();
    } catch (Refusal refused) {
      return 0;
    }
  }

  private void addLiquidity(int netuid, long taoRao) {
    if (taoRao == 0) {
      return;
    }
    markets.update(
        netuid,
        market -> {
          var pool = market.pool();
          return market
              .withPool(pool.withReserves(U64.add(pool.taoRao(), taoRao), pool.alpha()))
              .plusProtocolFlow(taoRao);
        });
    state.put(Markets.TOTAL_STAKE, Only.ROW, U64.add(markets.totalStakeRao(), taoRao));
  }

  private void accrue(int netuid, long alphaOut, boolean sellsRootAlpha) {
    markets.update(netuid, market -> market.mintedOutside(alphaOut));
    var cutParts =
        Hyperparameter.OWNER_CUT_ENABLED.isOn(state, netuid)
            ? (int) GlobalParameter.SUBNET_OWNER_CUT.get(state)
            : 0;
    var accrued = AlphaAccrual.of(alphaOut, cutParts, rootProportion(netuid));
    if (!sellsRootAlpha) {
      markets.update(netuid, (SubnetMarket market) -> market.recycled(accrued.root()));
    }
    EmissionState.update(
        state,
        netuid,
        emission -> {
          var pending = emission.pending();
          return emission.withPending(
              new EmissionState.Pending(
                  U64.add(pending.server(), accrued.server()),
                  U64.add(pending.validator(), accrued.validator()),
                  U64.add(pending.root(), sellsRootAlpha ? accrued.root() : 0),
                  U64.add(pending.ownerCut(), accrued.ownerCut())));
        });
  }
}

package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.metered;
import static io.taoevm.precompile.PrecompileFunction.read;

import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.stake.StakeReads;
import io.taoevm.chain.stake.SubnetMarket;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Subnets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** 0x808: prices, pools and emissions of the subnets' tokens, and what a swap would give. */
final class AlphaPrecompile {
  private static final Word WEI_PER_RAO = Word.of(RaoLedger.WEI_PER_RAO);

  private AlphaPrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    var functions = new ArrayList<>(first());
    functions.addAll(AlphaLaterFunctions.all());
    return new AbiPrecompile(0x808, "alpha", PrecompileSwitch.Alpha, spec, functions);
  }

  private static List<PrecompileFunction> first() {
    return List.of(
        read(
            "getAlphaPrice(uint16 netuid) view returns (uint256)",
            4,
            in -> ether(market(in).price())),
        read(
            "getMovingAlphaPrice(uint16 netuid) view returns (uint256)",
            2,
            in -> ether(movingPrice(in))),
        read(
            "getTaoInPool(uint16 netuid) view returns (uint64)",
            1,
            in -> market(in).pool().taoRao()),
        read(
            "getAlphaInPool(uint16 netuid) view returns (uint64)",
            1,
            in -> market(in).pool().alpha()),
        read(
            "getAlphaOutPool(uint16 netuid) view returns (uint64)", 1, in -> market(in).alphaOut()),
        read(
            "getAlphaIssuance(uint16 netuid) view returns (uint64)",
            2,
            in -> market(in).alphaIssuance()),
        read(
            "getTaoWeight() view returns (uint256)",
            1,
            in -> GlobalParameter.TAO_WEIGHT.get(in.state())),
        read(
            "getCKBurn() view returns (uint256)", 1, in -> GlobalParameter.CK_BURN.get(in.state())),
        read(
            "simSwapTaoForAlpha(uint16 netuid, uint64 tao) view returns (uint256)",
            9,
            in ->
                simulate(reads -> reads.simulateBuy(in.netuid(0), in.u64(1)).amountPaidOut(), in)),
        read(
            "simSwapAlphaForTao(uint16 netuid, uint64 alpha) view returns (uint256)",
            9,
            in ->
                simulate(reads -> reads.simulateSell(in.netuid(0), in.u64(1)).amountPaidOut(), in)),
        read(
            "getSubnetMechanism(uint16 netuid) view returns (uint16)",
            1,
            in -> market(in).dynamic() ? 1 : 0),
        read("getRootNetuid() view returns (uint16)", 0, in -> Subnets.ROOT),
        read(
            "getEMAPriceHalvingBlocks(uint16 netuid) view returns (uint64)",
            1,
            in -> Hyperparameter.EMA_PRICE_HALVING_BLOCKS.get(in.state(), in.netuid(0))),
        read(
            "getSubnetVolume(uint16 netuid) view returns (uint256)",
            1,
            in -> Word.of(market(in).volumeRao().toBigInteger())),
        read(
            "getTaoInEmission(uint16 netuid) view returns (uint256)",
            1,
            in -> emission(in).last().taoInRao()),
        read(
            "getAlphaInEmission(uint16 netuid) view returns (uint256)",
            1,
            in -> emission(in).last().alphaIn()),
        read(
            "getAlphaOutEmission(uint16 netuid) view returns (uint256)",
            1,
            in -> emission(in).last().alphaOut()),
        metered(
            "getSumAlphaPrice() view returns (uint256)",
            "625 * (1 + L + max(0, 5 * N - L)), N subnets without root, L their limit",
            AlphaPrecompile::sumOfPricesBelowOne));
  }

  private static SubnetMarket market(Invocation in) {
    return new Markets(in.state()).market(in.netuid(0));
  }

  private static EmissionState emission(Invocation in) {
    return EmissionState.of(in.state(), in.netuid(0));
  }

  /** One for root and stable subnets. */
  private static UInt128 movingPrice(Invocation in) {
    return market(in).dynamic() ? emission(in).movingPrice().shiftLeft(32) : U64F64.ONE;
  }

  private static long simulate(ToLongFunction<StakeReads> swap, Invocation in) {
    try {
      return swap.applyAsLong(in.staking().reads());
    } catch (Refusal refused) {
      throw PrecompileFailure.error(refused.error().name());
    }
  }

  /** Reads are declared for the limit of subnets first, and for what there are more of after. */
  private static Word sumOfPricesBelowOne(Invocation in) {
    var limit = GlobalParameter.SUBNET_LIMIT.get(in.state());
    in.chargeReads(1 + limit);
    var netuids = new Subnets(in.state()).nonRoot();
    in.chargeReads(Math.max(0, 5L * netuids.size() - limit));
    var markets = new Markets(in.state());
    var sum = UInt128.ZERO;
    for (int netuid : netuids) {
      var price = markets.price(netuid);
      if (price.compareTo(U64F64.ONE) < 0) {
        sum = sum.plus(price);
      }
    }
    return ether(sum);
  }

  /** A price in units of 10^-18, of which the first nine decimals count. */
  private static Word ether(UInt128 price) {
    return Word.of(Pool.toRao(price)).times(WEI_PER_RAO);
  }
}

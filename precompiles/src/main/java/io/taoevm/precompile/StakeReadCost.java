package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.metered;
import static io.taoevm.precompile.PrecompileFunction.read;

import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Subnets;

/**
 * What reads of stake cost on 0x801 and 0x805: two reads, or since later releases what is read
 * (precompiles-next.md 2.4).
 */
final class StakeReadCost {
  private static final long READS = 2;

  /** Reads of one position, and of one position's worth. */
  private static final long READS_OF_STAKE = 7;

  private static final long READS_OF_WORTH = 20;
  private static final long READS_OF_SUBNET = 5;

  private StakeReadCost() {}

  /** Reads of one position. */
  static long stakeReads(ChainSpec spec) {
    return spec.metersStakeReads() ? READS_OF_STAKE : READS;
  }

  /**
   * A read of a coldkey's worth, on all subnets or on the one that the second argument names. The
   * chain finds a coldkey's positions by its hotkeys.
   */
  static PrecompileFunction ofColdkey(
      ChainSpec spec, String signature, PrecompileFunction.Read read) {
    if (!spec.metersStakeReads()) {
      return read(signature, READS, read);
    }
    var oneSubnet = signature.contains("netuid");
    return metered(
        signature,
        "1250 + 1250 * p + 12500 * m, p positions of the coldkey, m of them counted",
        in -> {
          in.chargeReads(READS);
          var positions = positions(in, -1);
          in.chargeReads(READS * positions);
          in.chargeReads(READS_OF_WORTH * (oneSubnet ? positions(in, in.netuid(1)) : positions));
          return read.run(in);
        });
  }

  /** How many positions a coldkey has, on one subnet or, for -1, on all. */
  private static long positions(Invocation in, int netuid) {
    var coldkey = in.account(0);
    var stakes = in.staking().stakes();
    var netuids = new Subnets(in.state()).netuids();
    return in.staking().hotkeys().staking(coldkey).stream()
        .mapToLong(
            hotkey ->
                netuids.stream()
                    .filter(each -> netuid < 0 || each == netuid)
                    .filter(each -> stakes.stake(each, hotkey, coldkey) != 0)
                    .count())
        .sum();
  }

  /** A read of a hotkey's worth, which looks at as many subnets as there may be. */
  static PrecompileFunction ofHotkey(
      ChainSpec spec, String signature, PrecompileFunction.Read read) {
    if (!spec.metersStakeReads()) {
      return read(signature, READS, read);
    }
    return metered(
        signature,
        "625 + 3125 * L, L the limit of subnets",
        in -> {
          in.chargeReads(1 + READS_OF_SUBNET * GlobalParameter.SUBNET_LIMIT.get(in.state()));
          return read.run(in);
        });
  }
}

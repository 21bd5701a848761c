package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.call;
import static io.taoevm.precompile.PrecompileFunction.metered;
import static io.taoevm.precompile.PrecompileFunction.read;
import static io.taoevm.precompile.PrecompileFunction.reads;

import io.taoevm.chain.call.StakingCall.MoveStakeLimit;
import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.StakeSettings;
import io.taoevm.chain.subnet.GlobalParameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The functions of 0x805 by which contracts look at many positions at once, and their kin. */
final class StakeInfoFunctions {
  private static final long GAS_PER_HOTKEY = 64;
  private static final int STAKE_READS = 7;
  private static final int PAGE = 64;

  private StakeInfoFunctions() {}

  static List<PrecompileFunction> all() {
    return List.of(
        metered(
                "getStakeInfoForColdkeyAndNetuid(bytes32 coldkey, uint256 netuid, bytes32[]:64"
                    + " hotkeys) view returns ((bytes32 hotkey, uint256 stake)[] positions)",
                "4439 for each hotkey",
                StakeInfoFunctions::positions)
            .since(438),
        read(
                "getDefaultMinStake() view returns (uint256 defaultMinStake)",
                1,
                in -> StakeSettings.MIN_STAKE_RAO)
            .since(438),
        call(
                "moveStakeLimit(bytes32 originHotkey, bytes32 destinationHotkey, uint16"
                    + " originNetuid, uint16 destinationNetuid, uint64 alphaAmount, uint64"
                    + " limitPrice, bool allowPartial)",
                in ->
                    new MoveStakeLimit(
                        in.account(0),
                        in.account(1),
                        in.netuid(2),
                        in.netuid(3),
                        in.u64(4),
                        in.u64(5),
                        in.flag(6)))
            .since(448),
        reads(
                "getStakingHotkeys(bytes32 coldkey, uint64 offset, uint16 limit) view returns"
                    + " (bytes32[] hotkeys, uint64 total)",
                1,
                StakeInfoFunctions::stakingHotkeys)
            .since(448),
        metered(
                "getUnclaimedRootTaoByHotkey(bytes32 coldkey, bytes32 hotkey) view returns"
                    + " (uint256 taoValue)",
                "625 * (1 + 20 * (L + 1)), L the limit of subnets",
                StakeInfoFunctions::unclaimedByHotkey)
            .since(444),
        metered(
                "getUnclaimedRootTaoBySubnet(bytes32 coldkey, uint16 netuid, bytes32[]:64 hotkeys)"
                    + " view returns (uint256 taoValue)",
                "12500 for each hotkey",
                StakeInfoFunctions::unclaimedBySubnet)
            .since(444));
  }

  private static void requireDistinct(List<AccountId> hotkeys, String reason) {
    if (new HashSet<>(hotkeys).size() != hotkeys.size()) {
      throw PrecompileFailure.revert(reason);
    }
  }

  /** The positions that are not empty, in the order asked for. */
  private static List<List<Object>> positions(Invocation in) {
    var hotkeys = in.accounts(2);
    in.charge(hotkeys.size() * GAS_PER_HOTKEY);
    in.chargeReads((long) STAKE_READS * hotkeys.size());
    requireDistinct(hotkeys, "duplicate stake info hotkey");
    var netuid = in.netuid(1);
    var positions = new ArrayList<List<Object>>();
    for (var hotkey : hotkeys) {
      var stake = in.staking().stakes().stake(netuid, hotkey, in.account(0));
      if (stake != 0) {
        positions.add(List.of(hotkey, stake));
      }
    }
    return positions;
  }

  private static List<?> stakingHotkeys(Invocation in) {
    var limit = in.u32(2);
    if (limit == 0) {
      throw PrecompileFailure.revert("staking hotkeys page limit must be nonzero");
    }
    if (limit > PAGE) {
      throw PrecompileFailure.revert("staking hotkeys page limit exceeds 64");
    }
    var all = in.staking().hotkeys().staking(in.account(0));
    var page =
        in.word(1).bitLength() > 31
            ? List.<AccountId>of()
            : all.stream().skip(in.u64(1)).limit(limit).toList();
    return List.of(page, all.size());
  }

  /** What a claim of a hotkey's root dividends would stake, in wei. */
  private static Word unclaimedByHotkey(Invocation in) {
    in.chargeReads(1 + 20 * (GlobalParameter.SUBNET_LIMIT.get(in.state()) + 1));
    return wei(in.staking().hotkeyClaims().worthRao(in.account(1), in.account(0)));
  }

  /** What the root dividends of one subnet would bring, in wei. */
  private static Word unclaimedBySubnet(Invocation in) {
    var hotkeys = in.accounts(2);
    in.chargeReads(20L * hotkeys.size());
    requireDistinct(hotkeys, "duplicate unclaimed root hotkey");
    var claims = in.staking().hotkeyClaims();
    long rao = 0;
    for (var hotkey : hotkeys) {
      rao = U64.add(rao, claims.worthRao(new StakeKey(in.netuid(1), hotkey, in.account(0))));
    }
    return wei(rao);
  }

  private static Word wei(long rao) {
    return Word.of(rao).times(Word.of(RaoLedger.WEI_PER_RAO));
  }
}

package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.read;
import static io.taoevm.precompile.PrecompileFunction.reads;

import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.stake.AutoStake;
import io.taoevm.chain.stake.ChildLink;
import io.taoevm.chain.stake.Children;
import io.taoevm.chain.stake.ColdkeySwap;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.KeySuccession;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.RateLimit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What 0x805 tells since later about keys, their relations and their swaps. */
final class StakeViewFunctions {
  private static final int SINCE = 444;

  private StakeViewFunctions() {}

  static List<PrecompileFunction> all() {
    return Stream.of(
            reads(
                "getDelegate(bytes32 hotkey) view returns (bool exists, uint16 take)",
                1,
                in ->
                    orNothing(
                        Optional.ofNullable(in.state().get(Hotkeys.DELEGATES, in.account(0))), 0)),
            read(
                "getChildkeyTake(bytes32 hotkey, uint16 netuid) view returns (uint16)",
                1,
                in -> in.staking().takes().childTake(in.netuid(1), in.account(0))),
            reads(
                "getPendingChildKeys(bytes32 parent, uint16 netuid) view returns "
                    + "((uint64 proportion, bytes32 account)[] children, uint64 "
                    + "cooldownBlock)",
                1,
                in -> pending(in)),
            read(
                "getChildKeys(bytes32 parent, uint16 netuid) view returns ((uint64 "
                    + "proportion, bytes32 account)[])",
                1,
                in -> links(in.staking().children().links().children(in.netuid(1), in.account(0)))),
            read(
                "getParentKeys(bytes32 child, uint16 netuid) view returns ((uint64 "
                    + "proportion, bytes32 account)[])",
                1,
                in -> links(in.staking().children().links().parents(in.netuid(1), in.account(0)))),
            read(
                "getPendingChildKeyCooldown() view returns (uint64)",
                1,
                in -> GlobalParameter.PENDING_CHILDKEY_COOLDOWN.get(in.state())),
            reads(
                "getTakeLimits() view returns (uint16 minDelegateTake, uint16 "
                    + "maxDelegateTake, uint16 minChildkeyTake, uint16 maxChildkeyTake)",
                4,
                in ->
                    List.of(
                        GlobalParameter.MIN_DELEGATE_TAKE.get(in.state()),
                        GlobalParameter.MAX_DELEGATE_TAKE.get(in.state()),
                        GlobalParameter.MIN_CHILDKEY_TAKE.get(in.state()),
                        GlobalParameter.MAX_CHILDKEY_TAKE.get(in.state()))),
            read(
                "getMinChildkeyTakePerSubnet(uint16 netuid) view returns (uint16)",
                1,
                in -> Hyperparameter.MIN_CHILDKEY_TAKE.get(in.state(), in.netuid(0))),
            reads(
                "getHotkeyOwner(bytes32 hotkey) view returns (bool exists, bytes32 " + "owner)",
                1,
                in ->
                    orNothing(
                        Optional.ofNullable(in.state().get(Hotkeys.OWNER, in.account(0))),
                        AccountId.ZERO)),
            read(
                "getOwnedHotkeys(bytes32 coldkey) view returns (bytes32[])",
                1,
                in -> in.staking().hotkeys().owned(in.account(0))),
            reads(
                "getAutoStakeDestination(bytes32 coldkey, uint16 netuid) view returns "
                    + "(bool exists, bytes32 hotkey)",
                1,
                in ->
                    orNothing(
                        in.staking().autoStake().destination(in.account(0), in.netuid(1)),
                        AccountId.ZERO)),
            read(
                "getAutoStakeDestinationColdkeys(bytes32 hotkey, uint16 netuid) view "
                    + "returns (bytes32[])",
                1,
                in ->
                    in.state()
                        .get(
                            AutoStake.COLDKEYS,
                            new OnSubnet.Account(in.netuid(1), in.account(0)),
                            List.of())),
            reads(
                "getHotkeySuccessor(bytes32 hotkey, uint16 netuid) view returns (bool "
                    + "exists, bytes32 successor)",
                1,
                in -> account(in.state().get(KeySuccession.HOTKEY_SUCCESSOR, hotkey(in)))),
            reads(
                "getHotkeyRoot(bytes32 hotkey, uint16 netuid) view returns (bool "
                    + "exists, bytes32 root)",
                1,
                in -> account(in.state().get(KeySuccession.HOTKEY_ROOT, hotkey(in)))),
            reads(
                "getColdkeySuccessor(bytes32 coldkey) view returns (bool exists, "
                    + "bytes32 successor)",
                1,
                in -> account(in.state().get(KeySuccession.COLDKEY_SUCCESSOR, in.account(0)))),
            reads(
                "getColdkeyRoot(bytes32 coldkey) view returns (bool exists, bytes32 " + "root)",
                1,
                in -> account(in.state().get(KeySuccession.COLDKEY_ROOT, in.account(0)))),
            reads(
                "getColdkeySwapStatus(bytes32 coldkey) view returns (bool "
                    + "hasAnnouncement, uint64 announcementBlock, bytes32 callHash, bool "
                    + "hasDispute, uint64 disputeBlock)",
                2,
                in -> swapStatus(in)),
            reads(
                "getColdkeySwapDelays() view returns (uint64 announcementDelay, uint64 "
                    + "reannouncementDelay)",
                2,
                in ->
                    List.of(
                        GlobalParameter.COLDKEY_SWAP_ANNOUNCEMENT_DELAY.get(in.state()),
                        GlobalParameter.COLDKEY_SWAP_REANNOUNCEMENT_DELAY.get(in.state()))),
            read(
                "getLastHotkeySwapOnSubnet(bytes32 coldkey, uint16 netuid) view "
                    + "returns (uint64)",
                1,
                in ->
                    RateLimit.of(RateLimit.Kind.SWAP_HOTKEY_ON_SUBNET, in.netuid(1), in.account(0))
                        .last(in.state())),
            reads(
                "getStakeAccounting() view returns (uint64 totalIssuance, uint64 " + "totalStake)",
                2,
                in ->
                    List.of(
                        new Balances(in.state()).totalIssuanceRao(),
                        in.state().get(Markets.TOTAL_STAKE, Only.ROW, 0L))),
            reads(
                "getMinerCollateral(uint16 netuid, bytes32 hotkey, bytes32 coldkey) "
                    + "view returns (bool exists, uint64 locked, uint128 drainRatio, uint64 "
                    + "minLocked, uint64 earned)",
                1,
                in -> bond(in)),
            reads(
                "getColdkeyCollateral(uint16 netuid, bytes32 coldkey) view returns "
                    + "(uint64 locked, bytes32[] hotkeys)",
                2,
                in -> {
                  var collateral = in.staking().collateral();
                  return List.of(
                      collateral.total(in.account(1), in.netuid(0)),
                      collateral.hotkeys(in.account(1), in.netuid(0)));
                }),
            reads(
                "getCollateralConfig(uint16 netuid) view returns (uint16 lockShare, uint128 "
                    + "drainRatio)",
                2,
                in -> {
                  var collateral = in.staking().collateral();
                  return List.of(
                      collateral.lockShare(in.netuid(0)), collateral.drainRatio(in.netuid(0)));
                }))
        .map(function -> function.since(SINCE))
        .toList();
  }

  /** Whether there is a value, and the value or what stands for none. */
  private static <T> List<?> orNothing(Optional<T> value, T none) {
    return List.of(value.isPresent(), value.orElse(none));
  }

  private static List<?> account(@Nullable AccountId account) {
    return orNothing(Optional.ofNullable(account), AccountId.ZERO);
  }

  private static OnSubnet.Account hotkey(Invocation in) {
    return new OnSubnet.Account(in.netuid(1), in.account(0));
  }

  private static List<List<Object>> links(List<ChildLink> links) {
    return links.stream().map(link -> List.<Object>of(link.proportion(), link.hotkey())).toList();
  }

  private static List<?> pending(Invocation in) {
    var pending =
        in.state().get(Children.PENDING, new OnSubnet.Account(in.netuid(1), in.account(0)));
    return pending == null
        ? List.of(List.of(), 0)
        : List.of(links(pending.children()), pending.cooldownBlock());
  }

  private static List<?> bond(Invocation in) {
    var key = new StakeKey(in.netuid(0), in.account(1), in.account(2));
    var bond = in.staking().collateral().bond(key);
    return bond == null
        ? List.of(false, 0, 0, 0, 0)
        : List.of(true, bond.locked(), bond.drainRatio(), bond.minLocked(), bond.earned());
  }

  private static List<?> swapStatus(Invocation in) {
    var announced = in.state().get(ColdkeySwap.ANNOUNCEMENTS, in.account(0));
    var disputed = in.state().get(ColdkeySwap.DISPUTES, in.account(0));
    return List.of(
        announced != null,
        announced == null ? 0 : announced.due(),
        announced == null ? Hash.ZERO : announced.newColdkeyHash(),
        disputed != null,
        disputed == null ? 0 : disputed);
  }
}

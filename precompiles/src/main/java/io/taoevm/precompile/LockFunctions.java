package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.call;
import static io.taoevm.precompile.PrecompileFunction.metered;
import static io.taoevm.precompile.PrecompileFunction.read;
import static io.taoevm.precompile.PrecompileFunction.reads;

import io.taoevm.chain.call.DelegationCall;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.stake.Locks;
import io.taoevm.chain.subnet.GlobalParameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The functions of 0x805 about locked stake (precompiles-next.md 7.1). Conviction is U64F64. */
final class LockFunctions {
  private static final int SINCE = 439;
  private static final long GAS_PER_HOTKEY = 64;

  private LockFunctions() {}

  static List<PrecompileFunction> all() {
    var functions = new ArrayList<PrecompileFunction>();
    functions.addAll(calls());
    functions.addAll(views());
    return functions.stream().map(function -> function.since(SINCE)).toList();
  }

  private static List<PrecompileFunction> calls() {
    return List.of(
        call(
            "lockStake(bytes32 hotkey, uint256 amountAlpha, uint256 netuid) payable",
            in -> new DelegationCall.LockStake(in.account(0), in.netuid(2), in.u64(1))),
        call(
            "moveLock(bytes32 destinationHotkey, uint256 netuid) payable",
            in -> new DelegationCall.MoveLock(in.account(0), in.netuid(1))),
        call(
            "setPerpetualLock(uint256 netuid, bool enabled) payable",
            in -> new DelegationCall.SetPerpetualLock(in.netuid(0), in.flag(1))),
        call(
            "setRejectLockedAlpha(bool enabled) payable",
            in -> new DelegationCall.SetRejectLockedAlpha(in.flag(0))));
  }

  private static List<PrecompileFunction> views() {
    return List.of(
        read(
            "getColdkeyLock(bytes32 coldkey, uint256 netuid) view returns ((bool exists, bytes32"
                + " hotkey, uint256 lockedMass, uint128 conviction, bool isPerpetual) lockInfo)",
            6,
            LockFunctions::lockOf),
        read(
            "getHotkeyLock(bytes32 hotkey, uint256 netuid) view returns ((bool exists, uint256"
                + " lockedMass, uint128 conviction) lockInfo)",
            8,
            LockFunctions::lockBehind),
        metered(
            "getHotkeyConvictions(uint256 netuid, bytes32[]:64 hotkeys) view returns (uint128[]"
                + " convictions)",
            "5064 for each hotkey",
            LockFunctions::convictions),
        reads(
            "getLockRates() view returns (uint64 unlockRate, uint64 maturityRate)",
            2,
            in ->
                List.of(
                    GlobalParameter.UNLOCK_RATE.get(in.state()),
                    GlobalParameter.MATURITY_RATE.get(in.state()))),
        read(
            "getRejectLockedAlpha(bytes32 coldkey) view returns (bool)",
            1,
            in -> !in.staking().flags().acceptsLockedAlpha(in.account(0))));
  }

  private static List<?> lockOf(Invocation in) {
    var locks = in.staking().locks();
    var netuid = in.netuid(1);
    var perpetual = locks.isPerpetual(in.account(0), netuid);
    return locks
        .current(in.account(0), netuid)
        .filter(lock -> exists(lock))
        .<List<?>>map(
            lock ->
                List.of(
                    true, lock.hotkey(), lock.state().mass(), lock.state().conviction(), perpetual))
        .orElse(List.of(false, AccountId.ZERO, 0, UInt128.ZERO, perpetual));
  }

  private static boolean exists(Locks.Lock lock) {
    return lock.state().mass() != 0 || !lock.state().conviction().isZero();
  }

  private static List<?> lockBehind(Invocation in) {
    var sum = in.staking().locks().behind(in.netuid(1), in.account(0));
    return List.of(sum.mass() != 0 || !sum.conviction().isZero(), sum.mass(), sum.conviction());
  }

  private static List<UInt128> convictions(Invocation in) {
    var hotkeys = in.accounts(1);
    in.charge(hotkeys.size() * GAS_PER_HOTKEY);
    in.chargeReads(8L * hotkeys.size());
    if (new HashSet<>(hotkeys).size() != hotkeys.size()) {
      throw PrecompileFailure.revert("duplicate conviction hotkey");
    }
    var netuid = in.netuid(0);
    var locks = in.staking().locks();
    return hotkeys.stream().map(hotkey -> locks.behind(netuid, hotkey).conviction()).toList();
  }
}

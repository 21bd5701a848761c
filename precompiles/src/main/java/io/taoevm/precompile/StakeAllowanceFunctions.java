package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.action;
import static io.taoevm.precompile.PrecompileFunction.read;

import io.taoevm.chain.call.StakingCall.TransferStake;
import io.taoevm.chain.contract.StakeAllowances;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.subnet.Subnets;
import java.util.List;

/** The functions of 0x805 by which an EVM address lets another one move its stake. */
final class StakeAllowanceFunctions {
  private static final String CHANGE_GAS = "3750 (0 if the amount is 0)";

  private StakeAllowanceFunctions() {}

  static List<PrecompileFunction> all() {
    return List.of(
        action(
            "approve(address spenderAddress, uint256 originNetuid, uint256 amountAlpha)",
            "3125",
            StakeAllowanceFunctions::approve),
        read(
            "allowance(address sourceAddress, address spenderAddress, uint256 originNetuid) view"
                + " returns (uint256)",
            2,
            in -> allowances(in).of(key(in, in.address(0), in.address(1), in.netuid(2)))),
        action(
            "increaseAllowance(address spenderAddress, uint256 originNetuid, uint256"
                + " amountAlphaIncrease)",
            CHANGE_GAS,
            in -> change(in, true)),
        action(
            "decreaseAllowance(address spenderAddress, uint256 originNetuid, uint256"
                + " amountAlphaDecrease)",
            CHANGE_GAS,
            in -> change(in, false)),
        action(
            "transferStakeFrom(address sourceAddress, address destinationAddress, bytes32 hotkey,"
                + " uint256 originNetuid, uint256 destinationNetuid, uint256 amountAlpha)",
            "3750 (0 if the amount is 0), and the weight of transfer_stake",
            StakeAllowanceFunctions::transferFrom));
  }

  private static void approve(Invocation in) {
    in.chargeReads(1);
    in.chargeWrites(1);
    allowances(in).set(key(in, in.caller(), in.address(0), in.netuid(1)), in.word(2));
  }

  /** A change by nothing costs nothing and does not even look at the netuid. */
  private static void change(Invocation in, boolean increase) {
    if (in.word(2).isZero()) {
      return;
    }
    in.chargeReads(2);
    in.chargeWrites(1);
    var key = key(in, in.caller(), in.address(0), in.netuid(1));
    if (increase) {
      allowances(in).increase(key, in.word(2));
    } else {
      allowances(in).decrease(key, in.word(2));
    }
  }

  /** Takes the amount asked for off the allowance, even where less stake is there to move. */
  private static void transferFrom(Invocation in) {
    var source = in.address(0);
    var originNetuid = in.netuid(3);
    var destinationNetuid = in.netuid(4);
    var amount = in.word(5);
    if (!amount.isZero()) {
      in.chargeReads(2);
      in.chargeWrites(1);
      if (!allowances(in).consume(key(in, source, in.caller(), originNetuid), amount)) {
        throw PrecompileFailure.revert("trying to spend more than allowed");
      }
    }
    in.dispatch(
        in.mapped(source),
        new TransferStake(
            in.mapped(in.address(1)),
            in.account(2),
            originNetuid,
            destinationNetuid,
            amount.saturatedLong()));
  }

  private static StakeAllowances allowances(Invocation in) {
    return new StakeAllowances(in.state());
  }

  private static StakeAllowances.Key key(
      Invocation in, Address owner, Address spender, int netuid) {
    return new StakeAllowances.Key(
        owner, spender, netuid, new Subnets(in.state()).registrationCounter(netuid));
  }
}

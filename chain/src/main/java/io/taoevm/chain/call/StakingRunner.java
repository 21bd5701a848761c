package io.taoevm.chain.call;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.StakeMoves.Limit;
import io.taoevm.chain.stake.Staking;
import java.util.Optional;

/** Carries out the calls that move stake. */
final class StakingRunner {
  private final Staking staking;

  StakingRunner(Staking staking) {
    this.staking = staking;
  }

  void run(AccountId who, StakingCall call) {
    var stake = staking.operations();
    switch (call) {
      case StakingCall.AddStake c ->
          stake.addStake(who, c.hotkey(), c.netuid(), c.amountStakedRao());
      case StakingCall.AddStakeLimit c ->
          stake.addStakeLimit(
              new StakeKey(c.netuid(), c.hotkey(), who),
              c.amountStakedRao(),
              c.limitPriceRao(),
              c.allowPartial());
      case StakingCall.RemoveStake c ->
          stake.removeStake(who, c.hotkey(), c.netuid(), c.amountUnstakedAlpha());
      case StakingCall.RemoveStakeLimit c ->
          stake.removeStakeLimit(
              new StakeKey(c.netuid(), c.hotkey(), who),
              c.amountUnstakedAlpha(),
              c.limitPriceRao(),
              c.allowPartial());
      case StakingCall.RemoveStakeFullLimit c ->
          stake.removeStakeFullLimit(
              who, c.hotkey(), c.netuid(), Optional.ofNullable(c.limitPriceRao()));
      case StakingCall.UnstakeAll c -> stake.unstakeAll(who, c.hotkey());
      case StakingCall.UnstakeAllAlpha c -> stake.unstakeAllAlpha(who, c.hotkey());
      case StakingCall.RecycleAlpha c ->
          stake.recycleAlpha(who, c.hotkey(), c.netuid(), c.amountAlpha());
      case StakingCall.BurnAlpha c -> stake.burnAlpha(who, c.hotkey(), c.netuid(), c.amountAlpha());
      case StakingCall.AddStakeBurn c ->
          stake.addStakeBurn(
              new StakeKey(c.netuid(), c.hotkey(), who),
              c.amountRao(),
              Optional.ofNullable(c.limitPriceRao()));
      case StakingCall.AddCollateral c ->
          staking
              .collateralOperations()
              .add(new StakeKey(c.netuid(), c.hotkey(), who), c.alpha(), c.limitPriceRao());
      case StakingCall.SetMinCollateral c ->
          staking
              .collateralOperations()
              .setFloor(new StakeKey(c.netuid(), c.hotkey(), who), c.minLockedAlpha());
      case StakingCall.TryAssociateHotkey c -> stake.tryAssociateHotkey(who, c.hotkey());
      case StakingCall.MoveStake ignored -> move(who, call);
      case StakingCall.TransferStake ignored -> move(who, call);
      case StakingCall.SwapStake ignored -> move(who, call);
      case StakingCall.SwapStakeLimit ignored -> move(who, call);
      case StakingCall.MoveStakeLimit ignored -> move(who, call);
      case StakingCall.TransferStakeAndHotkey ignored -> move(who, call);
    }
  }

  private void move(AccountId who, StakingCall call) {
    var moves = staking.moves();
    switch (call) {
      case StakingCall.MoveStake c ->
          moves.moveStake(
              new StakeKey(c.originNetuid(), c.originHotkey(), who),
              c.destinationHotkey(),
              c.destinationNetuid(),
              c.alphaAmount());
      case StakingCall.TransferStake c ->
          moves.transferStake(
              new StakeKey(c.originNetuid(), c.hotkey(), who),
              c.destinationColdkey(),
              c.destinationNetuid(),
              c.alphaAmount());
      case StakingCall.TransferStakeAndHotkey c ->
          moves.transferStakeAndHotkey(
              new StakeKey(c.originNetuid(), c.originHotkey(), who),
              new StakeKey(c.destinationNetuid(), c.destinationHotkey(), c.destinationColdkey()),
              c.alphaAmount());
      case StakingCall.SwapStake c ->
          moves.swapStake(
              new StakeKey(c.originNetuid(), c.hotkey(), who),
              c.destinationNetuid(),
              c.alphaAmount(),
              Optional.empty());
      case StakingCall.MoveStakeLimit c ->
          moves.moveStake(
              new StakeKey(c.originNetuid(), c.originHotkey(), who),
              c.destinationHotkey(),
              c.destinationNetuid(),
              c.alphaAmount(),
              Optional.of(new Limit(c.limitPriceRao(), c.allowPartial())));
      case StakingCall.SwapStakeLimit c ->
          moves.swapStake(
              new StakeKey(c.originNetuid(), c.hotkey(), who),
              c.destinationNetuid(),
              c.alphaAmount(),
              Optional.of(new Limit(c.limitPriceRao(), c.allowPartial())));
      default -> throw new AssertionError("not a move: " + call);
    }
  }
}

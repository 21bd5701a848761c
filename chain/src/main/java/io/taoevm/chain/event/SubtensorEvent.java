package io.taoevm.chain.event;

import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.ChainError;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events of the chain-core pallet about subnets, neurons, weights and parameters (chain-core.md
 * A.4); those about stake are beside the services of stake. An index is that of a mechanism.
 */
public interface SubtensorEvent extends Event {
  @Override
  default String pallet() {
    return "SubtensorModule";
  }

  record NetworkAdded(int netuid, int mechanism) implements SubtensorEvent {}

  record NetworkRemoved(int netuid) implements SubtensorEvent {}

  /** The data of a dissolved subnet is gone, and its netuid is free. */
  record NetworkDissolveCleanupCompleted(int netuid) implements SubtensorEvent {}

  /**
   * A registration waits until a dissolved subnet has made room.
   *
   * @param medianSubnetAlphaPrice U64F64
   */
  record NetworkRegistrationQueued(
      AccountId coldkey,
      AccountId hotkey,
      int mechid,
      long lockAmountRao,
      UInt128 medianSubnetAlphaPrice,
      long registrationBlock)
      implements SubtensorEvent {}

  record WeightsSet(int index, int uid) implements SubtensorEvent {}

  record NeuronRegistered(int netuid, int uid, AccountId hotkey) implements SubtensorEvent {}

  record AxonServed(int netuid, AccountId hotkey) implements SubtensorEvent {}

  record PrometheusServed(int netuid, AccountId hotkey) implements SubtensorEvent {}

  record RegistrationAllowed(int netuid, boolean allowed) implements SubtensorEvent {}

  record MaxAllowedUidsSet(int netuid, int value) implements SubtensorEvent {}

  record MaxAllowedValidatorsSet(int netuid, int value) implements SubtensorEvent {}

  record MinAllowedWeightSet(int netuid, int value) implements SubtensorEvent {}

  record ImmunityPeriodSet(int netuid, int value) implements SubtensorEvent {}

  record RAORecycledForRegistrationSet(int netuid, long rao) implements SubtensorEvent {}

  record Faucet(AccountId account, long amountRao) implements SubtensorEvent {}

  record TempoSet(int netuid, int tempo) implements SubtensorEvent {}

  record ChainIdentitySet(AccountId coldkey) implements SubtensorEvent {}

  record SubnetIdentitySet(int netuid) implements SubtensorEvent {}

  record SubnetIdentityRemoved(int netuid) implements SubtensorEvent {}

  record WeightsCommitted(AccountId who, int index, Hash hash) implements SubtensorEvent {}

  record WeightsRevealed(AccountId who, int index, Hash hash) implements SubtensorEvent {}

  record WeightsBatchRevealed(AccountId who, int netuid, List<Hash> hashes)
      implements SubtensorEvent {}

  record BatchWeightsCompleted(List<Integer> netuids, AccountId who) implements SubtensorEvent {}

  record BatchCompletedWithErrors() implements SubtensorEvent {}

  record BatchWeightItemFailed(int netuid, ChainError error) implements SubtensorEvent {}

  record SubnetOwnerHotkeySet(int netuid, AccountId hotkey) implements SubtensorEvent {}

  record FirstEmissionBlockNumberSet(int netuid, long block) implements SubtensorEvent {}

  record EvmKeyAssociated(int netuid, AccountId hotkey, Address evmKey, long blockAssociated)
      implements SubtensorEvent {}

  record SymbolUpdated(int netuid, byte[] symbol) implements SubtensorEvent {}

  record TimelockedWeightsCommitted(AccountId who, int index, Hash hash, long revealRound)
      implements SubtensorEvent {}

  record TimelockedWeightsRevealed(int index, AccountId who) implements SubtensorEvent {}

  record AutoStakeAdded(
      int netuid, AccountId destination, AccountId hotkey, AccountId owner, long incentiveAlpha)
      implements SubtensorEvent {}

  record IncentiveAlphaEmittedToMiners(int index, long[] emissionsAlpha)
      implements SubtensorEvent {}

  record VotingPowerTrackingEnabled(int netuid) implements SubtensorEvent {}

  record VotingPowerTrackingDisableScheduled(int netuid, long disableAtBlock)
      implements SubtensorEvent {}

  record VotingPowerTrackingDisabled(int netuid) implements SubtensorEvent {}

  /**
   * A parameter of a subnet has a new value.
   *
   * @param eventName the reference's name of the event, such as {@code KappaSet}
   */
  record ParameterSet(String eventName, int netuid, long value) implements SubtensorEvent {
    private static final Set<String> OF_THE_ADMIN_PALLET =
        Set.of(
            "BondsResetToggled",
            "BurnHalfLifeSet",
            "SubnetEmissionEnabledSet",
            "Yuma3EnableToggled");

    @Override
    public String name() {
      return eventName;
    }

    @Override
    public String pallet() {
      return OF_THE_ADMIN_PALLET.contains(eventName) ? "AdminUtils" : SubtensorEvent.super.pallet();
    }
  }

  /** As {@link ParameterSet}, for a parameter of the whole chain. */
  record GlobalParameterSet(String eventName, long value) implements SubtensorEvent {
    @Override
    public String name() {
      return eventName;
    }
  }

  record EpochTriggered(int netuid, AccountId by, long firesAt) implements SubtensorEvent {}

  record EpochDeferred(int netuid, long fromBlock, long toBlock) implements SubtensorEvent {}

  record EpochSkipped(int netuid, long block) implements SubtensorEvent {}

  record SubnetLeaseCreated(AccountId beneficiary, int leaseId, int netuid, @Nullable Long endBlock)
      implements SubtensorEvent {}

  record SubnetLeaseTerminated(AccountId beneficiary, int netuid) implements SubtensorEvent {}

  record SubnetLeaseDividendsDistributed(int leaseId, AccountId contributor, long alpha)
      implements SubtensorEvent {}

  /** The factor is U64F64. */
  record CollateralLockShareSet(int netuid, int lockShare) implements SubtensorEvent {
    @Override
    public String pallet() {
      return "AdminUtils";
    }
  }

  record CollateralDrainRatioSet(int netuid, UInt128 drainRatio) implements SubtensorEvent {
    @Override
    public String pallet() {
      return "AdminUtils";
    }
  }

  record BurnIncreaseMultSet(int netuid, UInt128 burnIncreaseMult) implements SubtensorEvent {
    @Override
    public String pallet() {
      return "AdminUtils";
    }
  }

  record PrecompileUpdated(int precompileId, boolean enabled) implements SubtensorEvent {
    @Override
    public String pallet() {
      return "AdminUtils";
    }
  }
}

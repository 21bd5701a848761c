// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title neuron, release 425
/// @notice Precompile at 0x0000000000000000000000000000000000000804.
/// @dev Made from the node's table of functions by SolidityInterfacesTest: do not edit. Acts as the account that
/// 0x80c gives for `msg.sender`. A bad call reverts with `Error(string)`; a refusal of the chain returns no data and
/// CONSUMES ALL GAS GIVEN TO THE CALL. Gas comes on top of the EVM's own cost.
interface INeuron {
    /// @notice Hotkey = mapped(caller) itself. Errors: `CommitRevealEnabled` when commit-reveal is on,
    /// `NotEnoughStakeToSetWeights`, `SettingWeightsTooFast`, `HotKeyNotRegisteredInSubNet`, `WeightVecNotEqualSize`,
    /// `UidsLengthExceedUidsInSubNet`, `IncorrectWeightVersionKey`, `NeuronNoValidatorPermit`, `DuplicateUids`,
    /// `UidVecContainInvalidOne`, `WeightVecLengthIsLow`, `CanNotSetRootNetworkWeights`. Free but needs >= 2,962,841
    /// gas available
    /// @dev Selector 0x34af16d6. Gas: 0 (need 2962841). Since release 425. Units: weights in part of the largest, or
    /// of 65,535. Refused with all gas: `CommitRevealEnabled`, `NotEnoughStakeToSetWeights`, `SettingWeightsTooFast`,
    /// `HotKeyNotRegisteredInSubNet`, `WeightVecNotEqualSize`, `UidsLengthExceedUidsInSubNet`,
    /// `IncorrectWeightVersionKey`, `NeuronNoValidatorPermit`, `DuplicateUids`, `UidVecContainInvalidOne`,
    /// `WeightVecLengthIsLow`, `CanNotSetRootNetworkWeights`, `MechanismDoesNotExist`.
    function setWeights(uint16 netuid, uint16[] calldata dests, uint16[] calldata weights, uint64 versionKey) external payable;

    /// @notice Stores a commit hash. Errors `CommitRevealDisabled`, `CommittingWeightsTooFast`,
    /// `TooManyUnrevealedCommits`, `NotEnoughStakeToSetWeights`, `HotKeyNotRegisteredInSubNet`. Free, needs 14,852
    /// gas
    /// @dev Selector 0xa5077557. Gas: 0 (need 14852). Since release 425. Refused with all gas:
    /// `CommitRevealDisabled`, `CommittingWeightsTooFast`, `NotEnoughStakeToSetWeights`,
    /// `HotKeyNotRegisteredInSubNet`, `MechanismDoesNotExist`, `TooManyUnrevealedCommits`.
    function commitWeights(uint16 netuid, bytes32 commitHash) external payable;

    /// @notice Reveals and sets. Errors `NoWeightsCommitFound`, `InvalidRevealCommitHashNotMatch`,
    /// `ExpiredWeightCommit`, `RevealTooEarly`. Free, needs 19,656 gas
    /// @dev Selector 0x66ba946f. Gas: 0 (need 19656). Since release 425. Units: values in part of the largest, or of
    /// 65,535. Refused with all gas: `NoWeightsCommitFound`, `RevealTooEarly`, `CommitRevealDisabled`,
    /// `NotEnoughStakeToSetWeights`, `IncorrectWeightVersionKey`.
    function revealWeights(uint16 netuid, uint16[] calldata uids, uint16[] calldata values, uint16[] calldata salt, uint64 versionKey) external payable;

    /// @notice Coldkey = mapped(caller) pays the current burn price in TAO and registers `hotkey`; msg.value not
    /// used. Errors `RegistrationNotPermittedOnRootSubnet`, `SubnetNotExists`, `SubNetRegistrationDisabled`,
    /// `HotKeyAlreadyRegisteredInSubNet`, `NotEnoughBalanceToStake`, `NonAssociatedColdKey` (hotkey owned by someone
    /// else), `NoNeuronIdAvailable`
    /// @dev Selector 0x4054ecca. Gas: 102170. Since release 425. Refused with all gas: `NotEnoughBalanceToStake`,
    /// `RegistrationNotPermittedOnRootSubnet`, `SubnetNotExists`, `SubNetRegistrationDisabled`,
    /// `HotKeyAlreadyRegisteredInSubNet`, `NonAssociatedColdKey`, `NoNeuronIdAvailable`, `CannotUseSystemAccount`.
    function burnedRegister(uint16 netuid, bytes32 hotkey) external payable;

    /// @notice BurnedRegister with `limit_price` in rao: `RegistrationPriceLimitExceeded` if burn > limit. Missing
    /// from interface files
    /// @dev Selector 0xb72d8f89. Gas: 138230. Since release 425. Units: limitPrice in rao for each alpha (destination
    /// alpha for each origin alpha, times 10^9, between subnets). Refused with all gas: `NotEnoughBalanceToStake`,
    /// `RegistrationNotPermittedOnRootSubnet`, `SubnetNotExists`, `SubNetRegistrationDisabled`,
    /// `HotKeyAlreadyRegisteredInSubNet`, `NonAssociatedColdKey`, `NoNeuronIdAvailable`, `CannotUseSystemAccount`,
    /// `RegistrationPriceLimitExceeded`.
    function registerLimit(uint16 netuid, bytes32 hotkey, uint64 limitPrice) external payable;

    /// @notice Hotkey = mapped(caller), must be registered: `HotKeyNotRegisteredInNetwork`; `InvalidIpType` (4 or 6),
    /// `InvalidIpAddress`, `InvalidPort` (0), `ServingRateLimitExceeded` (50 blocks default). Stores the axon with
    /// the current block. Free, needs 5,157 gas
    /// @dev Selector 0xe20ac82f. Gas: 0 (need 5157). Since release 425. Refused with all gas:
    /// `HotKeyNotRegisteredInNetwork`, `InvalidIpType`, `InvalidIpAddress`, `InvalidPort`,
    /// `ServingRateLimitExceeded`.
    function serveAxon(uint16 netuid, uint32 version, uint128 ip, uint16 port, uint8 ipType, uint8 protocol, uint8 placeholder1, uint8 placeholder2) external payable;

    /// @notice As serveAxon plus certificate bytes: first byte = algorithm, rest (max 64) = public key; a malformed
    /// certificate is dropped without error
    /// @dev Selector 0x18ba7f8a. Gas: 0 (need 5141). Since release 425. Refused with all gas:
    /// `HotKeyNotRegisteredInNetwork`, `InvalidIpType`, `InvalidIpAddress`, `InvalidPort`,
    /// `ServingRateLimitExceeded`.
    function serveAxonTls(uint16 netuid, uint32 version, uint128 ip, uint16 port, uint8 ipType, uint8 protocol, uint8 placeholder1, uint8 placeholder2, bytes calldata certificate) external payable;

    /// @notice As serveAxon for prometheus (zero ip rejected)
    /// @dev Selector 0x5a05952f. Gas: 0 (need 5108). Since release 425. Refused with all gas:
    /// `HotKeyNotRegisteredInNetwork`, `InvalidIpType`, `InvalidIpAddress`, `InvalidPort`,
    /// `ServingRateLimitExceeded`.
    function servePrometheus(uint16 netuid, uint32 version, uint128 ip, uint16 port, uint8 ipType) external payable;
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAddressMapping} from "../../src/precompiles/IAddressMapping.sol";
import {IAlpha} from "../../src/precompiles/IAlpha.sol";
import {IBalanceTransfer} from "../../src/precompiles/IBalanceTransfer.sol";
import {IStakingV2} from "../../src/precompiles/IStakingV2.sol";

IStakingV2 constant STAKING = IStakingV2(0x0000000000000000000000000000000000000805);
IAddressMapping constant MAPPING = IAddressMapping(0x000000000000000000000000000000000000080C);
IAlpha constant ALPHA = IAlpha(0x0000000000000000000000000000000000000808);
IBalanceTransfer constant BALANCES = IBalanceTransfer(0x0000000000000000000000000000000000000800);
bytes32 constant HOTKEY = 0x0000000000000007000000000000000700000000000000070000000000000007;
uint256 constant NETUID = 1;
uint256 constant TAO = 1e9;

/// @title Spends an allowance, and borrows its caller's rights
contract Helper {
    function pull(address from, uint256 amountAlpha) external {
        STAKING.transferStakeFrom(from, address(this), HOTKEY, NETUID, NETUID, amountAlpha);
    }

    function delegate(bytes calldata data) external returns (bool done, bytes memory answer) {
        (done, answer) = address(STAKING).delegatecall{gas: 300_000}(data);
    }

    function delegateRead(address target, bytes calldata data) external returns (bool done, bytes memory answer) {
        (done, answer) = target.delegatecall{gas: 300_000}(data);
    }
}

/// @title Sells the stake that its address got before it had code
contract Heir {
    receive() external payable {}

    function sellAll() external {
        STAKING.removeStakeFull{gas: 300_000}(HOTKEY, NETUID);
    }
}

/// @title What contracts see of the precompiles
/// @notice Each function whose name begins with "test" is run on a chain of its own; it fails if it reverts.
contract PrecompilesTest {
    bool private immutable GUARDED;

    /// @param guarded whether the release refuses borrowed frames
    constructor(bool guarded) payable {
        GUARDED = guarded;
    }

    receive() external payable {}

    function _self() private view returns (bytes32) {
        return MAPPING.addressMapping(address(this));
    }

    function _stakeOf(address owner) private view returns (uint256) {
        return STAKING.getStake(HOTKEY, MAPPING.addressMapping(owner), NETUID);
    }

    function _stake(uint256 rao) private {
        STAKING.addStake{gas: 300_000}(HOTKEY, rao, NETUID);
    }

    function _reason(bytes memory data) private pure returns (bytes32) {
        require(data.length >= 68 && bytes4(data) == 0x08c379a0, "no Error(string)");
        assembly ("memory-safe") {
            mstore(add(data, 4), sub(mload(data), 4))
            data := add(data, 4)
        }
        return keccak256(bytes(abi.decode(data, (string))));
    }

    function testStakeIsPaidByTheContractAtOnce() external {
        uint256 before = address(this).balance;
        _stake(10 * TAO);
        require(before - address(this).balance == 10 ether, "not paid");
        require(_stakeOf(address(this)) > 0, "no stake");
    }

    function testBalanceGrowsInsideTheFrameThatSells() external {
        _stake(10 * TAO);
        uint256 before = address(this).balance;
        STAKING.removeStakeFull{gas: 300_000}(HOTKEY, NETUID);
        require(address(this).balance > before + 9.9 ether, "no proceeds");
        require(_stakeOf(address(this)) == 0, "stake left");
    }

    function testRefusalHasNoDataAndEatsTheGasOfItsCall() external {
        uint256 before = gasleft();
        try STAKING.addStake{gas: 150_000}(HOTKEY, 1, NETUID) {
            revert("accepted");
        } catch (bytes memory data) {
            require(data.length == 0, "data");
        }
        uint256 used = before - gasleft();
        require(used >= 150_000 && used < 160_000, "gas");
    }

    function testUnknownSelectorRevertsAndGivesGasBack() external {
        uint256 before = gasleft();
        (bool done, bytes memory data) = address(STAKING).call{gas: 150_000}(hex"deadbeef");
        require(before - gasleft() < 10_000, "gas");
        require(!done && _reason(data) == keccak256("Unknown selector"), "reason");
    }

    function testValueIsRefusedWhereNoneIsTaken() external {
        uint256 before = address(this).balance;
        (bool done, bytes memory data) = address(STAKING).call{value: 1 ether, gas: 150_000}(
            abi.encodeCall(IStakingV2.approve, (address(1), NETUID, 1))
        );
        require(!done && _reason(data) == keccak256("Function is not payable"), "reason");
        require(address(this).balance == before, "value is gone");
    }

    function testValueIsLostWhereItIsTaken() external {
        uint256 before = address(this).balance;
        STAKING.addStake{value: 1 ether, gas: 300_000}(HOTKEY, 2 * TAO, NETUID);
        require(before - address(this).balance == 3 ether, "both are paid");
    }

    function testStaticCallsReadAndDoNotWrite() external {
        _stake(10 * TAO);
        bytes memory read = abi.encodeCall(IStakingV2.getStake, (HOTKEY, _self(), NETUID));
        (bool done, bytes memory data) = address(STAKING).staticcall{gas: 50_000}(read);
        require(done && abi.decode(data, (uint256)) == _stakeOf(address(this)), "read");
        bytes memory write = abi.encodeCall(IStakingV2.addStake, (HOTKEY, 2 * TAO, NETUID));
        (done, data) = address(STAKING).staticcall{gas: 300_000}(write);
        require(!done && _reason(data) == keccak256("Can't call non-static function in static context"), "write");
    }

    function testDelegatecallActsForTheCallerUnlessGuarded() external {
        Helper helper = new Helper();
        bytes memory data = abi.encodeCall(IStakingV2.addStake, (HOTKEY, 5 * TAO, NETUID));
        (bool done, bytes memory answer) = helper.delegate(data);
        require(answer.length == 0, "answer");
        require(done != GUARDED, "guard");
        require((_stakeOf(address(this)) > 0) == done, "whose stake");
        require(_stakeOf(address(helper)) == 0, "helper's stake");
        (done, answer) = helper.delegateRead(
            address(MAPPING), abi.encodeCall(IAddressMapping.addressMapping, (address(this)))
        );
        require(done && abi.decode(answer, (bytes32)) == _self(), "mapping is open");
    }

    function testAllowanceIsSpentAndGuardsTheRest() external {
        _stake(10 * TAO);
        Helper helper = new Helper();
        STAKING.approve(address(helper), NETUID, 12 * TAO);
        helper.pull(address(this), 8 * TAO);
        require(STAKING.allowance(address(this), address(helper), NETUID) == 4 * TAO, "allowance");
        uint256 pulled = _stakeOf(address(helper));
        require(pulled + 1 >= 8 * TAO && pulled <= 8 * TAO, "pulled");
        try helper.pull(address(this), 4 * TAO + 1) {
            revert("spent too much");
        } catch Error(string memory reason) {
            require(keccak256(bytes(reason)) == keccak256("trying to spend more than allowed"), "reason");
        }
        require(STAKING.allowance(address(this), address(helper), NETUID) == 4 * TAO, "restored");
    }

    function testAddressOwnsStakeBeforeItHasCode() external {
        _stake(10 * TAO);
        bytes32 salt = keccak256("heir");
        bytes32 code = keccak256(type(Heir).creationCode);
        bytes32 digest = keccak256(abi.encodePacked(bytes1(0xff), address(this), salt, code));
        address heir = address(uint160(uint256(digest)));
        bytes32 account = MAPPING.addressMapping(heir);
        STAKING.transferStake{gas: 300_000}(account, HOTKEY, NETUID, NETUID, 10 * TAO);
        require(heir.code.length == 0 && _stakeOf(heir) > 0, "before");
        require(address(new Heir{salt: salt}()) == heir, "address");
        Heir(payable(heir)).sellAll();
        require(_stakeOf(heir) == 0 && heir.balance > 0, "after");
    }

    function testTransferReachesAnyAccount() external {
        address somebody = address(0xbeef);
        BALANCES.transfer{value: 1 ether, gas: 100_000}(MAPPING.addressMapping(somebody));
        require(somebody.balance == 1 ether - 500 gwei, "existential deposit is hidden");
    }

    function testFrameThatFailsUndoesItsStake() external {
        uint256 before = address(this).balance;
        try this.stakeAndFail() {
            revert("succeeded");
        } catch {
            require(_stakeOf(address(this)) == 0, "stake");
            require(address(this).balance == before, "balance");
        }
    }

    function stakeAndFail() external {
        _stake(10 * TAO);
        revert("on purpose");
    }

    function testSimulationIsWhatABuyGives() external {
        uint256 expected = ALPHA.simSwapTaoForAlpha(uint16(NETUID), uint64(10 * TAO));
        _stake(10 * TAO);
        require(_stakeOf(address(this)) == expected, "simulation");
    }

    function testPrecompilesHaveCodeOfOneByte() external view {
        require(address(STAKING).code.length == 0 || address(STAKING).code.length == 1, "code");
        uint256 size;
        assembly ("memory-safe") {
            size := extcodesize(0x805)
        }
        require(size == 1, "size");
    }
}

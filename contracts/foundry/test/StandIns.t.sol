// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IStakingV2} from "taoevm/precompiles/IStakingV2.sol";
import {Alpha, Rao} from "taoevm/TaoUnits.sol";
import {TaoCollateralVault} from "taoevm/TaoCollateralVault.sol";
import {Precompiles} from "../src/Precompiles.sol";

/// Contracts that stake, lend and sell, in Foundry's own EVM. `forge test` in this folder.
contract StandInsTest {
    bytes32 private constant HOTKEY = bytes32(uint256(0x407));
    uint16 private constant NETUID = 1;
    IStakingV2 private constant STAKING = IStakingV2(0x0000000000000000000000000000000000000805);

    receive() external payable {}

    function setUp() public {
        Precompiles.install();
        Precompiles.VM.deal(address(this), 10_000 ether);
    }

    function own() private view returns (bytes32) {
        return Precompiles.MAPPING.addressMapping(address(this));
    }

    function held() private view returns (uint256) {
        return STAKING.getStake(HOTKEY, own(), NETUID);
    }

    /// The node prints this account for the development account 0.
    function test_mapping_isTheChains() public view {
        bytes32 mapped = Precompiles.MAPPING.addressMapping(0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266);
        assert(mapped == 0xc4518fa0ed143e016e4a1410193704924b890de8f854b94c7a6037651ec65dd0);
    }

    function test_stake_movesBalanceAndPrice() public {
        uint256 price = Precompiles.ALPHA.getAlphaPrice(NETUID);
        uint256 expected = Precompiles.ALPHA.simSwapTaoForAlpha(NETUID, 100e9);
        STAKING.addStake(HOTKEY, 100e9, NETUID);
        assert(address(this).balance == 9_900 ether);
        assert(held() == expected && expected > 98e9 && expected < 100e9);
        assert(Precompiles.ALPHA.getAlphaPrice(NETUID) > price);

        STAKING.removeStake(HOTKEY, type(uint256).max, NETUID);
        assert(held() == 0);
        assert(address(this).balance > 9_999 ether && address(this).balance < 10_000 ether);
    }

    function test_refusal_takesAllGasAndReturnsNothing() public {
        bytes memory tooLittle = abi.encodeCall(IStakingV2.addStake, (HOTKEY, 1_999_999, NETUID));
        uint256 before = gasleft();
        (bool done, bytes memory reason) = address(STAKING).call{gas: 100_000}(tooLittle);
        assert(!done && reason.length == 0 && before - gasleft() >= 100_000);
    }

    function test_allowance_isSpent() public {
        STAKING.addStake(HOTKEY, 100e9, NETUID);
        Spender spender = new Spender();
        STAKING.approve(address(spender), NETUID, 40e9);
        spender.pull(HOTKEY, NETUID, 30e9);
        assert(STAKING.allowance(address(this), address(spender), NETUID) == 10e9);
        assert(STAKING.getStake(HOTKEY, Precompiles.MAPPING.addressMapping(address(spender)), NETUID) == 30e9);
        try spender.pull(HOTKEY, NETUID, 30e9) {
            assert(false);
        } catch Error(string memory words) {
            assert(keccak256(bytes(words)) == keccak256("trying to spend more than allowed"));
        }
    }

    function test_vault_takesCollateralAndGivesItBack() public {
        TaoCollateralVault vault = new TaoCollateralVault{value: 0.001 ether}(NETUID, HOTKEY);
        vault.deposit{value: 1_000 ether}();
        assert(Rao.unwrap(vault.totalAssetsRao()) == 1_000e9);

        STAKING.addStake(HOTKEY, 100e9, NETUID);
        uint256 staked = held();
        STAKING.approve(address(vault), NETUID, staked);
        vault.depositCollateral(Alpha.wrap(staked));
        assert(held() == 0);
        vault.withdrawCollateral(Alpha.wrap(type(uint256).max));
        assert(staked - held() <= 2);
    }
}

contract Spender {
    IStakingV2 private constant STAKING = IStakingV2(0x0000000000000000000000000000000000000805);

    function pull(bytes32 hotkey, uint16 netuid, uint256 amount) external {
        STAKING.transferStakeFrom(msg.sender, address(this), hotkey, netuid, netuid, amount);
    }
}

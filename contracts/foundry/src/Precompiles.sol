// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AddressMappingStandIn} from "./AddressMappingStandIn.sol";
import {AlphaStandIn} from "./AlphaStandIn.sol";
import {StakingStandIn} from "./StakingStandIn.sol";

/// What is used of Foundry's cheat codes; forge-std's `Vm` has the same functions and fits too.
interface CheatCodes {
    function etch(address target, bytes calldata code) external;
    function allowCheatcodes(address account) external;
    function deal(address account, uint256 balanceWei) external;
    function label(address account, string calldata name) external;
}

/// @title Stand-ins for the precompiles in Foundry's own EVM
/// @notice `forge test`, `forge script` and `cast run` execute in an EVM that knows no chain core: at 0x805 it has no
///         code. `Precompiles.install()` in `setUp` puts contracts with the same ABI there, which keep books: stakes,
///         allowances, pools and prices move as on the chain. They are not the chain: there are no blocks of the
///         economy, no dividends, no weights of pools, no gas of the real functions. Test amounts and flows here,
///         and the exact numbers against a node.
library Precompiles {
    CheatCodes internal constant VM = CheatCodes(address(uint160(uint256(keccak256("hevm cheat code")))));
    StakingStandIn internal constant STAKING = StakingStandIn(0x0000000000000000000000000000000000000805);
    AlphaStandIn internal constant ALPHA = AlphaStandIn(0x0000000000000000000000000000000000000808);
    AddressMappingStandIn internal constant MAPPING = AddressMappingStandIn(0x000000000000000000000000000000000000080C);

    /// Installs them, with a pool of 10,000 TAO and 10,000 alpha on subnets 1 and 2.
    function install() internal {
        VM.etch(address(MAPPING), type(AddressMappingStandIn).runtimeCode);
        VM.etch(address(STAKING), type(StakingStandIn).runtimeCode);
        VM.etch(address(ALPHA), type(AlphaStandIn).runtimeCode);
        // It takes TAO from whoever stakes and pays it to whoever sells, which only the cheat code `deal` can.
        VM.allowCheatcodes(address(STAKING));
        VM.label(address(STAKING), "stakingV2 (stand-in)");
        VM.label(address(ALPHA), "alpha (stand-in)");
        VM.label(address(MAPPING), "addressMapping (stand-in)");
        for (uint256 netuid = 1; netuid <= 2; netuid++) {
            STAKING.standInSetPool(netuid, 10_000e9, 10_000e9);
        }
    }
}

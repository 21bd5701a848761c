// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IMetagraph} from "../../src/precompiles/IMetagraph.sol";

/// What a contract sees of a subnet's neurons.
contract SubnetReader {
    IMetagraph private constant METAGRAPH = IMetagraph(0x0000000000000000000000000000000000000802);

    /// Dividends, incentives and emission (rao of alpha) of the first `count` uids.
    function read(uint16 netuid, uint16 count)
        external
        view
        returns (uint16[] memory dividends, uint16[] memory incentives, uint64[] memory emissions)
    {
        dividends = new uint16[](count);
        incentives = new uint16[](count);
        emissions = new uint64[](count);
        for (uint16 uid = 0; uid < count; uid++) {
            dividends[uid] = METAGRAPH.getDividends(netuid, uid);
            incentives[uid] = METAGRAPH.getIncentive(netuid, uid);
            emissions[uid] = METAGRAPH.getEmission(netuid, uid);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {RaoPerAlpha} from "./TaoUnits.sol";

/// @title A price average over at least thirty blocks, from observations that may be dishonest
/// @notice Whoever makes an observation can have moved the spot price earlier in the same transaction. Two rules take
///         that power away from a single block:
///
///         1. Of each block the lowest and the highest price seen are kept, never the last one. An honest observation
///            in a block cannot be overwritten.
///         2. The time between two observed blocks counts at the lower of both ends in the low average, and at the
///            higher in the high average. One pushed observation between honest ones changes neither against the side
///            that the average protects.
///
///         To lift the low average (and borrow too much) or to sink the high one (and liquidate a sound position) one
///         must own all observations of two or more blocks in a row, and nearly the whole window to matter.
/// @dev The window is kept by two checkpoints that rotate: `older` is always at least {BLOCKS} blocks before `newer`,
///      so the average from `older` to now spans at least {BLOCKS} blocks, and less than twice that where somebody
///      observes often. Sums count price times blocks.
library PriceWindow {
    /// @dev Shortest span of an average.
    uint256 internal constant BLOCKS = 30;

    struct Checkpoint {
        uint64 blockNumber;
        uint96 lowSum;
        uint96 highSum;
    }

    struct State {
        Checkpoint older;
        Checkpoint newer;
        Checkpoint latest;
        uint64 low;
        uint64 high;
    }

    /// @notice The window is younger than thirty blocks.
    error AverageNotReady();

    /// @notice A window that begins with `spot` at this block.
    function begin(State storage self, RaoPerAlpha spot) internal {
        Checkpoint memory first = Checkpoint(uint64(block.number), 0, 0);
        uint64 price = _clamp(spot);
        (self.older, self.newer, self.latest) = (first, first, first);
        (self.low, self.high) = (price, price);
    }

    /// @notice Adds the observation `spot` of this block.
    function record(State storage self, RaoPerAlpha spot) internal {
        State memory next = after_(self, spot);
        (self.older, self.newer, self.latest) = (next.older, next.newer, next.latest);
        (self.low, self.high) = (next.low, next.high);
    }

    /// @notice What {record} would make of a window, without writing it.
    function after_(State memory window, RaoPerAlpha spot) internal view returns (State memory) {
        uint64 price = _clamp(spot);
        uint64 low = price < window.low ? price : window.low;
        uint64 high = price > window.high ? price : window.high;
        uint96 elapsed = uint96(block.number - window.latest.blockNumber);
        if (elapsed == 0) {
            (window.low, window.high) = (low, high);
            return window;
        }
        window.latest = Checkpoint(
            uint64(block.number), window.latest.lowSum + low * elapsed, window.latest.highSum + high * elapsed
        );
        (window.low, window.high) = (price, price);
        if (block.number - window.newer.blockNumber >= BLOCKS) {
            window.older = window.newer;
            window.newer = window.latest;
        }
        return window;
    }

    /// @notice Whether the window spans thirty blocks.
    function ready(State memory window) internal pure returns (bool) {
        return window.newer.blockNumber != window.older.blockNumber;
    }

    /// @notice The average that errs downwards (to lend on) and the one that errs upwards (to liquidate by).
    function averages(State memory window) internal pure returns (RaoPerAlpha low, RaoPerAlpha high) {
        if (!ready(window)) revert AverageNotReady();
        uint256 span = window.latest.blockNumber - window.older.blockNumber;
        uint256 lowSum = window.latest.lowSum - window.older.lowSum;
        uint256 highSum = window.latest.highSum - window.older.highSum;
        low = RaoPerAlpha.wrap(lowSum / span);
        high = RaoPerAlpha.wrap((highSum + span - 1) / span);
    }

    /// @dev The chain's prices fit; a larger one could only be a defect, and must not wrap.
    function _clamp(RaoPerAlpha price) private pure returns (uint64) {
        uint256 raw = RaoPerAlpha.unwrap(price);
        return raw > type(uint64).max ? type(uint64).max : uint64(raw);
    }
}

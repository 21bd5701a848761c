// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {StateProof} from "./StateProof.sol";
import {Alpha, RaoPerAlpha} from "./TaoUnits.sol";

/// @title Proofs of the economy: what a coldkey has staked, what alpha costs
/// @notice The economy's tables are the storage of one account. A row is proven by the storage proof of its slot and the
///         row's bytes: `tao_getProof` answers both. Works on any chain that knows a state root of this one.
library EconomyProof {
    /// @notice The row is not the one that the proof's slot commits to.
    error WrongRow(uint16 table);
    /// @notice The row has another length or form than rows of its table have.
    error MalformedRow(uint16 table);

    /// @param row its bytes, `preimage` in tao_getProof; none for a row that there is not
    struct Row {
        bytes row;
        bytes[] accountProof;
        bytes[] storageProof;
    }

    /// @dev "TaoEVM economy state"; no opcode can create an account there.
    address internal constant ECONOMY = 0x54616F45564D2065636F6e6f6D79207374617465;
    uint16 private constant MARKETS = 300;
    uint16 private constant POOLS = 306;
    uint16 private constant SHARES = 307;

    uint256 private constant RAO_PER_TAO = 1e9;
    uint256 private constant WEIGHT_ONE = 1e18;
    uint256 private constant MARKET_LENGTH = 108;
    uint256 private constant SHARE_LENGTH = 24;

    /// @notice The slot of a row: table ids are big-endian, keys as the chain encodes them.
    function slotOf(uint16 table, bytes memory key) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(table, key));
    }

    /// @notice What the slot of a row holds: the row itself if that loses nothing, otherwise its hash.
    function wordOf(bytes memory row) internal pure returns (uint256) {
        if (row.length == 0) return 0;
        if (row.length > 32 || row[0] == 0) return uint256(keccak256(row));
        return uint256(bytes32(row)) >> (8 * (32 - row.length));
    }

    /// @notice Reverts unless a state holds this row, or no row if it has no bytes.
    function requireRow(bytes32 stateRoot, uint16 table, bytes memory key, Row memory proof) internal pure {
        bytes32 root = StateProof.account(stateRoot, ECONOMY, proof.accountProof).storageRoot;
        uint256 word = StateProof.slot(root, slotOf(table, key), proof.storageProof);
        if (word != wordOf(proof.row)) revert WrongRow(table);
    }

    /// @notice Rao for one alpha in a subnet's pool, as the precompile 0x808 shows it (there in wei).
    function price(bytes32 stateRoot, uint16 netuid, Row memory market) internal pure returns (RaoPerAlpha) {
        requireRow(stateRoot, MARKETS, abi.encodePacked(little16(netuid)), market);
        bytes memory row = market.row;
        if (row.length != MARKET_LENGTH) revert MalformedRow(MARKETS);
        if (row[0] == 0) return RaoPerAlpha.wrap(RAO_PER_TAO); // A stable subnet trades one to one.
        uint256 taoRao = little(row, 1, 8);
        uint256 alpha = little(row, 9, 8);
        uint256 quoteWeight = little(row, 17, 8);
        if (alpha == 0) return RaoPerAlpha.wrap(0);
        // Fixed point with 64 bits of fraction, rounded down where the chain rounds down.
        uint256 weights = ((WEIGHT_ONE - quoteWeight) << 64) / quoteWeight;
        uint256 raw = (weights * ((taoRao << 64) / alpha)) >> 64;
        return RaoPerAlpha.wrap((raw * RAO_PER_TAO) >> 64);
    }

    /// @notice What a coldkey has staked at a hotkey on a subnet, as getStake of the precompile 0x805 shows it.
    /// @param pool proof of `hotkeyPool`, the stake of all coldkeys at the hotkey
    /// @param share proof of `stake`, this coldkey's share of it; a row without bytes proves that it has none
    function stake(bytes32 stateRoot, uint16 netuid, bytes32 hotkey, bytes32 coldkey, Row memory pool, Row memory share)
        internal
        pure
        returns (Alpha)
    {
        requireRow(stateRoot, SHARES, abi.encodePacked(little16(netuid), hotkey, coldkey), share);
        if (share.row.length == 0) return Alpha.wrap(0);
        requireRow(stateRoot, POOLS, abi.encodePacked(little16(netuid), hotkey), pool);
        if (share.row.length != SHARE_LENGTH) revert MalformedRow(SHARES);
        if (pool.row.length != 8 + SHARE_LENGTH) revert MalformedRow(POOLS);
        return Alpha.wrap(worth(little(pool.row, 0, 8), shareAt(share.row, 0), shareAt(pool.row, 8)));
    }

    // ---- Shares are decimal floats with a mantissa above 1e20 and up to 1e21

    struct Share {
        uint256 mantissa;
        int256 exponent;
    }

    function shareAt(bytes memory row, uint256 offset) private pure returns (Share memory) {
        return Share(little(row, offset, 16), int64(uint64(little(row, offset + 16, 8))));
    }

    function worth(uint256 total, Share memory share, Share memory all) private pure returns (uint256) {
        if (all.mantissa == 0) return 0;
        Share memory product = normalized(total, 0);
        product = normalized(
            product.mantissa * share.mantissa / all.mantissa, product.exponent + share.exponent - all.exponent
        );
        if (product.exponent >= 0) return product.mantissa == 0 ? 0 : type(uint64).max;
        uint256 shift = uint256(-product.exponent);
        uint256 whole = product.mantissa / 10 ** (shift > 22 ? 22 : shift);
        return whole > type(uint64).max ? type(uint64).max : whole;
    }

    function normalized(uint256 mantissa, int256 exponent) private pure returns (Share memory) {
        if (mantissa == 0) return Share(0, 0);
        while (mantissa > 1e21) {
            mantissa /= 10;
            exponent++;
        }
        while (mantissa <= 1e20) {
            mantissa *= 10;
            exponent--;
        }
        return Share(mantissa, exponent);
    }

    // ---- Numbers as SCALE has them

    function little16(uint16 number) private pure returns (bytes2) {
        return bytes2((number << 8) | (number >> 8));
    }

    function little(bytes memory row, uint256 offset, uint256 length) private pure returns (uint256 number) {
        for (uint256 i = length; i > 0; i--) number = (number << 8) | uint8(row[offset + i - 1]);
    }
}

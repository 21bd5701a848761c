// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAddressMapping} from "taoevm/precompiles/IAddressMapping.sol";
import {IStakingV2} from "taoevm/precompiles/IStakingV2.sol";

interface Deal {
    function deal(address account, uint256 balanceWei) external;
}

/// 0x805: keeps stakes and allowances, and a constant-product pool for each subnet with the chain's default fee.
/// As on the chain, amounts of TAO are rao, TAO comes from the caller's balance and not from the value sent, the stake
/// is the caller's mapped account's, asking for more than there is takes all, and a refusal uses up all gas given
/// and returns nothing. Functions whose name begins with `standIn` are for tests; the chain has none of them.
contract StakingStandIn is IStakingV2 {
    struct Pool {
        uint256 taoRao;
        uint256 alpha;
    }

    Deal private constant VM = Deal(address(uint160(uint256(keccak256("hevm cheat code")))));
    IAddressMapping private constant MAPPING = IAddressMapping(0x000000000000000000000000000000000000080C);
    uint256 private constant MIN_STAKE_RAO = 2_000_000;
    uint256 private constant FEE = 33;
    uint256 private constant FEE_ONE = 65_535;

    mapping(uint256 netuid => Pool) private _pools;
    mapping(uint256 netuid => mapping(bytes32 hotkey => mapping(bytes32 coldkey => uint256))) private _stakes;
    mapping(uint256 netuid => mapping(bytes32 hotkey => bytes32[])) private _coldkeys;
    mapping(address source => mapping(address spender => mapping(uint256 netuid => uint256))) private _allowances;

    // For tests

    /// Gives a subnet these reserves, and thereby its price; no alpha means that there is no such subnet.
    function standInSetPool(uint256 netuid, uint256 taoRao, uint256 alpha) external {
        _pools[netuid] = Pool(taoRao, alpha);
    }

    /// Gives an account this stake, from nowhere.
    function standInSetStake(bytes32 hotkey, bytes32 coldkey, uint256 netuid, uint256 alpha) external {
        _take(hotkey, coldkey, netuid, _stakes[netuid][hotkey][coldkey]);
        _give(hotkey, coldkey, netuid, alpha);
    }

    function standInPool(uint256 netuid) external view returns (uint256 taoRao, uint256 alpha) {
        return (_pools[netuid].taoRao, _pools[netuid].alpha);
    }

    function standInBuys(uint256 netuid, uint256 amountRao) public view returns (uint256 alpha) {
        Pool storage pool = _pools[netuid];
        uint256 net = amountRao - (amountRao * FEE) / FEE_ONE;
        return pool.alpha == 0 ? 0 : (pool.alpha * net) / (pool.taoRao + net);
    }

    function standInSells(uint256 netuid, uint256 amountAlpha) public view returns (uint256 taoRao) {
        Pool storage pool = _pools[netuid];
        uint256 net = amountAlpha - (amountAlpha * FEE) / FEE_ONE;
        return pool.alpha == 0 ? 0 : (pool.taoRao * net) / (pool.alpha + net);
    }

    // Buying and selling

    function addStake(bytes32 hotkey, uint256 amountRao, uint256 netuid) external payable {
        _buy(hotkey, amountRao, netuid);
    }

    function addStakeLimit(bytes32 hotkey, uint256 amountRao, uint256 limitPriceRao, bool, uint256 netuid)
        external
        payable
    {
        _buy(hotkey, amountRao, netuid);
        _require(_price(netuid) <= limitPriceRao);
    }

    function removeStake(bytes32 hotkey, uint256 amountAlpha, uint256 netuid) external payable {
        _sell(hotkey, amountAlpha, netuid);
    }

    function removeStakeFull(bytes32 hotkey, uint256 netuid) external payable {
        _sell(hotkey, type(uint256).max, netuid);
    }

    function removeStakeFullLimit(bytes32 hotkey, uint256 netuid, uint256 limitPriceRao) external payable {
        _sell(hotkey, type(uint256).max, netuid);
        _require(_price(netuid) >= limitPriceRao);
    }

    function removeStakeLimit(bytes32 hotkey, uint256 amountAlpha, uint256 limitPriceRao, bool, uint256 netuid)
        external
        payable
    {
        _sell(hotkey, amountAlpha, netuid);
        _require(_price(netuid) >= limitPriceRao);
    }

    // Moving

    function moveStake(
        bytes32 originHotkey,
        bytes32 destinationHotkey,
        uint256 originNetuid,
        uint256 destinationNetuid,
        uint256 amountAlpha
    ) external payable {
        bytes32 coldkey = MAPPING.addressMapping(msg.sender);
        _require(originHotkey != destinationHotkey || originNetuid != destinationNetuid);
        _move(originHotkey, coldkey, originNetuid, destinationHotkey, coldkey, destinationNetuid, amountAlpha);
    }

    function transferStake(
        bytes32 destinationColdkey,
        bytes32 hotkey,
        uint256 originNetuid,
        uint256 destinationNetuid,
        uint256 amountAlpha
    ) external payable {
        bytes32 coldkey = MAPPING.addressMapping(msg.sender);
        _move(hotkey, coldkey, originNetuid, hotkey, destinationColdkey, destinationNetuid, amountAlpha);
    }

    function transferStakeFrom(
        address source,
        address destination,
        bytes32 hotkey,
        uint256 originNetuid,
        uint256 destinationNetuid,
        uint256 amountAlpha
    ) external {
        uint256 allowed = _allowances[source][msg.sender][originNetuid];
        require(allowed >= amountAlpha, "trying to spend more than allowed");
        _allowances[source][msg.sender][originNetuid] = allowed - amountAlpha;
        bytes32 from = MAPPING.addressMapping(source);
        bytes32 to = MAPPING.addressMapping(destination);
        _move(hotkey, from, originNetuid, hotkey, to, destinationNetuid, amountAlpha);
    }

    function burnAlpha(bytes32 hotkey, uint256 amountAlpha, uint256 netuid) external payable {
        _take(hotkey, MAPPING.addressMapping(msg.sender), netuid, amountAlpha);
    }

    // Allowances

    function approve(address spender, uint256 netuid, uint256 amountAlpha) external {
        _allowances[msg.sender][spender][netuid] = amountAlpha;
    }

    function increaseAllowance(address spender, uint256 netuid, uint256 amountAlpha) external {
        uint256 allowed = _allowances[msg.sender][spender][netuid];
        uint256 room = type(uint256).max - allowed;
        _allowances[msg.sender][spender][netuid] = allowed + (amountAlpha < room ? amountAlpha : room);
    }

    function decreaseAllowance(address spender, uint256 netuid, uint256 amountAlpha) external {
        uint256 allowed = _allowances[msg.sender][spender][netuid];
        _allowances[msg.sender][spender][netuid] = amountAlpha < allowed ? allowed - amountAlpha : 0;
    }

    function allowance(address source, address spender, uint256 netuid) external view returns (uint256 amountAlpha) {
        return _allowances[source][spender][netuid];
    }

    // Reading

    function getStake(bytes32 hotkey, bytes32 coldkey, uint256 netuid) external view returns (uint256 alpha) {
        return _stakes[netuid][hotkey][coldkey];
    }

    function getTotalAlphaStaked(bytes32 hotkey, uint256 netuid) external view returns (uint256 alpha) {
        bytes32[] storage coldkeys = _coldkeys[netuid][hotkey];
        for (uint256 i = 0; i < coldkeys.length; i++) {
            alpha += _stakes[netuid][hotkey][coldkeys[i]];
        }
    }

    function getAlphaStakedValidators(bytes32 hotkey, uint256 netuid) external view returns (bytes32[] memory coldkeys) {
        return _coldkeys[netuid][hotkey];
    }

    function getNominatorMinRequiredStake() external pure returns (uint256 taoRao) {
        return 0;
    }

    function getTotalColdkeyStake(bytes32) external pure returns (uint256) {
        _unsupported();
    }

    function getTotalColdkeyStakeOnSubnet(bytes32, uint256) external pure returns (uint256) {
        _unsupported();
    }

    function getTotalHotkeyStake(bytes32) external pure returns (uint256) {
        _unsupported();
    }

    function addProxy(bytes32) external payable {
        _unsupported();
    }

    function removeProxy(bytes32) external payable {
        _unsupported();
    }

    // The books

    function _buy(bytes32 hotkey, uint256 amountRao, uint256 netuid) private {
        uint256 costWei = amountRao * 1e9;
        _require(_pools[netuid].alpha > 0 && amountRao >= MIN_STAKE_RAO && msg.sender.balance >= costWei);
        uint256 bought = standInBuys(netuid, amountRao);
        VM.deal(msg.sender, msg.sender.balance - costWei);
        _pools[netuid].taoRao += amountRao;
        _pools[netuid].alpha -= bought;
        _give(hotkey, MAPPING.addressMapping(msg.sender), netuid, bought);
    }

    function _sell(bytes32 hotkey, uint256 amountAlpha, uint256 netuid) private {
        uint256 sold = _take(hotkey, MAPPING.addressMapping(msg.sender), netuid, amountAlpha);
        uint256 proceeds = standInSells(netuid, sold);
        _require(sold > 0);
        _pools[netuid].alpha += sold;
        _pools[netuid].taoRao -= proceeds;
        VM.deal(msg.sender, msg.sender.balance + proceeds * 1e9);
    }

    function _move(
        bytes32 fromHotkey,
        bytes32 fromColdkey,
        uint256 fromNetuid,
        bytes32 toHotkey,
        bytes32 toColdkey,
        uint256 toNetuid,
        uint256 amountAlpha
    ) private {
        uint256 moved = _take(fromHotkey, fromColdkey, fromNetuid, amountAlpha);
        if (fromNetuid != toNetuid) {
            uint256 proceeds = standInSells(fromNetuid, moved);
            _pools[fromNetuid].alpha += moved;
            _pools[fromNetuid].taoRao -= proceeds;
            moved = standInBuys(toNetuid, proceeds);
            _pools[toNetuid].taoRao += proceeds;
            _pools[toNetuid].alpha -= moved;
            _require(moved > 0 && proceeds > MIN_STAKE_RAO);
        } else {
            _require((moved * _price(fromNetuid)) / 1e9 >= MIN_STAKE_RAO);
        }
        _give(toHotkey, toColdkey, toNetuid, moved);
    }

    function _give(bytes32 hotkey, bytes32 coldkey, uint256 netuid, uint256 alpha) private {
        if (alpha == 0) return;
        if (_stakes[netuid][hotkey][coldkey] == 0) _coldkeys[netuid][hotkey].push(coldkey);
        _stakes[netuid][hotkey][coldkey] += alpha;
    }

    function _take(bytes32 hotkey, bytes32 coldkey, uint256 netuid, uint256 wanted) private returns (uint256 taken) {
        uint256 held = _stakes[netuid][hotkey][coldkey];
        taken = wanted < held ? wanted : held;
        _stakes[netuid][hotkey][coldkey] = held - taken;
        if (taken == 0 || taken < held) return taken;
        bytes32[] storage coldkeys = _coldkeys[netuid][hotkey];
        for (uint256 i = 0; i < coldkeys.length; i++) {
            if (coldkeys[i] == coldkey) {
                coldkeys[i] = coldkeys[coldkeys.length - 1];
                coldkeys.pop();
                break;
            }
        }
    }

    /// Rao for one whole alpha.
    function _price(uint256 netuid) private view returns (uint256) {
        Pool storage pool = _pools[netuid];
        return pool.alpha == 0 ? 0 : (pool.taoRao * 1e9) / pool.alpha;
    }

    /// A refusal of the chain core: all gas is gone, and nothing is returned.
    function _require(bool holds) private pure {
        if (!holds) {
            assembly ("memory-safe") {
                invalid()
            }
        }
    }

    function _unsupported() private pure {
        revert("stakingV2 (0x805): no stand-in for this function");
    }
}

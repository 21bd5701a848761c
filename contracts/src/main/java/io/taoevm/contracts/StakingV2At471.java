package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.StaticStruct;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint128;
import org.web3j.abi.datatypes.generated.Uint16;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** IStakingV2At471, for Web3j. Precompile at 0x0000000000000000000000000000000000000805. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class StakingV2At471 extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x0000000000000000000000000000000000000805";

  protected StakingV2At471(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static StakingV2At471 load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new StakingV2At471(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** The struct {@code ChildKeysInfo}. */
  public static final class ChildKeysInfo extends StaticStruct {
    public final BigInteger proportion;
    public final byte[] account;

    /** Of plain values. */
    public ChildKeysInfo(BigInteger proportion, byte[] account) {
      super(new Uint64(proportion), new Bytes32(account));
      this.proportion = proportion;
      this.account = account;
    }

    /** Of decoded values. */
    public ChildKeysInfo(Uint64 proportion, Bytes32 account) {
      super(proportion, account);
      this.proportion = proportion.getValue();
      this.account = account.getValue();
    }
  }

  /** The struct {@code ColdkeyLockInfo}. */
  public static final class ColdkeyLockInfo extends StaticStruct {
    public final Boolean exists;
    public final byte[] hotkey;
    public final BigInteger lockedMass;
    public final BigInteger conviction;
    public final Boolean isPerpetual;

    /** Of plain values. */
    public ColdkeyLockInfo(
        Boolean exists,
        byte[] hotkey,
        BigInteger lockedMass,
        BigInteger conviction,
        Boolean isPerpetual) {
      super(
          new Bool(exists),
          new Bytes32(hotkey),
          new Uint256(lockedMass),
          new Uint128(conviction),
          new Bool(isPerpetual));
      this.exists = exists;
      this.hotkey = hotkey;
      this.lockedMass = lockedMass;
      this.conviction = conviction;
      this.isPerpetual = isPerpetual;
    }

    /** Of decoded values. */
    public ColdkeyLockInfo(
        Bool exists, Bytes32 hotkey, Uint256 lockedMass, Uint128 conviction, Bool isPerpetual) {
      super(exists, hotkey, lockedMass, conviction, isPerpetual);
      this.exists = exists.getValue();
      this.hotkey = hotkey.getValue();
      this.lockedMass = lockedMass.getValue();
      this.conviction = conviction.getValue();
      this.isPerpetual = isPerpetual.getValue();
    }
  }

  /** The struct {@code HotkeyLockInfo}. */
  public static final class HotkeyLockInfo extends StaticStruct {
    public final Boolean exists;
    public final BigInteger lockedMass;
    public final BigInteger conviction;

    /** Of plain values. */
    public HotkeyLockInfo(Boolean exists, BigInteger lockedMass, BigInteger conviction) {
      super(new Bool(exists), new Uint256(lockedMass), new Uint128(conviction));
      this.exists = exists;
      this.lockedMass = lockedMass;
      this.conviction = conviction;
    }

    /** Of decoded values. */
    public HotkeyLockInfo(Bool exists, Uint256 lockedMass, Uint128 conviction) {
      super(exists, lockedMass, conviction);
      this.exists = exists.getValue();
      this.lockedMass = lockedMass.getValue();
      this.conviction = conviction.getValue();
    }
  }

  /** The struct {@code ParentKeysInfo}. */
  public static final class ParentKeysInfo extends StaticStruct {
    public final BigInteger proportion;
    public final byte[] account;

    /** Of plain values. */
    public ParentKeysInfo(BigInteger proportion, byte[] account) {
      super(new Uint64(proportion), new Bytes32(account));
      this.proportion = proportion;
      this.account = account;
    }

    /** Of decoded values. */
    public ParentKeysInfo(Uint64 proportion, Bytes32 account) {
      super(proportion, account);
      this.proportion = proportion.getValue();
      this.account = account.getValue();
    }
  }

  /** The struct {@code PendingChildKeysInfo}. */
  public static final class PendingChildKeysInfo extends StaticStruct {
    public final BigInteger proportion;
    public final byte[] account;

    /** Of plain values. */
    public PendingChildKeysInfo(BigInteger proportion, byte[] account) {
      super(new Uint64(proportion), new Bytes32(account));
      this.proportion = proportion;
      this.account = account;
    }

    /** Of decoded values. */
    public PendingChildKeysInfo(Uint64 proportion, Bytes32 account) {
      super(proportion, account);
      this.proportion = proportion.getValue();
      this.account = account.getValue();
    }
  }

  /** The struct {@code StakeInfoForColdkeyAndNetuidInfo}. */
  public static final class StakeInfoForColdkeyAndNetuidInfo extends StaticStruct {
    public final byte[] hotkey;
    public final BigInteger stake;

    /** Of plain values. */
    public StakeInfoForColdkeyAndNetuidInfo(byte[] hotkey, BigInteger stake) {
      super(new Bytes32(hotkey), new Uint256(stake));
      this.hotkey = hotkey;
      this.stake = stake;
    }

    /** Of decoded values. */
    public StakeInfoForColdkeyAndNetuidInfo(Bytes32 hotkey, Uint256 stake) {
      super(hotkey, stake);
      this.hotkey = hotkey.getValue();
      this.stake = stake.getValue();
    }
  }

  /** Own hotkey. */
  public RemoteFunctionCall<TransactionReceipt> addCollateral(
      BigInteger netuid, byte[] hotkey, BigInteger alpha, BigInteger limitPrice) {
    var function =
        new Function(
            "addCollateral",
            List.<Type>of(
                new Uint16(netuid), new Bytes32(hotkey), new Uint64(alpha), new Uint64(limitPrice)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * Lets `delegate` stake for the caller (a proxy of type Staking). Reserves a deposit. Gas: 3,809.
   */
  public RemoteFunctionCall<TransactionReceipt> addProxy(byte[] delegate, BigInteger valueWei) {
    var function =
        new Function("addProxy", List.<Type>of(new Bytes32(delegate)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Stakes `amountRao` of the caller's TAO to `hotkey` on subnet `netuid`. */
  public RemoteFunctionCall<TransactionReceipt> addStake(
      byte[] hotkey, BigInteger amountRao, BigInteger netuid, BigInteger valueWei) {
    var function =
        new Function(
            "addStake",
            List.<Type>of(new Bytes32(hotkey), new Uint256(amountRao), new Uint256(netuid)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Stake `amount` rao then burn the bought alpha, atomic; hasLimit true uses `limit` (rao per
   * alpha) fill-or-kill.
   */
  public RemoteFunctionCall<TransactionReceipt> addStakeBurn(
      byte[] hotkey, BigInteger netuid, BigInteger amount, Boolean hasLimit, BigInteger limit) {
    var function =
        new Function(
            "addStakeBurn",
            List.<Type>of(
                new Bytes32(hotkey),
                new Uint16(netuid),
                new Uint64(amount),
                new Bool(hasLimit),
                new Uint64(limit)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Stakes at no more than `limitPriceRao` rao for one alpha. */
  public RemoteFunctionCall<TransactionReceipt> addStakeLimit(
      byte[] hotkey,
      BigInteger amountRao,
      BigInteger limitPriceRao,
      Boolean allowPartial,
      BigInteger netuid,
      BigInteger valueWei) {
    var function =
        new Function(
            "addStakeLimit",
            List.<Type>of(
                new Bytes32(hotkey),
                new Uint256(amountRao),
                new Uint256(limitPriceRao),
                new Bool(allowPartial),
                new Uint256(netuid)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** What `spender` may still move for `source` on `netuid`, in alpha base units. Gas: 1,250. */
  public RemoteFunctionCall<BigInteger> allowance(
      String source, String spender, BigInteger netuid) {
    var function =
        new Function(
            "allowance",
            List.<Type>of(new Address(source), new Address(spender), new Uint256(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /**
   * Lets `spender` move up to `amountAlpha` of the caller's stake on `netuid`, whatever the hotkey.
   */
  public RemoteFunctionCall<TransactionReceipt> approve(
      String spender, BigInteger netuid, BigInteger amountAlpha) {
    var function =
        new Function(
            "approve",
            List.<Type>of(new Address(spender), new Uint256(netuid), new Uint256(amountAlpha)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Destroys the caller's stake without pay. More than the stake burns all of it. Gas: 21,724. */
  public RemoteFunctionCall<TransactionReceipt> burnAlpha(
      byte[] hotkey, BigInteger amountAlpha, BigInteger netuid, BigInteger valueWei) {
    var function =
        new Function(
            "burnAlpha",
            List.<Type>of(new Bytes32(hotkey), new Uint256(amountAlpha), new Uint256(netuid)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** At most 5 netuids, duplicates merged. */
  public RemoteFunctionCall<TransactionReceipt> claimRoot(List<BigInteger> subnets) {
    var function =
        new Function(
            "claimRoot",
            List.<Type>of(
                new DynamicArray<>(Uint16.class, subnets.stream().map(Uint16::new).toList())),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * Sells all that the hotkey owes the caller in root dividends, over all subnets, and stakes the
   * TAO on root under that hotkey, whatever the claim type is; nothing owed, or proceeds below
   * root's claim threshold (rao), succeeds and does nothing; a subnet whose pool pays nothing goes
   * on owing; `RootClaimTooHeavy` above 128 subnets.
   */
  public RemoteFunctionCall<TransactionReceipt> claimRootWithHotkey(byte[] hotkey) {
    var function =
        new Function(
            "claimRootWithHotkey", List.<Type>of(new Bytes32(hotkey)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Lowers an allowance, not below 0. Gas: 3,750, or 0 for a zero decrease. */
  public RemoteFunctionCall<TransactionReceipt> decreaseAllowance(
      String spender, BigInteger netuid, BigInteger amountAlpha) {
    var function =
        new Function(
            "decreaseAllowance",
            List.<Type>of(new Address(spender), new Uint256(netuid), new Uint256(amountAlpha)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Fee-free; take is a u16 fraction; owner coldkey only. */
  public RemoteFunctionCall<TransactionReceipt> decreaseTake(byte[] hotkey, BigInteger take) {
    var function =
        new Function(
            "decreaseTake",
            List.<Type>of(new Bytes32(hotkey), new Uint16(take)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * The coldkeys with stake under `hotkey` on `netuid`, ascending. Gas: 625 for each entry of the
   * hotkey.
   */
  public RemoteFunctionCall<List<byte[]>> getAlphaStakedValidators(
      byte[] hotkey, BigInteger netuid) {
    var function =
        new Function(
            "getAlphaStakedValidators",
            List.<Type>of(new Bytes32(hotkey), new Uint256(netuid)),
            List.<TypeReference<?>>of(new TypeReference<DynamicArray<Bytes32>>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return ((DynamicArray<Bytes32>) value)
              .getValue().stream().map(Bytes32::getValue).toList();
        });
  }

  /** Reads: auto stake destination. */
  public RemoteFunctionCall<GetAutoStakeDestination> getAutoStakeDestination(
      byte[] coldkey, BigInteger netuid) {
    var function =
        new Function(
            "getAutoStakeDestination",
            List.<Type>of(new Bytes32(coldkey), new Uint16(netuid)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {}, new TypeReference<Bytes32>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetAutoStakeDestination(
              (Boolean) values.get(0).getValue(), (byte[]) values.get(1).getValue());
        });
  }

  /** What {@code getAutoStakeDestination} answers. */
  public record GetAutoStakeDestination(Boolean exists, byte[] hotkey) {}

  /** Reads: auto stake destination coldkeys. */
  public RemoteFunctionCall<List<byte[]>> getAutoStakeDestinationColdkeys(
      byte[] hotkey, BigInteger netuid) {
    var function =
        new Function(
            "getAutoStakeDestinationColdkeys",
            List.<Type>of(new Bytes32(hotkey), new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<DynamicArray<Bytes32>>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return ((DynamicArray<Bytes32>) value)
              .getValue().stream().map(Bytes32::getValue).toList();
        });
  }

  /** Reads: child keys. */
  public RemoteFunctionCall<List<ChildKeysInfo>> getChildKeys(byte[] parent, BigInteger netuid) {
    var function =
        new Function(
            "getChildKeys",
            List.<Type>of(new Bytes32(parent), new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<DynamicArray<ChildKeysInfo>>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return ((DynamicArray<ChildKeysInfo>) value).getValue();
        });
  }

  /** Reads: childkey take. */
  public RemoteFunctionCall<BigInteger> getChildkeyTake(byte[] hotkey, BigInteger netuid) {
    var function =
        new Function(
            "getChildkeyTake",
            List.<Type>of(new Bytes32(hotkey), new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Total locked alpha and the hotkeys. */
  public RemoteFunctionCall<GetColdkeyCollateral> getColdkeyCollateral(
      BigInteger netuid, byte[] coldkey) {
    var function =
        new Function(
            "getColdkeyCollateral",
            List.<Type>of(new Uint16(netuid), new Bytes32(coldkey)),
            List.<TypeReference<?>>of(
                new TypeReference<Uint64>() {}, new TypeReference<DynamicArray<Bytes32>>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetColdkeyCollateral(
              (BigInteger) values.get(0).getValue(),
              ((DynamicArray<Bytes32>) values.get(1))
                  .getValue().stream().map(Bytes32::getValue).toList());
        });
  }

  /** What {@code getColdkeyCollateral} answers. */
  public record GetColdkeyCollateral(BigInteger locked, List<byte[]> hotkeys) {}

  /**
   * Rolled to the current block: exists, hotkey, locked mass, conviction as raw unsigned 64.64
   * bits, perpetual flag. No lock: (false, 0, 0, 0, flag).
   */
  public RemoteFunctionCall<ColdkeyLockInfo> getColdkeyLock(byte[] coldkey, BigInteger netuid) {
    var function =
        new Function(
            "getColdkeyLock",
            List.<Type>of(new Bytes32(coldkey), new Uint256(netuid)),
            List.<TypeReference<?>>of(new TypeReference<ColdkeyLockInfo>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return (ColdkeyLockInfo) value;
        });
  }

  /** Reads: coldkey root. */
  public RemoteFunctionCall<GetColdkeyRoot> getColdkeyRoot(byte[] coldkey) {
    var function =
        new Function(
            "getColdkeyRoot",
            List.<Type>of(new Bytes32(coldkey)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {}, new TypeReference<Bytes32>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetColdkeyRoot(
              (Boolean) values.get(0).getValue(), (byte[]) values.get(1).getValue());
        });
  }

  /** What {@code getColdkeyRoot} answers. */
  public record GetColdkeyRoot(Boolean exists, byte[] root) {}

  /** Reads: coldkey successor. */
  public RemoteFunctionCall<GetColdkeySuccessor> getColdkeySuccessor(byte[] coldkey) {
    var function =
        new Function(
            "getColdkeySuccessor",
            List.<Type>of(new Bytes32(coldkey)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {}, new TypeReference<Bytes32>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetColdkeySuccessor(
              (Boolean) values.get(0).getValue(), (byte[]) values.get(1).getValue());
        });
  }

  /** What {@code getColdkeySuccessor} answers. */
  public record GetColdkeySuccessor(Boolean exists, byte[] successor) {}

  /** (36000, 7200) blocks by default. */
  public RemoteFunctionCall<GetColdkeySwapDelays> getColdkeySwapDelays() {
    var function =
        new Function(
            "getColdkeySwapDelays",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint64>() {}, new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetColdkeySwapDelays(
              (BigInteger) values.get(0).getValue(), (BigInteger) values.get(1).getValue());
        });
  }

  /** What {@code getColdkeySwapDelays} answers. */
  public record GetColdkeySwapDelays(
      BigInteger announcementDelay, BigInteger reannouncementDelay) {}

  /** Reads: coldkey swap status. */
  public RemoteFunctionCall<GetColdkeySwapStatus> getColdkeySwapStatus(byte[] coldkey) {
    var function =
        new Function(
            "getColdkeySwapStatus",
            List.<Type>of(new Bytes32(coldkey)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Bytes32>() {},
                new TypeReference<Bool>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetColdkeySwapStatus(
              (Boolean) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (byte[]) values.get(2).getValue(),
              (Boolean) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue());
        });
  }

  /** What {@code getColdkeySwapStatus} answers. */
  public record GetColdkeySwapStatus(
      Boolean hasAnnouncement,
      BigInteger announcementBlock,
      byte[] callHash,
      Boolean hasDispute,
      BigInteger disputeBlock) {}

  /** Reads: collateral config. */
  public RemoteFunctionCall<GetCollateralConfig> getCollateralConfig(BigInteger netuid) {
    var function =
        new Function(
            "getCollateralConfig",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(
                new TypeReference<Uint16>() {}, new TypeReference<Uint128>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetCollateralConfig(
              (BigInteger) values.get(0).getValue(), (BigInteger) values.get(1).getValue());
        });
  }

  /** What {@code getCollateralConfig} answers. */
  public record GetCollateralConfig(BigInteger lockShare, BigInteger drainRatio) {}

  /** Rao, 2,000,000. */
  public RemoteFunctionCall<BigInteger> getDefaultMinStake() {
    var function =
        new Function(
            "getDefaultMinStake",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** (false,0) if not a delegate. */
  public RemoteFunctionCall<GetDelegate> getDelegate(byte[] hotkey) {
    var function =
        new Function(
            "getDelegate",
            List.<Type>of(new Bytes32(hotkey)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {}, new TypeReference<Uint16>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetDelegate(
              (Boolean) values.get(0).getValue(), (BigInteger) values.get(1).getValue());
        });
  }

  /** What {@code getDelegate} answers. */
  public record GetDelegate(Boolean exists, BigInteger take) {}

  /**
   * Raw 64.64 bits, aligned with input; at most 64; duplicates revert `duplicate conviction
   * hotkey`.
   */
  public RemoteFunctionCall<List<BigInteger>> getHotkeyConvictions(
      BigInteger netuid, List<byte[]> hotkeys) {
    var function =
        new Function(
            "getHotkeyConvictions",
            List.<Type>of(
                new Uint256(netuid),
                new DynamicArray<>(Bytes32.class, hotkeys.stream().map(Bytes32::new).toList())),
            List.<TypeReference<?>>of(new TypeReference<DynamicArray<Uint128>>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return ((DynamicArray<Uint128>) value)
              .getValue().stream().map(Uint128::getValue).toList();
        });
  }

  /**
   * Rolled aggregate of perpetual + decaying buckets (+ both owner buckets if the hotkey is the
   * subnet owner hotkey).
   */
  public RemoteFunctionCall<HotkeyLockInfo> getHotkeyLock(byte[] hotkey, BigInteger netuid) {
    var function =
        new Function(
            "getHotkeyLock",
            List.<Type>of(new Bytes32(hotkey), new Uint256(netuid)),
            List.<TypeReference<?>>of(new TypeReference<HotkeyLockInfo>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return (HotkeyLockInfo) value;
        });
  }

  /** Reads: hotkey owner. */
  public RemoteFunctionCall<GetHotkeyOwner> getHotkeyOwner(byte[] hotkey) {
    var function =
        new Function(
            "getHotkeyOwner",
            List.<Type>of(new Bytes32(hotkey)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {}, new TypeReference<Bytes32>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetHotkeyOwner(
              (Boolean) values.get(0).getValue(), (byte[]) values.get(1).getValue());
        });
  }

  /** What {@code getHotkeyOwner} answers. */
  public record GetHotkeyOwner(Boolean exists, byte[] owner) {}

  /** Reads: hotkey root. */
  public RemoteFunctionCall<GetHotkeyRoot> getHotkeyRoot(byte[] hotkey, BigInteger netuid) {
    var function =
        new Function(
            "getHotkeyRoot",
            List.<Type>of(new Bytes32(hotkey), new Uint16(netuid)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {}, new TypeReference<Bytes32>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetHotkeyRoot(
              (Boolean) values.get(0).getValue(), (byte[]) values.get(1).getValue());
        });
  }

  /** What {@code getHotkeyRoot} answers. */
  public record GetHotkeyRoot(Boolean exists, byte[] root) {}

  /** Reads: hotkey successor. */
  public RemoteFunctionCall<GetHotkeySuccessor> getHotkeySuccessor(
      byte[] hotkey, BigInteger netuid) {
    var function =
        new Function(
            "getHotkeySuccessor",
            List.<Type>of(new Bytes32(hotkey), new Uint16(netuid)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {}, new TypeReference<Bytes32>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetHotkeySuccessor(
              (Boolean) values.get(0).getValue(), (byte[]) values.get(1).getValue());
        });
  }

  /** What {@code getHotkeySuccessor} answers. */
  public record GetHotkeySuccessor(Boolean exists, byte[] successor) {}

  /** Block. */
  public RemoteFunctionCall<BigInteger> getLastHotkeySwapOnSubnet(
      byte[] coldkey, BigInteger netuid) {
    var function =
        new Function(
            "getLastHotkeySwapOnSubnet",
            List.<Type>of(new Bytes32(coldkey), new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** (934866, 934866) by default. */
  public RemoteFunctionCall<GetLockRates> getLockRates() {
    var function =
        new Function(
            "getLockRates",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint64>() {}, new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetLockRates(
              (BigInteger) values.get(0).getValue(), (BigInteger) values.get(1).getValue());
        });
  }

  /** What {@code getLockRates} answers. */
  public record GetLockRates(BigInteger unlockRate, BigInteger maturityRate) {}

  /** Reads: min childkey take per subnet. */
  public RemoteFunctionCall<BigInteger> getMinChildkeyTakePerSubnet(BigInteger netuid) {
    var function =
        new Function(
            "getMinChildkeyTakePerSubnet",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** All zero when none; ratio raw 64.64. */
  public RemoteFunctionCall<GetMinerCollateral> getMinerCollateral(
      BigInteger netuid, byte[] hotkey, byte[] coldkey) {
    var function =
        new Function(
            "getMinerCollateral",
            List.<Type>of(new Uint16(netuid), new Bytes32(hotkey), new Bytes32(coldkey)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint128>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetMinerCollateral(
              (Boolean) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue());
        });
  }

  /** What {@code getMinerCollateral} answers. */
  public record GetMinerCollateral(
      Boolean exists,
      BigInteger locked,
      BigInteger drainRatio,
      BigInteger minLocked,
      BigInteger earned) {}

  /** Smallest nomination that survives an unstake, in rao; 0 by default. Gas: 1,250. */
  public RemoteFunctionCall<BigInteger> getNominatorMinRequiredStake() {
    var function =
        new Function(
            "getNominatorMinRequiredStake",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** One read whatever the length. */
  public RemoteFunctionCall<List<byte[]>> getOwnedHotkeys(byte[] coldkey) {
    var function =
        new Function(
            "getOwnedHotkeys",
            List.<Type>of(new Bytes32(coldkey)),
            List.<TypeReference<?>>of(new TypeReference<DynamicArray<Bytes32>>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return ((DynamicArray<Bytes32>) value)
              .getValue().stream().map(Bytes32::getValue).toList();
        });
  }

  /** Reads: parent keys. */
  public RemoteFunctionCall<List<ParentKeysInfo>> getParentKeys(byte[] child, BigInteger netuid) {
    var function =
        new Function(
            "getParentKeys",
            List.<Type>of(new Bytes32(child), new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<DynamicArray<ParentKeysInfo>>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return ((DynamicArray<ParentKeysInfo>) value).getValue();
        });
  }

  /** Blocks. */
  public RemoteFunctionCall<BigInteger> getPendingChildKeyCooldown() {
    var function =
        new Function(
            "getPendingChildKeyCooldown",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Proportion = u64 fraction. */
  public RemoteFunctionCall<GetPendingChildKeys> getPendingChildKeys(
      byte[] parent, BigInteger netuid) {
    var function =
        new Function(
            "getPendingChildKeys",
            List.<Type>of(new Bytes32(parent), new Uint16(netuid)),
            List.<TypeReference<?>>of(
                new TypeReference<DynamicArray<PendingChildKeysInfo>>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetPendingChildKeys(
              ((DynamicArray<PendingChildKeysInfo>) values.get(0)).getValue(),
              (BigInteger) values.get(1).getValue());
        });
  }

  /** What {@code getPendingChildKeys} answers. */
  public record GetPendingChildKeys(
      List<PendingChildKeysInfo> children, BigInteger cooldownBlock) {}

  /** True for an account that never changed the setting. */
  public RemoteFunctionCall<Boolean> getRejectLockedAlpha(byte[] coldkey) {
    var function =
        new Function(
            "getRejectLockedAlpha",
            List.<Type>of(new Bytes32(coldkey)),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }

  /**
   * Stake of `coldkey` under `hotkey` on `netuid`, in alpha base units; 0 if unknown. Gas: 1,250.
   */
  public RemoteFunctionCall<BigInteger> getStake(byte[] hotkey, byte[] coldkey, BigInteger netuid) {
    var function =
        new Function(
            "getStake",
            List.<Type>of(new Bytes32(hotkey), new Bytes32(coldkey), new Uint256(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Rao; the pallet ledger, not the balances pallet. */
  public RemoteFunctionCall<GetStakeAccounting> getStakeAccounting() {
    var function =
        new Function(
            "getStakeAccounting",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint64>() {}, new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetStakeAccounting(
              (BigInteger) values.get(0).getValue(), (BigInteger) values.get(1).getValue());
        });
  }

  /** What {@code getStakeAccounting} answers. */
  public record GetStakeAccounting(BigInteger totalIssuance, BigInteger totalStake) {}

  /**
   * Non-zero positions among the given hotkeys, in the given order. At most 64 (longer reverts
   * `hotkeys: Value is too large for length`); duplicates revert `duplicate stake info hotkey`;
   * netuid > 65535 is class Error.
   */
  public RemoteFunctionCall<List<StakeInfoForColdkeyAndNetuidInfo>> getStakeInfoForColdkeyAndNetuid(
      byte[] coldkey, BigInteger netuid, List<byte[]> hotkeys) {
    var function =
        new Function(
            "getStakeInfoForColdkeyAndNetuid",
            List.<Type>of(
                new Bytes32(coldkey),
                new Uint256(netuid),
                new DynamicArray<>(Bytes32.class, hotkeys.stream().map(Bytes32::new).toList())),
            List.<TypeReference<?>>of(
                new TypeReference<DynamicArray<StakeInfoForColdkeyAndNetuidInfo>>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return ((DynamicArray<StakeInfoForColdkeyAndNetuidInfo>) value).getValue();
        });
  }

  /**
   * Page of the stored vector; limit 1..64 (0 reverts `staking hotkeys page limit must be nonzero`,
   * more reverts `staking hotkeys page limit exceeds 64`); offset past the end gives an empty page
   * and the total.
   */
  public RemoteFunctionCall<GetStakingHotkeys> getStakingHotkeys(
      byte[] coldkey, BigInteger offset, BigInteger limit) {
    var function =
        new Function(
            "getStakingHotkeys",
            List.<Type>of(new Bytes32(coldkey), new Uint64(offset), new Uint16(limit)),
            List.<TypeReference<?>>of(
                new TypeReference<DynamicArray<Bytes32>>() {}, new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetStakingHotkeys(
              ((DynamicArray<Bytes32>) values.get(0))
                  .getValue().stream().map(Bytes32::getValue).toList(),
              (BigInteger) values.get(1).getValue());
        });
  }

  /** What {@code getStakingHotkeys} answers. */
  public record GetStakingHotkeys(List<byte[]> hotkeys, BigInteger total) {}

  /** Min/max delegate, min/max childkey. */
  public RemoteFunctionCall<GetTakeLimits> getTakeLimits() {
    var function =
        new Function(
            "getTakeLimits",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint16>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetTakeLimits(
              (BigInteger) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue());
        });
  }

  /** What {@code getTakeLimits} answers. */
  public record GetTakeLimits(
      BigInteger minDelegateTake,
      BigInteger maxDelegateTake,
      BigInteger minChildkeyTake,
      BigInteger maxChildkeyTake) {}

  /** All alpha under `hotkey` on `netuid`, in base units. Gas: 1,250. */
  public RemoteFunctionCall<BigInteger> getTotalAlphaStaked(byte[] hotkey, BigInteger netuid) {
    var function =
        new Function(
            "getTotalAlphaStaked",
            List.<Type>of(new Bytes32(hotkey), new Uint256(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** What selling every stake of `coldkey` would pay, in rao. Gas: 1,250. */
  public RemoteFunctionCall<BigInteger> getTotalColdkeyStake(byte[] coldkey) {
    var function =
        new Function(
            "getTotalColdkeyStake",
            List.<Type>of(new Bytes32(coldkey)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** {@code getTotalColdkeyStake} of one subnet. Gas: 1,250. */
  public RemoteFunctionCall<BigInteger> getTotalColdkeyStakeOnSubnet(
      byte[] coldkey, BigInteger netuid) {
    var function =
        new Function(
            "getTotalColdkeyStakeOnSubnet",
            List.<Type>of(new Bytes32(coldkey), new Uint256(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** All stake under `hotkey` at spot prices, in rao. Gas: 1,250. */
  public RemoteFunctionCall<BigInteger> getTotalHotkeyStake(byte[] hotkey) {
    var function =
        new Function(
            "getTotalHotkeyStake",
            List.<Type>of(new Bytes32(hotkey)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** TAO a claim would pay now, 18-decimal. */
  public RemoteFunctionCall<BigInteger> getUnclaimedRootTaoByHotkey(byte[] coldkey, byte[] hotkey) {
    var function =
        new Function(
            "getUnclaimedRootTaoByHotkey",
            List.<Type>of(new Bytes32(coldkey), new Bytes32(hotkey)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** 18-decimal; at most 64; duplicates revert `duplicate unclaimed root hotkey`. */
  public RemoteFunctionCall<BigInteger> getUnclaimedRootTaoBySubnet(
      byte[] coldkey, BigInteger netuid, List<byte[]> hotkeys) {
    var function =
        new Function(
            "getUnclaimedRootTaoBySubnet",
            List.<Type>of(
                new Bytes32(coldkey),
                new Uint16(netuid),
                new DynamicArray<>(Bytes32.class, hotkeys.stream().map(Bytes32::new).toList())),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Raises an allowance, saturating. Gas: 3,750, or 0 for a zero increase. */
  public RemoteFunctionCall<TransactionReceipt> increaseAllowance(
      String spender, BigInteger netuid, BigInteger amountAlpha) {
    var function =
        new Function(
            "increaseAllowance",
            List.<Type>of(new Address(spender), new Uint256(netuid), new Uint256(amountAlpha)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Fee-free. */
  public RemoteFunctionCall<TransactionReceipt> increaseTake(byte[] hotkey, BigInteger take) {
    var function =
        new Function(
            "increaseTake",
            List.<Type>of(new Bytes32(hotkey), new Uint16(take)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Alpha base units; must fit u64 else Error `the value is outside of u64 bounds`. */
  public RemoteFunctionCall<TransactionReceipt> lockStake(
      byte[] hotkey, BigInteger amountAlpha, BigInteger netuid, BigInteger valueWei) {
    var function =
        new Function(
            "lockStake",
            List.<Type>of(new Bytes32(hotkey), new Uint256(amountAlpha), new Uint256(netuid)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Destination hotkey, netuid. `HotKeyAccountNotExists`, `NoExistingLock`. */
  public RemoteFunctionCall<TransactionReceipt> moveLock(
      byte[] destinationHotkey, BigInteger netuid, BigInteger valueWei) {
    var function =
        new Function(
            "moveLock",
            List.<Type>of(new Bytes32(destinationHotkey), new Uint256(netuid)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Moves the caller's stake between hotkeys and subnets. */
  public RemoteFunctionCall<TransactionReceipt> moveStake(
      byte[] originHotkey,
      byte[] destinationHotkey,
      BigInteger originNetuid,
      BigInteger destinationNetuid,
      BigInteger amountAlpha,
      BigInteger valueWei) {
    var function =
        new Function(
            "moveStake",
            List.<Type>of(
                new Bytes32(originHotkey),
                new Bytes32(destinationHotkey),
                new Uint256(originNetuid),
                new Uint256(destinationNetuid),
                new Uint256(amountAlpha)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * MoveStake with a limit: minimum destination-alpha per origin-alpha x1e9; on one subnet the
   * limit is ignored.
   */
  public RemoteFunctionCall<TransactionReceipt> moveStakeLimit(
      byte[] originHotkey,
      byte[] destinationHotkey,
      BigInteger originNetuid,
      BigInteger destinationNetuid,
      BigInteger alphaAmount,
      BigInteger limitPrice,
      Boolean allowPartial) {
    var function =
        new Function(
            "moveStakeLimit",
            List.<Type>of(
                new Bytes32(originHotkey),
                new Bytes32(destinationHotkey),
                new Uint16(originNetuid),
                new Uint16(destinationNetuid),
                new Uint64(alphaAmount),
                new Uint64(limitPrice),
                new Bool(allowPartial)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * Alpha, capped to the stake; reduces SubnetAlphaOut and issuance (burnAlpha does not). Errors as
   * burnAlpha plus `StakeUnavailable` for locked or collateral alpha.
   */
  public RemoteFunctionCall<TransactionReceipt> recycleAlpha(
      byte[] hotkey, BigInteger amount, BigInteger netuid) {
    var function =
        new Function(
            "recycleAlpha",
            List.<Type>of(new Bytes32(hotkey), new Uint64(amount), new Uint16(netuid)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Ends what {@code addProxy} began. Gas: 6,352. */
  public RemoteFunctionCall<TransactionReceipt> removeProxy(byte[] delegate, BigInteger valueWei) {
    var function =
        new Function(
            "removeProxy", List.<Type>of(new Bytes32(delegate)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Sells `amountAlpha` of the caller's stake for TAO at any price. */
  public RemoteFunctionCall<TransactionReceipt> removeStake(
      byte[] hotkey, BigInteger amountAlpha, BigInteger netuid, BigInteger valueWei) {
    var function =
        new Function(
            "removeStake",
            List.<Type>of(new Bytes32(hotkey), new Uint256(amountAlpha), new Uint256(netuid)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Sells the caller's whole stake at any price. Gas: 68,232. */
  public RemoteFunctionCall<TransactionReceipt> removeStakeFull(
      byte[] hotkey, BigInteger netuid, BigInteger valueWei) {
    var function =
        new Function(
            "removeStakeFull",
            List.<Type>of(new Bytes32(hotkey), new Uint256(netuid)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Sells the caller's whole stake at no less than `limitPriceRao` rao for one alpha, or fails. */
  public RemoteFunctionCall<TransactionReceipt> removeStakeFullLimit(
      byte[] hotkey, BigInteger netuid, BigInteger limitPriceRao, BigInteger valueWei) {
    var function =
        new Function(
            "removeStakeFullLimit",
            List.<Type>of(new Bytes32(hotkey), new Uint256(netuid), new Uint256(limitPriceRao)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Sells stake at no less than `limitPriceRao` rao for one alpha. */
  public RemoteFunctionCall<TransactionReceipt> removeStakeLimit(
      byte[] hotkey,
      BigInteger amountAlpha,
      BigInteger limitPriceRao,
      Boolean allowPartial,
      BigInteger netuid,
      BigInteger valueWei) {
    var function =
        new Function(
            "removeStakeLimit",
            List.<Type>of(
                new Bytes32(hotkey),
                new Uint256(amountAlpha),
                new Uint256(limitPriceRao),
                new Bool(allowPartial),
                new Uint256(netuid)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Calls the chain: set auto parent delegation enabled. */
  public RemoteFunctionCall<TransactionReceipt> setAutoParentDelegationEnabled(
      byte[] hotkey, Boolean enabled) {
    var function =
        new Function(
            "setAutoParentDelegationEnabled",
            List.<Type>of(new Bytes32(hotkey), new Bool(enabled)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Calls the chain: set childkey take. */
  public RemoteFunctionCall<TransactionReceipt> setChildkeyTake(
      byte[] hotkey, BigInteger netuid, BigInteger take) {
    var function =
        new Function(
            "setChildkeyTake",
            List.<Type>of(new Bytes32(hotkey), new Uint16(netuid), new Uint16(take)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Calls the chain: set coldkey auto stake hotkey. */
  public RemoteFunctionCall<TransactionReceipt> setColdkeyAutoStakeHotkey(
      BigInteger netuid, byte[] hotkey) {
    var function =
        new Function(
            "setColdkeyAutoStakeHotkey",
            List.<Type>of(new Uint16(netuid), new Bytes32(hotkey)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Subnet owner; raw 64.64 bits. */
  public RemoteFunctionCall<TransactionReceipt> setCollateralDrainRatio(
      BigInteger netuid, BigInteger rawRatio) {
    var function =
        new Function(
            "setCollateralDrainRatio",
            List.<Type>of(new Uint16(netuid), new Uint128(rawRatio)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Subnet owner; fraction of 65535. */
  public RemoteFunctionCall<TransactionReceipt> setCollateralLockShare(
      BigInteger netuid, BigInteger lockShare) {
    var function =
        new Function(
            "setCollateralLockShare",
            List.<Type>of(new Uint16(netuid), new Uint16(lockShare)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Subnet owner. */
  public RemoteFunctionCall<TransactionReceipt> setMinChildkeyTakePerSubnet(
      BigInteger netuid, BigInteger take) {
    var function =
        new Function(
            "setMinChildkeyTakePerSubnet",
            List.<Type>of(new Uint16(netuid), new Uint16(take)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Own hotkey. */
  public RemoteFunctionCall<TransactionReceipt> setMinCollateral(
      BigInteger netuid, byte[] hotkey, BigInteger minLocked) {
    var function =
        new Function(
            "setMinCollateral",
            List.<Type>of(new Uint16(netuid), new Bytes32(hotkey), new Uint64(minLocked)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Never fails for a signed caller, also without a lock. */
  public RemoteFunctionCall<TransactionReceipt> setPerpetualLock(
      BigInteger netuid, Boolean enabled, BigInteger valueWei) {
    var function =
        new Function(
            "setPerpetualLock",
            List.<Type>of(new Uint256(netuid), new Bool(enabled)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** True = reject incoming locked alpha. */
  public RemoteFunctionCall<TransactionReceipt> setRejectLockedAlpha(
      Boolean enabled, BigInteger valueWei) {
    var function =
        new Function(
            "setRejectLockedAlpha", List.<Type>of(new Bool(enabled)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Owner or root underneath. */
  public RemoteFunctionCall<TransactionReceipt> setRootClaimThreshold(
      BigInteger netuid, BigInteger newValue) {
    var function =
        new Function(
            "setRootClaimThreshold",
            List.<Type>of(new Uint16(netuid), new Uint64(newValue)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Same hotkey, other subnet; over-ask fails. */
  public RemoteFunctionCall<TransactionReceipt> swapStake(
      byte[] hotkey,
      BigInteger originNetuid,
      BigInteger destinationNetuid,
      BigInteger alphaAmount) {
    var function =
        new Function(
            "swapStake",
            List.<Type>of(
                new Bytes32(hotkey),
                new Uint16(originNetuid),
                new Uint16(destinationNetuid),
                new Uint64(alphaAmount)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Limit = minimum destination-alpha per origin-alpha, x1e9. */
  public RemoteFunctionCall<TransactionReceipt> swapStakeLimit(
      byte[] hotkey,
      BigInteger originNetuid,
      BigInteger destinationNetuid,
      BigInteger alphaAmount,
      BigInteger limitPrice,
      Boolean allowPartial) {
    var function =
        new Function(
            "swapStakeLimit",
            List.<Type>of(
                new Bytes32(hotkey),
                new Uint16(originNetuid),
                new Uint16(destinationNetuid),
                new Uint64(alphaAmount),
                new Uint64(limitPrice),
                new Bool(allowPartial)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Gives the caller's stake under `hotkey` to another coldkey. */
  public RemoteFunctionCall<TransactionReceipt> transferStake(
      byte[] destinationColdkey,
      byte[] hotkey,
      BigInteger originNetuid,
      BigInteger destinationNetuid,
      BigInteger amountAlpha,
      BigInteger valueWei) {
    var function =
        new Function(
            "transferStake",
            List.<Type>of(
                new Bytes32(destinationColdkey),
                new Bytes32(hotkey),
                new Uint256(originNetuid),
                new Uint256(destinationNetuid),
                new Uint256(amountAlpha)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * New coldkey, origin hotkey, destination hotkey, subnets, alpha; transfer toggle and transfer
   * minimum apply.
   */
  public RemoteFunctionCall<TransactionReceipt> transferStakeAndHotkey(
      byte[] destinationColdkey,
      byte[] originHotkey,
      byte[] destinationHotkey,
      BigInteger originNetuid,
      BigInteger destinationNetuid,
      BigInteger alphaAmount) {
    var function =
        new Function(
            "transferStakeAndHotkey",
            List.<Type>of(
                new Bytes32(destinationColdkey),
                new Bytes32(originHotkey),
                new Bytes32(destinationHotkey),
                new Uint16(originNetuid),
                new Uint16(destinationNetuid),
                new Uint64(alphaAmount)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Moves stake of `source` to `destination`, out of the caller's allowance. */
  public RemoteFunctionCall<TransactionReceipt> transferStakeFrom(
      String source,
      String destination,
      byte[] hotkey,
      BigInteger originNetuid,
      BigInteger destinationNetuid,
      BigInteger amountAlpha) {
    var function =
        new Function(
            "transferStakeFrom",
            List.<Type>of(
                new Address(source),
                new Address(destination),
                new Bytes32(hotkey),
                new Uint256(originNetuid),
                new Uint256(destinationNetuid),
                new Uint256(amountAlpha)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * Every subnet whose single unstake would be valid; others skipped silently;
   * `HotKeyAccountNotExists`.
   */
  public RemoteFunctionCall<TransactionReceipt> unstakeAll(byte[] hotkey) {
    var function =
        new Function("unstakeAll", List.<Type>of(new Bytes32(hotkey)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Non-root subnets to TAO, then restakes the sum on root under the same hotkey. */
  public RemoteFunctionCall<TransactionReceipt> unstakeAllAlpha(byte[] hotkey) {
    var function =
        new Function(
            "unstakeAllAlpha", List.<Type>of(new Bytes32(hotkey)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }
}

package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** IStakingV2, for Web3j. Precompile at 0x0000000000000000000000000000000000000805. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class StakingV2 extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x0000000000000000000000000000000000000805";

  protected StakingV2(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static StakingV2 load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new StakingV2(ADDRESS, web3j, transactionManager, gasProvider);
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

  /** Smallest nomination that survives an unstake, in rao; 0 by default. Gas: 1,250. */
  public RemoteFunctionCall<BigInteger> getNominatorMinRequiredStake() {
    var function =
        new Function(
            "getNominatorMinRequiredStake",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
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
}

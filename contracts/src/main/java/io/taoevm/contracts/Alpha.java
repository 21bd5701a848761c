package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Int128;
import org.web3j.abi.datatypes.generated.Int64;
import org.web3j.abi.datatypes.generated.Uint128;
import org.web3j.abi.datatypes.generated.Uint16;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.abi.datatypes.generated.Uint8;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** IAlphaAt471, for Web3j. Precompile at 0x0000000000000000000000000000000000000808. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class Alpha extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x0000000000000000000000000000000000000808";

  protected Alpha(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static Alpha load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new Alpha(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** Alpha that the last block injected into the pool. Gas: 625. */
  public RemoteFunctionCall<BigInteger> getAlphaInEmission(BigInteger netuid) {
    var function =
        new Function(
            "getAlphaInEmission",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Alpha side of the pool, in alpha base units. Gas: 625. */
  public RemoteFunctionCall<BigInteger> getAlphaInPool(BigInteger netuid) {
    var function =
        new Function(
            "getAlphaInPool",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Alpha inside and outside the pool, saturating. Gas: 1,250. */
  public RemoteFunctionCall<BigInteger> getAlphaIssuance(BigInteger netuid) {
    var function =
        new Function(
            "getAlphaIssuance",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Alpha that the last block emitted to participants. Gas: 625. */
  public RemoteFunctionCall<BigInteger> getAlphaOutEmission(BigInteger netuid) {
    var function =
        new Function(
            "getAlphaOutEmission",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Alpha outside the pool, in alpha base units. Gas: 625. */
  public RemoteFunctionCall<BigInteger> getAlphaOutPool(BigInteger netuid) {
    var function =
        new Function(
            "getAlphaOutPool",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Spot price of a subnet's alpha, times 1e18. */
  public RemoteFunctionCall<BigInteger> getAlphaPrice(BigInteger netuid) {
    var function =
        new Function(
            "getAlphaPrice",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Share of child-key emission that is burned, a fraction of 2^64 - 1. Gas: 625. */
  public RemoteFunctionCall<BigInteger> getCKBurn() {
    var function =
        new Function(
            "getCKBurn",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Half-life of the moving price, in blocks. Gas: 625. */
  public RemoteFunctionCall<BigInteger> getEMAPriceHalvingBlocks(BigInteger netuid) {
    var function =
        new Function(
            "getEMAPriceHalvingBlocks",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** MinerBurned raw 64.64 bits; amounts base units. */
  public RemoteFunctionCall<GetEmissionAccounting> getEmissionAccounting(
      BigInteger netuid, byte[] hotkey) {
    var function =
        new Function(
            "getEmissionAccounting",
            List.<Type>of(new Uint16(netuid), new Bytes32(hotkey)),
            List.<TypeReference<?>>of(
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint128>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetEmissionAccounting(
              (BigInteger) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue(),
              (BigInteger) values.get(5).getValue(),
              (BigInteger) values.get(6).getValue(),
              (BigInteger) values.get(7).getValue(),
              (BigInteger) values.get(8).getValue());
        });
  }

  /** What {@code getEmissionAccounting} answers. */
  public record GetEmissionAccounting(
      BigInteger alphaDividends,
      BigInteger rootAlphaDividends,
      BigInteger lastHotkeyEmission,
      BigInteger pendingServerEmission,
      BigInteger pendingValidatorEmission,
      BigInteger pendingRootAlphaDividends,
      BigInteger pendingOwnerCut,
      BigInteger minerBurned,
      BigInteger raoRecycledForRegistration) {}

  /** Block emission in rao. */
  public RemoteFunctionCall<GetEmissionGateConfig> getEmissionGateConfig() {
    var function =
        new Function(
            "getEmissionGateConfig",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint64>() {},
                new TypeReference<Int128>() {},
                new TypeReference<Bool>() {},
                new TypeReference<Int128>() {},
                new TypeReference<Uint128>() {},
                new TypeReference<Uint128>() {},
                new TypeReference<Uint128>() {},
                new TypeReference<Uint128>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetEmissionGateConfig(
              (BigInteger) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (Boolean) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue(),
              (BigInteger) values.get(5).getValue(),
              (BigInteger) values.get(6).getValue(),
              (BigInteger) values.get(7).getValue(),
              (BigInteger) values.get(8).getValue());
        });
  }

  /** What {@code getEmissionGateConfig} answers. */
  public record GetEmissionGateConfig(
      BigInteger blockEmission,
      BigInteger movingAlpha,
      Boolean netTaoFlowEnabled,
      BigInteger taoFlowCutoff,
      BigInteger flowNormExponent,
      BigInteger emissionBarQuantile,
      BigInteger emissionGateExponent,
      BigInteger emissionGateBar,
      BigInteger flowEmaSmoothingFactor) {}

  /** The chain's exponential moving average of the spot price, times 1e18. */
  public RemoteFunctionCall<BigInteger> getMovingAlphaPrice(BigInteger netuid) {
    var function =
        new Function(
            "getMovingAlphaPrice",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Always 0. Gas: 0. */
  public RemoteFunctionCall<BigInteger> getRootNetuid() {
    var function =
        new Function(
            "getRootNetuid",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** RootProportion raw bits. */
  public RemoteFunctionCall<GetSubnetEconomicState> getSubnetEconomicState(BigInteger netuid) {
    var function =
        new Function(
            "getSubnetEconomicState",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<Uint128>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSubnetEconomicState(
              (Boolean) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue());
        });
  }

  /** What {@code getSubnetEconomicState} answers. */
  public record GetSubnetEconomicState(
      Boolean emissionEnabled,
      BigInteger rootProportion,
      BigInteger excessTao,
      BigInteger rootSellTao,
      BigInteger protocolAlpha) {}

  /** Signed words, sign-extended; EMAs as raw 64.64 signed bits. */
  public RemoteFunctionCall<GetSubnetFlowState> getSubnetFlowState(BigInteger netuid) {
    var function =
        new Function(
            "getSubnetFlowState",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(
                new TypeReference<Int64>() {},
                new TypeReference<Bool>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Int128>() {},
                new TypeReference<Int64>() {},
                new TypeReference<Bool>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Int128>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSubnetFlowState(
              (BigInteger) values.get(0).getValue(),
              (Boolean) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue(),
              (Boolean) values.get(5).getValue(),
              (BigInteger) values.get(6).getValue(),
              (BigInteger) values.get(7).getValue());
        });
  }

  /** What {@code getSubnetFlowState} answers. */
  public record GetSubnetFlowState(
      BigInteger taoFlow,
      Boolean hasTaoFlowEma,
      BigInteger taoFlowEmaBlock,
      BigInteger taoFlowEma,
      BigInteger protocolFlow,
      Boolean hasProtocolFlowEma,
      BigInteger protocolFlowEmaBlock,
      BigInteger protocolFlowEma) {}

  /** 1 for a subnet with a pool, 0 for a stable or unknown one. Gas: 625. */
  public RemoteFunctionCall<BigInteger> getSubnetMechanism(BigInteger netuid) {
    var function =
        new Function(
            "getSubnetMechanism",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** TAO ever traded against the pool, in rao. Gas: 625. */
  public RemoteFunctionCall<BigInteger> getSubnetVolume(BigInteger netuid) {
    var function =
        new Function(
            "getSubnetVolume",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Sum of the spot prices of all subnets priced below 1 TAO, times 1e18. */
  public RemoteFunctionCall<BigInteger> getSumAlphaPrice() {
    var function =
        new Function(
            "getSumAlphaPrice",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Fee rate /65535, quote weight u64 fraction, reservoirs. */
  public RemoteFunctionCall<GetSwapState> getSwapState(BigInteger netuid) {
    var function =
        new Function(
            "getSwapState",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(
                new TypeReference<Uint16>() {},
                new TypeReference<Bool>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSwapState(
              (BigInteger) values.get(0).getValue(),
              (Boolean) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue());
        });
  }

  /** What {@code getSwapState} answers. */
  public record GetSwapState(
      BigInteger feeRate,
      Boolean initialized,
      BigInteger quoteWeight,
      BigInteger taoReservoir,
      BigInteger alphaReservoir) {}

  /** Rao that the last block injected into the pool. Gas: 625. */
  public RemoteFunctionCall<BigInteger> getTaoInEmission(BigInteger netuid) {
    var function =
        new Function(
            "getTaoInEmission",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** TAO side of the pool, in rao. Gas: 625. */
  public RemoteFunctionCall<BigInteger> getTaoInPool(BigInteger netuid) {
    var function =
        new Function(
            "getTaoInPool",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Weight of root stake, a fraction of 2^64 - 1. Gas: 625. */
  public RemoteFunctionCall<BigInteger> getTaoWeight() {
    var function =
        new Function(
            "getTaoWeight",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** At most 128 bytes. */
  public RemoteFunctionCall<Boolean> hasSwapMigrationRun(byte[] migrationName) {
    var function =
        new Function(
            "hasSwapMigrationRun",
            List.<Type>of(new DynamicBytes(migrationName)),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }

  /** Blocks; `InvalidValue`. */
  public RemoteFunctionCall<TransactionReceipt> setBurnHalfLife(
      BigInteger netuid, BigInteger burnHalfLife) {
    var function =
        new Function(
            "setBurnHalfLife",
            List.<Type>of(new Uint16(netuid), new Uint16(burnHalfLife)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Raw 64.64 bits; `InvalidValue`. */
  public RemoteFunctionCall<TransactionReceipt> setBurnIncreaseMultiplier(
      BigInteger netuid, BigInteger rawMultiplier) {
    var function =
        new Function(
            "setBurnIncreaseMultiplier",
            List.<Type>of(new Uint16(netuid), new Uint128(rawMultiplier)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** 0 burn, 1 recycle; other: class Error `invalid recycle-or-burn mode`. */
  public RemoteFunctionCall<TransactionReceipt> setRecycleOrBurn(
      BigInteger netuid, BigInteger mode) {
    var function =
        new Function(
            "setRecycleOrBurn",
            List.<Type>of(new Uint16(netuid), new Uint8(mode)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Rao that selling `alpha` would pay now, fee deducted; changes nothing. */
  public RemoteFunctionCall<BigInteger> simSwapAlphaForTao(BigInteger netuid, BigInteger alpha) {
    var function =
        new Function(
            "simSwapAlphaForTao",
            List.<Type>of(new Uint16(netuid), new Uint64(alpha)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Alpha that `taoRao` would buy now, fee deducted; changes nothing. */
  public RemoteFunctionCall<BigInteger> simSwapTaoForAlpha(BigInteger netuid, BigInteger taoRao) {
    var function =
        new Function(
            "simSwapTaoForAlpha",
            List.<Type>of(new Uint16(netuid), new Uint64(taoRao)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }
}

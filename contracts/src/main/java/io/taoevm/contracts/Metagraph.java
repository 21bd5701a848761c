package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.StaticStruct;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint128;
import org.web3j.abi.datatypes.generated.Uint16;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.abi.datatypes.generated.Uint8;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** IMetagraph, for Web3j. Precompile at 0x0000000000000000000000000000000000000802. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class Metagraph extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x0000000000000000000000000000000000000802";

  protected Metagraph(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static Metagraph load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new Metagraph(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** The struct {@code AxonInfo}. */
  public static final class AxonInfo extends StaticStruct {
    public final BigInteger block;
    public final BigInteger version;
    public final BigInteger ip;
    public final BigInteger port;
    public final BigInteger ip_type;
    public final BigInteger protocol;

    /** Of plain values. */
    public AxonInfo(
        BigInteger block,
        BigInteger version,
        BigInteger ip,
        BigInteger port,
        BigInteger ip_type,
        BigInteger protocol) {
      super(
          new Uint64(block),
          new Uint32(version),
          new Uint128(ip),
          new Uint16(port),
          new Uint8(ip_type),
          new Uint8(protocol));
      this.block = block;
      this.version = version;
      this.ip = ip;
      this.port = port;
      this.ip_type = ip_type;
      this.protocol = protocol;
    }

    /** Of decoded values. */
    public AxonInfo(
        Uint64 block, Uint32 version, Uint128 ip, Uint16 port, Uint8 ip_type, Uint8 protocol) {
      super(block, version, ip, port, ip_type, protocol);
      this.block = block.getValue();
      this.version = version.getValue();
      this.ip = ip.getValue();
      this.port = port.getValue();
      this.ip_type = ip_type.getValue();
      this.protocol = protocol.getValue();
    }
  }

  /**
   * Struct (block, version, ip, port, ip_type, protocol); zeros when uid exists but served nothing.
   * Unknown uid: Error `hotkey not found`.
   */
  public RemoteFunctionCall<AxonInfo> getAxon(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getAxon",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<AxonInfo>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return (AxonInfo) value;
        });
  }

  /** Owner of the hotkey; unknown uid: InvalidRange. */
  public RemoteFunctionCall<byte[]> getColdkey(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getColdkey",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<Bytes32>() {}));
    return executeRemoteCallSingleValueReturn(function, byte[].class);
  }

  /** U16 fraction of 65535; 0 if absent. */
  public RemoteFunctionCall<BigInteger> getConsensus(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getConsensus",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** U16 fraction; 0 if absent. */
  public RemoteFunctionCall<BigInteger> getDividends(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getDividends",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Alpha base units per last epoch; 0 if absent. */
  public RemoteFunctionCall<BigInteger> getEmission(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getEmission",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Bytes32; unknown uid: InvalidRange. */
  public RemoteFunctionCall<byte[]> getHotkey(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getHotkey",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<Bytes32>() {}));
    return executeRemoteCallSingleValueReturn(function, byte[].class);
  }

  /** U16 fraction; 0 if absent. */
  public RemoteFunctionCall<BigInteger> getIncentive(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getIncentive",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Bool; false if absent. */
  public RemoteFunctionCall<Boolean> getIsActive(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getIsActive",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }

  /** Block number; 0 if absent. */
  public RemoteFunctionCall<BigInteger> getLastUpdate(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getLastUpdate",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Always 0 (deprecated), 0 gas. */
  public RemoteFunctionCall<BigInteger> getRank(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getRank",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /**
   * TAO value (rao) of the hotkey's stake over ALL subnets at spot price, truncated to uint64, not
   * just this netuid. Unknown uid: ExitError InvalidRange.
   */
  public RemoteFunctionCall<BigInteger> getStake(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getStake",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Always 0 (deprecated), 0 gas. */
  public RemoteFunctionCall<BigInteger> getTrust(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getTrust",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Number of uids, 0 for unknown subnet. */
  public RemoteFunctionCall<BigInteger> getUidCount(BigInteger netuid) {
    var function =
        new Function(
            "getUidCount",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Validator permit; false if absent. */
  public RemoteFunctionCall<Boolean> getValidatorStatus(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getValidatorStatus",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }

  /** U16 fraction; 0 if absent. */
  public RemoteFunctionCall<BigInteger> getVtrust(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getVtrust",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<Uint16>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }
}

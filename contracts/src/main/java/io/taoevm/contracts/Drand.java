package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** IDrand, for Web3j. Precompile at 0x0000000000000000000000000000000000000810. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class Drand extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x0000000000000000000000000000000000000810";

  protected Drand(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static Drand load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new Drand(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** Seven values of the drand beacon. */
  public RemoteFunctionCall<GetBeaconConfig> getBeaconConfig() {
    var function =
        new Function(
            "getBeaconConfig",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<DynamicBytes>() {},
                new TypeReference<Uint32>() {},
                new TypeReference<Uint32>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetBeaconConfig(
              (byte[]) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (byte[]) values.get(3).getValue(),
              (byte[]) values.get(4).getValue(),
              (byte[]) values.get(5).getValue(),
              (byte[]) values.get(6).getValue());
        });
  }

  /** What {@code getBeaconConfig} answers. */
  public record GetBeaconConfig(
      byte[] publicKey,
      BigInteger period,
      BigInteger genesisTime,
      byte[] chainHash,
      byte[] groupHash,
      byte[] schemeId,
      byte[] beaconId) {}

  /** Block number. */
  public RemoteFunctionCall<BigInteger> getNextUnsignedAt() {
    var function =
        new Function(
            "getNextUnsignedAt",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Unknown round: (false, the asked round, empty, empty). */
  public RemoteFunctionCall<GetPulse> getPulse(BigInteger round) {
    var function =
        new Function(
            "getPulse",
            List.<Type>of(new Uint64(round)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetPulse(
              (Boolean) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (byte[]) values.get(2).getValue(),
              (byte[]) values.get(3).getValue());
        });
  }

  /** What {@code getPulse} answers. */
  public record GetPulse(
      Boolean exists, BigInteger storedRound, byte[] randomness, byte[] signature) {}

  /** (0,0) on a fresh chain. */
  public RemoteFunctionCall<GetStoredRoundRange> getStoredRoundRange() {
    var function =
        new Function(
            "getStoredRoundRange",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Uint64>() {}, new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetStoredRoundRange(
              (BigInteger) values.get(0).getValue(), (BigInteger) values.get(1).getValue());
        });
  }

  /** What {@code getStoredRoundRange} answers. */
  public record GetStoredRoundRange(BigInteger oldest, BigInteger latest) {}

  /** At most 128 bytes. */
  public RemoteFunctionCall<Boolean> hasMigrationRun(byte[] key) {
    var function =
        new Function(
            "hasMigrationRun",
            List.<Type>of(new DynamicBytes(key)),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }
}

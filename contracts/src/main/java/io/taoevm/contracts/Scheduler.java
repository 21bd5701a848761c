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
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.abi.datatypes.generated.Uint8;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** IScheduler, for Web3j. Precompile at 0x000000000000000000000000000000000000080f. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class Scheduler extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x000000000000000000000000000000000000080f";

  protected Scheduler(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static Scheduler load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new Scheduler(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** The struct {@code ScheduledCallInfo}. */
  public static final class ScheduledCallInfo extends StaticStruct {
    public final Boolean exists;
    public final Boolean hasTaskId;
    public final byte[] taskId;
    public final BigInteger priority;
    public final byte[] callHash;
    public final Boolean hasCallLength;
    public final BigInteger callLength;
    public final Boolean isPeriodic;
    public final BigInteger period;
    public final BigInteger remaining;

    /** Of plain values. */
    public ScheduledCallInfo(
        Boolean exists,
        Boolean hasTaskId,
        byte[] taskId,
        BigInteger priority,
        byte[] callHash,
        Boolean hasCallLength,
        BigInteger callLength,
        Boolean isPeriodic,
        BigInteger period,
        BigInteger remaining) {
      super(
          new Bool(exists),
          new Bool(hasTaskId),
          new Bytes32(taskId),
          new Uint8(priority),
          new Bytes32(callHash),
          new Bool(hasCallLength),
          new Uint32(callLength),
          new Bool(isPeriodic),
          new Uint64(period),
          new Uint32(remaining));
      this.exists = exists;
      this.hasTaskId = hasTaskId;
      this.taskId = taskId;
      this.priority = priority;
      this.callHash = callHash;
      this.hasCallLength = hasCallLength;
      this.callLength = callLength;
      this.isPeriodic = isPeriodic;
      this.period = period;
      this.remaining = remaining;
    }

    /** Of decoded values. */
    public ScheduledCallInfo(
        Bool exists,
        Bool hasTaskId,
        Bytes32 taskId,
        Uint8 priority,
        Bytes32 callHash,
        Bool hasCallLength,
        Uint32 callLength,
        Bool isPeriodic,
        Uint64 period,
        Uint32 remaining) {
      super(
          exists,
          hasTaskId,
          taskId,
          priority,
          callHash,
          hasCallLength,
          callLength,
          isPeriodic,
          period,
          remaining);
      this.exists = exists.getValue();
      this.hasTaskId = hasTaskId.getValue();
      this.taskId = taskId.getValue();
      this.priority = priority.getValue();
      this.callHash = callHash.getValue();
      this.hasCallLength = hasCallLength.getValue();
      this.callLength = callLength.getValue();
      this.isPeriodic = isPeriodic.getValue();
      this.period = period.getValue();
      this.remaining = remaining.getValue();
    }
  }

  /** Reads: incomplete since. */
  public RemoteFunctionCall<GetIncompleteSince> getIncompleteSince() {
    var function =
        new Function(
            "getIncompleteSince",
            List.<Type>of(),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {}, new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetIncompleteSince(
              (Boolean) values.get(0).getValue(), (BigInteger) values.get(1).getValue());
        });
  }

  /** What {@code getIncompleteSince} answers. */
  public record GetIncompleteSince(Boolean exists, BigInteger blockNumber) {}

  /** Reads: retry. */
  public RemoteFunctionCall<GetRetry> getRetry(BigInteger when, BigInteger index) {
    var function =
        new Function(
            "getRetry",
            List.<Type>of(new Uint64(when), new Uint32(index)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<Uint8>() {},
                new TypeReference<Uint8>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetRetry(
              (Boolean) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue());
        });
  }

  /** What {@code getRetry} answers. */
  public record GetRetry(
      Boolean exists, BigInteger totalRetries, BigInteger remaining, BigInteger period) {}

  /** Missing: all zero. */
  public RemoteFunctionCall<ScheduledCallInfo> getScheduledCall(BigInteger when, BigInteger index) {
    var function =
        new Function(
            "getScheduledCall",
            List.<Type>of(new Uint64(when), new Uint32(index)),
            List.<TypeReference<?>>of(new TypeReference<ScheduledCallInfo>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return (ScheduledCallInfo) value;
        });
  }

  /**
   * Slots of that block including emptied ones; block above the block-number type: Error `scheduler
   * block number`.
   */
  public RemoteFunctionCall<BigInteger> getScheduledCallCount(BigInteger when) {
    var function =
        new Function(
            "getScheduledCallCount",
            List.<Type>of(new Uint64(when)),
            List.<TypeReference<?>>of(new TypeReference<Uint32>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Reads: task address. */
  public RemoteFunctionCall<GetTaskAddress> getTaskAddress(byte[] taskId) {
    var function =
        new Function(
            "getTaskAddress",
            List.<Type>of(new Bytes32(taskId)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint32>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetTaskAddress(
              (Boolean) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue());
        });
  }

  /** What {@code getTaskAddress} answers. */
  public record GetTaskAddress(Boolean exists, BigInteger when, BigInteger index) {}
}

package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** ITimestamp, for Web3j. Precompile at 0x0000000000000000000000000000000000000811. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class Timestamp extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x0000000000000000000000000000000000000811";

  protected Timestamp(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static Timestamp load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new Timestamp(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** Milliseconds (block.timestamp is this / 1000). */
  public RemoteFunctionCall<BigInteger> getTimestamp() {
    var function =
        new Function(
            "getTimestamp",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** True once the timestamp inherent of the block ran; normally true inside any transaction. */
  public RemoteFunctionCall<Boolean> wasUpdatedThisBlock() {
    var function =
        new Function(
            "wasUpdatedThisBlock",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }
}

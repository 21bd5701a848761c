package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** IBalanceTransfer, for Web3j. Precompile at 0x0000000000000000000000000000000000000800. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class BalanceTransfer extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x0000000000000000000000000000000000000800";

  protected BalanceTransfer(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static BalanceTransfer load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new BalanceTransfer(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** Moves `msg.value` to `destinationColdkey`. */
  public RemoteFunctionCall<TransactionReceipt> transfer(
      byte[] destinationColdkey, BigInteger valueWei) {
    var function =
        new Function(
            "transfer",
            List.<Type>of(new Bytes32(destinationColdkey)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }
}

package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
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

/** IBalance, for Web3j. Precompile at 0x000000000000000000000000000000000000080e. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class Balance extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x000000000000000000000000000000000000080e";

  protected Balance(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static Balance load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new Balance(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /**
   * Rao, free part including the 500 rao existential deposit that the EVM balance hides; any
   * account.
   */
  public RemoteFunctionCall<BigInteger> getFreeBalance(byte[] coldkey) {
    var function =
        new Function(
            "getFreeBalance",
            List.<Type>of(new Bytes32(coldkey)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Source not readable; expected rao of the balances ledger. */
  public RemoteFunctionCall<BigInteger> getTotalIssuance() {
    var function =
        new Function(
            "getTotalIssuance",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** At most 64 accounts; storage-format upgrade of old accounts, no effect on a fresh chain. */
  public RemoteFunctionCall<TransactionReceipt> upgradeAccounts(List<byte[]> accounts) {
    var function =
        new Function(
            "upgradeAccounts",
            List.<Type>of(
                new DynamicArray<>(Bytes32.class, accounts.stream().map(Bytes32::new).toList())),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }
}

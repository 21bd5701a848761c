package io.taoevm.contracts;

import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** IAddressMapping, for Web3j. Precompile at 0x000000000000000000000000000000000000080C. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class AddressMapping extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x000000000000000000000000000000000000080c";

  protected AddressMapping(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static AddressMapping load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new AddressMapping(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** The 32-byte account that owns the TAO and the stake of an EVM address. */
  public RemoteFunctionCall<byte[]> addressMapping(String targetAddress) {
    var function =
        new Function(
            "addressMapping",
            List.<Type>of(new Address(targetAddress)),
            List.<TypeReference<?>>of(new TypeReference<Bytes32>() {}));
    return executeRemoteCallSingleValueReturn(function, byte[].class);
  }
}

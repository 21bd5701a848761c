package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Uint16;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** IUidLookupAt471, for Web3j. Precompile at 0x0000000000000000000000000000000000000806. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings("rawtypes")
public final class UidLookup extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x0000000000000000000000000000000000000806";

  protected UidLookup(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static UidLookup load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new UidLookup(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** (false, 0x0, 0) when none. */
  public RemoteFunctionCall<GetAssociatedEvmAddress> getAssociatedEvmAddress(
      BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getAssociatedEvmAddress",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<Address>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetAssociatedEvmAddress(
              (Boolean) values.get(0).getValue(),
              (String) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue());
        });
  }

  /** What {@code getAssociatedEvmAddress} answers. */
  public record GetAssociatedEvmAddress(
      Boolean exists, String evmAddress, BigInteger blockAssociated) {}
}

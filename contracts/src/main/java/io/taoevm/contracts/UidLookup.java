package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.StaticStruct;
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
@SuppressWarnings({"rawtypes", "unchecked"})
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

  /** The struct {@code UidLookupInfo}. */
  public static final class UidLookupInfo extends StaticStruct {
    public final BigInteger uid;
    public final BigInteger block_associated;

    /** Of plain values. */
    public UidLookupInfo(BigInteger uid, BigInteger block_associated) {
      super(new Uint16(uid), new Uint64(block_associated));
      this.uid = uid;
      this.block_associated = block_associated;
    }

    /** Of decoded values. */
    public UidLookupInfo(Uint16 uid, Uint64 block_associated) {
      super(uid, block_associated);
      this.uid = uid.getValue();
      this.block_associated = block_associated.getValue();
    }
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

  /**
   * Reads the FIRST `limit` association entries of the subnet in storage (hash) order, keeps those
   * whose EVM address matches, sorts by association block ascending. So a small limit can miss
   * matches. Charged 625 x limit always (limit 65535 = 40,959,375 gas).
   */
  public RemoteFunctionCall<List<UidLookupInfo>> uidLookup(
      BigInteger netuid, String evmAddress, BigInteger limit) {
    var function =
        new Function(
            "uidLookup",
            List.<Type>of(new Uint16(netuid), new Address(evmAddress), new Uint16(limit)),
            List.<TypeReference<?>>of(new TypeReference<DynamicArray<UidLookupInfo>>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return ((DynamicArray<UidLookupInfo>) value).getValue();
        });
  }
}

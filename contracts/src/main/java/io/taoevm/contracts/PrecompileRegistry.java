package io.taoevm.contracts;

import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicStruct;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Bytes4;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** IPrecompileRegistry, for Web3j. Precompile at 0x0000000000000000000000000000000000000813. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class PrecompileRegistry extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x0000000000000000000000000000000000000813";

  protected PrecompileRegistry(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static PrecompileRegistry load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new PrecompileRegistry(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** The struct {@code PrecompileStatusInfo}. */
  public static final class PrecompileStatusInfo extends DynamicStruct {
    public final Boolean isDeprecated;
    public final Boolean isDisabled;
    public final String newPrecompile;
    public final byte[] newSelector;
    public final String message;

    /** Of plain values. */
    public PrecompileStatusInfo(
        Boolean isDeprecated,
        Boolean isDisabled,
        String newPrecompile,
        byte[] newSelector,
        String message) {
      super(
          new Bool(isDeprecated),
          new Bool(isDisabled),
          new Address(newPrecompile),
          new Bytes4(newSelector),
          new Utf8String(message));
      this.isDeprecated = isDeprecated;
      this.isDisabled = isDisabled;
      this.newPrecompile = newPrecompile;
      this.newSelector = newSelector;
      this.message = message;
    }

    /** Of decoded values. */
    public PrecompileStatusInfo(
        Bool isDeprecated,
        Bool isDisabled,
        Address newPrecompile,
        Bytes4 newSelector,
        Utf8String message) {
      super(isDeprecated, isDisabled, newPrecompile, newSelector, message);
      this.isDeprecated = isDeprecated.getValue();
      this.isDisabled = isDisabled.getValue();
      this.newPrecompile = newPrecompile.getValue();
      this.newSelector = newSelector.getValue();
      this.message = message.getValue();
    }
  }

  /**
   * Selector ignored today. Only isDisabled varies; other fields false/zero/empty. Unknown address:
   * not disabled.
   */
  public RemoteFunctionCall<PrecompileStatusInfo> getPrecompileStatus(
      String precompile, byte[] selector) {
    var function =
        new Function(
            "getPrecompileStatus",
            List.<Type>of(new Address(precompile), new Bytes4(selector)),
            List.<TypeReference<?>>of(new TypeReference<PrecompileStatusInfo>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return (PrecompileStatusInfo) value;
        });
  }
}

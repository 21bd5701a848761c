package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
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

/** IStaking, for Web3j. Precompile at 0x0000000000000000000000000000000000000801. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class Staking extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x0000000000000000000000000000000000000801";

  protected Staking(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static Staking load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new Staking(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** As V2 addProxy (type Staking, delay 0). */
  public RemoteFunctionCall<TransactionReceipt> addProxy(byte[] delegate, BigInteger valueWei) {
    var function =
        new Function("addProxy", List.<Type>of(new Bytes32(delegate)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Amount = msg.value / 1e9 (18-decimal wei to rao, remainder dropped). The EVM first moves
   * msg.value to the precompile account; the precompile moves it back to mapped(caller), then
   * stakes it. value 0 leads to amount 0, `AmountTooLow`. Failure of the give-back: `Transfer back
   * to caller failed`. The give-back itself costs no gas.
   */
  public RemoteFunctionCall<TransactionReceipt> addStake(
      byte[] address_, BigInteger netuid, BigInteger valueWei) {
    var function =
        new Function(
            "addStake",
            List.<Type>of(new Bytes32(address_), new Uint256(netuid)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Alpha x 1e9 (18-decimal). */
  public RemoteFunctionCall<BigInteger> getStake(byte[] hotkey, byte[] coldkey, BigInteger netuid) {
    var function =
        new Function(
            "getStake",
            List.<Type>of(new Bytes32(hotkey), new Bytes32(coldkey), new Uint256(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Rao x 1e9 (18-decimal). */
  public RemoteFunctionCall<BigInteger> getTotalColdkeyStake(byte[] coldkey) {
    var function =
        new Function(
            "getTotalColdkeyStake",
            List.<Type>of(new Bytes32(coldkey)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Rao x 1e9. */
  public RemoteFunctionCall<BigInteger> getTotalHotkeyStake(byte[] hotkey) {
    var function =
        new Function(
            "getTotalHotkeyStake",
            List.<Type>of(new Bytes32(hotkey)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** As V2 removeProxy. */
  public RemoteFunctionCall<TransactionReceipt> removeProxy(byte[] delegate, BigInteger valueWei) {
    var function =
        new Function(
            "removeProxy", List.<Type>of(new Bytes32(delegate)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * `amount` = alpha x 1e18 scale (18 decimals): divided by 1e9. Quotient above u64: error
   * OutOfFund. Otherwise as V2 removeStake. Payable in code, nonpayable in the interface; attached
   * value is lost.
   */
  public RemoteFunctionCall<TransactionReceipt> removeStake(
      byte[] address_, BigInteger amount, BigInteger netuid, BigInteger valueWei) {
    var function =
        new Function(
            "removeStake",
            List.<Type>of(new Bytes32(address_), new Uint256(amount), new Uint256(netuid)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }
}

package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint16;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** IVotingPowerAt471, for Web3j. Precompile at 0x000000000000000000000000000000000000080d. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class VotingPower extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x000000000000000000000000000000000000080d";

  protected VotingPower(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static VotingPower load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new VotingPower(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** Owner or root; takes effect 100,800 blocks later. */
  public RemoteFunctionCall<TransactionReceipt> disableVotingPowerTracking(BigInteger netuid) {
    var function =
        new Function(
            "disableVotingPowerTracking",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Owner or root. */
  public RemoteFunctionCall<TransactionReceipt> enableVotingPowerTracking(BigInteger netuid) {
    var function =
        new Function(
            "enableVotingPowerTracking",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Saturating u64 sum; one read per validator entry (0 entries = 0 gas). */
  public RemoteFunctionCall<BigInteger> getTotalVotingPower(BigInteger netuid) {
    var function =
        new Function(
            "getTotalVotingPower",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** EMA stake (alpha base units); 0 if unknown. */
  public RemoteFunctionCall<BigInteger> getVotingPower(BigInteger netuid, byte[] hotkey) {
    var function =
        new Function(
            "getVotingPower",
            List.<Type>of(new Uint16(netuid), new Bytes32(hotkey)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** 0 = not scheduled. */
  public RemoteFunctionCall<BigInteger> getVotingPowerDisableAtBlock(BigInteger netuid) {
    var function =
        new Function(
            "getVotingPowerDisableAtBlock",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** 1e18 scale, default 3570000000000000. */
  public RemoteFunctionCall<BigInteger> getVotingPowerEmaAlpha(BigInteger netuid) {
    var function =
        new Function(
            "getVotingPowerEmaAlpha",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Default false. */
  public RemoteFunctionCall<Boolean> isVotingPowerTrackingEnabled(BigInteger netuid) {
    var function =
        new Function(
            "isVotingPowerTrackingEnabled",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }
}

package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** ICrowdloanAt471, for Web3j. Precompile at 0x0000000000000000000000000000000000000809. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings("rawtypes")
public final class Crowdloan extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x0000000000000000000000000000000000000809";

  protected Crowdloan(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static Crowdloan load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new Crowdloan(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /**
   * Rao. Accepted = min(amount, room to cap, personal max); amount must be >= min contribution even
   * if only a smaller rest fits. Errors `InvalidCrowdloanId`, `ContributionPeriodEnded` (block >=
   * end), `CapRaised`, `ContributionTooLow`, `MaxContributorsReached` (500),
   * `MaxContributionReached`, `InsufficientBalance`.
   */
  public RemoteFunctionCall<TransactionReceipt> contribute(
      BigInteger crowdloanId, BigInteger amount, BigInteger valueWei) {
    var function =
        new Function(
            "contribute",
            List.<Type>of(new Uint32(crowdloanId), new Uint64(amount)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Rao amounts. Origin mapped(caller) is creator; deposit is reserved by transfer to the loan's
   * funds account. `targetAddress` is an EVM address mapped to an account (even the zero address
   * becomes a target); no call can be attached. Errors: `DepositTooLow` (&lt;10 TAO), `CapTooLow`
   * (cap &lt;= deposit), `MinimumContributionTooLow` (&lt;0.1 TAO), `CannotEndInPast`,
   * `BlockDurationTooShort` (&lt;50400 blocks; 50 in fast mode), `BlockDurationTooLong` (>432000;
   * 20000 fast), `InsufficientBalance`. Returns nothing: read the id from state (ids start at 0).
   */
  public RemoteFunctionCall<TransactionReceipt> create(
      BigInteger deposit,
      BigInteger minContribution,
      BigInteger cap,
      BigInteger end,
      String targetAddress,
      BigInteger valueWei) {
    var function =
        new Function(
            "create",
            List.<Type>of(
                new Uint64(deposit),
                new Uint64(minContribution),
                new Uint64(cap),
                new Uint32(end),
                new Address(targetAddress)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Creator only; requires raised == creator's contribution (`NotReadyToDissolve`); repays it and
   * deletes the loan.
   */
  public RemoteFunctionCall<TransactionReceipt> dissolve(
      BigInteger crowdloanId, BigInteger valueWei) {
    var function =
        new Function(
            "dissolve", List.<Type>of(new Uint32(crowdloanId)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Creator only (`InvalidOrigin`), `CapNotRaised` unless raised == cap exactly,
   * `AlreadyFinalized`. Sends raised to target or runs the stored call as creator. Need not wait
   * for `end`. Charged weight is only the base one even when a stored call runs.
   */
  public RemoteFunctionCall<TransactionReceipt> finalize(
      BigInteger crowdloanId, BigInteger valueWei) {
    var function =
        new Function(
            "finalize", List.<Type>of(new Uint32(crowdloanId)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Rao. Missing: Error `Crowdloan or contribution not found`. */
  public RemoteFunctionCall<BigInteger> getContribution(BigInteger crowdloanId, byte[] coldkey) {
    var function =
        new Function(
            "getContribution",
            List.<Type>of(new Uint32(crowdloanId), new Bytes32(coldkey)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /**
   * Creator only. Refunds up to 50 contributors (not the creator) per call. Gas needs the worst
   * case, charged by number refunded.
   */
  public RemoteFunctionCall<TransactionReceipt> refund(
      BigInteger crowdloanId, BigInteger valueWei) {
    var function =
        new Function("refund", List.<Type>of(new Uint32(crowdloanId)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Creator; false clears the personal maximum; rao. */
  public RemoteFunctionCall<TransactionReceipt> setMaxContribution(
      BigInteger crowdloanId, Boolean hasMaxContribution, BigInteger maxContribution) {
    var function =
        new Function(
            "setMaxContribution",
            List.<Type>of(
                new Uint32(crowdloanId), new Bool(hasMaxContribution), new Uint64(maxContribution)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Creator; new cap >= raised (`CapTooLow`). */
  public RemoteFunctionCall<TransactionReceipt> updateCap(
      BigInteger crowdloanId, BigInteger newCap, BigInteger valueWei) {
    var function =
        new Function(
            "updateCap",
            List.<Type>of(new Uint32(crowdloanId), new Uint64(newCap)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Creator; same duration rules as create. */
  public RemoteFunctionCall<TransactionReceipt> updateEnd(
      BigInteger crowdloanId, BigInteger newEnd, BigInteger valueWei) {
    var function =
        new Function(
            "updateEnd",
            List.<Type>of(new Uint32(crowdloanId), new Uint32(newEnd)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Creator, not finalized; >= 0.1 TAO (`MinimumContributionTooLow`), &lt;= max if set
   * (`MinimumContributionTooHigh`).
   */
  public RemoteFunctionCall<TransactionReceipt> updateMinContribution(
      BigInteger crowdloanId, BigInteger newMinContribution, BigInteger valueWei) {
    var function =
        new Function(
            "updateMinContribution",
            List.<Type>of(new Uint32(crowdloanId), new Uint64(newMinContribution)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * Anyone withdraws own contribution before finalization; creator only the part above the deposit
   * (`DepositCannotBeWithdrawn`); `NoContribution`, `AlreadyFinalized`.
   */
  public RemoteFunctionCall<TransactionReceipt> withdraw(
      BigInteger crowdloanId, BigInteger valueWei) {
    var function =
        new Function(
            "withdraw", List.<Type>of(new Uint32(crowdloanId)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }
}

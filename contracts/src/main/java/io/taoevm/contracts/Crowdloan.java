package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.StaticStruct;
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
@SuppressWarnings({"rawtypes", "unchecked"})
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

  /** The struct {@code CrowdloanInfo}. */
  public static final class CrowdloanInfo extends StaticStruct {
    public final byte[] creator;
    public final BigInteger deposit;
    public final BigInteger min_contribution;
    public final BigInteger end;
    public final BigInteger cap;
    public final byte[] funds_account;
    public final BigInteger raised;
    public final Boolean has_target_address;
    public final byte[] target_address;
    public final Boolean finalized;
    public final BigInteger contributors_count;

    /** Of plain values. */
    public CrowdloanInfo(
        byte[] creator,
        BigInteger deposit,
        BigInteger min_contribution,
        BigInteger end,
        BigInteger cap,
        byte[] funds_account,
        BigInteger raised,
        Boolean has_target_address,
        byte[] target_address,
        Boolean finalized,
        BigInteger contributors_count) {
      super(
          new Bytes32(creator),
          new Uint64(deposit),
          new Uint64(min_contribution),
          new Uint32(end),
          new Uint64(cap),
          new Bytes32(funds_account),
          new Uint64(raised),
          new Bool(has_target_address),
          new Bytes32(target_address),
          new Bool(finalized),
          new Uint32(contributors_count));
      this.creator = creator;
      this.deposit = deposit;
      this.min_contribution = min_contribution;
      this.end = end;
      this.cap = cap;
      this.funds_account = funds_account;
      this.raised = raised;
      this.has_target_address = has_target_address;
      this.target_address = target_address;
      this.finalized = finalized;
      this.contributors_count = contributors_count;
    }

    /** Of decoded values. */
    public CrowdloanInfo(
        Bytes32 creator,
        Uint64 deposit,
        Uint64 min_contribution,
        Uint32 end,
        Uint64 cap,
        Bytes32 funds_account,
        Uint64 raised,
        Bool has_target_address,
        Bytes32 target_address,
        Bool finalized,
        Uint32 contributors_count) {
      super(
          creator,
          deposit,
          min_contribution,
          end,
          cap,
          funds_account,
          raised,
          has_target_address,
          target_address,
          finalized,
          contributors_count);
      this.creator = creator.getValue();
      this.deposit = deposit.getValue();
      this.min_contribution = min_contribution.getValue();
      this.end = end.getValue();
      this.cap = cap.getValue();
      this.funds_account = funds_account.getValue();
      this.raised = raised.getValue();
      this.has_target_address = has_target_address.getValue();
      this.target_address = target_address.getValue();
      this.finalized = finalized.getValue();
      this.contributors_count = contributors_count.getValue();
    }
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
   * Static struct of 11 words, fields in the order of the ABI file, amounts in rao, `end` absolute
   * block, target_address 0 when has_target_address=false. Missing id: Error `Crowdloan not found`
   * (all gas).
   */
  public RemoteFunctionCall<CrowdloanInfo> getCrowdloan(BigInteger crowdloanId) {
    var function =
        new Function(
            "getCrowdloan",
            List.<Type>of(new Uint32(crowdloanId)),
            List.<TypeReference<?>>of(new TypeReference<CrowdloanInfo>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return (CrowdloanInfo) value;
        });
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

package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.StaticStruct;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint128;
import org.web3j.abi.datatypes.generated.Uint16;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.abi.datatypes.generated.Uint8;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** ILeasingAt471, for Web3j. Precompile at 0x000000000000000000000000000000000000080a. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class Leasing extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x000000000000000000000000000000000000080a";

  protected Leasing(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static Leasing load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new Leasing(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** The struct {@code LeaseInfo}. */
  public static final class LeaseInfo extends StaticStruct {
    public final byte[] beneficiary;
    public final byte[] coldkey;
    public final byte[] hotkey;
    public final BigInteger emissions_share;
    public final Boolean has_end_block;
    public final BigInteger end_block;
    public final BigInteger netuid;
    public final BigInteger cost;

    /** Of plain values. */
    public LeaseInfo(
        byte[] beneficiary,
        byte[] coldkey,
        byte[] hotkey,
        BigInteger emissions_share,
        Boolean has_end_block,
        BigInteger end_block,
        BigInteger netuid,
        BigInteger cost) {
      super(
          new Bytes32(beneficiary),
          new Bytes32(coldkey),
          new Bytes32(hotkey),
          new Uint8(emissions_share),
          new Bool(has_end_block),
          new Uint32(end_block),
          new Uint16(netuid),
          new Uint64(cost));
      this.beneficiary = beneficiary;
      this.coldkey = coldkey;
      this.hotkey = hotkey;
      this.emissions_share = emissions_share;
      this.has_end_block = has_end_block;
      this.end_block = end_block;
      this.netuid = netuid;
      this.cost = cost;
    }

    /** Of decoded values. */
    public LeaseInfo(
        Bytes32 beneficiary,
        Bytes32 coldkey,
        Bytes32 hotkey,
        Uint8 emissions_share,
        Bool has_end_block,
        Uint32 end_block,
        Uint16 netuid,
        Uint64 cost) {
      super(beneficiary, coldkey, hotkey, emissions_share, has_end_block, end_block, netuid, cost);
      this.beneficiary = beneficiary.getValue();
      this.coldkey = coldkey.getValue();
      this.hotkey = hotkey.getValue();
      this.emissions_share = emissions_share.getValue();
      this.has_end_block = has_end_block.getValue();
      this.end_block = end_block.getValue();
      this.netuid = netuid.getValue();
      this.cost = cost.getValue();
    }
  }

  /**
   * Creates a crowdloan whose stored call is register_leased_network(share%, end). Share above 100
   * is clamped to 100. rao amounts; errors as crowdloan create. Very large gas requirement.
   */
  public RemoteFunctionCall<TransactionReceipt> createLeaseCrowdloan(
      BigInteger crowdloanDeposit,
      BigInteger crowdloanMinContribution,
      BigInteger crowdloanCap,
      BigInteger crowdloanEnd,
      BigInteger leasingEmissionsShare,
      Boolean hasLeasingEndBlock,
      BigInteger leasingEndBlock,
      BigInteger valueWei) {
    var function =
        new Function(
            "createLeaseCrowdloan",
            List.<Type>of(
                new Uint64(crowdloanDeposit),
                new Uint64(crowdloanMinContribution),
                new Uint64(crowdloanCap),
                new Uint32(crowdloanEnd),
                new Uint8(leasingEmissionsShare),
                new Bool(hasLeasingEndBlock),
                new Uint32(leasingEndBlock)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Alpha base units; 0 for an unknown id. */
  public RemoteFunctionCall<BigInteger> getAccumulatedLeaseDividends(BigInteger leaseId) {
    var function =
        new Function(
            "getAccumulatedLeaseDividends",
            List.<Type>of(new Uint32(leaseId)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /**
   * (integer part, fractional part as raw 64-bit fraction i.e. value/2^64), both uint128.
   * Beneficiary and strangers: (0,0).
   */
  public RemoteFunctionCall<GetContributorShare> getContributorShare(
      BigInteger leaseId, byte[] contributor) {
    var function =
        new Function(
            "getContributorShare",
            List.<Type>of(new Uint32(leaseId), new Bytes32(contributor)),
            List.<TypeReference<?>>of(
                new TypeReference<Uint128>() {}, new TypeReference<Uint128>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetContributorShare(
              (BigInteger) values.get(0).getValue(), (BigInteger) values.get(1).getValue());
        });
  }

  /** What {@code getContributorShare} answers. */
  public record GetContributorShare(BigInteger integer, BigInteger fraction) {}

  /**
   * Static struct 8 words: beneficiary, coldkey, hotkey, emissions_share (percent), has_end_block,
   * end_block, netuid, cost (rao). Error `Lease not found`.
   */
  public RemoteFunctionCall<LeaseInfo> getLease(BigInteger leaseId) {
    var function =
        new Function(
            "getLease",
            List.<Type>of(new Uint32(leaseId)),
            List.<TypeReference<?>>of(new TypeReference<LeaseInfo>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return (LeaseInfo) value;
        });
  }

  /** Uint32; Error `Lease not found for netuid`. */
  public RemoteFunctionCall<BigInteger> getLeaseIdForSubnet(BigInteger netuid) {
    var function =
        new Function(
            "getLeaseIdForSubnet",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Uint32>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Reads: next lease id. */
  public RemoteFunctionCall<BigInteger> getNextLeaseId() {
    var function =
        new Function(
            "getNextLeaseId",
            List.<Type>of(),
            List.<TypeReference<?>>of(new TypeReference<Uint32>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /**
   * Subnet owner starts emission; `SubnetNotExists`, `FirstEmissionBlockNumberAlreadySet`,
   * `NeedWaitingMoreBlocksToStarCall`.
   */
  public RemoteFunctionCall<TransactionReceipt> startCall(BigInteger netuid) {
    var function =
        new Function("startCall", List.<Type>of(new Uint16(netuid)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * Only the beneficiary (`ExpectedBeneficiaryOrigin`), after end block (`LeaseHasNoEndBlock`,
   * `LeaseHasNotEnded`), hotkey must be owned by beneficiary (`BeneficiaryDoesNotOwnHotkey`),
   * `LeaseDoesNotExist`. Transfers subnet ownership.
   */
  public RemoteFunctionCall<TransactionReceipt> terminateLease(
      BigInteger leaseId, byte[] hotkey, BigInteger valueWei) {
    var function =
        new Function(
            "terminateLease",
            List.<Type>of(new Uint32(leaseId), new Bytes32(hotkey)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }
}

package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.StaticStruct;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.Utf8String;
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

/** INeuronAt471, for Web3j. Precompile at 0x0000000000000000000000000000000000000804. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class Neuron extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x0000000000000000000000000000000000000804";

  protected Neuron(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static Neuron load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new Neuron(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** The struct {@code BondsInfo}. */
  public static final class BondsInfo extends StaticStruct {
    public final BigInteger uid;
    public final BigInteger value;

    /** Of plain values. */
    public BondsInfo(BigInteger uid, BigInteger value) {
      super(new Uint16(uid), new Uint16(value));
      this.uid = uid;
      this.value = value;
    }

    /** Of decoded values. */
    public BondsInfo(Uint16 uid, Uint16 value) {
      super(uid, value);
      this.uid = uid.getValue();
      this.value = value.getValue();
    }
  }

  /** The struct {@code LoadedEmissionInfo}. */
  public static final class LoadedEmissionInfo extends StaticStruct {
    public final byte[] hotkey;
    public final BigInteger serverEmission;
    public final BigInteger validatorEmission;

    /** Of plain values. */
    public LoadedEmissionInfo(
        byte[] hotkey, BigInteger serverEmission, BigInteger validatorEmission) {
      super(new Bytes32(hotkey), new Uint64(serverEmission), new Uint64(validatorEmission));
      this.hotkey = hotkey;
      this.serverEmission = serverEmission;
      this.validatorEmission = validatorEmission;
    }

    /** Of decoded values. */
    public LoadedEmissionInfo(Bytes32 hotkey, Uint64 serverEmission, Uint64 validatorEmission) {
      super(hotkey, serverEmission, validatorEmission);
      this.hotkey = hotkey.getValue();
      this.serverEmission = serverEmission.getValue();
      this.validatorEmission = validatorEmission.getValue();
    }
  }

  /** The struct {@code WeightsInfo}. */
  public static final class WeightsInfo extends StaticStruct {
    public final BigInteger uid;
    public final BigInteger value;

    /** Of plain values. */
    public WeightsInfo(BigInteger uid, BigInteger value) {
      super(new Uint16(uid), new Uint16(value));
      this.uid = uid;
      this.value = value;
    }

    /** Of decoded values. */
    public WeightsInfo(Uint16 uid, Uint16 value) {
      super(uid, value);
      this.uid = uid.getValue();
      this.value = value.getValue();
    }
  }

  /** Argument = BLAKE2b-256 of the new coldkey. */
  public RemoteFunctionCall<TransactionReceipt> announceColdkeySwap(byte[] newColdkeyHash) {
    var function =
        new Function(
            "announceColdkeySwap",
            List.<Type>of(new Bytes32(newColdkeyHash)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * Origin is mapped(caller) as hotkey; signature exactly 65 bytes else revert `ECDSA signature
   * must be exactly 65 bytes`.
   */
  public RemoteFunctionCall<TransactionReceipt> associateEvmKey(
      BigInteger netuid, String evmKey, BigInteger blockNumber, byte[] signature) {
    var function =
        new Function(
            "associateEvmKey",
            List.<Type>of(
                new Uint16(netuid),
                new Address(evmKey),
                new Uint64(blockNumber),
                new DynamicBytes(signature)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Unequal lengths revert `batch netuid and commitment arrays must have equal lengths`. */
  public RemoteFunctionCall<TransactionReceipt> batchCommitWeights(
      List<BigInteger> netuids, List<byte[]> commitHashes) {
    var function =
        new Function(
            "batchCommitWeights",
            List.<Type>of(
                new DynamicArray<>(Uint16.class, netuids.stream().map(Uint16::new).toList()),
                new DynamicArray<>(
                    Bytes32.class, commitHashes.stream().map(Bytes32::new).toList())),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Unequal outer lengths revert `batch reveal arrays must have equal outer lengths`. */
  public RemoteFunctionCall<TransactionReceipt> batchRevealWeights(
      BigInteger netuid,
      List<List<BigInteger>> uidsList,
      List<List<BigInteger>> valuesList,
      List<List<BigInteger>> saltsList,
      List<BigInteger> versionKeys) {
    var function =
        new Function(
            "batchRevealWeights",
            List.<Type>of(
                new Uint16(netuid),
                new DynamicArray<DynamicArray>(
                    DynamicArray.class,
                    uidsList.stream()
                        .<DynamicArray>map(
                            item ->
                                new DynamicArray<>(
                                    Uint16.class, item.stream().map(Uint16::new).toList()))
                        .toList()),
                new DynamicArray<DynamicArray>(
                    DynamicArray.class,
                    valuesList.stream()
                        .<DynamicArray>map(
                            item ->
                                new DynamicArray<>(
                                    Uint16.class, item.stream().map(Uint16::new).toList()))
                        .toList()),
                new DynamicArray<DynamicArray>(
                    DynamicArray.class,
                    saltsList.stream()
                        .<DynamicArray>map(
                            item ->
                                new DynamicArray<>(
                                    Uint16.class, item.stream().map(Uint16::new).toList()))
                        .toList()),
                new DynamicArray<>(Uint64.class, versionKeys.stream().map(Uint64::new).toList())),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * Outer at most 16, inner at most 4096; unequal outer lengths revert `batch weight arrays must
   * have equal outer lengths`, unequal inner `batch destination and value arrays must have equal
   * lengths`; item failures do not fail the batch (chain events only).
   */
  public RemoteFunctionCall<TransactionReceipt> batchSetWeights(
      List<BigInteger> netuids,
      List<List<BigInteger>> dests,
      List<List<BigInteger>> values,
      List<BigInteger> versionKeys) {
    var function =
        new Function(
            "batchSetWeights",
            List.<Type>of(
                new DynamicArray<>(Uint16.class, netuids.stream().map(Uint16::new).toList()),
                new DynamicArray<DynamicArray>(
                    DynamicArray.class,
                    dests.stream()
                        .<DynamicArray>map(
                            item ->
                                new DynamicArray<>(
                                    Uint16.class, item.stream().map(Uint16::new).toList()))
                        .toList()),
                new DynamicArray<DynamicArray>(
                    DynamicArray.class,
                    values.stream()
                        .<DynamicArray>map(
                            item ->
                                new DynamicArray<>(
                                    Uint16.class, item.stream().map(Uint16::new).toList()))
                        .toList()),
                new DynamicArray<>(Uint64.class, versionKeys.stream().map(Uint64::new).toList())),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * Coldkey = mapped(caller) pays the current burn price in TAO and registers `hotkey`; msg.value
   * not used. Errors `RegistrationNotPermittedOnRootSubnet`, `SubnetNotExists`,
   * `SubNetRegistrationDisabled`, `HotKeyAlreadyRegisteredInSubNet`, `NotEnoughBalanceToStake`,
   * `NonAssociatedColdKey` (hotkey owned by someone else), `NoNeuronIdAvailable`.
   */
  public RemoteFunctionCall<TransactionReceipt> burnedRegister(
      BigInteger netuid, byte[] hotkey, BigInteger valueWei) {
    var function =
        new Function(
            "burnedRegister",
            List.<Type>of(new Uint16(netuid), new Bytes32(hotkey)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Calls the chain: clear coldkey swap announcement. */
  public RemoteFunctionCall<TransactionReceipt> clearColdkeySwapAnnouncement() {
    var function =
        new Function("clearColdkeySwapAnnouncement", List.<Type>of(), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Ciphertext at most 5000 bytes, drand reveal round. */
  public RemoteFunctionCall<TransactionReceipt> commitCrv3MechanismWeights(
      BigInteger netuid, BigInteger mecid, byte[] commit, BigInteger revealRound) {
    var function =
        new Function(
            "commitCrv3MechanismWeights",
            List.<Type>of(
                new Uint16(netuid),
                new Uint8(mecid),
                new DynamicBytes(commit),
                new Uint64(revealRound)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** As commitWeights. */
  public RemoteFunctionCall<TransactionReceipt> commitMechanismWeights(
      BigInteger netuid, BigInteger mecid, byte[] commitHash) {
    var function =
        new Function(
            "commitMechanismWeights",
            List.<Type>of(new Uint16(netuid), new Uint8(mecid), new Bytes32(commitHash)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Same per mechanism. */
  public RemoteFunctionCall<TransactionReceipt> commitTimelockedMechanismWeights(
      BigInteger netuid,
      BigInteger mecid,
      byte[] commit,
      BigInteger revealRound,
      BigInteger commitRevealVersion) {
    var function =
        new Function(
            "commitTimelockedMechanismWeights",
            List.<Type>of(
                new Uint16(netuid),
                new Uint8(mecid),
                new DynamicBytes(commit),
                new Uint64(revealRound),
                new Uint16(commitRevealVersion)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Ciphertext at most 5000 bytes; version must match the chain commit-reveal version. */
  public RemoteFunctionCall<TransactionReceipt> commitTimelockedWeights(
      BigInteger netuid, byte[] commit, BigInteger revealRound, BigInteger commitRevealVersion) {
    var function =
        new Function(
            "commitTimelockedWeights",
            List.<Type>of(
                new Uint16(netuid),
                new DynamicBytes(commit),
                new Uint64(revealRound),
                new Uint16(commitRevealVersion)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * Stores a commit hash. Errors `CommitRevealDisabled`, `CommittingWeightsTooFast`,
   * `TooManyUnrevealedCommits`, `NotEnoughStakeToSetWeights`, `HotKeyNotRegisteredInSubNet`. Free,
   * needs 14,852 gas.
   */
  public RemoteFunctionCall<TransactionReceipt> commitWeights(
      BigInteger netuid, byte[] commitHash, BigInteger valueWei) {
    var function =
        new Function(
            "commitWeights",
            List.<Type>of(new Uint16(netuid), new Bytes32(commitHash)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Calls the chain: dispute coldkey swap. */
  public RemoteFunctionCall<TransactionReceipt> disputeColdkeySwap() {
    var function = new Function("disputeColdkeySwap", List.<Type>of(), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Calls the chain: execute announced coldkey swap. */
  public RemoteFunctionCall<TransactionReceipt> executeAnnouncedColdkeySwap(byte[] newColdkey) {
    var function =
        new Function(
            "executeAnnouncedColdkeySwap",
            List.<Type>of(new Bytes32(newColdkey)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Reads: block at registration. */
  public RemoteFunctionCall<BigInteger> getBlockAtRegistration(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getBlockAtRegistration",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Sparse pairs, mechanism 0. */
  public RemoteFunctionCall<List<BondsInfo>> getBonds(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getBonds",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<DynamicArray<BondsInfo>>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return ((DynamicArray<BondsInfo>) value).getValue();
        });
  }

  /** All text as `bytes`. */
  public RemoteFunctionCall<GetChainIdentity> getChainIdentity(byte[] coldkey) {
    var function =
        new Function(
            "getChainIdentity",
            List.<Type>of(new Bytes32(coldkey)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetChainIdentity(
              (Boolean) values.get(0).getValue(),
              (byte[]) values.get(1).getValue(),
              (byte[]) values.get(2).getValue(),
              (byte[]) values.get(3).getValue(),
              (byte[]) values.get(4).getValue(),
              (byte[]) values.get(5).getValue(),
              (byte[]) values.get(6).getValue(),
              (byte[]) values.get(7).getValue());
        });
  }

  /** What {@code getChainIdentity} answers. */
  public record GetChainIdentity(
      Boolean exists,
      byte[] name,
      byte[] url,
      byte[] githubRepo,
      byte[] image,
      byte[] discord,
      byte[] description,
      byte[] additional) {}

  /**
   * Version 1 or 2; else revert `unsupported legacy weight-commit version`; version 1 block is 0.
   */
  public RemoteFunctionCall<GetLegacyTimelockedWeightCommit> getLegacyTimelockedWeightCommit(
      BigInteger version, BigInteger netuid, BigInteger epoch, BigInteger index) {
    var function =
        new Function(
            "getLegacyTimelockedWeightCommit",
            List.<Type>of(
                new Uint8(version), new Uint16(netuid), new Uint64(epoch), new Uint32(index)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<Bytes32>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Bytes32>() {},
                new TypeReference<Uint32>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetLegacyTimelockedWeightCommit(
              (Boolean) values.get(0).getValue(),
              (byte[]) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (byte[]) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue(),
              (BigInteger) values.get(5).getValue());
        });
  }

  /** What {@code getLegacyTimelockedWeightCommit} answers. */
  public record GetLegacyTimelockedWeightCommit(
      Boolean exists,
      byte[] hotkey,
      BigInteger blockNumber,
      byte[] ciphertextHash,
      BigInteger ciphertextLength,
      BigInteger revealRound) {}

  /** Same version rule. */
  public RemoteFunctionCall<BigInteger> getLegacyTimelockedWeightCommitCount(
      BigInteger version, BigInteger netuid, BigInteger epoch) {
    var function =
        new Function(
            "getLegacyTimelockedWeightCommitCount",
            List.<Type>of(new Uint8(version), new Uint16(netuid), new Uint64(epoch)),
            List.<TypeReference<?>>of(new TypeReference<Uint32>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Reads: legacy transaction rate blocks. */
  public RemoteFunctionCall<GetLegacyTransactionRateBlocks> getLegacyTransactionRateBlocks(
      byte[] hotkey) {
    var function =
        new Function(
            "getLegacyTransactionRateBlocks",
            List.<Type>of(new Bytes32(hotkey)),
            List.<TypeReference<?>>of(
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetLegacyTransactionRateBlocks(
              (BigInteger) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue());
        });
  }

  /** What {@code getLegacyTransactionRateBlocks} answers. */
  public record GetLegacyTransactionRateBlocks(
      BigInteger lastTransactionBlock,
      BigInteger lastChildkeyTakeBlock,
      BigInteger lastDelegateTakeBlock) {}

  /** Alpha base units. */
  public RemoteFunctionCall<GetLoadedEmission> getLoadedEmission(BigInteger netuid) {
    var function =
        new Function(
            "getLoadedEmission",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<DynamicArray<LoadedEmissionInfo>>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetLoadedEmission(
              (Boolean) values.get(0).getValue(),
              ((DynamicArray<LoadedEmissionInfo>) values.get(1)).getValue());
        });
  }

  /** What {@code getLoadedEmission} answers. */
  public record GetLoadedEmission(Boolean exists, List<LoadedEmissionInfo> emission) {}

  /** Reads: neuron certificate. */
  public RemoteFunctionCall<GetNeuronCertificate> getNeuronCertificate(
      BigInteger netuid, byte[] hotkey) {
    var function =
        new Function(
            "getNeuronCertificate",
            List.<Type>of(new Uint16(netuid), new Bytes32(hotkey)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<Uint8>() {},
                new TypeReference<DynamicBytes>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetNeuronCertificate(
              (Boolean) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (byte[]) values.get(2).getValue());
        });
  }

  /** What {@code getNeuronCertificate} answers. */
  public record GetNeuronCertificate(Boolean exists, BigInteger algorithm, byte[] publicKey) {}

  /** Reads: prometheus. */
  public RemoteFunctionCall<GetPrometheus> getPrometheus(BigInteger netuid, byte[] hotkey) {
    var function =
        new Function(
            "getPrometheus",
            List.<Type>of(new Uint16(netuid), new Bytes32(hotkey)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint32>() {},
                new TypeReference<Uint128>() {},
                new TypeReference<Uint16>() {},
                new TypeReference<Uint8>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetPrometheus(
              (Boolean) values.get(0).getValue(),
              (BigInteger) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue(),
              (BigInteger) values.get(5).getValue());
        });
  }

  /** What {@code getPrometheus} answers. */
  public record GetPrometheus(
      Boolean exists,
      BigInteger blockNumber,
      BigInteger version,
      BigInteger ip,
      BigInteger port,
      BigInteger ipType) {}

  /** All text as `bytes`. */
  public RemoteFunctionCall<GetSubnetIdentity> getSubnetIdentity(BigInteger netuid) {
    var function =
        new Function(
            "getSubnetIdentity",
            List.<Type>of(new Uint16(netuid)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {},
                new TypeReference<DynamicBytes>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetSubnetIdentity(
              (Boolean) values.get(0).getValue(),
              (byte[]) values.get(1).getValue(),
              (byte[]) values.get(2).getValue(),
              (byte[]) values.get(3).getValue(),
              (byte[]) values.get(4).getValue(),
              (byte[]) values.get(5).getValue(),
              (byte[]) values.get(6).getValue(),
              (byte[]) values.get(7).getValue(),
              (byte[]) values.get(8).getValue());
        });
  }

  /** What {@code getSubnetIdentity} answers. */
  public record GetSubnetIdentity(
      Boolean exists,
      byte[] subnetName,
      byte[] githubRepo,
      byte[] subnetContact,
      byte[] subnetUrl,
      byte[] discord,
      byte[] description,
      byte[] logoUrl,
      byte[] additional) {}

  /** Returns keccak-256 and length of the ciphertext, not the bytes. */
  public RemoteFunctionCall<GetTimelockedWeightCommit> getTimelockedWeightCommit(
      BigInteger netuid, BigInteger epoch, BigInteger index) {
    var function =
        new Function(
            "getTimelockedWeightCommit",
            List.<Type>of(new Uint16(netuid), new Uint64(epoch), new Uint32(index)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<Bytes32>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Bytes32>() {},
                new TypeReference<Uint32>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetTimelockedWeightCommit(
              (Boolean) values.get(0).getValue(),
              (byte[]) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (byte[]) values.get(3).getValue(),
              (BigInteger) values.get(4).getValue(),
              (BigInteger) values.get(5).getValue());
        });
  }

  /** What {@code getTimelockedWeightCommit} answers. */
  public record GetTimelockedWeightCommit(
      Boolean exists,
      byte[] hotkey,
      BigInteger blockNumber,
      byte[] ciphertextHash,
      BigInteger ciphertextLength,
      BigInteger revealRound) {}

  /** Reads: timelocked weight commit count. */
  public RemoteFunctionCall<BigInteger> getTimelockedWeightCommitCount(
      BigInteger netuid, BigInteger epoch) {
    var function =
        new Function(
            "getTimelockedWeightCommitCount",
            List.<Type>of(new Uint16(netuid), new Uint64(epoch)),
            List.<TypeReference<?>>of(new TypeReference<Uint32>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Reads: transaction key last block. */
  public RemoteFunctionCall<BigInteger> getTransactionKeyLastBlock(
      byte[] hotkey, BigInteger netuid, BigInteger transactionKey) {
    var function =
        new Function(
            "getTransactionKeyLastBlock",
            List.<Type>of(new Bytes32(hotkey), new Uint16(netuid), new Uint16(transactionKey)),
            List.<TypeReference<?>>of(new TypeReference<Uint64>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** (false,0) when not registered. */
  public RemoteFunctionCall<GetUid> getUid(BigInteger netuid, byte[] hotkey) {
    var function =
        new Function(
            "getUid",
            List.<Type>of(new Uint16(netuid), new Bytes32(hotkey)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {}, new TypeReference<Uint16>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetUid(
              (Boolean) values.get(0).getValue(), (BigInteger) values.get(1).getValue());
        });
  }

  /** What {@code getUid} answers. */
  public record GetUid(Boolean exists, BigInteger uid) {}

  /** Missing index: all zero. */
  public RemoteFunctionCall<GetWeightCommit> getWeightCommit(
      BigInteger netuid, byte[] hotkey, BigInteger index) {
    var function =
        new Function(
            "getWeightCommit",
            List.<Type>of(new Uint16(netuid), new Bytes32(hotkey), new Uint32(index)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<Bytes32>() {},
                new TypeReference<Uint64>() {},
                new TypeReference<Uint64>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetWeightCommit(
              (Boolean) values.get(0).getValue(),
              (byte[]) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue());
        });
  }

  /** What {@code getWeightCommit} answers. */
  public record GetWeightCommit(
      Boolean exists, byte[] hash, BigInteger epoch, BigInteger blockNumber) {}

  /** Reads: weight commit count. */
  public RemoteFunctionCall<BigInteger> getWeightCommitCount(BigInteger netuid, byte[] hotkey) {
    var function =
        new Function(
            "getWeightCommitCount",
            List.<Type>of(new Uint16(netuid), new Bytes32(hotkey)),
            List.<TypeReference<?>>of(new TypeReference<Uint32>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Sparse (uid, weight) pairs, mechanism 0. */
  public RemoteFunctionCall<List<WeightsInfo>> getWeights(BigInteger netuid, BigInteger uid) {
    var function =
        new Function(
            "getWeights",
            List.<Type>of(new Uint16(netuid), new Uint16(uid)),
            List.<TypeReference<?>>of(new TypeReference<DynamicArray<WeightsInfo>>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return ((DynamicArray<WeightsInfo>) value).getValue();
        });
  }

  /** Reads: is network member. */
  public RemoteFunctionCall<Boolean> isNetworkMember(byte[] hotkey, BigInteger netuid) {
    var function =
        new Function(
            "isNetworkMember",
            List.<Type>of(new Bytes32(hotkey), new Uint16(netuid)),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }

  /**
   * Proof-of-work registration; work at most 64 bytes. PoW is switched off on chain, so expect a
   * dispatch failure.
   */
  public RemoteFunctionCall<TransactionReceipt> register(
      BigInteger netuid,
      BigInteger blockNumber,
      BigInteger nonce,
      byte[] work,
      byte[] hotkey,
      byte[] coldkey) {
    var function =
        new Function(
            "register",
            List.<Type>of(
                new Uint16(netuid),
                new Uint64(blockNumber),
                new Uint64(nonce),
                new DynamicBytes(work),
                new Bytes32(hotkey),
                new Bytes32(coldkey)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * BurnedRegister with `limit_price` in rao: `RegistrationPriceLimitExceeded` if burn > limit.
   * Missing from interface files.
   */
  public RemoteFunctionCall<TransactionReceipt> registerLimit(
      BigInteger netuid, byte[] hotkey, BigInteger limitPrice, BigInteger valueWei) {
    var function =
        new Function(
            "registerLimit",
            List.<Type>of(new Uint16(netuid), new Bytes32(hotkey), new Uint64(limitPrice)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** As revealWeights; arrays at most 4096. */
  public RemoteFunctionCall<TransactionReceipt> revealMechanismWeights(
      BigInteger netuid,
      BigInteger mecid,
      List<BigInteger> uids,
      List<BigInteger> values,
      List<BigInteger> salt,
      BigInteger versionKey) {
    var function =
        new Function(
            "revealMechanismWeights",
            List.<Type>of(
                new Uint16(netuid),
                new Uint8(mecid),
                new DynamicArray<>(Uint16.class, uids.stream().map(Uint16::new).toList()),
                new DynamicArray<>(Uint16.class, values.stream().map(Uint16::new).toList()),
                new DynamicArray<>(Uint16.class, salt.stream().map(Uint16::new).toList()),
                new Uint64(versionKey)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * Reveals and sets. Errors `NoWeightsCommitFound`, `InvalidRevealCommitHashNotMatch`,
   * `ExpiredWeightCommit`, `RevealTooEarly`. Free, needs 19,656 gas.
   */
  public RemoteFunctionCall<TransactionReceipt> revealWeights(
      BigInteger netuid,
      List<BigInteger> uids,
      List<BigInteger> values,
      List<BigInteger> salt,
      BigInteger versionKey,
      BigInteger valueWei) {
    var function =
        new Function(
            "revealWeights",
            List.<Type>of(
                new Uint16(netuid),
                new DynamicArray<>(Uint16.class, uids.stream().map(Uint16::new).toList()),
                new DynamicArray<>(Uint16.class, values.stream().map(Uint16::new).toList()),
                new DynamicArray<>(Uint16.class, salt.stream().map(Uint16::new).toList()),
                new Uint64(versionKey)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** Calls the chain: root register. */
  public RemoteFunctionCall<TransactionReceipt> rootRegister(byte[] hotkey) {
    var function =
        new Function(
            "rootRegister", List.<Type>of(new Bytes32(hotkey)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * Hotkey = mapped(caller), must be registered: `HotKeyNotRegisteredInNetwork`; `InvalidIpType` (4
   * or 6), `InvalidIpAddress`, `InvalidPort` (0), `ServingRateLimitExceeded` (50 blocks default).
   * Stores the axon with the current block. Free, needs 5,157 gas.
   */
  public RemoteFunctionCall<TransactionReceipt> serveAxon(
      BigInteger netuid,
      BigInteger version,
      BigInteger ip,
      BigInteger port,
      BigInteger ipType,
      BigInteger protocol,
      BigInteger placeholder1,
      BigInteger placeholder2,
      BigInteger valueWei) {
    var function =
        new Function(
            "serveAxon",
            List.<Type>of(
                new Uint16(netuid),
                new Uint32(version),
                new Uint128(ip),
                new Uint16(port),
                new Uint8(ipType),
                new Uint8(protocol),
                new Uint8(placeholder1),
                new Uint8(placeholder2)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /**
   * As serveAxon plus certificate bytes: first byte = algorithm, rest (max 64) = public key; a
   * malformed certificate is dropped without error.
   */
  public RemoteFunctionCall<TransactionReceipt> serveAxonTls(
      BigInteger netuid,
      BigInteger version,
      BigInteger ip,
      BigInteger port,
      BigInteger ipType,
      BigInteger protocol,
      BigInteger placeholder1,
      BigInteger placeholder2,
      byte[] certificate,
      BigInteger valueWei) {
    var function =
        new Function(
            "serveAxonTls",
            List.<Type>of(
                new Uint16(netuid),
                new Uint32(version),
                new Uint128(ip),
                new Uint16(port),
                new Uint8(ipType),
                new Uint8(protocol),
                new Uint8(placeholder1),
                new Uint8(placeholder2),
                new DynamicBytes(certificate)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** As serveAxon for prometheus (zero ip rejected). */
  public RemoteFunctionCall<TransactionReceipt> servePrometheus(
      BigInteger netuid,
      BigInteger version,
      BigInteger ip,
      BigInteger port,
      BigInteger ipType,
      BigInteger valueWei) {
    var function =
        new Function(
            "servePrometheus",
            List.<Type>of(
                new Uint16(netuid),
                new Uint32(version),
                new Uint128(ip),
                new Uint16(port),
                new Uint8(ipType)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** At most 5; unequal lengths revert `child proportions and hotkeys must have equal length`. */
  public RemoteFunctionCall<TransactionReceipt> setChildren(
      byte[] hotkey, BigInteger netuid, List<BigInteger> proportions, List<byte[]> children) {
    var function =
        new Function(
            "setChildren",
            List.<Type>of(
                new Bytes32(hotkey),
                new Uint16(netuid),
                new DynamicArray<>(Uint64.class, proportions.stream().map(Uint64::new).toList()),
                new DynamicArray<>(Bytes32.class, children.stream().map(Bytes32::new).toList())),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Bounds 256/256/256/1024/256/1024/1024. */
  public RemoteFunctionCall<TransactionReceipt> setIdentity(
      String name,
      String url,
      String githubRepo,
      String image,
      String discord,
      String description,
      String additional) {
    var function =
        new Function(
            "setIdentity",
            List.<Type>of(
                new Utf8String(name),
                new Utf8String(url),
                new Utf8String(githubRepo),
                new Utf8String(image),
                new Utf8String(discord),
                new Utf8String(description),
                new Utf8String(additional)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** As setWeights for one mechanism; arrays at most 4096. */
  public RemoteFunctionCall<TransactionReceipt> setMechanismWeights(
      BigInteger netuid,
      BigInteger mecid,
      List<BigInteger> dests,
      List<BigInteger> weights,
      BigInteger versionKey) {
    var function =
        new Function(
            "setMechanismWeights",
            List.<Type>of(
                new Uint16(netuid),
                new Uint8(mecid),
                new DynamicArray<>(Uint16.class, dests.stream().map(Uint16::new).toList()),
                new DynamicArray<>(Uint16.class, weights.stream().map(Uint16::new).toList()),
                new Uint64(versionKey)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * Hotkey = mapped(caller) itself. Errors: `CommitRevealEnabled` when commit-reveal is on,
   * `NotEnoughStakeToSetWeights`, `SettingWeightsTooFast`, `HotKeyNotRegisteredInSubNet`,
   * `WeightVecNotEqualSize`, `UidsLengthExceedUidsInSubNet`, `IncorrectWeightVersionKey`,
   * `NeuronNoValidatorPermit`, `DuplicateUids`, `UidVecContainInvalidOne`, `WeightVecLengthIsLow`,
   * `CanNotSetRootNetworkWeights`. Free but needs >= 2,962,841 gas available.
   */
  public RemoteFunctionCall<TransactionReceipt> setWeights(
      BigInteger netuid,
      List<BigInteger> dests,
      List<BigInteger> weights,
      BigInteger versionKey,
      BigInteger valueWei) {
    var function =
        new Function(
            "setWeights",
            List.<Type>of(
                new Uint16(netuid),
                new DynamicArray<>(Uint16.class, dests.stream().map(Uint16::new).toList()),
                new DynamicArray<>(Uint16.class, weights.stream().map(Uint16::new).toList()),
                new Uint64(versionKey)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function, valueWei);
  }

  /** HasNetuid false = all subnets. */
  public RemoteFunctionCall<TransactionReceipt> swapHotkey(
      byte[] hotkey, byte[] newHotkey, Boolean hasNetuid, BigInteger netuid) {
    var function =
        new Function(
            "swapHotkey",
            List.<Type>of(
                new Bytes32(hotkey),
                new Bytes32(newHotkey),
                new Bool(hasNetuid),
                new Uint16(netuid)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** KeepStake variant. */
  public RemoteFunctionCall<TransactionReceipt> swapHotkeyV2(
      byte[] hotkey, byte[] newHotkey, Boolean hasNetuid, BigInteger netuid, Boolean keepStake) {
    var function =
        new Function(
            "swapHotkeyV2",
            List.<Type>of(
                new Bytes32(hotkey),
                new Bytes32(newHotkey),
                new Bool(hasNetuid),
                new Uint16(netuid),
                new Bool(keepStake)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Calls the chain: try associate hotkey. */
  public RemoteFunctionCall<TransactionReceipt> tryAssociateHotkey(byte[] hotkey) {
    var function =
        new Function(
            "tryAssociateHotkey", List.<Type>of(new Bytes32(hotkey)), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }
}

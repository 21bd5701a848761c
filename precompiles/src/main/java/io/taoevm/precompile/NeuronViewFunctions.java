package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.read;
import static io.taoevm.precompile.PrecompileFunction.reads;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.subnet.Identity;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.RateLimit;
import io.taoevm.chain.subnet.Served;
import io.taoevm.chain.subnet.SubnetIdentity;
import io.taoevm.chain.subnet.TimelockedCommit;
import io.taoevm.chain.subnet.WeightCommit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What 0x804 tells since later about neurons. */
final class NeuronViewFunctions {
  private static final int SINCE = 444;

  private NeuronViewFunctions() {}

  static List<PrecompileFunction> all() {
    return Stream.of(
            reads(
                "getUid(uint16 netuid, bytes32 hotkey) view returns (bool exists, " + "uint16 uid)",
                1,
                in -> uid(in)),
            read(
                "isNetworkMember(bytes32 hotkey, uint16 netuid) view returns (bool)",
                1,
                in ->
                    in.state()
                        .get(
                            Neurons.MEMBERSHIPS,
                            new OnSubnet.Membership(in.account(0), in.netuid(1)),
                            false)),
            read(
                "getWeights(uint16 netuid, uint16 uid) view returns ((uint16 uid, "
                    + "uint16 value)[])",
                1,
                in -> row(in, Mechanism.WEIGHTS)),
            read(
                "getBonds(uint16 netuid, uint16 uid) view returns ((uint16 uid, uint16 "
                    + "value)[])",
                1,
                in -> row(in, Mechanism.BONDS)),
            read(
                "getBlockAtRegistration(uint16 netuid, uint16 uid) view returns " + "(uint64)",
                1,
                in ->
                    NeuronVectors.longAt(
                        in.state(), NeuronVectors.BLOCK_AT_REGISTRATION, in.netuid(0), in.u32(1))),
            reads(
                "getNeuronCertificate(uint16 netuid, bytes32 hotkey) view returns "
                    + "(bool exists, uint8 algorithm, bytes publicKey)",
                1,
                in -> certificate(in)),
            reads(
                "getPrometheus(uint16 netuid, bytes32 hotkey) view returns (bool "
                    + "exists, uint64 blockNumber, uint32 version, uint128 ip, uint16 port, "
                    + "uint8 ipType)",
                1,
                in -> prometheus(in)),
            reads(
                "getChainIdentity(bytes32 coldkey) view returns (bool exists, bytes "
                    + "name, bytes url, bytes githubRepo, bytes image, bytes discord, bytes "
                    + "description, bytes additional)",
                1,
                in -> identity(in)),
            reads(
                "getSubnetIdentity(uint16 netuid) view returns (bool exists, bytes "
                    + "subnetName, bytes githubRepo, bytes subnetContact, bytes subnetUrl, "
                    + "bytes discord, bytes description, bytes logoUrl, bytes additional)",
                1,
                in -> subnetIdentity(in)),
            reads(
                "getLoadedEmission(uint16 netuid) view returns (bool exists, (bytes32 "
                    + "hotkey, uint64 serverEmission, uint64 validatorEmission)[] emission)",
                1,
                in -> List.of(false, List.of())),
            read(
                "getTransactionKeyLastBlock(bytes32 hotkey, uint16 netuid, uint16 "
                    + "transactionKey) view returns (uint64)",
                1,
                in -> RateLimit.lastByKey(in.state(), in.account(0), in.netuid(1), in.u32(2))),
            reads(
                "getLegacyTransactionRateBlocks(bytes32 hotkey) view returns (uint64 "
                    + "lastTransactionBlock, uint64 lastChildkeyTakeBlock, uint64 "
                    + "lastDelegateTakeBlock)",
                3,
                in -> List.of(0, 0, 0)),
            reads(
                "getWeightCommit(uint16 netuid, bytes32 hotkey, uint32 index) view "
                    + "returns (bool exists, bytes32 hash, uint64 epoch, uint64 blockNumber)",
                1,
                in -> commit(in)),
            read(
                "getWeightCommitCount(uint16 netuid, bytes32 hotkey) view returns " + "(uint32)",
                1,
                in -> commits(in).size()),
            reads(
                "getTimelockedWeightCommit(uint16 netuid, uint64 epoch, uint32 index) "
                    + "view returns (bool exists, bytes32 hotkey, uint64 blockNumber, "
                    + "bytes32 ciphertextHash, uint32 ciphertextLength, uint64 revealRound)",
                1,
                in -> timelocked(in)),
            read(
                "getTimelockedWeightCommitCount(uint16 netuid, uint64 epoch) view "
                    + "returns (uint32)",
                1,
                in -> timelockedIn(in).size()),
            reads(
                "getLegacyTimelockedWeightCommit(uint8 version, uint16 netuid, uint64 "
                    + "epoch, uint32 index) view returns (bool exists, bytes32 hotkey, "
                    + "uint64 blockNumber, bytes32 ciphertextHash, uint32 ciphertextLength, "
                    + "uint64 revealRound)",
                1,
                in -> legacy(in, NO_TIMELOCKED)),
            read(
                "getLegacyTimelockedWeightCommitCount(uint8 version, uint16 netuid, "
                    + "uint64 epoch) view returns (uint32)",
                1,
                in -> legacy(in, 0)))
        .map(function -> function.since(SINCE))
        .toList();
  }

  private static final List<?> NO_TIMELOCKED = List.of(false, AccountId.ZERO, 0, Hash.ZERO, 0, 0);

  private static List<?> uid(Invocation in) {
    var uid = new Neurons(in.state()).uid(in.netuid(0), in.account(1));
    return List.of(uid.isPresent(), uid.orElse(0));
  }

  /** Entries of the first mechanism. */
  private static List<List<Object>> row(Invocation in, Table<OnSubnet.Uid, int[]> table) {
    var pairs = new ArrayList<List<Object>>();
    for (var entry : Mechanism.row(in.state(), table, in.netuid(0), in.u32(1))) {
      pairs.add(List.of(entry >>> 16, entry & 0xFFFF));
    }
    return pairs;
  }

  private static OnSubnet.Account neuron(Invocation in) {
    return new OnSubnet.Account(in.netuid(0), in.account(1));
  }

  private static List<?> certificate(Invocation in) {
    var bytes = in.state().get(Served.CERTIFICATES, neuron(in));
    return bytes == null || bytes.length == 0
        ? List.of(false, 0, Bytes.EMPTY)
        : List.of(true, bytes[0] & 0xFF, Arrays.copyOfRange(bytes, 1, bytes.length));
  }

  private static List<?> prometheus(Invocation in) {
    var served = in.state().get(Served.PROMETHEUS, neuron(in));
    return served == null
        ? List.of(false, 0, 0, UInt128.ZERO, 0, 0)
        : List.of(
            true, served.block(), served.version(), served.ip(), served.port(), served.ipType());
  }

  private static List<?> identity(Invocation in) {
    var none = Bytes.EMPTY;
    var identity = in.state().get(Identity.TABLE, in.account(0));
    return identity == null
        ? List.of(false, none, none, none, none, none, none, none)
        : List.of(
            true,
            identity.name(),
            identity.url(),
            identity.githubRepo(),
            identity.image(),
            identity.discord(),
            identity.description(),
            identity.additional());
  }

  private static List<?> subnetIdentity(Invocation in) {
    var none = Bytes.EMPTY;
    var identity = in.state().get(SubnetIdentity.TABLE, in.netuid(0));
    return identity == null
        ? List.of(false, none, none, none, none, none, none, none, none)
        : List.of(
            true,
            identity.subnetName(),
            identity.githubRepo(),
            identity.subnetContact(),
            identity.subnetUrl(),
            identity.discord(),
            identity.description(),
            identity.logoUrl(),
            identity.additional());
  }

  private static List<WeightCommit> commits(Invocation in) {
    return in.state().get(WeightCommit.TABLE, neuron(in), List.of());
  }

  private static List<?> commit(Invocation in) {
    var commits = commits(in);
    var index = Integer.toUnsignedLong(in.u32(2));
    if (index >= commits.size()) {
      return List.of(false, Hash.ZERO, 0, 0);
    }
    var commit = commits.get((int) index);
    return List.of(true, commit.hash(), commit.epoch(), commit.block());
  }

  private static List<TimelockedCommit> timelockedIn(Invocation in) {
    var epoch = new TimelockedCommit.Epoch(in.netuid(0), in.u64(1));
    return in.state().get(TimelockedCommit.TABLE, epoch, List.of());
  }

  private static List<?> timelocked(Invocation in) {
    var commits = timelockedIn(in);
    var index = Integer.toUnsignedLong(in.u32(2));
    if (index >= commits.size()) {
      return NO_TIMELOCKED;
    }
    var commit = commits.get((int) index);
    return List.of(
        true,
        commit.hotkey(),
        commit.block(),
        Keccak.hash(commit.ciphertext()),
        commit.ciphertext().length,
        commit.revealRound());
  }

  /** Nothing was ever stored on this chain in the two older ways. */
  private static <T> T legacy(Invocation in, T none) {
    if (in.u32(0) != 1 && in.u32(0) != 2) {
      throw PrecompileFailure.revert("unsupported legacy weight-commit version");
    }
    return none;
  }
}

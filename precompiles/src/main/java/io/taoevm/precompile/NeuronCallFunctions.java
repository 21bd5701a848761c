package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.call;

import io.taoevm.chain.call.DelegationCall;
import io.taoevm.chain.call.KeyCall;
import io.taoevm.chain.call.NeuronCall;
import io.taoevm.chain.call.RegistrationCall;
import io.taoevm.chain.call.RuntimeCall;
import io.taoevm.chain.call.StakingCall;
import io.taoevm.chain.call.SubnetCall;
import io.taoevm.chain.call.WeightsCall;
import io.taoevm.chain.stake.ChildLink;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The calls of neurons that 0x804 got later. */
final class NeuronCallFunctions {
  private static final int SINCE = 444;

  private NeuronCallFunctions() {}

  static List<PrecompileFunction> all() {
    return Stream.of(
            call(
                "setMechanismWeights(uint16 netuid, uint8 mecid, uint16[]:4096 dests, "
                    + "uint16[]:4096 weights, uint64 versionKey)",
                in ->
                    new WeightsCall.SetMechanismWeights(
                        in.netuid(0), in.u32(1), in.u16s(2), in.u16s(3), in.u64(4))),
            call(
                "commitMechanismWeights(uint16 netuid, uint8 mecid, bytes32 commitHash)",
                in -> new WeightsCall.CommitMechanismWeights(in.netuid(0), in.u32(1), in.hash(2))),
            call(
                "revealMechanismWeights(uint16 netuid, uint8 mecid, uint16[]:4096 "
                    + "uids, uint16[]:4096 values, uint16[]:4096 salt, uint64 versionKey)",
                in ->
                    new WeightsCall.RevealMechanismWeights(
                        in.netuid(0), in.u32(1), in.u16s(2), in.u16s(3), in.u16s(4), in.u64(5))),
            call(
                "commitCrv3MechanismWeights(uint16 netuid, uint8 mecid, bytes:5000 "
                    + "commit, uint64 revealRound)",
                in ->
                    new WeightsCall.CommitCrv3MechanismWeights(
                        in.netuid(0), in.u32(1), in.bytes(2), in.u64(3))),
            call(
                "commitTimelockedWeights(uint16 netuid, bytes:5000 commit, uint64 "
                    + "revealRound, uint16 commitRevealVersion)",
                in ->
                    new WeightsCall.CommitTimelockedWeights(
                        in.netuid(0), in.bytes(1), in.u64(2), in.u32(3))),
            call(
                "commitTimelockedMechanismWeights(uint16 netuid, uint8 mecid, "
                    + "bytes:5000 commit, uint64 revealRound, uint16 commitRevealVersion)",
                in ->
                    new WeightsCall.CommitTimelockedMechanismWeights(
                        in.netuid(0), in.u32(1), in.bytes(2), in.u64(3), in.u32(4))),
            call(
                "batchSetWeights(uint16[]:16 netuids, uint16[]:4096[]:16 dests, "
                    + "uint16[]:4096[]:16 values, uint64[]:16 versionKeys)",
                in -> batchSet(in)),
            call(
                "batchCommitWeights(uint16[]:16 netuids, bytes32[]:16 commitHashes)",
                in -> batchCommit(in)),
            call(
                "batchRevealWeights(uint16 netuid, uint16[]:4096[]:16 uidsList, "
                    + "uint16[]:4096[]:16 valuesList, uint16[]:4096[]:16 saltsList, "
                    + "uint64[]:16 versionKeys)",
                in -> batchReveal(in)),
            call(
                "register(uint16 netuid, uint64 blockNumber, uint64 nonce, bytes:64 "
                    + "work, bytes32 hotkey, bytes32 coldkey)",
                in ->
                    new RegistrationCall.Register(
                        in.netuid(0),
                        in.u64(1),
                        in.u64(2),
                        in.bytes(3),
                        in.account(4),
                        in.account(5))),
            call(
                "rootRegister(bytes32 hotkey)",
                in -> new RegistrationCall.RootRegister(in.account(0))),
            call(
                "swapHotkey(bytes32 hotkey, bytes32 newHotkey, bool hasNetuid, uint16 " + "netuid)",
                in ->
                    new KeyCall.SwapHotkey(
                        in.account(0), in.account(1), in.flag(2) ? in.netuid(3) : null)),
            call(
                "swapHotkeyV2(bytes32 hotkey, bytes32 newHotkey, bool hasNetuid, "
                    + "uint16 netuid, bool keepStake)",
                in ->
                    new KeyCall.SwapHotkeyV2(
                        in.account(0),
                        in.account(1),
                        in.flag(2) ? in.netuid(3) : null,
                        in.flag(4))),
            call(
                "setChildren(bytes32 hotkey, uint16 netuid, uint64[]:5 proportions, "
                    + "bytes32[]:5 children)",
                in -> children(in)),
            call(
                "setIdentity(string:256 name, string:256 url, string:256 githubRepo, "
                    + "string:1024 image, string:256 discord, string:1024 description, "
                    + "string:1024 additional)",
                in ->
                    new SubnetCall.SetIdentity(
                        in.bytes(0),
                        in.bytes(1),
                        in.bytes(2),
                        in.bytes(3),
                        in.bytes(4),
                        in.bytes(5),
                        in.bytes(6))),
            call(
                "tryAssociateHotkey(bytes32 hotkey)",
                in -> new StakingCall.TryAssociateHotkey(in.account(0))),
            call(
                "associateEvmKey(uint16 netuid, address evmKey, uint64 blockNumber, "
                    + "bytes signature)",
                in -> associate(in)),
            call(
                "announceColdkeySwap(bytes32 newColdkeyHash)",
                in -> new KeyCall.AnnounceColdkeySwap(in.hash(0))),
            call(
                "executeAnnouncedColdkeySwap(bytes32 newColdkey)",
                in -> new KeyCall.SwapColdkeyAnnounced(in.account(0))),
            call("disputeColdkeySwap()", in -> new KeyCall.DisputeColdkeySwap()),
            call(
                "clearColdkeySwapAnnouncement()", in -> new KeyCall.ClearColdkeySwapAnnouncement()))
        .map(function -> function.since(SINCE))
        .toList();
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw PrecompileFailure.revert(reason);
    }
  }

  private static RuntimeCall batchSet(Arguments in) {
    var netuids = in.u16s(0);
    var dests = in.u16Lists(1);
    var values = in.u16Lists(2);
    var versionKeys = in.u64s(3);
    require(
        netuids.length == dests.size()
            && netuids.length == values.size()
            && netuids.length == versionKeys.length,
        "batch weight arrays must have equal outer lengths");
    var weights = new ArrayList<int[][]>();
    for (var i = 0; i < netuids.length; i++) {
      require(
          dests.get(i).length == values.get(i).length,
          "batch destination and value arrays must have equal lengths");
      var pairs = new int[dests.get(i).length][];
      for (var j = 0; j < pairs.length; j++) {
        pairs[j] = new int[] {dests.get(i)[j], values.get(i)[j]};
      }
      weights.add(pairs);
    }
    return new WeightsCall.BatchSetWeights(netuids, weights, versionKeys);
  }

  private static RuntimeCall batchCommit(Arguments in) {
    require(
        in.u16s(0).length == in.hashes(1).size(),
        "batch netuid and commitment arrays must have equal lengths");
    return new WeightsCall.BatchCommitWeights(in.u16s(0), in.hashes(1));
  }

  private static RuntimeCall batchReveal(Arguments in) {
    var count = in.u16Lists(1).size();
    require(
        count == in.u16Lists(2).size()
            && count == in.u16Lists(3).size()
            && count == in.u64s(4).length,
        "batch reveal arrays must have equal outer lengths");
    return new WeightsCall.BatchRevealWeights(
        in.netuid(0), in.u16Lists(1), in.u16Lists(2), in.u16Lists(3), in.u64s(4));
  }

  private static RuntimeCall children(Arguments in) {
    var proportions = in.u64s(2);
    var hotkeys = in.accounts(3);
    require(
        proportions.length == hotkeys.size(),
        "child proportions and hotkeys must have equal length");
    var children = new ArrayList<ChildLink>();
    for (var i = 0; i < proportions.length; i++) {
      children.add(new ChildLink(proportions[i], hotkeys.get(i)));
    }
    return new DelegationCall.SetChildren(in.account(0), in.netuid(1), children);
  }

  private static RuntimeCall associate(Arguments in) {
    require(in.bytes(3).length == 65, "ECDSA signature must be exactly 65 bytes");
    return new NeuronCall.AssociateEvmKey(in.netuid(0), in.address(1), in.u64(2), in.bytes(3));
  }
}

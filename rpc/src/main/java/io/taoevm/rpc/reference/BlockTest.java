package io.taoevm.rpc.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.ledger.WeiLedger;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.world.SealedState;
import io.taoevm.chain.world.StateSealer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A test in the format of Ethereum's BlockchainTests.
 *
 * @param genesisHash of block 0
 * @param pre the state after block 0
 * @param lastBlockHash of the block that must be the head at the end
 * @param postRoot the state root at the end
 */
record BlockTest(
    String name,
    Network network,
    long chainId,
    byte[] genesisRlp,
    Hash genesisHash,
    SealedState pre,
    List<Step> steps,
    Hash lastBlockHash,
    Hash postRoot) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A block to import.
   *
   * @param refusal why it must be refused; empty if it is valid
   */
  record Step(byte[] rlp, Optional<String> refusal) {}

  /** The tests of a file; none if it holds another kind. */
  static List<BlockTest> read(String fileName, byte[] json) {
    try {
      var tests = new ArrayList<BlockTest>();
      for (var test : JSON.readTree(json).properties()) {
        if (test.getValue().has("genesisRLP") && test.getValue().has("blocks")) {
          tests.add(read(fileName + " " + test.getKey(), test.getValue()));
        }
      }
      return tests;
    } catch (IOException broken) {
      throw new UncheckedIOException(fileName, broken);
    }
  }

  private static BlockTest read(String name, JsonNode test) {
    var steps = new ArrayList<Step>();
    for (var block : test.get("blocks")) {
      var refusal = Optional.ofNullable(block.get("expectException")).map(JsonNode::asText);
      byte[] rlp;
      try {
        rlp = Bytes.fromHex(block.get("rlp").asText());
      } catch (IllegalArgumentException notHex) {
        rlp = new byte[0];
      }
      steps.add(new Step(rlp, refusal));
    }
    var config = test.path("config");
    var chainId = config.path("chainid").asText("0x01");
    var postHash = test.get("postStateHash");
    return new BlockTest(
        name,
        Network.of(test.get("network").asText(), config.path("blobSchedule")),
        Word.fromHex(chainId).a(),
        Bytes.fromHex(test.get("genesisRLP").asText()),
        Hash.fromHex(test.get("genesisBlockHeader").get("hash").asText()),
        seal(test.get("pre")),
        steps,
        Hash.fromHex(test.get("lastblockhash").asText()),
        postHash == null ? seal(test.get("postState")).root() : Hash.fromHex(postHash.asText()));
  }

  private static SealedState seal(JsonNode accounts) {
    var state = new State(StateSource.EMPTY);
    for (var entry : accounts.properties()) {
      var address = Address.fromHex(entry.getKey());
      var account = entry.getValue();
      var code = Bytes.fromHex(account.get("code").asText());
      var nonce = Word.fromHex(account.get("nonce").asText()).a();
      var balance = Word.fromHex(account.get("balance").asText());
      state.setAccount(address, new EvmAccount(nonce, balance, EvmAccount.NO_CODE));
      if (code.length > 0) {
        state.setCode(address, Keccak.hash(code), code);
      }
      for (var slot : account.get("storage").properties()) {
        state.setStorage(
            address, Word.fromHex(slot.getKey()), Word.fromHex(slot.getValue().asText()));
      }
    }
    return new StateSealer(WeiLedger.INSTANCE).seal(state, StateSource.EMPTY);
  }
}

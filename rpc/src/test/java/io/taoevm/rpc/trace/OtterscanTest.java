package io.taoevm.rpc.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.primitive.Address;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.Fork;
import io.taoevm.evm.TransactionProcessor;
import io.taoevm.evm.standard.StandardPrecompiles;
import io.taoevm.rpc.TestNode;
import io.taoevm.rpc.protocol.RpcException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the explorer Otterscan asks, on a chain of two blocks that are full of known things. */
final class OtterscanTest {
  private static final String ALICE = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
  private static final String BOB = "0x70997970c51812dc3a010c7d01b50e0d17dc79c8";
  private static final String TAO = "0xde0b6b3a7640000";
  private static final String QUARTER = "0x3782dace9d90000";
  private static final String NO_HASH = "0x" + "00".repeat(32);

  /** CREATE of an empty contract, a quarter of a TAO to Bob, then a call of 0x805 in vain. */
  private static final String PAYING =
      "600060006000f050"
          + "60006000600060006703782dace9d9000073"
          + BOB.substring(2)
          + "5af150"
          + "600060006000600060006108055af100";

  /** Reverts with the word 0xaa. */
  private static final String REVERTING = "60aa60005260206000fd";

  private static TestNode node;
  private static String paying;
  private static String deployment;
  private static String payment;
  private static String revert;

  @BeforeAll
  static void twoBlocks() throws Exception {
    node = TestNode.start();
    node.result("evm_setAutomine", false);
    deployment = send(ALICE, null, "0x0", deploying(PAYING));
    send(ALICE, BOB, TAO, "0x");
    var reverting = send(ALICE, null, "0x0", deploying(REVERTING));
    node.result("evm_mine");
    paying = created(deployment);
    payment = send(ALICE, paying, TAO, "0x");
    revert = send(BOB, created(reverting), "0x0", "0x");
    node.result("evm_mine");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static String deploying(String code) {
    var length = "%02x".formatted(code.length() / 2);
    return "0x60" + length + "600c60003960" + length + "6000f3" + code;
  }

  private static String send(String from, String to, String value, String data) throws Exception {
    var request =
        to == null
            ? Map.of("from", from, "value", value, "data", data, "gas", "0x100000")
            : Map.of("from", from, "to", to, "value", value, "data", data, "gas", "0x100000");
    return node.result("eth_sendTransaction", request).asText();
  }

  private static String created(String hash) throws Exception {
    return node.result("eth_getTransactionReceipt", hash).get("contractAddress").asText();
  }

  private static List<String> texts(JsonNode list, String... members) {
    var texts = new ArrayList<String>();
    for (var item : list) {
      var text = new StringBuilder();
      for (var member : members) {
        text.append(text.isEmpty() ? "" : " ").append(item.get(member).asText());
      }
      texts.add(text.toString());
    }
    return texts;
  }

  @Test
  void frames_shouldBeListedByDepth() throws Exception {
    var frames = node.result("ots_traceTransaction", payment);
    assertEquals(List.of("CALL 0", "CREATE 1", "CALL 1", "CALL 1"), texts(frames, "type", "depth"));
    assertEquals(BOB, frames.get(2).get("to").asText());
    assertEquals(QUARTER, frames.get(2).get("value").asText());
    assertTrue(node.result("ots_traceTransaction", NO_HASH).isNull());
  }

  @Test
  void operations_shouldBeWhatLastedWithin() throws Exception {
    var operations = node.result("ots_getInternalOperations", payment);
    assertEquals(List.of("2 " + paying, "0 " + paying), texts(operations, "type", "from"));
    assertEquals(BOB, operations.get(1).get("to").asText());
    assertEquals(QUARTER, operations.get(1).get("value").asText());
    assertTrue(node.result("ots_getInternalOperations", revert).isEmpty());
  }

  @Test
  void error_shouldBeWhatWasRevertedWith() throws Exception {
    assertEquals(
        "0x" + "00".repeat(31) + "aa", node.result("ots_getTransactionError", revert).asText());
    assertEquals("0x", node.result("ots_getTransactionError", payment).asText());
  }

  @Test
  void creator_shouldBeFound_ofContractsByContractsToo() throws Exception {
    var outer = node.result("ots_getContractCreator", paying);
    assertEquals(deployment, outer.get("hash").asText());
    assertEquals(ALICE, outer.get("creator").asText());
    assertTrue(node.result("ots_getContractCreator", BOB).isNull());
    var factory = send(ALICE, null, "0x0", deploying(factory()));
    node.result("evm_mine");
    var address = created(factory);
    var making = send(BOB, address, "0x0", "0x");
    node.result("evm_mine");
    var frames = node.result("ots_traceTransaction", making);
    var inner = node.result("ots_getContractCreator", frames.get(1).get("to").asText());
    assertEquals(making, inner.get("hash").asText());
    assertEquals(address, inner.get("creator").asText());
    node.result("debug_setHead", 2);
  }

  /** Creates a contract with one byte of code, which is 0. */
  private static String factory() {
    return "6460016000f36000526005601b6000f000";
  }

  @Test
  void block_shouldBeSlim_withItsFees() throws Exception {
    var details = node.result("ots_getBlockDetails", 2);
    assertEquals(2, details.at("/block/transactionCount").asInt());
    assertFalse(details.get("block").has("transactions"));
    var fees = 0L;
    for (var receipt : node.result("eth_getBlockReceipts", "0x2")) {
      fees +=
          Long.decode(receipt.get("gasUsed").asText())
              * Long.decode(receipt.get("effectiveGasPrice").asText());
    }
    assertEquals("0x" + Long.toHexString(fees), details.get("totalFees").asText());
    var hash = details.at("/block/hash").asText();
    assertEquals(details, node.result("ots_getBlockDetailsByHash", hash));
    assertTrue(node.result("ots_getBlockDetails", 77).isNull());
  }

  @Test
  void transactions_shouldComeByPages() throws Exception {
    var first = node.result("ots_getBlockTransactions", 1, 0, 2);
    var second = node.result("ots_getBlockTransactions", 1, 1, 2);
    assertEquals(
        List.of("0x0", "0x1"), texts(first.at("/fullblock/transactions"), "transactionIndex"));
    assertEquals(List.of("0x2"), texts(second.at("/fullblock/transactions"), "transactionIndex"));
    assertEquals(List.of("0x2"), texts(second.get("receipts"), "transactionIndex"));
    assertEquals(3, second.at("/fullblock/transactionCount").asInt());
    assertTrue(
        node.result("ots_getBlockTransactions", 1, 9_000_000_000_000L, 2)
            .get("receipts")
            .isEmpty());
    for (var size : List.of(0, 1_001)) {
      assertEquals(
          "invalid argument 2: expected a page of 1 to 1000 transactions, not " + size,
          node.error("ots_getBlockTransactions", 1, 0, size));
    }
  }

  private static String found(String method, String address, long block, int size)
      throws Exception {
    var page = node.result(method, address, block, size);
    assertEquals(page.get("txs").size(), page.get("receipts").size());
    return texts(page.get("txs"), "blockNumber", "transactionIndex")
        + (page.get("firstPage").asBoolean() ? " first" : "")
        + (page.get("lastPage").asBoolean() ? " last" : "");
  }

  /** Bob sent one transaction, was paid in one, and in a frame of another. */
  @Test
  void search_shouldFindEverythingThatTouchedAnAccount_newestFirst() throws Exception {
    var before = "ots_searchTransactionsBefore";
    var after = "ots_searchTransactionsAfter";
    assertEquals("[0x2 0x1, 0x2 0x0, 0x1 0x1] first last", found(before, BOB, 0, 25));
    assertEquals("[0x2 0x1, 0x2 0x0] first", found(before, BOB, 0, 1));
    assertEquals("[0x1 0x1] last", found(before, BOB, 2, 25));
    assertEquals("[] last", found(before, BOB, 1, 25));
    assertEquals("[0x2 0x1, 0x2 0x0, 0x1 0x1] first last", found(after, BOB, 0, 25));
    assertEquals("[0x1 0x1] last", found(after, BOB, 0, 1));
    assertEquals("[0x2 0x1, 0x2 0x0] first", found(after, BOB, 1, 1));
    assertEquals("[] first", found(after, BOB, 2, 25));
    assertEquals("[0x2 0x0, 0x1 0x0] first last", found(before, paying, 0, 25));
  }

  @Test
  void search_shouldGiveUp_whenItWouldExecuteTooMuch() {
    var chain = node.node().chain();
    var rules = EvmRules.ethereum(Fork.PRAGUE, StandardPrecompiles.ethereum(Fork.PRAGUE));
    var processor = new TransactionProcessor(TestNode.ENGINE, rules);
    var search = new TransactionSearch(chain, new Replay(chain, processor), 1);
    var refused =
        assertThrows(RpcException.class, () -> search.before(Address.fromHex(BOB), 0, 25));
    assertTrue(refused.getMessage().contains("at most 1 transactions"), refused::getMessage);
  }

  @Test
  void nonce_shouldLeadToTheTransaction() throws Exception {
    assertEquals(deployment, node.result("ots_getTransactionBySenderAndNonce", ALICE, 0).asText());
    assertTrue(node.result("ots_getTransactionBySenderAndNonce", ALICE, 99).isNull());
  }
}

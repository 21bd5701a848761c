package io.taoevm.rpc.anvil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.rpc.EthereumNode;
import io.taoevm.rpc.TestNode;
import io.taoevm.rpc.anvil.JsonDifferences.Difference;
import io.taoevm.rpc.anvil.TraceDifferences.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Asks our node and anvil the same about the same transactions. Whatever is answered otherwise is a
 * row of the page docs/trace-differences.md, and every row of it is met.
 */
final class AnvilTracesTest {
  private static final List<Scenario.Step> STEPS = Scenario.steps();

  private static AnvilProcess anvil;
  private static TestNode node;

  /** A question about a transaction, a block or a call. */
  private record Question(String name, String method, Object... arguments) {}

  @BeforeAll
  static void sendTheSameToBoth() throws Exception {
    var program = AnvilProcess.program();
    if (program.isEmpty()) {
      System.out.println("traces beside anvil: skipped, since npm does not bring anvil");
      Assumptions.abort("no anvil");
    }
    anvil = AnvilProcess.start(program.get());
    node = EthereumNode.start();
    var fee = "0x" + Long.toHexString(EthereumNode.BASE_FEE_WEI);
    anvil.answer("anvil_setNextBlockBaseFeePerGas", fee);
    node.result("anvil_setNextBlockBaseFeePerGas", fee);
    for (var step : STEPS) {
      var raw = Bytes.toHex(step.transaction().encoded());
      var hash = node.result("eth_sendRawTransaction", raw).asText();
      var here = node.result("eth_getTransactionReceipt", hash);
      var there = anvil.answer("eth_sendRawTransactionSync", raw).path("result");
      for (var member : List.of("transactionHash", "status", "gasUsed", "effectiveGasPrice")) {
        assertEquals(there.get(member), here.get(member), step.name() + ": " + member);
      }
      assertEquals(there.get("blockNumber"), here.get("blockNumber"), "one block each");
    }
  }

  @AfterAll
  static void stop() {
    if (node != null) {
      node.close();
    }
    if (anvil != null) {
      anvil.close();
    }
  }

  private static Question geth(String name, String hash, Map<String, ?> options) {
    return new Question(name, "debug_traceTransaction", hash, options);
  }

  private static Question geth(String tracer, String hash, String option) {
    var options = Map.of("tracer", tracer, "tracerConfig", Map.of(option, true));
    return geth(tracer + " " + option, hash, options);
  }

  private static List<Question> questions(String hash, String block) {
    var questions = new ArrayList<Question>();
    questions.add(geth("struct logger", hash, Map.of()));
    var all = Map.of("enableMemory", true, "enableReturnData", true);
    questions.add(geth("struct logger with memory and return data", hash, all));
    var none = Map.of("disableStack", true, "disableStorage", true);
    questions.add(geth("struct logger without stack and storage", hash, none));
    for (var tracer :
        List.of("callTracer", "prestateTracer", "4byteTracer", "noopTracer", "flatCallTracer")) {
      questions.add(geth(tracer, hash, Map.of("tracer", tracer)));
    }
    questions.add(geth("callTracer", hash, "withLog"));
    questions.add(geth("callTracer", hash, "onlyTopCall"));
    questions.add(geth("prestateTracer", hash, "diffMode"));
    var several = Map.of("callTracer", Map.of(), "4byteTracer", Map.of());
    questions.add(geth("muxTracer", hash, Map.of("tracer", "muxTracer", "tracerConfig", several)));
    questions.add(new Question("trace_transaction", "trace_transaction", hash));
    questions.add(new Question("trace_block", "trace_block", block));
    for (var type : List.of("trace", "stateDiff", "vmTrace")) {
      var name = "trace_replayBlockTransactions " + type;
      questions.add(new Question(name, "trace_replayBlockTransactions", block, List.of(type)));
    }
    var options = Map.of("tracer", "callTracer");
    questions.add(
        new Question("debug_traceBlockByNumber", "debug_traceBlockByNumber", block, options));
    return questions;
  }

  private record Found(String question, String step, Difference difference) {
    String where() {
      return question + " | " + difference.path() + " | " + difference.kind();
    }
  }

  @Test
  void traces_shouldBeAnvils_orDifferAsThePageSays() throws Exception {
    var found = new ArrayList<Found>();
    var asked = 0;
    for (var i = 0; i < STEPS.size(); i++) {
      var hash = STEPS.get(i).transaction().hash().toString();
      for (var question : questions(hash, "0x" + Integer.toHexString(i + 1))) {
        asked++;
        found.addAll(ask(question, STEPS.get(i).name()));
      }
    }
    var rows = TraceDifferences.rows();
    var met = new LinkedHashSet<Row>();
    var unlisted = new TreeMap<String, List<String>>();
    for (var one : found) {
      var row = rows.stream().filter(r -> r.matches(one.question, one.difference)).findFirst();
      row.ifPresentOrElse(
          met::add,
          () ->
              unlisted
                  .computeIfAbsent(one.where(), where -> new ArrayList<>())
                  .add(one.step + ": " + one.difference.ours() + " / " + one.difference.theirs()));
    }
    System.out.printf(
        "traces beside anvil: %d transactions, %d questions, %d answers differ in %d listed ways%n",
        STEPS.size(),
        asked,
        found.stream().map(f -> f.question + f.step).distinct().count(),
        met.size());
    assertTrue(unlisted.isEmpty(), () -> words(unlisted));
    assertEquals(List.of(), rows.stream().filter(row -> !met.contains(row)).toList(), "not met");
  }

  @Test
  void replayOfATransaction_shouldBeThatOfItsBlock() throws Exception {
    for (var i = 0; i < STEPS.size(); i++) {
      var types = List.of("trace", "stateDiff", "vmTrace");
      var hash = STEPS.get(i).transaction().hash().toString();
      var alone = (ObjectNode) node.result("trace_replayTransaction", hash, types);
      alone.put("transactionHash", hash);
      var number = "0x" + Integer.toHexString(i + 1);
      var block = node.result("trace_replayBlockTransactions", number, types);
      assertEquals(block.get(0), alone, STEPS.get(i).name());
    }
  }

  private static String words(Map<String, List<String>> unlisted) {
    var words = new StringBuilder("not on the page:");
    unlisted.forEach(
        (where, examples) -> {
          words.append('\n').append(where).append("  ×").append(examples.size());
          examples.stream()
              .limit(6)
              .forEach(e -> words.append("\n    ").append(e, 0, Math.min(e.length(), 400)));
        });
    return words.toString();
  }

  private static List<Found> ask(Question question, String step) throws Exception {
    var ours = node.answer(question.method, question.arguments);
    var theirs = anvil.answer(question.method, question.arguments);
    return JsonDifferences.between(Normalisations.of(ours), Normalisations.of(theirs)).stream()
        .map(difference -> new Found(question.name, step, difference))
        .toList();
  }
}

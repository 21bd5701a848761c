package io.taoevm.evm.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateKeys;
import io.taoevm.chain.state.StateSource;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.EvmThreads;
import io.taoevm.evm.Executor;
import io.taoevm.evm.Fork;
import io.taoevm.evm.Message;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.TransactionScope;
import io.taoevm.evm.standard.StandardPrecompiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs message calls of a file against the gas and output that another file expects, and prints the
 * time of each: name, gas, median of thread CPU time, least wall time, Mgas a second.
 *
 * <p>Usage: {@code EngineCases CASES.json EXPECTED.json [TEXT [SECONDS]]}: only cases whose name
 * begins with TEXT; SECONDS of samples a case. A run is a fresh state over a read-only source, one
 * message call, nothing else. All cases run round robin before any is measured. The property {@code
 * taoevm.engine} names another engine than the node's own.
 */
final class EngineCases {
  private static final long MIN_SAMPLE_NANOS = 2_000_000;

  private record Case(
      String name,
      Address to,
      byte[] data,
      long gas,
      Source source,
      long expectedGas,
      long expectedRefund,
      String expectedOutput) {}

  /** State in hash maps, as a store with a warm cache would answer. */
  private static final class Source implements StateSource {
    private record Key(byte[] bytes, int hash) {
      Key(byte[] bytes) {
        this(bytes, Arrays.hashCode(bytes));
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
      }

      @Override
      public int hashCode() {
        return hash;
      }
    }

    private final Map<Key, byte[]> entries = new HashMap<>();
    private final Map<Hash, byte[]> codes = new HashMap<>();

    @Override
    public byte[] get(byte[] key) {
      return entries.get(new Key(key));
    }

    @Override
    public void forEach(byte[] from, byte[] to, Visitor visitor) {}

    @Override
    public byte[] code(Hash codeHash) {
      return codes.get(codeHash);
    }

    void put(Address address, Word balance, byte[] code) {
      var hash = code.length == 0 ? EvmAccount.NO_CODE : Keccak.hash(code);
      var bytes = new byte[72];
      balance.write(bytes, 8);
      hash.write(bytes, 40);
      entries.put(new Key(StateKeys.account(address)), bytes);
      codes.put(hash, code);
    }
  }

  private final Address sender;
  private final Executor executor;
  private final List<Case> cases = new ArrayList<>();

  private EngineCases(JsonNode file, JsonNode expected, String text) {
    var rules = EvmRules.ethereum(Fork.CANCUN, StandardPrecompiles.ethereum(Fork.CANCUN));
    var block =
        new BlockContext(
            1,
            1,
            1_000_000,
            Long.MAX_VALUE,
            Word.ZERO,
            Address.ZERO,
            AccountId.ZERO,
            Hash.ZERO,
            Word.ONE,
            number -> Hash.ZERO);
    executor =
        Engines.named(System.getProperty("taoevm.engine", Engines.DEFAULT))
            .orElseThrow()
            .open(rules, block);
    sender = Address.fromHex(file.get("sender").asText());
    var balance = Word.fromHex(file.get("senderBalance").asText());
    for (var node : file.get("cases")) {
      if (node.get("name").asText().startsWith(text)) {
        cases.add(read(node, file.get("gas").asLong(), balance, expected.get("cases")));
      }
    }
  }

  private Case read(JsonNode node, long gas, Word senderBalance, JsonNode expected) {
    var source = new Source();
    source.put(sender, senderBalance, Bytes.EMPTY);
    for (var account : node.get("accounts").properties()) {
      var address = Address.fromHex(account.getKey());
      var value = account.getValue();
      var balance = value.has("balance") ? Word.fromHex(value.get("balance").asText()) : Word.ZERO;
      source.put(address, balance, Bytes.fromHex(value.path("code").asText("0x")));
      for (var slot : value.path("storage").properties()) {
        source.entries.put(
            new Source.Key(StateKeys.storage(address, Word.fromHex(slot.getKey()))),
            Word.fromHex(slot.getValue().asText()).bytes());
      }
    }
    var name = node.get("name").asText();
    var wanted = expected.get(name);
    return new Case(
        name,
        Address.fromHex(node.get("to").asText()),
        Bytes.fromHex(node.get("data").asText()),
        gas,
        source,
        wanted.get("gasUsed").asLong(),
        wanted.get("refund").asLong(),
        wanted.get("output").asText());
  }

  private Outcome run(Case c) {
    var scope = new TransactionScope(new State(c.source), sender, Word.ZERO, List.of());
    scope.warm(sender);
    scope.warm(c.to);
    scope.warm(Address.ZERO);
    var outcome =
        executor.execute(Message.call(sender, c.to, Word.ZERO, c.data, c.gas), scope, Tracer.NONE);
    var used = c.gas - outcome.gasLeft();
    if (used != c.expectedGas || scope.refund() != c.expectedRefund) {
      throw new AssertionError(c.name + ": " + used + " gas, refund " + scope.refund());
    }
    return outcome;
  }

  private void check(Case c) {
    var output = Bytes.toHex(run(c).output());
    if (!output.equals(c.expectedOutput)) {
      throw new AssertionError(c.name + ": output " + output);
    }
  }

  private void warmUp(Case c, double seconds) {
    var end = System.nanoTime() + (long) (seconds * 1e9);
    do {
      run(c);
    } while (System.nanoTime() < end);
  }

  private void measure(Case c, double seconds) {
    var threads = ManagementFactory.getThreadMXBean();
    var batch = 1;
    var wallBest = Double.MAX_VALUE;
    var samples = new ArrayList<Double>();
    var end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end || samples.size() < 5) {
      var cpu = threads.getCurrentThreadCpuTime();
      var wall = System.nanoTime();
      for (var i = 0; i < batch; i++) {
        run(c);
      }
      wall = System.nanoTime() - wall;
      cpu = threads.getCurrentThreadCpuTime() - cpu;
      if (wall < MIN_SAMPLE_NANOS) {
        batch *= 2;
        continue;
      }
      samples.add(cpu / 1e6 / batch);
      wallBest = Math.min(wallBest, wall / 1e6 / batch);
    }
    samples.sort(Double::compare);
    var median = samples.get(samples.size() / 2);
    System.out.printf(
        "%-34s %12d %10.4f %10.4f %10.1f%n",
        c.name, c.expectedGas, median, wallBest, c.expectedGas / median / 1e3);
  }

  private void runAll(double seconds) {
    cases.forEach(this::check);
    for (var round = 0; round < 2; round++) {
      cases.forEach(c -> warmUp(c, seconds / 4));
    }
    for (var c : cases) {
      warmUp(c, seconds * 0.8);
      measure(c, seconds);
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    var json = new ObjectMapper();
    var file = json.readTree(Path.of(args[0]).toFile());
    var expected = json.readTree(Path.of(args[1]).toFile());
    var text = args.length > 2 ? args[2] : "";
    var seconds = args.length > 3 ? Double.parseDouble(args[3]) : 0.6;
    var cases = new EngineCases(file, expected, text);
    var failed = new Throwable[1];
    var thread = EvmThreads.newThread("cases", () -> cases.runAll(seconds));
    thread.setUncaughtExceptionHandler((t, thrown) -> failed[0] = thrown);
    thread.start();
    thread.join();
    if (failed[0] != null) {
      throw new IllegalStateException("the run failed", failed[0]);
    }
  }
}

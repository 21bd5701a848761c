package io.taoevm.rpc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.rpc.TestNode;
import io.taoevm.rpc.protocol.Limits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The flags of limits: what they default to, what they change, and what they refuse. */
final class LimitsTest {
  private static final String LOOP = "0x5b600056";
  private static final String ANYWHERE = "0x00000000000000000000000000000000000000aa";

  private static NodeConfig parse(String... arguments) {
    var found = new NodeConfig[1];
    var command =
        new NodeCommand(
            config -> {
              found[0] = config;
              return 0;
            });
    assertEquals(
        0, new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
    return found[0];
  }

  @Test
  void defaults_shouldBeTheDocumentedOnes() {
    var config = parse();
    assertEquals(Limits.DEFAULT, config.limits());
    assertEquals("127.0.0.1", config.server().host());
    assertEquals(8_545, config.server().port());
    assertEquals(10_000, config.server().maxConnections());
    assertEquals(10, config.server().drainSeconds());
    assertEquals(0, config.server().requestsPerSecond());
  }

  @Test
  void flags_shouldSetEveryLimit() {
    var config =
        parse(
            List.of(
                    "--max-body=1 --max-reply=2 --max-batch=3 --max-depth=5 --max-queue=6"
                        + " --max-connections=7 --rate-limit=8 --call-timeout=9 --drain=11"
                        + " --max-call-gas=30000")
                .getFirst()
                .split(" "));
    var workers = Limits.DEFAULT.workers();
    assertEquals(new Limits(1 << 20, 3, 2 << 20, 5, 9_000, 6, 30_000, workers), config.limits());
    assertEquals(7, config.server().maxConnections());
    assertEquals(8, config.server().requestsPerSecond());
    assertEquals(11, config.server().drainSeconds());
  }

  @Test
  void flags_shouldRefuseWhatMakesNoSense() {
    for (var flag :
        List.of(
            "--max-body=0",
            "--max-batch=0",
            "--max-depth=1",
            "--drain=-1",
            "--max-call-gas=5",
            "--rate-limit=-1",
            "--call-timeout=0",
            "--log-format=xml")) {
      var command = new CommandLine(new NodeCommand(config -> 0));
      command.setErr(new java.io.PrintWriter(java.io.Writer.nullWriter()));
      assertEquals(2, command.execute(flag), flag);
    }
  }

  @Test
  void callGas_shouldBeBoundedByTheFlag() throws Exception {
    var config = TestNode.config();
    var limits = parse("--max-call-gas=50000").limits();
    try (var node = TestNode.start(config.with(limits))) {
      node.result("anvil_setCode", ANYWHERE, LOOP);
      var call = Map.of("to", ANYWHERE, "gas", "0x1c9c380");
      assertEquals("out of gas", node.error("eth_call", call));
      node.result("anvil_setCode", ANYWHERE, "0x5a60005260206000f3");
      var left = node.result("eth_call", call).asText();
      var gas = Long.parseLong(left.substring(left.length() - 16), 16);
      assertTrue(gas > 20_000 && gas < 50_000 - 21_000, left);
    }
  }
}

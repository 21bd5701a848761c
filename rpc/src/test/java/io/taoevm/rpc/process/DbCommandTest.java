package io.taoevm.rpc.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DbCommandTest {
  private static final String FROM = "\"from\":\"0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266\"";
  private static final int TRANSACTIONS = 12;

  @TempDir private Path parent;

  private String path(String name) {
    return parent.resolve(name).toString();
  }

  private static String run(int exitCode, String... arguments) throws Exception {
    var ended = NodeProcess.run(arguments);
    assertEquals(exitCode, ended.exitCode(), ended.output());
    return ended.output();
  }

  /** Blocks with transactions, one of them of an account without a key, and a few without. */
  private static String fill(NodeProcess node) throws Exception {
    var stranger = "0x00000000000000000000000000000000000c0ffe";
    for (var i = 0; i < TRANSACTIONS; i++) {
      node.call(
          "eth_sendTransaction",
          "[{%s,\"to\":\"%s\",\"value\":\"0x1000000000000000\"}]".formatted(FROM, stranger));
    }
    node.call("hardhat_impersonateAccount", "[\"" + stranger + "\"]");
    var taken =
        "[{\"from\":\"%s\",\"to\":\"%s\",\"gas\":\"0x5208\"}]".formatted(stranger, stranger);
    node.call("eth_sendTransaction", taken);
    node.call("hardhat_mine", "[\"0x7\"]");
    return node.call("eth_getBlockByNumber", "[\"latest\",false]").toString();
  }

  @Test
  void exportedBlocks_shouldGiveTheSameChain_whenImported() throws Exception {
    String head;
    try (var node = NodeProcess.start("-d", path("made"))) {
      head = fill(node);
      node.stop();
    }
    assertTrue(
        run(0, "db", "check", path("made"))
            .contains("21 blocks, 13 transactions, 3 states: sound"));
    assertTrue(run(0, "db", "stats", path("made")).contains("head: block 20"));
    assertTrue(run(0, "db", "export", path("made"), path("blocks.gz")).contains("21 blocks"));
    run(73, "db", "export", path("made"), path("blocks.gz"));
    assertTrue(
        run(0, "db", "import", path("again"), path("blocks.gz")).contains("20 blocks executed"));
    assertTrue(run(0, "db", "import", path("again"), path("blocks.gz")).contains("20 were there"));
    assertTrue(run(0, "db", "check", path("again")).contains("sound"));
    try (var node = NodeProcess.start("-d", path("again"))) {
      assertEquals(head, node.call("eth_getBlockByNumber", "[\"latest\",false]").toString());
      node.stop();
    }
    assertTrue(
        run(65, "db", "import", path("other"), path("blocks.gz"), "--chain-id", "7")
            .contains("replay"));
  }

  @Test
  void import_shouldRefuse_whatCannotBeExecutedAgain() throws Exception {
    try (var node = NodeProcess.start("-d", path("made"))) {
      node.call("hardhat_mine", "[\"0x3\"]");
      node.call(
          "hardhat_setBalance",
          "[\"0x00000000000000000000000000000000000c0ffe\",\"0xde0b6b3a7640000\"]");
      node.stop();
    }
    run(0, "db", "export", path("made"), path("blocks"));
    var refused = run(65, "db", "import", path("again"), path("blocks"));
    assertTrue(refused.contains("block 4 does not replay"), refused);
    assertTrue(run(0, "db", "check", path("again")).startsWith("4 blocks"), "those before it stay");
    Files.writeString(parent.resolve("letter"), "Dear Alice");
    assertTrue(
        run(65, "db", "import", path("third"), path("letter")).contains("no file of blocks"));
  }

  @Test
  void prune_shouldGiveUpOldStatesOnly() throws Exception {
    try (var node = NodeProcess.start("-d", path("made"))) {
      fill(node);
      node.stop();
    }
    assertTrue(run(0, "db", "prune", path("made"), "--retain", "5").contains("from block 15 on"));
    run(0, "db", "compact", path("made"));
    assertTrue(run(0, "db", "check", path("made")).contains("sound"));
    assertTrue(run(0, "db", "stats", path("made")).contains("oldest state: block 15"));
    run(65, "db", "check", parent.toString());
  }

  @Test
  void check_shouldReportDamage() throws Exception {
    try (var node = NodeProcess.start("-d", path("made"))) {
      fill(node);
      node.stop();
    }
    run(0, "db", "compact", path("made"));
    try (var files = Files.list(parent.resolve("made/db"))) {
      var largest =
          files
              .filter(file -> file.toString().endsWith(".sst"))
              .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
              .orElseThrow();
      try (var file = new RandomAccessFile(largest.toFile(), "rw")) {
        file.seek(100);
        file.write(new byte[] {1, 2, 3, 4});
      }
    }
    var said = run(65, "db", "check", path("made"));
    assertTrue(said.contains("is damaged"), said);
    assertFalse(said.contains("\tat "), said);
  }
}

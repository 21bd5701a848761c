package io.taoevm.rpc.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
    assertTrue(run(0, "db", "stats", path("made")).contains("transactions: about 13, "));
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
  void import_shouldKnowReleaseAndAccounts_withoutFlags() throws Exception {
    String head;
    var flags = new String[] {"-d", path("made"), "--spec", "425", "-a", "3", "--chain-id", "99"};
    try (var node = NodeProcess.start(flags)) {
      head = fill(node);
      node.stop();
    }
    run(0, "db", "export", path("made"), path("blocks"));
    assertTrue(
        run(0, "db", "import", path("again"), path("blocks")).contains("20 blocks executed"));
    flags[1] = path("again");
    try (var node = NodeProcess.start(flags)) {
      assertEquals(head, node.call("eth_getBlockByNumber", "[\"latest\",false]").toString());
    }
  }

  @Test
  void dump_shouldBeAGenesis_ofAnyKeptBlock() throws Exception {
    String early;
    try (var node = NodeProcess.start("-d", path("made"))) {
      fill(node);
      early = node.call("eth_getBlockByNumber", "[\"0x9\",false]").get("stateRoot").textValue();
      node.stop();
    }
    assertTrue(
        run(0, "db", "dump", path("made"), path("state.json"), "--block", "9")
            .contains("state of block 9"));
    run(73, "db", "dump", path("made"), path("state.json"));
    run(65, "db", "dump", path("made"), path("other.json"), "--block", "77");
    try (var node = NodeProcess.start("-d", path("new"), "--genesis", path("state.json"))) {
      var block = node.call("eth_getBlockByNumber", "[\"latest\",false]");
      assertEquals("0x9", block.get("number").textValue());
      assertEquals(early, block.get("stateRoot").textValue());
      fill(node);
      node.stop();
    }
    assertTrue(run(0, "db", "check", path("new")).startsWith("21 blocks"));
    run(0, "db", "export", path("new"), path("new.gz"));
    assertTrue(
        run(0, "db", "import", path("third"), path("new.gz")).contains("20 blocks executed"));
  }

  @Test
  void checkpoint_shouldBeAChainOfItsOwn_whileTheOtherGoesOn() throws Exception {
    try (var node = NodeProcess.start("-d", path("made"))) {
      var load = new WriteLoad(node);
      var writer = Thread.ofPlatform().start(() -> load.run(2, 7));
      while (load.acknowledged().size() < 20) {
        Thread.onSpinWait();
      }
      var before = load.acknowledged().size();
      var number = node.number("tao_dev_checkpoint", "[\"" + path("copy") + "\"]");
      assertTrue(number > 0);
      while (load.acknowledged().size() == before) { // The chain goes on.
        Thread.onSpinWait();
      }
      load.expectTheEnd();
      node.kill();
      writer.join();
      assertTrue(run(0, "db", "check", path("copy")).contains("sound"));
      try (var copy = NodeProcess.start("-d", path("copy"))) {
        var head = copy.number("eth_blockNumber", "[]");
        assertTrue(head >= number);
        for (var one : load.acknowledged().values()) {
          if (one.number() <= number) {
            var block = copy.call("eth_getBlockByNumber", "[" + one.number() + ",false]");
            assertEquals(one.blockHash(), block.get("hash").textValue());
          }
        }
      }
    }
    try (var node = NodeProcess.start()) {
      assertThrows(
          IllegalStateException.class,
          () -> node.call("tao_dev_checkpoint", "[\"" + path("none") + "\"]"));
    }
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

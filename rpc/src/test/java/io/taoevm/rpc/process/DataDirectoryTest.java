package io.taoevm.rpc.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data directory as a user meets it: going on, and everything that can be wrong with one. */
final class DataDirectoryTest {
  private static final String FROM = "\"from\":\"0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266\"";
  private static final String TO = "0x000000000000000000000000000000000000beef";

  @TempDir private Path parent;

  private String directory() {
    return parent.resolve("data").toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"block", "interval", "none"})
  void node_shouldGoOnAtTheSameHead_whenStartedAgain(String durability) throws Exception {
    String latest;
    String early;
    try (var node = NodeProcess.start("-d", directory(), "--durability", durability)) {
      node.call(
          "eth_sendTransaction", "[{%s,\"to\":\"%s\",\"value\":\"0x10\"}]".formatted(FROM, TO));
      node.call("hardhat_mine", "[\"0x20\"]");
      latest = node.call("eth_getBlockByNumber", "[\"latest\",true]").toString();
      early = node.call("eth_getProof", "[\"" + TO + "\",[],\"0x1\"]").toString();
      assertEquals(143, node.stop(), "the exit code of a process that was asked to stop");
    }
    try (var node = NodeProcess.start("-d", directory(), "--durability", durability)) {
      assertEquals(latest, node.call("eth_getBlockByNumber", "[\"latest\",true]").toString());
      assertEquals(early, node.call("eth_getProof", "[\"" + TO + "\",[],\"0x1\"]").toString());
      assertEquals(
          1, node.number("eth_getTransactionCount", "[" + FROM.substring(7) + ",\"0x1\"]"));
      node.call("hardhat_mine", "[\"0x2\"]");
      assertEquals(0x23, node.number("eth_blockNumber", "[]"));
      node.call("evm_snapshot", "[]");
      node.call("hardhat_mine", "[\"0x5\"]");
      node.call("evm_revert", "[\"0x1\"]");
      assertEquals(0x23, node.number("eth_blockNumber", "[]"));
    }
  }

  @Test
  void states_shouldBePruned_whenAskedFor() throws Exception {
    try (var node = NodeProcess.start("-d", directory(), "--retain", "10")) {
      node.call("hardhat_mine", "[\"0x40\"]");
      node.call("eth_getBalance", "[\"" + TO + "\",\"0x36\"]");
      var gone = assertFails(() -> node.call("eth_getBalance", "[\"" + TO + "\",\"0x10\"]"));
      assertTrue(gone.contains("pruned"), gone);
      assertFalse(node.call("eth_getBlockByNumber", "[\"0x10\",false]").isNull(), "blocks stay");
    }
  }

  private interface Call {
    void run() throws Exception;
  }

  private static String assertFails(Call call) throws Exception {
    try {
      call.run();
    } catch (IllegalStateException expected) {
      return expected.getMessage();
    }
    throw new AssertionError("was answered");
  }

  private static void assertEnds(int exitCode, String words, NodeProcess.Ended ended) {
    assertTrue(ended.output().contains(words), ended.output());
    assertEquals(exitCode, ended.exitCode(), ended.output());
    assertEquals(1, ended.output().lines().count(), "a sentence and no more: " + ended.output());
  }

  @Test
  void start_shouldBeRefused_whenAnotherProcessUsesTheDirectory() throws Exception {
    try (var node = NodeProcess.start("-d", directory())) {
      var ended = NodeProcess.run("-p", "0", "-d", directory());
      assertEnds(75, "is in use by process " + node.id(), ended);
      assertEquals(0, node.number("eth_blockNumber", "[]"));
    }
  }

  @Test
  void start_shouldBeRefused_whenTheDirectoryHoldsAnotherChain() throws Exception {
    try (var node = NodeProcess.start("-d", directory())) {
      node.stop();
    }
    var other = NodeProcess.run("-p", "0", "-d", directory(), "--chain-id", "43");
    assertEnds(65, "belongs to another chain", other);
    Files.writeString(Path.of(directory(), "FORMAT"), "taoevm data, format 9\n");
    assertEnds(65, "has format 9", NodeProcess.run("-p", "0", "-d", directory()));
  }

  @Test
  void start_shouldBeRefused_whenTheDirectoryIsNone() throws Exception {
    Files.writeString(Path.of(directory()), "a file");
    assertEnds(73, "is not a directory", NodeProcess.run("-p", "0", "-d", directory()));
    Files.writeString(parent.resolve("letter"), "Dear Alice");
    assertEnds(65, "holds no TaoEVM data", NodeProcess.run("-p", "0", "-d", parent.toString()));
    assumeTrue(Files.isDirectory(Path.of("/proc")));
    assertEnds(73, "cannot be made", NodeProcess.run("-p", "0", "-d", "/proc/taoevm"));
  }

  @Test
  void node_shouldStopAndKeepItsBlocks_whenTheDiskIsFull() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    try (var node = NodeProcess.start("-d", directory())) {
      node.call("hardhat_mine", "[\"0x10\"]");
      node.stop();
    }
    // A file may grow to 1 MiB: to the node this is a disk that has become full.
    var limited = List.of("/bin/sh", "-c", "ulimit -f 1024; exec \"$@\"", "sh");
    var reached = 16L;
    try (var node = NodeProcess.start(limited, "-d", directory())) {
      try {
        while (reached < 100_000) {
          node.call("hardhat_mine", "[\"0x1\"]");
          reached = node.number("eth_blockNumber", "[]");
        }
      } catch (IllegalStateException | IOException full) {
        assertEquals(74, node.waitFor());
      }
    }
    assertTrue(reached < 100_000);
    try (var node = NodeProcess.start("-d", directory())) {
      var head = node.number("eth_blockNumber", "[]");
      assertTrue(head >= reached, "head " + head + ", acknowledged " + reached);
    }
  }
}

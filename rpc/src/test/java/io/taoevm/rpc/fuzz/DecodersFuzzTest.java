package io.taoevm.rpc.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.BlockFile;
import io.taoevm.chain.ChainException;
import io.taoevm.chain.block.Block;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.call.CallTable;
import io.taoevm.chain.codec.RlpException;
import io.taoevm.chain.codec.RlpReader;
import io.taoevm.chain.codec.ScaleException;
import io.taoevm.chain.codec.Ss58;
import io.taoevm.chain.codec.Ss58Exception;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.trie.Proof;
import io.taoevm.precompile.abi.AbiDecoder;
import io.taoevm.precompile.abi.AbiException;
import io.taoevm.precompile.abi.AbiFunction;
import io.taoevm.rpc.cli.NodeCommand;
import io.taoevm.rpc.genesis.DevAccounts;
import io.taoevm.rpc.genesis.DumpFile;
import io.taoevm.rpc.genesis.GenesisException;
import io.taoevm.rpc.genesis.GenesisFile;
import io.taoevm.rpc.genesis.GenesisOverrides;
import io.taoevm.rpc.protocol.Caller;
import io.taoevm.rpc.protocol.JsonRpc;
import io.taoevm.rpc.protocol.Limits;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.WorkerPool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * Everything that reads bytes of strangers: each decoder either gives a value or its own exception,
 * and what it gives encodes to the same bytes. The inputs are the corpus beside the classes, to
 * which every finding is added, and changes of it made by a seed; {@code -Dfuzz.inputs=N} and
 * {@code -Dfuzz.seed=N} look for more. Jazzer, which would let coverage guide the changes, does not
 * read the classes of this Java release yet.
 */
final class DecodersFuzzTest {
  private static final int INPUTS = Integer.getInteger("fuzz.inputs", 3_000);
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_121L);
  private static final DevAccounts NOBODY =
      DevAccounts.of(DevAccounts.MNEMONIC, 0, DevAccounts.DEFAULT_BALANCE_WEI);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<AbiFunction> FUNCTIONS =
      List.of(
          AbiFunction.parse("a(address a, bool b, bytes32 c, uint16 d, uint256 e)"),
          AbiFunction.parse("b(uint16 a, uint16[] b, uint16[] c, uint64 d)"),
          AbiFunction.parse("c(bytes a, string b, bytes32[] c)"));

  private static final WorkerPool WORKERS =
      new WorkerPool(Limits.DEFAULT, DecodersFuzzTest::thread);
  private static final JsonRpc RPC =
      new JsonRpc(
          new Methods()
              .read("t_echo", 3, call -> call.get(0, JsonNode::toString))
              .execute("t_work", 1, call -> call.has(0)),
          WORKERS,
          Limits.DEFAULT,
          failure -> null);

  /** What is done with an input; anything but an outcome that is expected is thrown. */
  @FunctionalInterface
  private interface Target {
    void take(byte[] bytes) throws Exception;
  }

  private static void fuzz(String name, Target target) throws Exception {
    fuzz(name, target, INPUTS);
  }

  private static void fuzz(String name, Target target, int changes) throws Exception {
    var corpus = corpus(name);
    System.out.println(
        name + ": " + corpus.size() + " inputs, " + changes + " changes, seed " + SEED);
    for (var input : corpus) {
      take(target, input);
    }
    var random = new Random(SEED);
    for (var i = 0; i < changes; i++) {
      take(target, Mutation.of(corpus, random));
    }
  }

  private static void take(Target target, byte[] input) {
    try {
      target.take(input.clone());
    } catch (Exception | Error finding) {
      throw new AssertionError("add this input to the corpus: " + Bytes.toHex(input), finding);
    }
  }

  private static List<byte[]> corpus(String name) throws Exception {
    var folder = DecodersFuzzTest.class.getResource(name);
    var inputs = new ArrayList<byte[]>();
    inputs.add(new byte[0]);
    try (var files = Files.list(Path.of(Objects.requireNonNull(folder, name).toURI()))) {
      for (var file : files.sorted().toList()) {
        inputs.add(Files.readAllBytes(file));
      }
    }
    return inputs;
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "fuzz-worker");
    thread.setDaemon(true);
    return thread;
  }

  @Test
  void rlp_shouldBeReadOrRefused() throws Exception {
    fuzz("rlp", DecodersFuzzTest::rlp);
  }

  private static void rlp(byte[] bytes) {
    try {
      read(RlpReader.ofList(bytes), 0);
    } catch (RlpException refused) {
      // Its own exception.
    }
  }

  private static void read(RlpReader list, int depth) {
    while (list.hasNext() && depth < 100) {
      if (list.isList()) {
        read(list.list(), depth + 1);
      } else {
        list.bytes();
      }
    }
  }

  @Test
  void transactions_shouldEncodeToTheSameBytes() throws Exception {
    fuzz("transactions", DecodersFuzzTest::transactions);
  }

  private static void transactions(byte[] bytes) {
    try {
      assertArrayEquals(bytes, SignedTransaction.decode(bytes).encoded());
    } catch (RlpException | IllegalArgumentException refused) {
      // Malformed, or with a signature of nobody.
    }
  }

  @Test
  void blocks_shouldEncodeToTheSameBytes() throws Exception {
    fuzz("blocks", DecodersFuzzTest::blocks);
  }

  private static void blocks(byte[] bytes) {
    try {
      assertArrayEquals(bytes, Block.decode(bytes).encode());
    } catch (RlpException | IllegalArgumentException refused) {
      // Malformed.
    }
  }

  @Test
  void exports_shouldBeReadOrRefused() throws Exception {
    fuzz("exports", DecodersFuzzTest::exports);
  }

  private static void exports(byte[] bytes) throws IOException {
    try {
      var reader = new BlockFile.Reader(new ByteArrayInputStream(bytes));
      while (reader.next().isPresent()) {}
    } catch (ChainException refused) {
      // Its own exception.
    }
  }

  @Test
  void calls_shouldEncodeToTheSameMeaning() throws Exception {
    fuzz("calls", DecodersFuzzTest::calls);
  }

  private static void calls(byte[] bytes) {
    try {
      var encoded = CallTable.encode(CallTable.decode(bytes));
      assertArrayEquals(encoded, CallTable.encode(CallTable.decode(encoded)));
    } catch (ScaleException refused) {
      // Its own exception.
    }
  }

  @Test
  void abi_shouldBeReadOrRefused() throws Exception {
    fuzz("abi", DecodersFuzzTest::abi);
  }

  private static void abi(byte[] bytes) {
    if (bytes.length < 4) {
      return; // No selector has led to a function.
    }
    for (var function : FUNCTIONS) {
      try {
        AbiDecoder.arguments(function, bytes);
      } catch (AbiException refused) {
        // Its own exception.
      }
    }
  }

  @Test
  void proofs_shouldBeVerifiedOrRefused() throws Exception {
    fuzz("proofs", DecodersFuzzTest::proofs);
  }

  /** A number of nodes (1), then each with its length (2). */
  private static void proofs(byte[] bytes) {
    var nodes = new ArrayList<byte[]>();
    for (var at = 0; at + 2 <= bytes.length; ) {
      var length = (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
      var end = Math.min(bytes.length, at + 2 + length);
      nodes.add(Arrays.copyOfRange(bytes, at + 2, end));
      at = end;
    }
    var root = Keccak.hash(nodes.isEmpty() ? new byte[0] : nodes.getFirst());
    Proof.verify(root, Keccak.hash(bytes).bytes(), nodes);
    Proof.verify(root, new byte[0], nodes);
  }

  @Test
  void addresses_shouldBeReadOrRefused() throws Exception {
    fuzz("addresses", DecodersFuzzTest::addresses);
  }

  private static void addresses(byte[] bytes) {
    try {
      Ss58.decode(new String(bytes, UTF_8));
    } catch (Ss58Exception refused) {
      // Its own exception.
    }
  }

  @Test
  void messages_shouldBeAnsweredWithJson() throws Exception {
    fuzz("messages", DecodersFuzzTest::messages);
  }

  private static void messages(byte[] bytes) throws IOException {
    var answer = RPC.answer(bytes, new Caller(true, null)).join();
    if (answer.length > 0) {
      var json = JSON.readTree(answer);
      assertEquals(true, json.isArray() || "2.0".equals(json.path("jsonrpc").asText()));
    }
  }

  @Test
  void genesisFiles_shouldBeReadOrRefused() throws Exception {
    fuzz("genesisFiles", DecodersFuzzTest::genesisFiles);
  }

  private static void genesisFiles(byte[] bytes) throws IOException {
    var file = Files.createTempFile("taoevm-fuzz", ".json");
    try {
      Files.write(file, bytes);
      GenesisFile.read(file, NOBODY).content(GenesisOverrides.NONE, 1);
    } catch (GenesisException refused) {
      // Its own exception.
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void dumps_shouldBeReadOrRefused() throws Exception {
    fuzz("dumps", DecodersFuzzTest::dumps);
  }

  private static void dumps(byte[] bytes) {
    JsonNode json;
    try {
      json = JSON.readTree(bytes);
    } catch (IOException noJson) {
      return;
    }
    try {
      DumpFile.read(json);
    } catch (GenesisException refused) {
      // Its own exception.
    }
  }

  @Test
  void flags_shouldBeTakenOrExplained() throws Exception {
    fuzz("flags", DecodersFuzzTest::flags, INPUTS / 10); // Each makes a command line anew.
  }

  private static void flags(byte[] bytes) {
    var arguments = new String(bytes, UTF_8).split("\0", 8);
    if (Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("@"))) {
      return; // Files with arguments in them.
    }
    var command = new CommandLine(new NodeCommand(config -> 0));
    command.setOut(new PrintWriter(Writer.nullWriter()));
    command.setErr(new PrintWriter(Writer.nullWriter()));
    var exitCode = command.execute(arguments);
    assertEquals(true, exitCode == 0 || exitCode == 2, "exit code " + exitCode);
  }
}

package io.taoevm.rpc.reference;

import io.taoevm.chain.block.Block;
import io.taoevm.chain.block.Header;
import io.taoevm.chain.block.MalformedTransactionException;
import io.taoevm.chain.codec.RlpException;
import io.taoevm.chain.codec.RlpReader;
import io.taoevm.chain.ethereum.BlockImport;
import io.taoevm.chain.ethereum.BlockImport.Imported;
import io.taoevm.chain.ethereum.BlockImport.Invalid;
import io.taoevm.chain.ethereum.BlockImporter;
import io.taoevm.chain.ethereum.ConsensusFork;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.world.FlatSource;
import io.taoevm.evm.EvmEngine;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.Fork;
import io.taoevm.evm.TransactionProcessor;
import io.taoevm.evm.standard.StandardPrecompiles;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Runs BlockchainTests on an engine, as many files at a time as there are cores. */
public final class BlockTestRunner {
  private final Map<Fork, TransactionProcessor> processors = new EnumMap<>(Fork.class);

  public BlockTestRunner(EvmEngine engine) {
    for (var fork : Fork.values()) {
      var rules = EvmRules.ethereum(fork, StandardPrecompiles.ethereum(fork));
      processors.put(fork, new TransactionProcessor(engine, rules));
    }
  }

  /** Runs all tests under the paths that are selected by file name and by the network's name. */
  public TestSummary run(List<Path> paths, Predicate<String> files, Predicate<String> networks) {
    return TestRun.of(paths, files, (name, json, run) -> runFile(name, json, networks, run));
  }

  private void runFile(String name, byte[] json, Predicate<String> networks, TestRun run) {
    for (var test : BlockTest.read(name, json)) {
      if (!test.network().isKnown()) {
        run.skip();
      } else if (networks.test(test.network().later().name())) {
        run.test(test.name(), () -> Optional.ofNullable(new Run(test).failure()));
      }
    }
  }

  /** A block of the tree of blocks, and the state after it. */
  private record Node(Header header, Hash hash, FlatSource state, @Nullable Node parent) {
    /** The hash of an ancestor, or of this block itself. */
    Hash hashOf(long number) {
      var node = this;
      while (node != null && node.header.number() != number) {
        node = node.parent;
      }
      return node == null ? Hash.ZERO : node.hash;
    }
  }

  /** One test: blocks may grow on any valid block before them; the last valid one is the head. */
  private final class Run {
    private final BlockTest test;
    private final Map<Hash, Node> tree = new HashMap<>();

    Run(BlockTest test) {
      this.test = test;
    }

    @Nullable String failure() {
      var genesis = Block.decode(test.genesisRlp()).header();
      if (!genesis.hash().equals(test.genesisHash())) {
        return "genesis hash " + genesis.hash();
      }
      if (!genesis.stateRoot().equals(test.pre().root())) {
        return "genesis state root " + test.pre().root();
      }
      var head = new Node(genesis, genesis.hash(), FlatSource.empty().with(test.pre()), null);
      tree.put(head.hash, head);
      for (var i = 0; i < test.steps().size(); i++) {
        var step = test.steps().get(i);
        switch (importBlock(step.rlp())) {
          case Invalid(var reason) -> {
            if (step.refusal().isEmpty()) {
              return "block " + i + " is refused: " + reason;
            }
          }
          case Imported(var block, var state) -> {
            if (step.refusal().isPresent()) {
              return "block " + i + " is accepted: " + step.refusal().get();
            }
            var parent = node(block.header().parentHash());
            head = new Node(block.header(), block.hash(), parent.state.with(state), parent);
            tree.put(head.hash, head);
          }
        }
      }
      if (!head.hash.equals(test.lastBlockHash())) {
        return "last block " + head.hash + ", expected " + test.lastBlockHash();
      }
      return head.header.stateRoot().equals(test.postRoot())
          ? null
          : "state root " + head.header.stateRoot() + ", expected " + test.postRoot();
    }

    private Node node(Hash hash) {
      var node = tree.get(hash);
      if (node == null) {
        throw new AssertionError("no block " + hash);
      }
      return node;
    }

    private BlockImport importBlock(byte[] rlp) {
      Block block;
      try {
        var reader = RlpReader.of(rlp);
        block = Block.read(reader);
        reader.expectEnd();
      } catch (RlpException | MalformedTransactionException malformed) {
        return new Invalid(String.valueOf(malformed.getMessage()));
      }
      var parent = tree.get(block.header().parentHash());
      if (parent == null) {
        return new Invalid("unknown parent " + block.header().parentHash());
      }
      return importer(block.header().timestampSeconds())
          .importBlock(parent.header, parent.state, block, parent::hashOf);
    }

    private BlockImporter importer(long timestampSeconds) {
      var rules = test.network().at(timestampSeconds);
      var fork = rules.fork().orElseThrow();
      var processor = processors.get(fork);
      if (processor == null) {
        throw new AssertionError("no processor for " + fork);
      }
      return new BlockImporter(
          test.chainId(),
          ConsensusFork.valueOf(fork.name()),
          rules.blobs(),
          processor,
          (state, block, target, input) -> {
            var outcome = processor.systemCall(state, block, target, input);
            return outcome.succeeded() ? outcome.output() : null;
          });
    }
  }
}

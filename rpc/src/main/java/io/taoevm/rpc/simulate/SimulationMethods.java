package io.taoevm.rpc.simulate;

import io.taoevm.chain.BlockStep;
import io.taoevm.chain.BlockView;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.StateSource;
import io.taoevm.evm.TransactionProcessor;
import io.taoevm.rpc.argument.BlockOverrides;
import io.taoevm.rpc.argument.BlockSelector.Tag;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.eth.ChainReader;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.simulate.SimulationRequest.BlockRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Simulates blocks of calls; every block runs the chain's own step too. */
public final class SimulationMethods {
  /** The real chain makes a block every 12 seconds. */
  private static final long BLOCK_SECONDS = 12;

  /** Calls of a request may use this many times the gas of a block together. */
  private static final long GAS_MULTIPLE = 10;

  private final ChainReader reader;
  private final TransactionProcessor processor;
  private final BlockStep step;

  public SimulationMethods(ChainReader reader, TransactionProcessor processor, BlockStep step) {
    this.reader = reader;
    this.processor = processor;
    this.step = step;
  }

  public void register(Methods methods) {
    methods.execute("eth_simulateV1", 2, this::simulate);
  }

  private Object simulate(Call call) {
    var request = call.get(0, SimulationRequest::decode);
    var base = reader.view(call.get(1, Decoders::block, Tag.LATEST));
    return new Run(request, base).blocks();
  }

  /** One request. */
  private final class Run {
    private final SimulationRequest request;
    private final BlockView base;
    private final Map<Long, Hash> hashes = new HashMap<>();
    private final List<SimulatedBlock> shown = new ArrayList<>();
    private SealedBlock parent;
    private StateSource state;
    private TransactionProcessor moved = processor;
    private long gasLimit;
    private long budget;

    Run(SimulationRequest request, BlockView base) {
      this.request = request;
      this.base = base;
      this.parent = base.block();
      this.state = base.source();
      this.gasLimit = base.context().gasLimit();
      this.budget = Math.multiplyExact(gasLimit, GAS_MULTIPLE);
      hashes.put(parent.number(), parent.hash());
    }

    List<SimulatedBlock> blocks() {
      for (var block : request.blocks()) {
        var number = number(block.overrides());
        while (parent.number() + 1 < number) {
          if (shown.size() >= SimulationRequest.MAX_BLOCKS) {
            throw SimulationRequest.tooMany();
          }
          add(BlockRequest.EMPTY);
        }
        add(block);
      }
      return shown;
    }

    private long number(BlockOverrides overrides) {
      var next = parent.number() + 1;
      var asked = overrides.number();
      if (asked == null) {
        return next;
      }
      if (asked < next) {
        throw SimulationError.of(
            SimulationError.NUMBERS_OUT_OF_ORDER,
            "block numbers must be in order: " + asked + " <= " + parent.number());
      }
      if (asked - base.block().number() > SimulationRequest.MAX_BLOCKS) {
        throw SimulationRequest.tooMany();
      }
      return asked;
    }

    private void add(BlockRequest block) {
      moved = moved.with(block.accounts().over(moved.rules().precompiles()));
      var simulation =
          new BlockSimulation(reader.chain().rules(), moved, step, state, context(block), request);
      simulation.override(block.accounts());
      for (var call : block.calls()) {
        budget -= Math.min(budget, simulation.run(call, budget));
      }
      var built = simulation.seal(parent.hash());
      parent = built.block();
      state = built.state();
      hashes.put(parent.number(), parent.hash());
      shown.add(built.shown());
    }

    private BlockContext context(BlockRequest block) {
      var overrides = block.overrides();
      var asked = overrides.timeSeconds();
      var before = parent.header().timestampSeconds();
      var seconds = asked == null ? before + BLOCK_SECONDS : asked;
      if (seconds <= before) {
        throw SimulationError.of(
            SimulationError.TIMES_OUT_OF_ORDER,
            "block timestamps must be in order: " + seconds + " <= " + before);
      }
      var plain = base.context();
      var limit = overrides.gasLimit();
      gasLimit = limit == null ? gasLimit : limit;
      var context =
          overrides.over(
              new BlockContext(
                  plain.chainId(),
                  parent.number() + 1,
                  seconds * 1_000,
                  gasLimit,
                  request.validation() ? reader.chain().nextBaseFeeWei(parent) : Word.ZERO,
                  plain.coinbase(),
                  plain.author(),
                  plain.prevRandao(),
                  plain.blobBaseFeeWei(),
                  hashes(plain.blockHashes())));
      return context;
    }

    private LongFunction<Hash> hashes(LongFunction<Hash> earlier) {
      return number -> {
        var simulated = hashes.get(number);
        return simulated == null ? earlier.apply(number) : simulated;
      };
    }
  }
}

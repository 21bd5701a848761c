package io.taoevm.chain;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.TransactionExecutor;
import io.taoevm.chain.block.TransactionFault;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.pending.TransactionPool;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** Opens blocks on top of others and fills them from the pool; keeps nothing. */
record BlockMaker(
    ChainRules rules,
    TransactionExecutor executor,
    BlockStep step,
    TransactionPool pool,
    ChainReader reader,
    InstantSource clock) {

  /** What the context of a block takes from the block before it. */
  private record Parent(
      long number, long timestampMillis, long gasUsed, long gasLimit, Word baseFeeWei) {
    static Parent of(SealedBlock block) {
      var header = block.header();
      return new Parent(
          block.number(),
          block.timestampMillis(),
          header.gasUsed(),
          header.gasLimit(),
          ChainReader.baseFee(header));
    }

    static Parent of(OpenBlock block) {
      var context = block.context();
      return new Parent(
          context.number(),
          context.timestampMillis(),
          block.gasUsed(),
          context.gasLimit(),
          context.baseFeeWei());
    }
  }

  /** The same with another step. */
  BlockMaker with(BlockStep other) {
    return new BlockMaker(rules, executor, other, pool, reader, clock);
  }

  /** The context of the block after {@code parent}, were it made now. */
  BlockContext contextAfter(SealedBlock parent, BlockSettings settings) {
    return contextAfter(Parent.of(parent), settings, reader.hashesBefore(parent.number() + 1));
  }

  /**
   * As the other, of a block that gets no more transactions and is not sealed yet.
   *
   * @param hashes of it and the blocks before it
   */
  BlockContext contextAfter(OpenBlock parent, BlockSettings settings, LongFunction<Hash> hashes) {
    return contextAfter(Parent.of(parent), settings, hashes);
  }

  private BlockContext contextAfter(
      Parent parent, BlockSettings settings, LongFunction<Hash> hashes) {
    var fixedFee = settings.nextBaseFeeWei();
    var number = parent.number() + 1;
    return new BlockContext(
        settings.chainId(),
        number,
        timestampMillis(parent, settings),
        settings.gasLimit(),
        fixedFee == null ? nextBaseFeeWei(parent) : fixedFee,
        settings.coinbase(),
        settings.author(),
        prevRandao(settings),
        Word.ZERO,
        hashes);
  }

  Word nextBaseFeeWei(SealedBlock parent) {
    return nextBaseFeeWei(Parent.of(parent));
  }

  private Word nextBaseFeeWei(Parent parent) {
    return rules.feeRule().next(parent.gasUsed(), parent.gasLimit(), parent.baseFeeWei());
  }

  private Hash prevRandao(BlockSettings settings) {
    var fixed = settings.nextPrevRandao();
    return fixed == null || rules.isBittensor() ? Hash.ZERO : fixed;
  }

  /**
   * The time of the next block: what is fixed for it, the parent's and the interval, or the clock;
   * always after the parent, by a millisecond on the real chain and by a second under Ethereum.
   */
  private long timestampMillis(Parent parent, BlockSettings settings) {
    var fixed = settings.nextTimestampMillis();
    if (fixed != null) {
      return fixed;
    }
    var wanted =
        settings.timestampIntervalMillis() > 0
            ? parent.timestampMillis() + settings.timestampIntervalMillis()
            : clock.millis() + settings.timeOffsetMillis();
    if (rules.isBittensor()) {
      return Math.max(wanted, parent.timestampMillis() + 1);
    }
    return Math.max(wanted / 1000, parent.timestampMillis() / 1000 + 1) * 1000;
  }

  /**
   * The settings after a block that was made with some: a time that was fixed for it is where the
   * chain's clock goes on from.
   */
  BlockSettings settingsAfter(BlockSettings used, long timestampMillis) {
    var next = used.afterBlock();
    return used.nextTimestampMillis() == null
        ? next
        : next.withTimeOffset(timestampMillis - clock.millis());
  }

  /**
   * As the other.
   *
   * @param intervalMillis from the block to the next; zero to leave that to the clock
   */
  BlockSettings settingsAfter(BlockSettings used, BlockContext block, long intervalMillis) {
    var next = settingsAfter(used, block.timestampMillis());
    return intervalMillis == 0
        ? next
        : next.withNextTimestamp(block.timestampMillis() + intervalMillis);
  }

  OpenBlock open(StateSource parentState, BlockContext context) {
    return open(new State(parentState), parentState, context);
  }

  /**
   * Opens a block after one that is not opened for anything else any more.
   *
   * @param parentState the state after {@code parent}
   */
  OpenBlock openAfter(OpenBlock parent, StateSource parentState, BlockContext context) {
    return open(new State(parentState, parent.state()), parentState, context);
  }

  private OpenBlock open(State state, StateSource parentState, BlockContext context) {
    return new OpenBlock(rules, executor, step, state, parentState, context);
  }

  /**
   * Adds what the pool has and the block can hold.
   *
   * @return what can never be in a block, and why
   */
  Map<Hash, Refused> fill(OpenBlock block) {
    var refused = new LinkedHashMap<Hash, Refused>();
    var baseFeeWei = block.context().baseFeeWei();
    var picker = pool.picker(rules.pickOrder(), baseFeeWei);
    for (var signed = picker.next(); signed != null; signed = picker.next()) {
      if (!fits(signed, block) || signed.transaction().maxFeePerGas().compareTo(baseFeeWei) < 0) {
        picker.skipSender();
      } else if (block.add(signed) instanceof Refused refusal) {
        picker.skipSender();
        if (refusal.fault() != TransactionFault.EXCEEDS_BLOCK_GAS_LIMIT) {
          refused.put(signed.hash(), refusal);
        }
      }
    }
    return refused;
  }

  private static boolean fits(SignedTransaction signed, OpenBlock block) {
    return Long.compareUnsigned(signed.transaction().gasLimit(), block.gasLeft()) <= 0;
  }
}

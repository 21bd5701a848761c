package io.taoevm.evm.besu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.evm.EvmEngine;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.Message;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.TransactionScope;
import io.taoevm.evm.engine.TaoEngine;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs one message on the node's engine and on Besu's, each on a state of its own, and compares all
 * that can be told apart afterwards: outcome, gas, output, refund, logs, destroyed contracts, and
 * every account, slot, row of the chain core and piece of code in the state.
 */
final class TwoEngines {
  private final EvmEngine own = new TaoEngine();
  private final EvmEngine besu = new BesuEngine();
  private final EvmRules rules;
  private final BlockContext block;

  TwoEngines(EvmRules rules, BlockContext block) {
    this.rules = rules;
    this.block = block;
  }

  /** What a message came to, and the scope and state that it left. */
  record Ended(Outcome outcome, TransactionScope scope) {}

  /**
   * The message's end, which is the same on both.
   *
   * @param states makes a state with nothing behind it, the same every time
   * @param about what a failure should tell
   */
  Ended run(Supplier<State> states, Message message, String about) {
    var expected = run(own, states.get(), message);
    var ended = run(besu, states.get(), message);
    assertEquals(expected.outcome.getClass(), ended.outcome.getClass(), about);
    assertEquals(expected.outcome.gasLeft(), ended.outcome.gasLeft(), about);
    assertArrayEquals(expected.outcome.output(), ended.outcome.output(), about);
    assertEquals(expected.scope.refund(), ended.scope.refund(), about);
    assertEquals(logs(expected.scope), logs(ended.scope), about);
    assertEquals(
        new TreeSet<>(expected.scope.destroyed()), new TreeSet<>(ended.scope.destroyed()), about);
    assertEquals(content(expected.scope.state()), content(ended.scope.state()), about);
    return expected;
  }

  private Ended run(EvmEngine engine, State state, Message message) {
    var scope = new TransactionScope(state, message.sender(), block.baseFeeWei(), List.of());
    scope.warm(message.sender());
    scope.warm(message.target());
    scope.warm(block.coinbase());
    var outcome = engine.open(rules, block).execute(message, scope, Tracer.NONE);
    return new Ended(outcome, scope);
  }

  private static List<String> logs(TransactionScope scope) {
    return scope.logs().stream()
        .map(log -> log.address() + " " + log.topics() + " " + Bytes.toHex(log.data()))
        .toList();
  }

  /** All that is there; an account without anything counts as absent. */
  private static List<String> content(State state) {
    var found = new TreeSet<String>();
    state.visitChanges(
        new State.ChangeVisitor() {
          @Override
          public void account(Address address, @Nullable EvmAccount account) {
            if (account != null) {
              found.add(address + " " + account);
            }
          }

          @Override
          public void storage(Address address, Word slot, Word value) {
            if (!value.isZero()) {
              found.add(address + " slot " + slot + " " + value);
            }
          }

          @Override
          public void row(Table<?, ?> table, byte[] key, byte @Nullable [] value) {
            if (value != null) {
              found.add(table.name() + " " + Bytes.toHex(key) + " " + Bytes.toHex(value));
            }
          }

          @Override
          public void code(Hash codeHash, byte[] code) {
            found.add("code " + codeHash);
          }
        });
    return List.copyOf(found);
  }
}

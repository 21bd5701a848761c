package io.taoevm.evm;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.evm.engine.Engines;
import io.taoevm.evm.standard.StandardPrecompiles;
import java.util.List;

/** A state, a rule set and a block in which tests run code. */
public final class TestEvm {
  public static final Address SENDER = Address.of(0x1111111);
  public static final Address CONTRACT = Address.of(0x2222222);
  public static final Address OTHER = Address.of(0x3333333);
  public static final Address COINBASE = Address.of(0x4444444);
  public static final AccountId AUTHOR = new AccountId(5, 5, 5, 5);
  public static final Word BASE_FEE = Word.of(10_000_000_000L);
  public static final long GAS = 1_000_000;
  public static final long NUMBER = 5_000;

  /** The node's own engine, unless the tests run with another one's name in this property. */
  public static final EvmEngine ENGINE =
      Engines.named(System.getProperty("taoevm.engine", Engines.DEFAULT)).orElseThrow();

  public final State state = new State(StateSource.EMPTY);
  public final EvmRules rules;
  public final BlockContext block =
      new BlockContext(
          42,
          NUMBER,
          1_700_000_000_500L,
          75_000_000,
          BASE_FEE,
          COINBASE,
          AUTHOR,
          new Hash(1, 2, 3, 4),
          Word.ONE,
          number -> new Hash(0, 0, 0, number + 1));

  public TestEvm(EvmRules rules) {
    this.rules = rules;
  }

  public static TestEvm ethereum(Fork fork) {
    return new TestEvm(EvmRules.ethereum(fork, StandardPrecompiles.ethereum(fork)));
  }

  public static TestEvm bittensor() {
    return new TestEvm(EvmRules.bittensor(StandardPrecompiles.bittensor()));
  }

  public TransactionProcessor processor() {
    return new TransactionProcessor(ENGINE, rules);
  }

  /** Puts assembled code at an address. */
  public TestEvm code(Address address, String text) {
    return code(address, Assembler.code(text));
  }

  public TestEvm code(Address address, byte[] code) {
    state.setCode(address, Keccak.hash(code), code);
    return this;
  }

  public TestEvm balance(Address address, Word wei) {
    rules.ledger().setBalanceWei(state, address, wei);
    return this;
  }

  public Word balance(Address address) {
    return rules.ledger().balanceWei(state, address);
  }

  public TransactionScope scope() {
    var scope = new TransactionScope(state, SENDER, BASE_FEE, List.of());
    scope.warm(SENDER);
    scope.warm(CONTRACT);
    return scope;
  }

  /** Calls {@link #CONTRACT} without value or data. */
  public Outcome call() {
    return call(scope(), Bytes.EMPTY, GAS, Tracer.NONE);
  }

  public Outcome call(long gas) {
    return call(scope(), Bytes.EMPTY, gas, Tracer.NONE);
  }

  public Outcome call(TransactionScope scope, byte[] input, long gas, Tracer tracer) {
    var message = Message.call(SENDER, CONTRACT, Word.ZERO, input, gas);
    return ENGINE.open(rules, block).execute(message, scope, tracer);
  }

  /** What the code at {@link #CONTRACT} leaves on top of the stack. */
  public Word top(String code) {
    code(CONTRACT, code + " 0 MSTORE 32 0 RETURN");
    var outcome = call();
    if (!outcome.succeeded()) {
      throw new AssertionError(code + ": " + outcome);
    }
    return Word.of(outcome.output());
  }

  /** Gas that the code at {@link #CONTRACT} uses, of {@link #GAS}. */
  public long gasOf(String code) {
    code(CONTRACT, code);
    return GAS - call().gasLeft();
  }
}

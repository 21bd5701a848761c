package io.taoevm.evm.besu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Assembler;
import io.taoevm.evm.Console;
import io.taoevm.evm.Eip;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.Fork;
import io.taoevm.evm.HaltReason;
import io.taoevm.evm.Message;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Precompile;
import io.taoevm.evm.PrecompileSet;
import io.taoevm.evm.Quirk;
import io.taoevm.evm.TestEvm;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.engine.Engines;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the engine is found, what it refuses, and how it ends when it is told to. */
final class BesuEngineTest {
  @Test
  void engine_shouldBeFoundByItsName_whenTheModuleIsOnTheClassPath() {
    assertEquals(Set.of("besu", "taoevm"), Engines.names());
    assertInstanceOf(BesuEngine.class, Engines.named("besu").orElseThrow());
    assertTrue(Engines.named("geth").isEmpty());
  }

  @Test
  void engine_shouldCarryEveryRule_thatTheNodeHas() {
    for (var fork : Fork.values()) {
      var rules = EvmRules.ethereum(fork, PrecompileSet.EMPTY);
      assertTrue(new BesuEngine().objection(rules).isEmpty(), rules.name());
    }
    var rules = EvmRules.bittensor(PrecompileSet.EMPTY);
    assertTrue(new BesuEngine().objection(rules).isEmpty(), rules.name());
  }

  @Test
  void engine_shouldObject_whenARuleIsNoneOfIts() {
    var rules = EvmRules.bittensor(PrecompileSet.EMPTY);
    var eips = EnumSet.complementOf(EnumSet.of(Eip.SET_CODE));
    var quirks = EnumSet.complementOf(EnumSet.of(Quirk.NO_RANDAO));
    assertEquals(
        "the engine besu cannot run under the rules bittensor: it does not carry [SET_CODE]",
        BesuEngine.objection(rules, eips, EnumSet.allOf(Quirk.class)).orElseThrow());
    assertEquals(
        "the engine besu cannot run under the rules bittensor: it does not carry [NO_RANDAO]",
        BesuEngine.objection(rules, EnumSet.allOf(Eip.class), quirks).orElseThrow());
  }

  @Test
  void execution_shouldEnd_whenATracerCancelsIt() {
    var evm = TestEvm.bittensor().code(TestEvm.CONTRACT, "JUMPDEST 1 0 SSTORE 0 JUMP");
    var scope = evm.scope();
    var cancelling =
        new Tracer() {
          private int steps;

          @Override
          public void step(Frame frame) {
            if (++steps == 100) {
              frame.scope().cancel();
            }
          }
        };
    var message =
        Message.call(TestEvm.SENDER, TestEvm.CONTRACT, Word.ZERO, Bytes.EMPTY, 10_000_000);
    var halted =
        assertInstanceOf(
            Outcome.Halted.class,
            new BesuEngine().open(evm.rules, evm.block).execute(message, scope, cancelling));
    assertEquals(HaltReason.CANCELLED, halted.reason());
    assertEquals(Word.ZERO, evm.state.storage(TestEvm.CONTRACT, Word.ZERO));
  }

  @Test
  void execution_shouldEnd_whenAnotherThreadCancelsIt() throws InterruptedException {
    var evm = TestEvm.bittensor().code(TestEvm.CONTRACT, "JUMPDEST 0 JUMP");
    var scope = evm.scope();
    var message =
        Message.call(TestEvm.SENDER, TestEvm.CONTRACT, Word.ZERO, Bytes.EMPTY, Long.MAX_VALUE);
    var canceller = Thread.ofPlatform().start(scope::cancel);
    var outcome = new BesuEngine().open(evm.rules, evm.block).execute(message, scope, Tracer.NONE);
    canceller.join();
    assertEquals(Outcome.Halted.of(HaltReason.CANCELLED), outcome);
  }

  @Test
  void console_shouldGetWhatContractsWriteToIt() {
    var evm = TestEvm.bittensor();
    var call = "0xabcd 0 MSTORE 0 0 2 30 0 " + Console.ADDRESS + " GAS CALL";
    evm.code(TestEvm.CONTRACT, call);
    var scope = evm.scope();
    var message = Message.call(TestEvm.SENDER, TestEvm.CONTRACT, Word.ZERO, Bytes.EMPTY, 100_000);
    new BesuEngine().open(evm.rules, evm.block).execute(message, scope, Tracer.NONE);
    assertEquals(List.of("0xabcd"), scope.console().calls().stream().map(Bytes::toHex).toList());
  }

  @Test
  void execution_shouldNotBegin_whenItIsCancelledBefore() {
    var evm = TestEvm.bittensor().code(TestEvm.CONTRACT, Assembler.code("1 0 SSTORE"));
    var scope = evm.scope();
    scope.cancel();
    var message = Message.call(TestEvm.SENDER, TestEvm.CONTRACT, Word.ZERO, Bytes.EMPTY, 100_000);
    var outcome = new BesuEngine().open(evm.rules, evm.block).execute(message, scope, Tracer.NONE);
    assertEquals(Outcome.Halted.of(HaltReason.CANCELLED), outcome);
  }

  @Test
  void code_shouldSeeTheBalance_thatAPrecompileChangedBehindIt() {
    var gift = Word.of(7_000_000_000L);
    var address = Address.of(0x0999);
    Precompile giver =
        call -> {
          var ledger = RaoLedger.INSTANCE;
          var before = ledger.balanceWei(call.state(), call.caller());
          ledger.setBalanceWei(call.state(), call.caller(), before.plus(gift));
          return call.returned(Bytes.EMPTY, 0);
        };
    var rules = EvmRules.bittensor(PrecompileSet.of(Map.of(address, giver)));
    var evm = new TestEvm(rules);
    evm.balance(TestEvm.CONTRACT, gift);
    evm.code(
        TestEvm.CONTRACT,
        "SELFBALANCE POP 0 0 0 0 0 0x0999 GAS CALL POP SELFBALANCE 0 MSTORE 32 0 RETURN");
    var message = Message.call(TestEvm.SENDER, TestEvm.CONTRACT, Word.ZERO, Bytes.EMPTY, 100_000);
    var outcome =
        new BesuEngine().open(rules, evm.block).execute(message, evm.scope(), Tracer.NONE);
    assertEquals(gift.plus(gift), Word.of(outcome.output()));
    assertEquals(gift.plus(gift), evm.balance(TestEvm.CONTRACT));
  }
}

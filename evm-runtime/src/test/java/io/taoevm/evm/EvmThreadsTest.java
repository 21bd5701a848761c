package io.taoevm.evm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionResult;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.block.TransactionResult.Halted;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EvmThreadsTest {
  /** More gas than anyone waits for. */
  private static final Transaction ENDLESS =
      new Transaction(
          TransactionType.LEGACY,
          Word.of(42),
          0,
          Word.ZERO,
          Word.ZERO,
          1L << 60,
          TestEvm.CONTRACT,
          Word.ZERO,
          Bytes.EMPTY,
          List.of(),
          List.of(),
          Word.ZERO,
          List.of());

  private final TestEvm evm =
      TestEvm.ethereum(Fork.PRAGUE).code(TestEvm.CONTRACT, "JUMPDEST 0 JUMP");

  private static void shouldBeCancelled(TransactionResult result) {
    var status = assertInstanceOf(Executed.class, result).status();
    assertEquals(HaltReason.CANCELLED.words(), assertInstanceOf(Halted.class, status).text());
  }

  @Test
  void interruption_shouldEndTheExecution() throws Exception {
    var running = new CountDownLatch(1);
    var tracer =
        new Tracer() {
          @Override
          public void step(Frame frame) {
            running.countDown();
          }
        };
    var task =
        new FutureTask<>(
            () -> evm.processor().call(evm.state, evm.block, ENDLESS, TestEvm.SENDER, tracer));
    var thread = EvmThreads.interruptible("test").newThread(task);
    thread.start();
    assertTrue(running.await(60, TimeUnit.SECONDS));
    thread.interrupt();
    shouldBeCancelled(task.get(60, TimeUnit.SECONDS));
  }

  @Test
  void execution_shouldEndAtOnce_whenItsThreadIsInterruptedAlready() throws Exception {
    var task =
        new FutureTask<>(
            () -> {
              Thread.currentThread().interrupt();
              return evm.processor().call(evm.state, evm.block, ENDLESS, TestEvm.SENDER);
            });
    EvmThreads.interruptible("test").newThread(task).start();
    shouldBeCancelled(task.get(60, TimeUnit.SECONDS));
  }
}

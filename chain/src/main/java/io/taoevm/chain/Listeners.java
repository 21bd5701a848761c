package io.taoevm.chain;

import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** Those who hear of the chain's growth; one that fails does not hold up the others. */
final class Listeners implements ChainListener {
  private final List<ChainListener> listeners = new CopyOnWriteArrayList<>();

  Chain.Listening add(ChainListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void onWaiting(SignedTransaction transaction) {
    tell(listener -> listener.onWaiting(transaction));
  }

  @Override
  public void onConsole(SignedTransaction transaction, List<byte[]> consoleCalls) {
    tell(listener -> listener.onConsole(transaction, consoleCalls));
  }

  @Override
  public void onBlock(SealedBlock block) {
    tell(listener -> listener.onBlock(block));
  }

  @Override
  public void onRewind(List<SealedBlock> removed) {
    tell(listener -> listener.onRewind(removed));
  }

  @Override
  public void onFailure(Throwable cause) {
    tell(listener -> listener.onFailure(cause));
  }

  private void tell(Consumer<ChainListener> news) {
    for (var listener : listeners) {
      try {
        news.accept(listener);
      } catch (RuntimeException e) {
        LoggerFactory.getLogger(Listeners.class).warn("A listener of the chain failed", e);
      }
    }
  }
}

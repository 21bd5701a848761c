package io.taoevm.chain.state;

import java.util.ArrayList;

/**
 * The undo log of everything that an execution changes. Whoever keeps changing data outside {@link
 * State} that must follow its checkpoints (access lists, transient storage, logs) pushes its undo
 * here, so that one rollback undoes all.
 */
public final class Journal {
  /** Restores what one change overwrote. Undone in reverse order, exactly once. */
  @FunctionalInterface
  public interface Undo {
    void undo();
  }

  private final ArrayList<Undo> undos = new ArrayList<>();

  Journal() {}

  public void push(Undo undo) {
    undos.add(undo);
  }

  int mark() {
    return undos.size();
  }

  void undoTo(int mark) {
    if (mark > undos.size()) {
      throw new AssertionError(
          "checkpoint " + mark + " lies ahead of the journal, which has " + undos.size());
    }
    for (var i = undos.size() - 1; i >= mark; i--) {
      undos.remove(i).undo();
    }
  }

  void forget() {
    undos.clear();
  }
}

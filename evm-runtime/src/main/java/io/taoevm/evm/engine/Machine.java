package io.taoevm.evm.engine;

import io.taoevm.evm.gas.Gas;
import io.taoevm.evm.word.Division;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The storage that a running message needs: one stack for all its frames, each of which begins
 * where its caller's words end, and a frame object per depth. Machines are pooled by the engine.
 */
final class Machine {
  /** Longs that the words of one frame can take. */
  static final int FRAME_LONGS = 4 * 1024;

  private static final int SLACK = Division.SCRATCH + 8;

  private long[] stack = new long[FRAME_LONGS + SLACK];
  private final @Nullable Frame[] frames = new Frame[Gas.MAX_DEPTH + 2];

  /** The stack, with room for a frame whose words begin at {@code base}. */
  long[] stack(int base) {
    var needed = base + FRAME_LONGS + SLACK;
    if (needed > stack.length) {
      stack = Arrays.copyOf(stack, Math.max(needed, stack.length * 2));
    }
    return stack;
  }

  /** The stack as it is; another array than before if an inner frame needed more room. */
  long[] stack() {
    return stack;
  }

  Frame frame(int depth) {
    var frame = frames[depth];
    if (frame == null) {
      frame = new Frame(depth);
      frames[depth] = frame;
    }
    return frame;
  }

  void release() {
    for (var frame : frames) {
      if (frame == null) {
        break;
      }
      frame.release();
    }
  }
}

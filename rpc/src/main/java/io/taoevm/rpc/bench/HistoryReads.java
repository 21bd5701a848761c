package io.taoevm.rpc.bench;

import io.taoevm.chain.Chain;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.state.State;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Times reads of states, at the newest heights and far back, in turn. */
final class HistoryReads {
  /** Among how many heights a read chooses, so that no cache of a block answers. */
  static final int HEIGHTS = 1_000;

  private static final int READS = 2_000;
  private static final int ROUNDS = 7;

  /** The development account that makes a transfer every second block. */
  private static final Address SENDER =
      Address.fromHex("0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266");

  private final Chain chain;

  HistoryReads(Chain chain) {
    this.chain = chain;
  }

  /** What is read. */
  enum What {
    BALANCE("balance, changed every 2 blocks"),
    PRICE("price, changed every block");

    private final String words;

    What(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** The medians of a read. */
  record Times(double headNanos, double backNanos) {}

  Times measure(What what, int back) {
    var head = new double[ROUNDS];
    var old = new double[ROUNDS];
    for (var round = 0; round < ROUNDS; round++) {
      head[round] = nanosARead(what, chain.head().number(), round);
      old[round] = nanosARead(what, chain.head().number() - back, round);
    }
    Arrays.sort(head);
    Arrays.sort(old);
    return new Times(head[ROUNDS / 2], old[ROUNDS / 2]);
  }

  private double nanosARead(What what, long newest, int seed) {
    var random = new SplittableRandom(seed);
    var seen = 0L;
    var begin = System.nanoTime();
    for (var i = 0; i < READS; i++) {
      var state = chain.view(newest - random.nextInt(HEIGHTS)).state();
      seen += read(what, state);
    }
    var nanos = System.nanoTime() - begin;
    if (seen == 0) {
      throw new IllegalStateException("nothing was read");
    }
    return (double) nanos / READS;
  }

  private long read(What what, State state) {
    return switch (what) {
      case BALANCE -> chain.rules().ledger().balanceWei(state, SENDER).a();
      case PRICE -> new Markets(state).price(1).hi() + 1;
    };
  }
}

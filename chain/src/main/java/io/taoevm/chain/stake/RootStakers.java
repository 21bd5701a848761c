package io.taoevm.chain.stake;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The dense index of coldkeys with root stake, from which every block draws some whose dividends
 * are claimed for them.
 */
public final class RootStakers {
  public static final Table<AccountId, Integer> INDEX =
      new Table<>(342, "StakingColdkeys", KeyCodecs.ACCOUNT, ValueCodecs.U32);

  public static final Table<Integer, AccountId> BY_INDEX =
      new Table<>(343, "StakingColdkeysByIndex", KeyCodecs.U32, ValueCodecs.ACCOUNT);

  public static final Table<Only, Integer> COUNT =
      new Table<>(344, "NumStakingColdkeys", KeyCodecs.ONLY, ValueCodecs.U32);

  private static final int WORDS_OF_HASH = 4;

  private final State state;
  private final StakeContext context;

  RootStakers(StakeContext context) {
    this.state = context.state();
    this.context = context;
  }

  private int count() {
    return state.get(COUNT, Only.ROW, 0);
  }

  /** Puts a coldkey at the end, unless it is in the index. */
  void add(AccountId coldkey) {
    if (!state.contains(INDEX, coldkey)) {
      int count = count();
      state.put(BY_INDEX, count, coldkey);
      state.put(INDEX, coldkey, count);
      state.put(COUNT, Only.ROW, count + 1);
    }
  }

  /** Takes a coldkey out if it has no root stake left; the last one takes its place. */
  void removeIfWithoutStake(AccountId coldkey) {
    var index = state.get(INDEX, coldkey);
    if (index == null || hasRootStake(coldkey)) {
      return;
    }
    int last = count() - 1;
    state.remove(INDEX, coldkey);
    var moved = state.get(BY_INDEX, last);
    state.remove(BY_INDEX, last);
    if (index != last && moved != null) {
      state.put(BY_INDEX, index, moved);
      state.put(INDEX, moved, index);
    }
    state.put(COUNT, Only.ROW, last);
  }

  private boolean hasRootStake(AccountId coldkey) {
    return context.hotkeys().staking(coldkey).stream()
        .anyMatch(hotkey -> context.stakes().stake(Markets.ROOT, hotkey, coldkey) != 0);
  }

  /** The coldkeys that a block draws, by the hash of the block before it. */
  List<AccountId> drawn(Hash parentHash, long draws) {
    var words = new long[] {parentHash.a(), parentHash.b(), parentHash.c(), parentHash.d()};
    int count = count();
    var indices = new TreeSet<Integer>();
    long last = words[0];
    for (int i = 0; i < draws && count > 0; i++) {
      last = Long.remainderUnsigned(U64.add(last, words[i % WORDS_OF_HASH]), count);
      indices.add((int) last);
    }
    var drawn = new ArrayList<AccountId>();
    for (int index : indices) {
      var coldkey = state.get(BY_INDEX, index);
      if (coldkey != null) {
        drawn.add(coldkey);
      }
    }
    return drawn;
  }
}

package io.taoevm.chain.stake;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodec;
import io.taoevm.chain.state.ValueCodecs;
import java.util.Collections;
import java.util.List;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What root stakers are owed in alpha (staking-and-pools 8): per hotkey and subnet a rate that only
 * grows, per staker a watermark of what it has had or was never due.
 */
public final class RootBooks {
  private static final ValueCodec<SortedMap<Integer, UInt128>> BOOK_CODEC =
      ValueCodecs.of(RootBooks::encode, RootBooks::decode);

  /** Alpha owed per unit of root stake since the beginning, I96F32, by netuid. */
  public static final Table<AccountId, SortedMap<Integer, UInt128>> CLAIMABLE =
      new Table<>(340, "RootClaimable", KeyCodecs.ACCOUNT, BOOK_CODEC);

  public static final Table<StakeKey, UInt128> CLAIMED =
      new Table<>(341, "RootClaimed", StakeKey.CODEC, StakeCodecs.U128);

  private final State state;
  private final StakeLedger stakes;
  private final Hotkeys hotkeys;

  RootBooks(StakeContext context) {
    this.state = context.state();
    this.stakes = context.stakes();
    this.hotkeys = context.hotkeys();
  }

  SortedMap<Integer, UInt128> book(AccountId hotkey) {
    return state.get(CLAIMABLE, hotkey, Collections.emptySortedMap());
  }

  private UInt128 claimed(StakeKey key) {
    return state.get(CLAIMED, key, UInt128.ZERO);
  }

  /**
   * Credits a dividend to everybody who stakes to the hotkey on root. If it is larger than all that
   * stake it becomes stake of the hotkey's owner on the subnet instead.
   */
  public void credit(AccountId hotkey, int netuid, long alpha) {
    long rootStake = stakes.total(Markets.ROOT, hotkey);
    if (Long.compareUnsigned(alpha, rootStake) > 0) {
      stakes.add(new StakeKey(netuid, hotkey, hotkeys.owner(hotkey)), alpha);
      return;
    }
    var book = new TreeMap<>(book(hotkey));
    book.merge(netuid, U96F32.ratio(alpha, rootStake), UInt128::plus);
    state.put(CLAIMABLE, hotkey, Collections.unmodifiableSortedMap(book));
  }

  /** New root stake has no part in past dividends. */
  void stakeAdded(AccountId hotkey, AccountId coldkey, long rootStake) {
    for (var entry : book(hotkey).entrySet()) {
      var key = new StakeKey(entry.getKey(), hotkey, coldkey);
      state.put(CLAIMED, key, claimed(key).plus(due(entry.getValue(), rootStake)));
    }
  }

  /** Removed root stake gives up what it could still have claimed. */
  void stakeRemoved(AccountId hotkey, AccountId coldkey, long rootStake) {
    for (var entry : book(hotkey).entrySet()) {
      if (entry.getKey() != Markets.ROOT) {
        var key = new StakeKey(entry.getKey(), hotkey, coldkey);
        state.put(CLAIMED, key, claimed(key).minus(due(entry.getValue(), rootStake)));
      }
    }
  }

  private static UInt128 due(UInt128 rate, long rootStake) {
    return U96F32.multiply(rate, U96F32.of(rootStake)).shiftRight(32);
  }

  /** What a staker can claim on a subnet, I96F32; 0 where it has had more. */
  UInt128 owed(StakeKey key) {
    var rate = book(key.hotkey()).getOrDefault(key.netuid(), UInt128.ZERO);
    long rootStake = stakes.stake(Markets.ROOT, key.hotkey(), key.coldkey());
    return U96F32.multiply(rate, U96F32.of(rootStake)).minus(claimed(key).shiftLeft(32));
  }

  void addClaimed(StakeKey key, long alpha) {
    state.put(CLAIMED, key, claimed(key).plus(UInt128.of(alpha)));
  }

  /** Moves a watermark to another staker or hotkey, on top of what is there. */
  void moveClaimed(StakeKey from, StakeKey to) {
    var moved = claimed(from);
    state.remove(CLAIMED, from);
    state.put(CLAIMED, to, claimed(to).plus(moved));
  }

  boolean hasClaimed(AccountId hotkey, List<Integer> netuids) {
    return netuids.stream()
        .anyMatch(netuid -> !state.rows(CLAIMED, StakeKey.prefix(netuid, hotkey)).isEmpty());
  }

  /** Moves a hotkey's book, adding rates where the other one has some already. */
  void moveBook(AccountId from, AccountId to) {
    var merged = new TreeMap<>(book(to));
    for (Entry<Integer, UInt128> entry : book(from).entrySet()) {
      merged.merge(entry.getKey(), entry.getValue(), UInt128::plus);
    }
    state.remove(CLAIMABLE, from);
    state.put(CLAIMABLE, to, Collections.unmodifiableSortedMap(merged));
  }

  /** Forgets what a subnet owes: unclaimed dividends belong to nobody then. */
  void removeSubnet(int netuid) {
    for (var row : state.rows(CLAIMABLE)) {
      if (row.value().containsKey(netuid)) {
        var book = new TreeMap<>(row.value());
        book.remove(netuid);
        state.put(CLAIMABLE, row.key(), Collections.unmodifiableSortedMap(book));
      }
    }
    state.removeAll(CLAIMED, KeyCodecs.U16.encode(netuid));
  }

  private static byte[] encode(SortedMap<Integer, UInt128> book) {
    return new ScaleWriter()
        .list(
            List.copyOf(book.entrySet()),
            (writer, entry) -> StakeCodecs.writeU128(writer.u16(entry.getKey()), entry.getValue()))
        .toBytes();
  }

  private static SortedMap<Integer, UInt128> decode(byte[] bytes) {
    var reader = new ScaleReader(bytes);
    var book = new TreeMap<Integer, UInt128>();
    for (int left = (int) reader.compact(); left > 0; left--) {
      book.put(reader.u16(), StakeCodecs.readU128(reader));
    }
    return Collections.unmodifiableSortedMap(book);
  }
}

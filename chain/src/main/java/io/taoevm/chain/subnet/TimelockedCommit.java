package io.taoevm.chain.subnet;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.KeyCodec;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.Table;
import java.util.List;

/**
 * Weights encrypted until a round of the randomness beacon (chain-core.md 11.5).
 *
 * @param block in which it was made
 * @param ciphertext as submitted
 * @param revealRound of the beacon
 */
public record TimelockedCommit(AccountId hotkey, long block, byte[] ciphertext, long revealRound) {
  /** All commits of a mechanism made in one epoch, in the order in which they were made. */
  public record Epoch(int index, long epoch) {
    private static final KeyCodecs.Fixed<Long> U64 =
        KeyCodecs.fixed(
            8, SubnetCodecs::littleEndian, bytes -> SubnetCodecs.fromLittleEndian(bytes));

    static final KeyCodec<Epoch> CODEC =
        KeyCodecs.pair(KeyCodecs.U16, U64, Epoch::index, Epoch::epoch, Epoch::new);
  }

  public static final Table<Epoch, List<TimelockedCommit>> TABLE =
      new Table<>(
          257,
          "TimelockedWeightCommits",
          Epoch.CODEC,
          SubnetCodecs.scale(
              (out, commits) ->
                  out.list(
                      commits,
                      (item, commit) ->
                          item.account(commit.hotkey)
                              .u64(commit.block)
                              .bytes(commit.ciphertext)
                              .u64(commit.revealRound)),
              in ->
                  List.copyOf(
                      in.list(
                          49,
                          item ->
                              new TimelockedCommit(
                                  item.account(), item.u64(), item.bytes(), item.u64())))));
}

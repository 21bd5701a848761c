package io.taoevm.chain.subnet;

import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.state.Table;
import java.util.List;

/**
 * Weights that a validator committed to and has yet to reveal (chain-core.md 11).
 *
 * @param hash of the weights with a salt
 * @param epoch in which it was made
 * @param block in which it was made
 */
public record WeightCommit(Hash hash, long epoch, long block) {
  /** Each hotkey's commits by mechanism, the oldest first. */
  public static final Table<OnSubnet.Account, List<WeightCommit>> TABLE =
      new Table<>(
          246,
          "WeightCommits",
          OnSubnet.Account.CODEC,
          SubnetCodecs.scale(
              (out, commits) ->
                  out.list(
                      commits,
                      (item, commit) -> item.hash(commit.hash).u64(commit.epoch).u64(commit.block)),
              in ->
                  List.copyOf(
                      in.list(48, item -> new WeightCommit(item.hash(), item.u64(), item.u64())))));
}

package io.taoevm.chain.stake;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.ValueCodec;
import io.taoevm.chain.state.ValueCodecs;
import java.util.List;

/**
 * One end of a lending of stake between hotkeys.
 *
 * @param proportion of the parent's stake, in parts of 2^64 - 1
 * @param hotkey the other end: a child, or a parent
 */
public record ChildLink(long proportion, AccountId hotkey) {
  private static final int LENGTH = Long.BYTES + AccountId.LENGTH;

  static final ValueCodec<List<ChildLink>> LIST_CODEC =
      ValueCodecs.of(
          list -> writeList(new ScaleWriter(), list).toBytes(),
          bytes -> readList(new ScaleReader(bytes)));

  static ScaleWriter writeList(ScaleWriter writer, List<ChildLink> list) {
    return writer.list(list, (to, link) -> to.u64(link.proportion).account(link.hotkey));
  }

  static List<ChildLink> readList(ScaleReader reader) {
    return reader.list(LENGTH, from -> new ChildLink(from.u64(), from.account()));
  }
}

package io.taoevm.chain.codec;

import java.util.ArrayList;
import java.util.List;

/** RLP as a tree, where the shape of the data is not known beforehand. */
public sealed interface RlpItem {
  /** How deep lists may lie in each other; deeper input is refused. */
  int MAX_DEPTH = 1024;

  /** A byte string. */
  record Text(byte[] bytes) implements RlpItem {}

  /** A list. */
  record Items(List<RlpItem> items) implements RlpItem {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * The one item that the whole input is, every nested item checked.
   *
   * @throws RlpException if the input is anything else
   */
  static RlpItem decode(byte[] input) {
    var reader = RlpReader.of(input);
    var item = read(reader, 0);
    reader.expectEnd();
    return item;
  }

  private static RlpItem read(RlpReader reader, int depth) {
    if (!reader.isList()) {
      return new Text(reader.bytes());
    }
    if (depth == MAX_DEPTH) {
      throw new RlpException("lists lie more than " + MAX_DEPTH + " deep");
    }
    var content = reader.list();
    var items = new ArrayList<RlpItem>();
    while (content.hasNext()) {
      items.add(read(content, depth + 1));
    }
    return new Items(items);
  }

  /** Writes this item and all it holds. */
  default void writeTo(RlpWriter writer) {
    switch (this) {
      case Text(var bytes) -> writer.bytes(bytes);
      case Items(var items) -> {
        writer.beginList();
        for (var item : items) {
          item.writeTo(writer);
        }
        writer.endList();
      }
    }
  }
}

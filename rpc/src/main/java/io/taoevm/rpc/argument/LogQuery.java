package io.taoevm.rpc.argument;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.rpc.protocol.Decoder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which logs a client wants.
 *
 * @param fromBlock null for the default of the method
 * @param toBlock null for the default of the method
 * @param blockHash excludes the first two
 * @param addresses any of them; empty for every address
 * @param topics for each place what may stand there; empty for anything
 */
public record LogQuery(
    @Nullable BlockSelector fromBlock,
    @Nullable BlockSelector toBlock,
    @Nullable Hash blockHash,
    Set<Address> addresses,
    List<Set<Hash>> topics) {
  private static final int MAX_TOPICS = 4;
  private static final int MAX_ALTERNATIVES = 1_000;

  /** Reads the filter object of eth_getLogs, eth_newFilter and eth_subscribe. */
  public static LogQuery decode(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("expected a filter object");
    }
    var query =
        new LogQuery(
            member(node, "fromBlock", Decoders::block),
            member(node, "toBlock", Decoders::block),
            member(node, "blockHash", Decoders::hash),
            alternatives(node.get("address"), Decoders::address),
            topics(node.get("topics")));
    if (query.blockHash != null && (query.fromBlock != null || query.toBlock != null)) {
      throw new IllegalArgumentException(
          "cannot specify both blockHash and fromBlock/toBlock, choose one or the other");
    }
    return query;
  }

  private static <T> @Nullable T member(JsonNode node, String name, Decoder<T> decoder) {
    var member = node.get(name);
    return member == null || member.isNull() ? null : decoder.decode(member);
  }

  private static List<Set<Hash>> topics(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return List.of();
    }
    if (!node.isArray() || node.size() > MAX_TOPICS) {
      throw new IllegalArgumentException("topics is an array of at most " + MAX_TOPICS);
    }
    var topics = new ArrayList<Set<Hash>>();
    for (var place : node) {
      topics.add(alternatives(place, Decoders::hash));
    }
    return topics;
  }

  /** One value, a list of them, or null and the empty list for any; a null in a list is any too. */
  private static <T> Set<T> alternatives(@Nullable JsonNode node, Decoder<T> decoder) {
    if (node == null || node.isNull()) {
      return Set.of();
    }
    if (!node.isArray()) {
      return Set.of(decoder.decode(node));
    }
    if (node.size() > MAX_ALTERNATIVES) {
      throw new IllegalArgumentException("more than " + MAX_ALTERNATIVES + " alternatives");
    }
    var values = new LinkedHashSet<T>();
    for (var item : node) {
      if (item.isNull()) {
        return Set.of();
      }
      values.add(decoder.decode(item));
    }
    return values;
  }
}

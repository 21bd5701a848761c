package io.taoevm.chain.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.taoevm.chain.spec.ChainSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The declared weights of one release, read from the table {@code weights-VERSION.csv}. */
final class CallWeights {
  private static final Map<Integer, CallWeights> BY_VERSION = new ConcurrentHashMap<>();

  private final Map<Integer, CallWeight> byKey = new HashMap<>();
  private final Map<Integer, String> names = new HashMap<>();

  private CallWeights(int version) {
    var name = "weights-" + version + ".csv";
    try (var in = CallWeights.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no table " + name);
      }
      for (var line : new String(in.readAllBytes(), UTF_8).split("\n")) {
        if (!line.startsWith("#")) {
          add(line.split(","));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CallWeights of(ChainSpec spec) {
    return BY_VERSION.computeIfAbsent(spec.version(), CallWeights::new);
  }

  private void add(String[] fields) {
    var key = CallRow.key(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]));
    var weight =
        new CallWeight(
            Long.parseLong(fields[3]), fields[4].equals("paid"), !fields[5].equals("normal"));
    byKey.put(key, weight);
    names.put(key, fields[2]);
  }

  /** The reference's name of a call. */
  String name(CallRow<?> row) {
    var name = names.get(row.key());
    if (name == null) {
      throw new AssertionError("no name for call " + row.pallet() + "." + row.index());
    }
    return name;
  }

  /** Whether the release has the call. */
  boolean has(CallRow<?> row) {
    return byKey.containsKey(row.key());
  }

  CallWeight of(CallRow<?> row) {
    var weight = byKey.get(row.key());
    if (weight == null) {
      throw new AssertionError("no weight for call " + row.pallet() + "." + row.index());
    }
    return weight;
  }
}

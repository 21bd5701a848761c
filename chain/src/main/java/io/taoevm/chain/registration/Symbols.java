package io.taoevm.chain.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.SubnetIdentity;
import io.taoevm.chain.subnet.Subnets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fixed symbols and names of subnets (chain-core.md 7.6). */
public final class Symbols {
  private static final List<Entry> TABLE = read();

  private record Entry(byte[] symbol, String name) {}

  private Symbols() {}

  private static List<Entry> read() {
    try (var in = Symbols.class.getResourceAsStream("symbols.csv")) {
      if (in == null) {
        throw new AssertionError("there is no table of symbols");
      }
      var entries = new ArrayList<Entry>();
      for (var line : new String(in.readAllBytes(), UTF_8).split("\n")) {
        if (!line.startsWith("#")) {
          var comma = line.indexOf(',');
          entries.add(
              new Entry(Bytes.fromHex(line.substring(0, comma)), line.substring(comma + 1)));
        }
      }
      return List.copyOf(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many symbols there are; their indices are the netuids from 0 on. */
  static int count() {
    return TABLE.size();
  }

  /** The symbol of a netuid, UTF-8; root's for one beyond the table. */
  public static byte[] defaultOf(int netuid) {
    return TABLE.get(netuid < TABLE.size() ? netuid : Subnets.ROOT).symbol;
  }

  /** The name that a subnet shows: its own, else the table's, else "unknown". */
  public static byte[] nameOf(State state, int netuid) {
    var identity = state.get(SubnetIdentity.TABLE, netuid);
    if (identity != null && identity.subnetName().length > 0) {
      return identity.subnetName();
    }
    return (netuid < TABLE.size() ? TABLE.get(netuid).name : "unknown").getBytes(UTF_8);
  }

  /**
   * The symbol for a new subnet: its own if that is free, else the first free one from index 1,
   * else root's.
   */
  static byte[] choose(State state, int netuid) {
    var own = defaultOf(netuid);
    if (netuid < TABLE.size() && isFree(state, own)) {
      return own;
    }
    return TABLE.stream()
        .skip(1)
        .map(Entry::symbol)
        .filter(symbol -> isFree(state, symbol))
        .findFirst()
        .orElseGet(() -> defaultOf(Subnets.ROOT));
  }

  /**
   * @throws Refusal {@code SymbolDoesNotExist}, {@code SymbolAlreadyInUse}
   */
  static void requireAvailable(State state, byte[] symbol) {
    Refusal.unless(
        TABLE.stream().skip(1).anyMatch(entry -> Arrays.equals(entry.symbol, symbol)),
        SubtensorError.SymbolDoesNotExist);
    Refusal.unless(isFree(state, symbol), SubtensorError.SymbolAlreadyInUse);
  }

  private static boolean isFree(State state, byte[] symbol) {
    return state.rows(Subnets.TABLE).stream()
        .noneMatch(row -> Arrays.equals(row.value().symbol(), symbol));
  }
}

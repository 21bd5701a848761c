package io.taoevm.chain.world;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.chain.state.StateKeys;
import io.taoevm.chain.state.StateSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A whole state in memory, EVM and economy, without what follows from it: the entries of the flat
 * state other than nodes of tries, and the code that accounts have.
 *
 * @param entries by their keys as {@link StateKeys} has them, in unsigned order
 */
public record StateDump(SortedMap<byte[], byte[]> entries, Map<Hash, byte[]> code)
    implements MapSource {
  private static final byte[] FIRST = {StateKeys.ACCOUNT};
  private static final byte[] END = {StateKeys.TRIE_NODE};

  /**
   * Checks that every entry can be read and no code is missing.
   *
   * @throws IllegalArgumentException if not
   */
  public StateDump {
    entries = Collections.unmodifiableSortedMap(entries);
    code = Map.copyOf(code);
    for (var entry : entries.entrySet()) {
      requireWellFormed(entry.getKey(), entry.getValue(), code);
    }
  }

  /** An empty map in the order of keys. */
  public static SortedMap<byte[], byte[]> newEntries() {
    return new TreeMap<>(Arrays::compareUnsigned);
  }

  /** Copies a state. */
  public static StateDump of(StateSource source) {
    var entries = newEntries();
    var code = new TreeMap<Hash, byte[]>();
    source.forEach(
        FIRST,
        END,
        (key, value) -> {
          entries.put(key, value);
          if (key[0] == StateKeys.ACCOUNT) {
            addCode(source, EvmAccount.decode(value), code);
          }
          return true;
        });
    return new StateDump(entries, code);
  }

  private static void addCode(StateSource source, EvmAccount account, Map<Hash, byte[]> code) {
    if (account.hasCode()) {
      var found = source.code(account.codeHash());
      if (found == null) {
        throw new AssertionError("the state has no code of hash " + account.codeHash());
      }
      code.put(account.codeHash(), found);
    }
  }

  private static void requireWellFormed(byte[] key, byte[] value, Map<Hash, byte[]> code) {
    var isWellFormed =
        switch (key.length == 0 ? -1 : key[0]) {
          case StateKeys.ACCOUNT -> key.length == 1 + Address.LENGTH && hasCode(value, code);
          case StateKeys.STORAGE ->
              key.length == 1 + Address.LENGTH + Word.LENGTH && value.length == Word.LENGTH;
          case StateKeys.TABLE -> key.length >= 3;
          default -> false;
        };
    if (!isWellFormed) {
      throw new IllegalArgumentException("malformed entry of a state: " + Arrays.toString(key));
    }
  }

  private static boolean hasCode(byte[] value, Map<Hash, byte[]> code) {
    if (value.length != EvmAccount.ENCODED_LENGTH) {
      return false;
    }
    var account = EvmAccount.decode(value);
    return !account.hasCode() || code.containsKey(account.codeHash());
  }

  /** Sees an entry that another state has otherwise, null if it lacks it. */
  @FunctionalInterface
  interface ChangeVisitor {
    void visit(byte[] key, byte @Nullable [] value);
  }

  /** Shows what would make this state the other one, in the order of keys. */
  void forEachChange(StateDump other, ChangeVisitor visitor) {
    var keys = newEntries();
    keys.putAll(entries);
    keys.putAll(other.entries);
    for (var key : keys.keySet()) {
      var now = other.get(key);
      if (!Arrays.equals(get(key), now)) {
        visitor.visit(key, now);
      }
    }
  }
}

package io.taoevm.chain.world;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.Table;

/**
 * How the tables of the economy stand in Ethereum's state trie: as the storage of one account, so
 * that any row can be proven with the proofs that wallets and contracts know (architecture decision
 * 7).
 *
 * <p>The slot of a row is the keccak-256 of the table's id, two bytes big-endian, and the encoded
 * key. The slot's value is the encoded row read as a big-endian number, if that loses nothing: if
 * the row has 1 to 32 bytes and the first of them is not zero. Otherwise it is the keccak-256 of
 * the encoded row; a slot is a number and would forget leading zeros, and with them the difference
 * between a shorter list and a longer one. As with every storage trie, a leaf lies at the
 * keccak-256 of its slot and holds the RLP of the number.
 */
public final class EconomySlots {
  /**
   * The account whose storage this is: the ASCII bytes of "TaoEVM economy state". Nobody has its
   * key and no creation leads to it. Its leaf has nonce 1, no balance and no code, whatever is sent
   * to the address.
   */
  public static final Address ADDRESS = Address.of("TaoEVM economy state".getBytes(US_ASCII));

  private EconomySlots() {}

  /** The slot of a row. */
  public static <K> Word slot(Table<K, ?> table, K key) {
    return slot(table.id(), table.keys().encode(key));
  }

  /** The slot of the row with this encoded key. */
  public static Word slot(int tableId, byte[] encodedKey) {
    var id = new byte[] {(byte) (tableId >>> 8), (byte) tableId};
    return Word.of(Keccak.hash(Bytes.concat(id, encodedKey)));
  }

  /** What the slot of a row with this encoding holds; never zero. */
  public static Word value(byte[] encodedRow) {
    var fits = encodedRow.length > 0 && encodedRow.length <= Word.LENGTH && encodedRow[0] != 0;
    if (fits) {
      return Word.of(encodedRow);
    }
    return Word.of(Keccak.hash(encodedRow));
  }
}

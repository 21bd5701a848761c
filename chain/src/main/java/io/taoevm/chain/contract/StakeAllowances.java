package io.taoevm.chain.contract;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.KeyCodec;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;

/**
 * How much stake an EVM address lets another one move (precompiles.md 5, 0x805 {@code approve}), in
 * alpha base units, full 256 bits. An allowance belongs to one registration of its netuid: a netuid
 * that is registered again starts without any.
 */
public final class StakeAllowances {
  /**
   * Whose stake, who may move it, where.
   *
   * @param registration how often the netuid had been registered when the allowance was given
   */
  public record Key(Address owner, Address spender, int netuid, long registration) {}

  private static final int KEY_LENGTH = 2 * Address.LENGTH + 2 + 8;

  private static final KeyCodec<Key> KEY =
      KeyCodecs.fixed(KEY_LENGTH, StakeAllowances::encode, StakeAllowances::decode);

  private static final Table<Key, Word> ALLOWANCES =
      new Table<>(21, "Allowances", KEY, ValueCodecs.WORD);

  private final State state;

  public StakeAllowances(State state) {
    this.state = state;
  }

  public Word of(Key key) {
    return state.get(ALLOWANCES, key, Word.ZERO);
  }

  public void set(Key key, Word alpha) {
    if (alpha.isZero()) {
      state.remove(ALLOWANCES, key);
    } else {
      state.put(ALLOWANCES, key, alpha);
    }
  }

  /** Adds, at most up to 2^256 - 1. */
  public void increase(Key key, Word alpha) {
    var sum = of(key).plus(alpha);
    set(key, sum.compareTo(alpha) < 0 ? Word.MAX : sum);
  }

  /** Subtracts, at most down to 0. */
  public void decrease(Key key, Word alpha) {
    var allowed = of(key);
    set(key, allowed.compareTo(alpha) < 0 ? Word.ZERO : allowed.minus(alpha));
  }

  /** Subtracts what is moved; false, and nothing changed, if it is more than allowed. */
  public boolean consume(Key key, Word alpha) {
    if (of(key).compareTo(alpha) < 0) {
      return false;
    }
    decrease(key, alpha);
    return true;
  }

  private static byte[] encode(Key key) {
    var bytes = new byte[KEY_LENGTH];
    key.owner().write(bytes, 0);
    key.spender().write(bytes, Address.LENGTH);
    System.arraycopy(KeyCodecs.U16.encode(key.netuid()), 0, bytes, 2 * Address.LENGTH, 2);
    Bytes.putLong(bytes, 2 * Address.LENGTH + 2, Long.reverseBytes(key.registration()));
    return bytes;
  }

  private static Key decode(byte[] bytes) {
    var netuidAt = 2 * Address.LENGTH;
    return new Key(
        Address.of(bytes, 0),
        Address.of(bytes, Address.LENGTH),
        (bytes[netuidAt] & 0xFF) | (bytes[netuidAt + 1] & 0xFF) << 8,
        Long.reverseBytes(Bytes.getLong(bytes, netuidAt + 2)));
  }
}

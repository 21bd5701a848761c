package io.taoevm.evm;

import io.taoevm.chain.primitive.Address;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The developer's console: what one transaction's contracts send to Hardhat's address {@code
 * console.log}. On chain that is an account without code, and stays one: nothing that a contract
 * can observe depends on what is noted here. Calls of frames that failed count too, since they are
 * the ones a developer looks for.
 */
public final class Console {
  /** The text "console.log" as an address. */
  public static final Address ADDRESS =
      Address.fromHex("0x000000000000000000636f6e736f6c652e6c6f67");

  /**
   * Bytes kept of one transaction. A call costs 100 gas whatever its length, so that without a
   * bound a transaction could fill the memory.
   */
  static final int MOST_BYTES = 1 << 20;

  /** What a call counts beside its bytes. */
  private static final int CALL_BYTES = 32;

  private final ArrayList<byte[]> calls = new ArrayList<>(0);
  private int keptBytes;

  /** For engines: an empty account at {@link #ADDRESS} was called with a part of {@code memory}. */
  public void called(byte[] memory, int offset, int length) {
    if (length <= MOST_BYTES - CALL_BYTES - keptBytes) {
      keptBytes += CALL_BYTES + length;
      calls.add(Arrays.copyOfRange(memory, offset, offset + length));
    }
  }

  /** The input of each call, oldest first; none of those that did not fit any more. */
  public List<byte[]> calls() {
    return Collections.unmodifiableList(calls);
  }
}

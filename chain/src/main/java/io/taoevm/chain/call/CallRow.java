package io.taoevm.chain.call;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import java.util.function.BiConsumer;

/**
 * What the chain knows of one kind of call.
 *
 * @param pallet the runtime's index of the pallet
 * @param index of the call within the pallet
 * @param decode reads the arguments
 * @param encode writes the arguments
 */
record CallRow<C extends RuntimeCall>(
    Class<C> type, int pallet, int index, Decoder<C> decode, BiConsumer<C, ScaleWriter> encode) {

  /** Reads the arguments of a call that lies in {@code depth} others. */
  @FunctionalInterface
  interface Decoder<C> {
    C read(ScaleReader in, int depth);
  }

  static <C extends RuntimeCall> CallRow<C> of(
      Class<C> type, int pallet, int index, Decoder<C> decode, BiConsumer<C, ScaleWriter> encode) {
    return new CallRow<>(type, pallet, index, decode, encode);
  }

  /** Writes the arguments of a call of this row's kind. */
  void write(RuntimeCall call, ScaleWriter out) {
    encode.accept(type.cast(call), out);
  }

  /** Pallet and call index as one number. */
  int key() {
    return key(pallet, index);
  }

  static int key(int pallet, int index) {
    return pallet << 16 | index;
  }
}

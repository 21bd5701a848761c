package io.taoevm.rpc.shape;

import io.taoevm.rpc.protocol.Sized;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * Shapes that are made when they are looked at, each time anew: a writer that goes over thousands
 * of them never has more than one in its hands.
 */
public final class ShapeList<T> extends AbstractList<T> implements RandomAccess, Sized {
  private final int size;
  private final IntFunction<T> shape;

  public ShapeList(int size, IntFunction<T> shape) {
    this.size = size;
    this.shape = shape;
  }

  @Override
  public T get(int index) {
    return shape.apply(Objects.checkIndex(index, size));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int items() {
    return size;
  }
}

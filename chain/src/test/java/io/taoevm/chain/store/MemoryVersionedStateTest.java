package io.taoevm.chain.store;

/** The state of every block on the heap. */
final class MemoryVersionedStateTest extends VersionedStateContract {
  @Override
  Store open() {
    return new MemoryStore();
  }
}

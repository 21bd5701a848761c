package io.taoevm.chain.store;

/** The contract of a store, held by the one on the heap. */
final class MemoryStoreTest extends StoreContract {
  @Override
  Store open() {
    return new MemoryStore();
  }
}

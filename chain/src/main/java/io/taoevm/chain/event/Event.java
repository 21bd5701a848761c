package io.taoevm.chain.event;

/**
 * An event of the chain core: a record of the reference's name whose components are its fields in
 * wire order, with the unit in the component's name (chain-core.md A.4). Events go through the
 * journal: a refused call leaves none.
 */
public interface Event {
  /** The reference's name of the event, such as {@code StakeAdded}. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** The pallet that emits it, by its runtime name, such as {@code SubtensorModule}. */
  String pallet();
}

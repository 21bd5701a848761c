package io.taoevm.evm;

/**
 * A contract that the node itself provides. Stateless and thread-safe; whatever it changes, it
 * changes in the call's state, where the engine has taken a checkpoint that it rolls back unless
 * the outcome is {@link Outcome.Returned}.
 */
@FunctionalInterface
public interface Precompile {
  /**
   * Runs the call. The outcome's {@code gasLeft} is what remains of {@link PrecompileCall#gas}; it
   * must not be more and not below 0. Use {@link Outcome#outOfGas} if the gas does not suffice and
   * {@link Outcome#failed} for what the chain core refuses.
   */
  Outcome run(PrecompileCall call);
}

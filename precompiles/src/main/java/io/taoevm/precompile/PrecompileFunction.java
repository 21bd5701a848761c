package io.taoevm.precompile;

import io.taoevm.precompile.abi.AbiFunction;
import java.util.List;

/** One function of a precompile: its signature and what it does. */
record PrecompileFunction(AbiFunction abi, Body body) {
  /** Runs a decoded call and gives its results in the order of the signature. */
  @FunctionalInterface
  interface Body {
    List<?> run(Invocation invocation);
  }

  /** A body without results. */
  @FunctionalInterface
  interface Action {
    void run(Invocation invocation);
  }

  /** A body with one result. */
  @FunctionalInterface
  interface Read {
    Object run(Invocation invocation);
  }

  /** A function that changes the chain and returns nothing. */
  static PrecompileFunction action(String signature, Action action) {
    return new PrecompileFunction(
        AbiFunction.parse(signature),
        invocation -> {
          action.run(invocation);
          return List.of();
        });
  }

  /**
   * A function that returns one value.
   *
   * @param reads how many reads of storage the real chain declares for it, charged before it runs
   */
  static PrecompileFunction read(String signature, long reads, Read read) {
    return new PrecompileFunction(
        AbiFunction.parse(signature),
        invocation -> {
          invocation.chargeReads(reads);
          return List.of(read.run(invocation));
        });
  }
}

package io.taoevm.precompile;

import io.taoevm.chain.call.RuntimeCall;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.precompile.abi.AbiFunction;
import java.util.List;

/**
 * One function of a precompile: the release that brought it, its signature, what it costs and what
 * it does. Dispatch, the ABI, the documentation and the tests of every function are made from it.
 */
record PrecompileFunction(int since, AbiFunction abi, Cost cost, Body body) {
  /** The oldest release whose rules are here. */
  static final int FIRST = 425;

  /** What a call is charged beyond the EVM's own cost of a call. */
  sealed interface Cost {
    /** Reads of storage that the real chain declares, charged before the work. */
    record Reads(long count) implements Cost {}

    /**
     * The weight of a call of the chain core.
     *
     * @param call makes the call from the arguments
     */
    record Weight(CallMaker call) implements Cost {}

    /** Something else, in words for the documentation. */
    record Other(String words) implements Cost {}
  }

  /** Makes a call of the chain core from arguments. */
  @FunctionalInterface
  interface CallMaker {
    RuntimeCall make(Arguments arguments);
  }

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

  /** A function that dispatches one call in the caller's name and returns nothing. */
  static PrecompileFunction call(String signature, CallMaker maker) {
    return dispatching(signature, maker, in -> List.of());
  }

  /** As {@link #call}, with results that are read after the call. */
  static PrecompileFunction dispatching(String signature, CallMaker maker, Body results) {
    return of(
        signature,
        new Cost.Weight(maker),
        in -> {
          in.dispatch(maker.make(in));
          return results.run(in);
        });
  }

  /**
   * A function that changes the chain in its own way and returns nothing.
   *
   * @param cost its gas, in words
   */
  static PrecompileFunction action(String signature, String cost, Action action) {
    return of(
        signature,
        new Cost.Other(cost),
        in -> {
          action.run(in);
          return List.of();
        });
  }

  /**
   * A function that returns one value.
   *
   * @param reads how many reads of storage the real chain declares for it
   */
  static PrecompileFunction read(String signature, long reads, Read read) {
    return reads(signature, reads, in -> List.of(read.run(in)));
  }

  /** As {@link #read}, for several values. */
  static PrecompileFunction reads(String signature, long reads, Body body) {
    return of(
        signature,
        new Cost.Reads(reads),
        in -> {
          in.chargeReads(reads);
          return body.run(in);
        });
  }

  /**
   * A function that returns one value and charges itself.
   *
   * @param cost its gas, in words
   */
  static PrecompileFunction metered(String signature, String cost, Read read) {
    return of(signature, new Cost.Other(cost), in -> List.of(read.run(in)));
  }

  private static PrecompileFunction of(String signature, Cost cost, Body body) {
    return new PrecompileFunction(FIRST, AbiFunction.parse(signature), cost, body);
  }

  /** The same, brought by a later release. */
  PrecompileFunction since(int release) {
    return new PrecompileFunction(release, abi, cost, body);
  }

  boolean isIn(ChainSpec spec) {
    return spec.includes(since);
  }
}

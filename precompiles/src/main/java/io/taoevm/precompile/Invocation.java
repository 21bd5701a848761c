package io.taoevm.precompile;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.call.CallTable;
import io.taoevm.chain.call.CallWeight;
import io.taoevm.chain.call.DispatchResult;
import io.taoevm.chain.call.Economy;
import io.taoevm.chain.call.Origin;
import io.taoevm.chain.call.RuntimeCall;
import io.taoevm.chain.ledger.KnownAddresses;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.State;
import io.taoevm.evm.PrecompileCall;
import java.util.List;

/**
 * One call of one function: its arguments, its gas, and the two things that a function can do, read
 * the state and dispatch a call.
 */
final class Invocation extends Arguments {
  /** Gas of one read of storage (precompiles.md 3.5). */
  static final long READ_GAS = 625;

  /** Gas of one write of storage. */
  static final long WRITE_GAS = 2_500;

  private final PrecompileCall call;
  private final ChainSpec spec;
  private long gasUsed;

  Invocation(PrecompileCall call, ChainSpec spec, List<Object> arguments) {
    super(arguments);
    this.call = call;
    this.spec = spec;
  }

  // ---- Context

  State state() {
    return call.state();
  }

  BlockContext block() {
    return call.block();
  }

  /** The services of stake on the state as the frame sees it. */
  Staking staking() {
    return new Staking(state(), block());
  }

  ChainSpec spec() {
    return spec;
  }

  /** The EVM address that called, as CALLER shows it. */
  Address caller() {
    return call.caller();
  }

  /** The account in whose name the function acts. */
  AccountId callerAccount() {
    return mapped(call.caller());
  }

  AccountId mapped(Address address) {
    return KnownAddresses.mapped(state(), address);
  }

  /** CALLVALUE in wei. */
  Word valueWei() {
    return call.valueApparentWei();
  }

  // ---- Gas

  long gasUsed() {
    return gasUsed;
  }

  void chargeReads(long reads) {
    charge(Math.multiplyExact(READ_GAS, reads));
  }

  void chargeWrites(long writes) {
    charge(Math.multiplyExact(WRITE_GAS, writes));
  }

  /** Charges gas, or gives up for want of it. */
  void charge(long gas) {
    if (gas > call.gas() - gasUsed) {
      throw PrecompileFailure.outOfGas();
    }
    gasUsed += gas;
  }

  // ---- Calls of the chain core

  /** Runs a call in the name of the caller, for its weight in gas. */
  void dispatch(RuntimeCall runtimeCall) {
    dispatch(callerAccount(), runtimeCall);
  }

  /** Runs a call in the name of an account, for its weight in gas (precompiles.md 3.5). */
  void dispatch(AccountId account, RuntimeCall runtimeCall) {
    var weight = CallTable.weight(spec, runtimeCall);
    if (weight.gasNeeded() > call.gas() || !call.scope().takeWeight(weight.declared())) {
      throw PrecompileFailure.outOfGas();
    }
    switch (run(account, runtimeCall)) {
      case DispatchResult.Dispatched done -> {
        if (done.paysFee()) {
          charge(done.actualWeight() / CallWeight.PER_GAS);
          call.scope().returnWeight(weight.declared() - done.actualWeight());
        }
      }
      case DispatchResult.Refused refused ->
          throw PrecompileFailure.error("dispatch execution failed: " + refused.text());
    }
  }

  /**
   * Runs a call in the name of an account for nothing.
   *
   * @param failure the text if the chain refuses it
   */
  void dispatchUncharged(AccountId account, RuntimeCall runtimeCall, String failure) {
    if (run(account, runtimeCall) instanceof DispatchResult.Refused) {
      throw PrecompileFailure.error(failure);
    }
  }

  private DispatchResult run(AccountId account, RuntimeCall runtimeCall) {
    return new Economy(state(), block(), spec)
        .dispatcher()
        .dispatch(Origin.signed(account), runtimeCall);
  }
}

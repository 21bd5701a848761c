package io.taoevm.precompile;

import io.taoevm.chain.call.CallTable;
import io.taoevm.chain.call.RuntimeCall;
import io.taoevm.chain.codec.ScaleException;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Precompile;
import io.taoevm.evm.PrecompileCall;
import java.util.List;

/**
 * 0x06: runs a SCALE-encoded call in the caller's name (precompiles.md 3.6). It asks neither for
 * the static flag nor for the value, and returns nothing.
 */
final class DispatchPrecompile implements Precompile {
  private final ChainSpec spec;

  DispatchPrecompile(ChainSpec spec) {
    this.spec = spec;
  }

  @Override
  public Outcome run(PrecompileCall call) {
    RuntimeCall decoded;
    try {
      decoded = CallTable.decode(spec, call.input());
    } catch (ScaleException undecodable) {
      return Outcome.failed("decode failed");
    }
    var weight = CallTable.weight(spec, decoded);
    if (weight.gasNeeded() > call.gas()) {
      return Outcome.outOfGas();
    }
    if (!weight.paysFee() || weight.operational()) {
      return Outcome.failed("invalid call");
    }
    var invocation = new Invocation(call, spec, List.of());
    try {
      invocation.dispatch(decoded);
      return call.returned(Bytes.EMPTY, invocation.gasUsed());
    } catch (PrecompileFailure failure) {
      return failure.kind() == PrecompileFailure.Kind.OUT_OF_GAS
          ? Outcome.outOfGas()
          : Outcome.failed(failure.text());
    }
  }
}

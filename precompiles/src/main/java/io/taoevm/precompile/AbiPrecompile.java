package io.taoevm.precompile;

import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Precompile;
import io.taoevm.evm.PrecompileCall;
import io.taoevm.precompile.abi.AbiDecoder;
import io.taoevm.precompile.abi.AbiEncoder;
import io.taoevm.precompile.abi.AbiException;
import io.taoevm.precompile.abi.AbiFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A precompile that speaks Solidity's ABI, made of functions. Checks come in the order of
 * precompiles.md 3.3: switch, selector, static context, value, arguments, body.
 */
public final class AbiPrecompile implements Precompile {
  private static final int SELECTOR_LENGTH = 4;

  private final int number;
  private final String name;
  private final PrecompileSwitch toggle;
  private final List<PrecompileFunction> functions;
  private final ChainSpec spec;
  private final Map<Integer, PrecompileFunction> bySelector = new HashMap<>();

  AbiPrecompile(
      int number,
      String name,
      PrecompileSwitch toggle,
      ChainSpec spec,
      List<PrecompileFunction> functions) {
    this.number = number;
    this.name = name;
    this.toggle = toggle;
    this.spec = spec;
    this.functions = functions.stream().filter(function -> function.isIn(spec)).toList();
    for (var function : this.functions) {
      var other = bySelector.put(function.abi().selector(), function);
      if (other != null) {
        throw new AssertionError(
            name
                + ": "
                + function.abi().canonical()
                + " and "
                + other.abi().canonical()
                + " share a selector");
      }
    }
  }

  public Address address() {
    return Address.of(number);
  }

  /** The name of its ABI file, such as {@code stakingV2}. */
  public String name() {
    return name;
  }

  /** The signatures of its functions, in the order of the documentation. */
  public List<AbiFunction> functions() {
    return functions.stream().map(PrecompileFunction::abi).toList();
  }

  List<PrecompileFunction> table() {
    return functions;
  }

  PrecompileSwitch toggle() {
    return toggle;
  }

  /** The function that an input calls, or null if its selector is unknown; for tracers. */
  public @Nullable AbiFunction function(byte[] input) {
    var function = input.length < SELECTOR_LENGTH ? null : bySelector.get(Bytes.getInt(input, 0));
    return function == null ? null : function.abi();
  }

  @Override
  public Outcome run(PrecompileCall call) {
    if (!toggle.isOn(call.state())) {
      return Outcome.failed("Precompile " + toggle.name() + " is disabled");
    }
    if (call.input().length < SELECTOR_LENGTH) {
      return revert(call, "Tried to read selector out of bounds", 0);
    }
    var function = bySelector.get(Bytes.getInt(call.input(), 0));
    if (function == null) {
      return revert(call, "Unknown selector", 0);
    }
    var mutability = function.abi().mutability();
    if (call.isStatic() && !mutability.isReadOnly()) {
      return revert(call, "Can't call non-static function in static context", 0);
    }
    if (mutability != AbiFunction.Mutability.PAYABLE && !call.valueApparentWei().isZero()) {
      return revert(call, "Function is not payable", 0);
    }
    return run(call, function);
  }

  private Outcome run(PrecompileCall call, PrecompileFunction function) {
    Invocation invocation;
    try {
      invocation = new Invocation(call, spec, AbiDecoder.arguments(function.abi(), call.input()));
    } catch (AbiException undecodable) {
      return revert(call, String.valueOf(undecodable.getMessage()), 0);
    }
    try {
      var results = function.body().run(invocation);
      return call.returned(
          AbiEncoder.encode(function.abi().outputs(), results), invocation.gasUsed());
    } catch (PrecompileFailure failure) {
      return switch (failure.kind()) {
        case REVERT -> revert(call, failure.text(), invocation.gasUsed());
        case ERROR -> Outcome.failed(failure.text());
        case OUT_OF_GAS -> Outcome.outOfGas();
      };
    }
  }

  private static Outcome revert(PrecompileCall call, String reason, long gasUsed) {
    return call.reverted(AbiEncoder.revertReason(reason), gasUsed);
  }
}

package io.taoevm.precompile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.call.CallTable;
import io.taoevm.chain.call.CallWeight;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.vector.Vectors;
import io.taoevm.evm.Outcome;
import io.taoevm.precompile.abi.AbiDecoder;
import io.taoevm.precompile.abi.AbiEncoder;
import io.taoevm.precompile.abi.AbiFunction.Mutability;
import io.taoevm.precompile.abi.AbiType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for each function of each precompile, taken from the table of functions and judged by
 * what the specification says of it.
 */
final class EveryFunctionTest {
  private static final Address CALLER = Address.of(0xca11e7);
  private static final long PLENTY = 100_000_000;

  /** A function of a release. */
  record Case(ChainSpec spec, AbiPrecompile precompile, PrecompileFunction function) {
    int address() {
      return (int) precompile.address().c();
    }

    byte[] input() {
      return sampleInput(function);
    }

    Caller caller() {
      var state = new State(StateSource.EMPTY);
      new Balances(state).mint(AccountIds.mapped(CALLER), 1_000_000_000_000L);
      return new Caller(state, CALLER).spec(spec).gas(PLENTY);
    }

    SpecFunction specification() {
      return SpecFunction.of(address(), function.abi().selector());
    }

    @Override
    public String toString() {
      return spec.version() + " " + precompile.name() + "." + function.abi().canonical();
    }
  }

  static Stream<Case> functions() {
    return ChainSpec.ALL.stream()
        .flatMap(
            spec -> {
              var cases =
                  BittensorPrecompiles.described(spec).stream()
                      .flatMap(
                          precompile ->
                              precompile.table().stream()
                                  .map(function -> new Case(spec, precompile, function)))
                      .toList();
              Vectors.report("functions of precompiles at " + spec.version(), cases.size());
              return cases.stream();
            });
  }

  private static byte[] sampleInput(PrecompileFunction function) {
    var selector = new byte[4];
    Bytes.putInt(selector, 0, function.abi().selector());
    var samples = function.abi().inputs().stream().map(EveryFunctionTest::sample).toList();
    return Bytes.concat(selector, AbiEncoder.encode(function.abi().inputs(), samples));
  }

  /** Arguments that decode and do not revert. */
  static Arguments sampleArguments(PrecompileFunction function) {
    return new Arguments(AbiDecoder.arguments(function.abi(), sampleInput(function)));
  }

  /** Zero, but where zero is an argument that reverts. */
  private static Object sample(AbiType.Parameter input) {
    return switch (input.name()) {
      case "version", "limit" -> Word.ONE;
      case "signature" -> input.type() instanceof AbiType.Bytes4 ? 0 : new byte[65];
      default -> zero(input.type());
    };
  }

  private static Object zero(AbiType type) {
    return switch (type) {
      case AbiType.Uint any -> Word.ZERO;
      case AbiType.Int any -> throw new AssertionError("no argument is signed");
      case AbiType.Bool any -> false;
      case AbiType.Address any -> Address.ZERO;
      case AbiType.Bytes32 any -> Hash.ZERO;
      case AbiType.Bytes4 any -> 0;
      case AbiType.ByteString any -> Bytes.EMPTY;
      case AbiType.ListOf any -> List.of();
      case AbiType.Tuple any -> throw new AssertionError("no argument is a struct");
    };
  }

  private static void assertReverts(String reason, Outcome outcome) {
    var reverted = assertInstanceOf(Outcome.Reverted.class, outcome);
    assertArrayEquals(AbiEncoder.revertReason(reason), reverted.output());
    assertEquals(PLENTY, reverted.gasLeft());
  }

  private static boolean isOutOfGas(Outcome outcome) {
    return outcome instanceof Outcome.Halted halted && halted.text().equals("out of gas");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_shouldBeWhatTheSpecificationNames(Case at) {
    var specification = at.specification();
    assertEquals(specification.signature(), at.function.abi().canonical());
    assertEquals(specification.kind(), at.function.abi().mutability().solidity());
    assertEquals(specification.file(), at.precompile.name());
    assertEquals(specification.since(), at.function.since());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_shouldAskForItsArguments(Case at) {
    var input = at.input();
    var words = at.function.abi().inputs().size();
    if (words > 0) {
      var cut = new byte[4 + 32 * words - 1];
      System.arraycopy(input, 0, cut, 0, cut.length);
      assertReverts(
          "Expected at least " + words + " arguments", at.caller().raw(at.address(), cut));
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_shouldBeClosedToStaticFrames_unlessItReads(Case at) {
    var outcome = at.caller().inStaticContext().raw(at.address(), at.input());
    if (at.function.abi().mutability().isReadOnly()) {
      assertTrue(!(outcome instanceof Outcome.Reverted), () -> "reverted: " + outcome);
    } else {
      assertReverts("Can't call non-static function in static context", outcome);
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_shouldRefuseValue_unlessItIsPayable(Case at) {
    var outcome = at.caller().value(Word.ONE).raw(at.address(), at.input());
    if (at.function.abi().mutability() == Mutability.PAYABLE) {
      assertTrue(!(outcome instanceof Outcome.Reverted), () -> "reverted: " + outcome);
    } else {
      assertReverts("Function is not payable", outcome);
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_shouldBeGone_whenItsPrecompileIsSwitchedOff(Case at) {
    var caller = at.caller();
    at.precompile.toggle().set(caller.state(), false);
    var halted =
        assertInstanceOf(
            Outcome.Halted.class,
            caller.inStaticContext().value(Word.ONE).raw(at.address(), at.input()));
    assertEquals("Precompile " + at.precompile.toggle().name() + " is disabled", halted.text());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_shouldRunInABorrowedFrame_unlessTheReleaseGuardsIt(Case at) {
    var open =
        List.of(0x802, 0x806, 0x80c, 0x80f, 0x810, 0x811, 0x812, 0x813).contains(at.address());
    var outcome = at.caller().inBorrowedFrame().raw(at.address(), at.input());
    var refused =
        outcome instanceof Outcome.Halted halted
            && halted.text().equals("Cannot be called with DELEGATECALL or CALLCODE");
    assertEquals(at.spec.guardsBorrowedFrames() && !open, refused);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_shouldCostWhatTheSpecificationSays(Case at) {
    switch (at.function.cost()) {
      case PrecompileFunction.Cost.Reads reads -> {
        var gas = reads.count() * Invocation.READ_GAS;
        var stake = at.function.abi().canonical().equals("getStake(bytes32,bytes32,uint256)");
        if (stake && at.spec.metersStakeReads()) {
          assertEquals(4_375, gas);
        } else {
          at.specification().exactGas().ifPresent(exact -> assertEquals(exact, gas));
        }
        assertNeeds(at, gas);
      }
      case PrecompileFunction.Cost.Weight weight -> {
        var call = weight.call().make(sampleArguments(at.function));
        var declared = CallTable.weight(at.spec, call);
        var charged = declared.paysFee() ? declared.declared() / CallWeight.PER_GAS : 0;
        at.specification().exactGas().ifPresent(exact -> assertEquals(exact, charged));
        at.specification()
            .gasNeeded()
            .ifPresent(needed -> assertEquals(needed, declared.gasNeeded()));
        assertNeeds(at, declared.gasNeeded());
      }
      case PrecompileFunction.Cost.Other other -> assertNotNull(other.words());
    }
  }

  /** Whether a call runs with that much gas and not with less. */
  private static void assertNeeds(Case at, long gas) {
    if (gas > 0) {
      assertTrue(isOutOfGas(at.caller().gas(gas - 1).raw(at.address(), at.input())));
    }
    var outcome = at.caller().gas(gas).raw(at.address(), at.input());
    assertTrue(!isOutOfGas(outcome), () -> gas + " gas should do");
  }
}

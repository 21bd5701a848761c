package io.taoevm.precompile;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.RuntimeConstants;
import io.taoevm.evm.CallKind;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.PrecompileCall;
import io.taoevm.evm.TransactionScope;
import io.taoevm.precompile.abi.AbiEncoder;
import io.taoevm.precompile.abi.AbiFunction;
import java.util.List;

/** Calls precompiles as a frame of a contract would, without an engine. */
final class Caller {
  static final AccountId AUTHOR = new AccountId(0xa0, 0, 0, 1);

  private final State state;
  private final Address address;
  private long gas = 1_000_000;
  private boolean isStatic;
  private Word valueWei = Word.ZERO;
  private CallKind kind = CallKind.CALL;
  private long number = 100;
  private ChainSpec spec = ChainSpec.V425;

  Caller(State state, Address address) {
    this.state = state;
    this.address = address;
  }

  Caller gas(long newGas) {
    gas = newGas;
    return this;
  }

  Caller spec(ChainSpec newSpec) {
    spec = newSpec;
    RuntimeConstants.setSpec(state, newSpec);
    return this;
  }

  State state() {
    return state;
  }

  Caller inStaticContext() {
    isStatic = true;
    return this;
  }

  /** As a DELEGATECALL of a contract whose own caller this is. */
  Caller inBorrowedFrame() {
    kind = CallKind.DELEGATECALL;
    return this;
  }

  Caller value(Word newValueWei) {
    valueWei = newValueWei;
    return this;
  }

  Caller number(long newNumber) {
    number = newNumber;
    return this;
  }

  BlockContext block() {
    return new BlockContext(
        42,
        number,
        12_000 * number,
        75_000_000,
        Word.of(10_000_000_000L),
        Address.ZERO,
        AUTHOR,
        Hash.ZERO,
        Word.ZERO,
        any -> Hash.ZERO);
  }

  Outcome raw(int precompile, byte[] input) {
    var target = Address.of(precompile);
    var scope = new TransactionScope(state, address, Word.ZERO, List.of());
    var call =
        new PrecompileCall(
            kind,
            address,
            target,
            kind == CallKind.CALL ? target : Address.of(0xb0110),
            valueWei,
            valueWei,
            isStatic,
            1,
            gas,
            input,
            scope,
            block());
    var checkpoint = state.checkpoint();
    var code = BittensorPrecompiles.all(spec).get(target);
    if (code == null) {
      throw new IllegalArgumentException("no precompile at " + target);
    }
    var outcome = code.run(call);
    if (!outcome.succeeded()) {
      state.rollback(checkpoint);
    }
    return outcome;
  }

  /** Calls a function by its signature, such as {@code getStake(bytes32,bytes32,uint256)}. */
  Outcome call(int precompile, String signature, Object... arguments) {
    var function = AbiFunction.parse(signature);
    var selector = new byte[4];
    Bytes.putInt(selector, 0, function.selector());
    return raw(
        precompile,
        Bytes.concat(selector, AbiEncoder.encode(function.inputs(), List.of(arguments))));
  }
}

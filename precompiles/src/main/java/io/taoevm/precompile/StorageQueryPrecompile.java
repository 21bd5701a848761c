package io.taoevm.precompile;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Precompile;
import io.taoevm.evm.PrecompileCall;
import io.taoevm.precompile.storage.Storage;

/**
 * 0x807: the input is a raw key of the chain's storage, the output the raw value, empty if there is
 * none (precompiles.md 3.7). It has no switch and takes any value.
 */
final class StorageQueryPrecompile implements Precompile {
  @Override
  public Outcome run(PrecompileCall call) {
    if (!Storage.isReadable(call.input())) {
      return Outcome.failed("Invalid key");
    }
    var value = Storage.read(call.state(), call.block(), call.input());
    return call.returned(value.orElse(Bytes.EMPTY), Invocation.READ_GAS);
  }
}

package io.taoevm.evm.besu;

import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.CallKind;
import io.taoevm.evm.HaltReason;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Precompile;
import io.taoevm.evm.PrecompileCall;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.hyperledger.besu.evm.frame.MessageFrame;
import org.hyperledger.besu.evm.precompile.PrecompiledContract;

/**
 * One of the node's precompiles as Besu calls it. What it costs it takes from the frame while it
 * runs, since Besu's question for the price beforehand does not name the frame.
 */
final class JournalPrecompile implements PrecompiledContract {
  private final String name;
  private final Precompile precompile;

  JournalPrecompile(String name, Precompile precompile) {
    this.name = name;
    this.precompile = precompile;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public long gasRequirement(Bytes input) {
    return 0;
  }

  @Override
  public PrecompileContractResult computePrecompile(Bytes input, MessageFrame frame) {
    var outcome = precompile.run(call(input, frame));
    if (!(outcome instanceof Outcome.Halted)) {
      frame.setGasRemaining(outcome.gasLeft());
    }
    var output = Bytes.wrap(outcome.output());
    return switch (outcome) {
      case Outcome.Returned returned -> PrecompileContractResult.success(output);
      case Outcome.Reverted reverted -> PrecompileContractResult.revert(output);
      case Outcome.Halted halted -> {
        if (halted.reason() == HaltReason.PRECOMPILE_FAILURE) {
          JournalUpdater.of(frame).scope().setRefusal(halted.text());
        }
        yield PrecompileContractResult.halt(output, Optional.of(new RuleHalt(halted)));
      }
    };
  }

  private static PrecompileCall call(Bytes input, MessageFrame frame) {
    var updater = JournalUpdater.of(frame);
    var kind = FrameKinds.of(frame);
    var value = BesuTypes.word(frame.getApparentValue().toBytes());
    return new PrecompileCall(
        kind,
        BesuTypes.address(frame.getSenderAddress()),
        BesuTypes.address(frame.getContractAddress()),
        BesuTypes.address(frame.getRecipientAddress()),
        kind == CallKind.CALL ? value : Word.ZERO,
        value,
        frame.isStatic(),
        frame.getDepth(),
        frame.getRemainingGas(),
        input.toArray(),
        updater.scope(),
        updater.block());
  }
}

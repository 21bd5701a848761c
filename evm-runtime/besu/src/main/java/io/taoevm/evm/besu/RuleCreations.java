package io.taoevm.evm.besu;

import io.taoevm.evm.HaltReason;
import io.taoevm.evm.ValueTransfer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperledger.besu.evm.EVM;
import org.hyperledger.besu.evm.contractvalidation.MaxCodeSizeRule;
import org.hyperledger.besu.evm.contractvalidation.PrefixCodeRule;
import org.hyperledger.besu.evm.frame.MessageFrame;
import org.hyperledger.besu.evm.processor.ContractCreationProcessor;
import org.hyperledger.besu.evm.tracing.OperationTracer;

/**
 * Begins creations by the node's rules: refused where an account is (EIP-684, EIP-7610), nonce 1
 * (EIP-161), and the ledger decides whether value moves. How they end is Besu's.
 */
final class RuleCreations extends ContractCreationProcessor {
  private static final long FIRST_NONCE = 1;

  private final ValueTransfer transfer;

  RuleCreations(EVM evm, ValueTransfer transfer) {
    super(
        evm, true, List.of(PrefixCodeRule.of(), MaxCodeSizeRule.from(evm)), FIRST_NONCE, Set.of());
    this.transfer = transfer;
  }

  @Override
  public void start(MessageFrame frame, OperationTracer tracer) {
    var updater = JournalUpdater.of(frame);
    var scope = updater.scope();
    var account = updater.getAccount(frame.getContractAddress());
    if (scope.isCancelled()) {
      halt(frame, HaltReason.CANCELLED);
      return;
    }
    if (account.getNonce() != 0 || account.hasCode() || !account.isStorageEmpty()) {
      halt(frame, HaltReason.ADDRESS_COLLISION);
      return;
    }
    var creator = scope.account(BesuTypes.address(frame.getSenderAddress()));
    var created = scope.account(BesuTypes.address(frame.getContractAddress()));
    var value = BesuTypes.word(frame.getValue().toBytes());
    frame.addCreate(frame.getContractAddress());
    scope.markCreated(created);
    account.setNonce(FIRST_NONCE);
    if (transfer.begin(scope, FrameKinds.of(frame), creator, created, value)) {
      frame.setState(MessageFrame.State.CODE_EXECUTING);
    } else {
      updater.refuse(HaltReason.TRANSFER_REFUSED.words());
      frame.setState(MessageFrame.State.REVERT);
    }
  }

  private static void halt(MessageFrame frame, HaltReason reason) {
    frame.setExceptionalHaltReason(Optional.of(RuleHalt.of(reason)));
    frame.setState(MessageFrame.State.EXCEPTIONAL_HALT);
  }
}

package io.taoevm.evm.besu;

import com.google.common.collect.HashMultimap;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.evm.CallKind;
import io.taoevm.evm.Delegation;
import io.taoevm.evm.Eip;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.Executor;
import io.taoevm.evm.HaltReason;
import io.taoevm.evm.Message;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.TransactionScope;
import java.util.HashSet;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.hyperledger.besu.datatypes.Address;
import org.hyperledger.besu.datatypes.VersionedHash;
import org.hyperledger.besu.evm.Code;
import org.hyperledger.besu.evm.frame.MessageFrame;

/**
 * Runs messages of one block on Besu's frames. State goes through the journal from the first to the
 * last ({@link JournalUpdater}). What Besu keeps for a transaction itself (warm addresses and
 * slots, refunds, logs, destroyed contracts, transient storage) is given to it before the message,
 * and the scope gets back what outlives the message: refunds, logs and destroyed contracts.
 */
final class BesuExecutor implements Executor {
  private final BesuEvm evm;
  private final EvmRules rules;
  private final BlockContext block;
  private final BlockView blockView;

  BesuExecutor(BesuEvm evm, EvmRules rules, BlockContext block) {
    this.evm = evm;
    this.rules = rules;
    this.block = block;
    this.blockView = new BlockView(rules, block);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the one tracer that sees nothing
  public Outcome execute(Message message, TransactionScope scope, Tracer tracer) {
    var checkpoint = scope.state().checkpoint();
    var updater = new JournalUpdater(rules, block, scope);
    var frame = frame(message, updater);
    try {
      evm.run(
          frame,
          tracer == Tracer.NONE
              ? new CancelWatch(scope)
              : new TracerFeed(tracer, evm.instructions()));
    } catch (CancelWatch.Cancelled cancelled) {
      scope.state().rollback(checkpoint);
      return Outcome.Halted.of(HaltReason.CANCELLED);
    }
    var outcome = outcome(frame);
    if (outcome.succeeded()) {
      giveBack(frame, scope);
    } else if (updater.refusal() != null) {
      scope.setRefusal(updater.refusal());
    }
    return outcome;
  }

  /** What a frame that has ended came to. */
  static Outcome outcome(MessageFrame frame) {
    var output = frame.getOutputData().toArray();
    if (frame.getState() == MessageFrame.State.COMPLETED_SUCCESS) {
      return new Outcome.Returned(output, frame.getRemainingGas());
    }
    var halt = frame.getExceptionalHaltReason();
    return halt.isPresent()
        ? RuleHalt.of(frame, halt.get())
        : new Outcome.Reverted(output, frame.getRemainingGas());
  }

  private static void giveBack(MessageFrame frame, TransactionScope scope) {
    scope.addRefund(frame.getGasRefund());
    for (var log : frame.getLogs()) {
      scope.log(BesuTypes.log(log));
    }
    for (var address : frame.getSelfDestructs()) {
      scope.markDestroyed(scope.account(BesuTypes.address(address)));
    }
  }

  private MessageFrame frame(Message message, JournalUpdater updater) {
    var scope = updater.scope();
    var creates = message.kind() == CallKind.CREATE;
    var target = BesuTypes.address(message.target());
    var value = BesuTypes.wei(message.valueWei());
    var input = Bytes.wrap(message.input());
    var warm = new HashSet<Address>();
    var warmSlots = HashMultimap.<Address, Bytes32>create();
    for (var account : scope.warmAccounts()) {
      var address = BesuTypes.address(account.address());
      warm.add(address);
      for (var slot : account.warmSlots()) {
        warmSlots.put(address, BesuTypes.bytes32(slot));
      }
    }
    var blobs =
        scope.blobHashes().stream().map(hash -> new VersionedHash(Bytes32.wrap(hash.bytes())));
    return MessageFrame.builder()
        .type(creates ? MessageFrame.Type.CONTRACT_CREATION : MessageFrame.Type.MESSAGE_CALL)
        .worldUpdater(updater)
        .initialGas(message.gas())
        .address(target)
        .contract(target)
        .originator(BesuTypes.address(scope.origin()))
        .sender(BesuTypes.address(message.sender()))
        .gasPrice(BesuTypes.wei(scope.gasPriceWei()))
        .blobGasPrice(BesuTypes.wei(block.blobBaseFeeWei()))
        .inputData(creates ? Bytes.EMPTY : input)
        .value(value)
        .apparentValue(value)
        .code(creates ? new Code(input) : code(updater, target))
        .blockValues(blockView)
        .blockHashLookup(blockView)
        .miningBeneficiary(BesuTypes.address(block.coinbase()))
        .versionedHashes(Optional.of(blobs.toList()))
        .eip2930AccessListWarmAddresses(warm)
        .eip2930AccessListWarmStorage(warmSlots)
        .completer(ended -> {})
        .build();
  }

  /** The code of a call's target, or that which a delegation leads to (EIP-7702). */
  private Code code(JournalUpdater updater, Address target) {
    var account = updater.getAccount(target);
    if (!account.hasCode()) {
      return Code.EMPTY_CODE;
    }
    var code = evm.evm().getOrCreateCachedJumpDest(account.getCodeHash(), account.getCode());
    var delegate = Delegation.target(code.getBytes().toArrayUnsafe());
    if (delegate == null || !rules.has(Eip.SET_CODE)) {
      return code;
    }
    var other = updater.getAccount(BesuTypes.address(delegate));
    return other.hasCode()
        ? evm.evm().getOrCreateCachedJumpDest(other.getCodeHash(), other.getCode())
        : Code.EMPTY_CODE;
  }
}

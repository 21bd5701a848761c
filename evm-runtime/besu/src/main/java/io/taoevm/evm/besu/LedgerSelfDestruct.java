package io.taoevm.evm.besu;

import io.taoevm.evm.Eip;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.HaltReason;
import io.taoevm.evm.ValueTransfer;
import org.hyperledger.besu.datatypes.Address;
import org.hyperledger.besu.datatypes.Wei;
import org.hyperledger.besu.evm.EVM;
import org.hyperledger.besu.evm.account.MutableAccount;
import org.hyperledger.besu.evm.frame.MessageFrame;
import org.hyperledger.besu.evm.gascalculator.GasCalculator;
import org.hyperledger.besu.evm.operation.SelfDestructOperation;

/**
 * Besu's SELFDESTRUCT over accounts whose money the ledger moves in one step: Besu takes the
 * balance from one and adds it to the other, which a ledger that refuses transfers cannot do.
 */
final class LedgerSelfDestruct extends SelfDestructOperation {
  private final ValueTransfer transfer;

  LedgerSelfDestruct(GasCalculator gas, EvmRules rules) {
    super(gas, rules.has(Eip.SELFDESTRUCT_ONLY_NEW));
    this.transfer = new ValueTransfer(rules);
  }

  /** The ledger did not move the balance. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused() {
      super("the ledger refuses to move a balance", null, false, false);
    }
  }

  @Override
  public OperationResult execute(MessageFrame frame, EVM evm) {
    try {
      return super.execute(frame, evm);
    } catch (Refused refused) {
      return new OperationResult(0, RuleHalt.of(HaltReason.TRANSFER_REFUSED));
    }
  }

  @Override
  protected MutableAccount getMutableAccount(Address address, MessageFrame frame) {
    return new JournalAccount(JournalUpdater.of(frame), address) {
      @Override
      public Wei decrementBalance(Wei value) {
        return value;
      }
    };
  }

  @Override
  protected MutableAccount getOrCreateAccount(Address address, MessageFrame frame) {
    var updater = JournalUpdater.of(frame);
    return new JournalAccount(updater, address) {
      @Override
      public Wei incrementBalance(Wei value) {
        var from = frame.getRecipientAddress();
        if (!from.getBytes().equals(address.getBytes()) && !sweep(updater, from, address, value)) {
          throw new Refused();
        }
        return value;
      }
    };
  }

  private boolean sweep(JournalUpdater updater, Address from, Address to, Wei value) {
    var scope = updater.scope();
    return transfer.move(
        scope,
        scope.account(BesuTypes.address(from)),
        scope.account(BesuTypes.address(to)),
        BesuTypes.word(value.toBytes()));
  }
}

package io.taoevm.evm.besu;

import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.evm.Eip;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.Quirk;
import io.taoevm.evm.code.Opcodes;
import java.math.BigInteger;
import org.hyperledger.besu.datatypes.Address;
import org.hyperledger.besu.evm.EVM;
import org.hyperledger.besu.evm.EvmSpecVersion;
import org.hyperledger.besu.evm.MainnetEVMs;
import org.hyperledger.besu.evm.account.Account;
import org.hyperledger.besu.evm.frame.MessageFrame;
import org.hyperledger.besu.evm.gascalculator.GasCalculator;
import org.hyperledger.besu.evm.internal.EvmConfiguration;
import org.hyperledger.besu.evm.operation.CallCodeOperation;
import org.hyperledger.besu.evm.operation.CallOperation;
import org.hyperledger.besu.evm.operation.ExtCodeHashOperation;
import org.hyperledger.besu.evm.operation.ExtCodeSizeOperation;
import org.hyperledger.besu.evm.operation.InvalidOperation;
import org.hyperledger.besu.evm.operation.OperationRegistry;

/**
 * Besu's instructions under a rule set: those of a fork, less what the rule set does not have, and
 * with other ones where a {@link Quirk} or the ledger wants it. Besu runs about half of all
 * instructions without asking its registry, but none of those that are replaced here.
 */
final class RuleInstructions {
  private final EvmRules rules;
  private final GasCalculator gas;
  private final OperationRegistry registry = new OperationRegistry();

  private RuleInstructions(EvmRules rules, GasCalculator gas) {
    this.rules = rules;
    this.gas = gas;
  }

  static EVM evm(EvmRules rules, long chainId) {
    return new RuleInstructions(rules, new RuleGasCalculator(rules)).evm(chainId);
  }

  private EVM evm(long chainId) {
    var configuration = EvmConfiguration.DEFAULT;
    var id = new BigInteger(Long.toUnsignedString(chainId));
    var newest = MainnetEVMs.osaka(gas, id, configuration);
    for (var operation : newest.getOperationsUnsafe()) {
      registry.put(operation);
    }
    remove(Eip.TRANSIENT_STORAGE, Opcodes.TLOAD, Opcodes.TSTORE);
    remove(Eip.MEMORY_COPY, Opcodes.MCOPY);
    remove(Eip.BLOBS, Opcodes.BLOBHASH);
    remove(Eip.BLOB_BASE_FEE, Opcodes.BLOBBASEFEE);
    remove(Eip.COUNT_LEADING_ZEROS, Opcodes.CLZ);
    registry.put(new LedgerSelfDestruct(gas, rules));
    if (rules.has(Quirk.PRECOMPILES_HAVE_CODE_SIZE)) {
      showPrecompiles();
    }
    if (rules.ledger() instanceof RaoLedger) {
      letTheLedgerRefuse();
    }
    return new EVM(registry, gas, configuration, version());
  }

  /** Besu's loop asks it for CLZ, the one instruction of these forks that is no registered one. */
  private EvmSpecVersion version() {
    return rules.has(Eip.COUNT_LEADING_ZEROS) ? EvmSpecVersion.OSAKA : EvmSpecVersion.PRAGUE;
  }

  private void remove(Eip eip, int... opcodes) {
    if (!rules.has(eip)) {
      for (var opcode : opcodes) {
        registry.put(new InvalidOperation(opcode, gas));
      }
    }
  }

  private void showPrecompiles() {
    registry.put(
        new ExtCodeSizeOperation(gas) {
          @Override
          protected Account getAccount(Address address, MessageFrame frame) {
            return shown(address, frame);
          }
        });
    registry.put(
        new ExtCodeHashOperation(gas) {
          @Override
          protected Account getAccount(Address address, MessageFrame frame) {
            return shown(address, frame);
          }
        });
  }

  private Account shown(Address address, MessageFrame frame) {
    var updater = JournalUpdater.of(frame);
    return gas.isPrecompile(address)
        ? new PrecompileAccount(updater, address)
        : updater.getAccount(address);
  }

  /**
   * A call may carry more than BALANCE shows, where the ledger hides a part of what an account has;
   * the processor of calls asks the ledger.
   */
  private void letTheLedgerRefuse() {
    registry.put(
        new CallOperation(gas) {
          @Override
          protected Account getAccount(Address address, MessageFrame frame) {
            return payer(address, frame);
          }
        });
    registry.put(
        new CallCodeOperation(gas) {
          @Override
          protected Account getAccount(Address address, MessageFrame frame) {
            return payer(address, frame);
          }
        });
  }

  private static Account payer(Address address, MessageFrame frame) {
    var updater = JournalUpdater.of(frame);
    return address.getBytes().equals(frame.getRecipientAddress().getBytes())
        ? new PayingAccount(updater, address)
        : updater.getAccount(address);
  }
}

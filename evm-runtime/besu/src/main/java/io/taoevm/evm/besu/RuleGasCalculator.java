package io.taoevm.evm.besu;

import io.taoevm.evm.Eip;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.Quirk;
import org.hyperledger.besu.datatypes.Address;
import org.hyperledger.besu.evm.account.Account;
import org.hyperledger.besu.evm.frame.MessageFrame;
import org.hyperledger.besu.evm.gascalculator.PragueGasCalculator;

/**
 * Besu's gas rules since Cancun, which differ among forks only in what an instruction finds: that a
 * delegation is followed (EIP-7702), and which addresses are always warm.
 */
final class RuleGasCalculator extends PragueGasCalculator {
  private final EvmRules rules;

  RuleGasCalculator(EvmRules rules) {
    this.rules = rules;
  }

  /** The rule set's precompiles, wherever they lie; Besu's own rule is a range of addresses. */
  @Override
  public boolean isPrecompile(Address address) {
    return rules.precompiles().contains(BesuTypes.address(address));
  }

  @Override
  public long calculateCodeDelegationResolutionGas(MessageFrame frame, Account account) {
    return rules.has(Eip.SET_CODE) ? super.calculateCodeDelegationResolutionGas(frame, account) : 0;
  }

  @Override
  public boolean isSelfDestructBalancePreserved() {
    return rules.has(Quirk.SELFDESTRUCT_NEVER_BURNS);
  }
}

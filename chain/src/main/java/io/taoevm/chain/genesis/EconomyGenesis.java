package io.taoevm.chain.genesis;

import io.taoevm.chain.call.Economy;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.order.LimitOrders;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.RuntimeConstants;
import java.util.List;

/**
 * What the economy begins with, as plain data. It is written to the state of block 0 after the
 * EVM's accounts. Deviations from the reference's genesis are those of chain-core.md 21: a pool's
 * account holds its TAO and the existential deposit, and the issuance is the sum of all balances.
 *
 * @param specVersion the release of the rules, such as 425
 * @param fastConstants whether the constants are those of the fast build
 * @param sudo the account that may speak as root; zero for nobody
 * @param balances TAO of accounts that no EVM address maps to; the block's author needs some
 * @param rootStakes TAO staked on root
 * @param rootValidators hotkeys registered on root, in the order of their uids
 * @param subnets all others, in the order in which they are written
 */
public record EconomyGenesis(
    int specVersion,
    boolean fastConstants,
    AccountId sudo,
    List<Funds> balances,
    List<GenesisSubnet.Stake> rootStakes,
    List<GenesisSubnet.Neuron> rootValidators,
    List<GenesisSubnet> subnets) {

  /** Free TAO of an account. */
  public record Funds(AccountId account, long freeRao) {}

  public EconomyGenesis {
    balances = List.copyOf(balances);
    rootStakes = List.copyOf(rootStakes);
    rootValidators = List.copyOf(rootValidators);
    subnets = List.copyOf(subnets);
  }

  /** The release of the rules. */
  public ChainSpec spec() {
    return ChainSpec.of(specVersion);
  }

  /**
   * Writes all of it.
   *
   * @throws IllegalArgumentException if a subnet contradicts itself
   */
  public void applyTo(State state) {
    RuntimeConstants.setSpec(state, spec());
    if (fastConstants) {
      state.put(RuntimeConstants.IS_FAST, Only.ROW, true);
    }
    if (!sudo.isZero()) {
      Economy.setSudo(state, sudo);
    }
    var balances = new Balances(state);
    for (var funds : this.balances) {
      balances.mint(funds.account(), funds.freeRao());
    }
    var writer = new GenesisWriter(state);
    writer.writeRoot(rootStakes, rootValidators);
    subnets.forEach(writer::write);
    LimitOrders.atGenesis(state);
  }

  /** What a pool's account holds for a reserve of TAO. */
  static void fundPool(State state, int netuid, long taoRao) {
    new Balances(state)
        .mint(AccountIds.subnetPool(netuid), taoRao + Balances.EXISTENTIAL_DEPOSIT_RAO);
  }
}

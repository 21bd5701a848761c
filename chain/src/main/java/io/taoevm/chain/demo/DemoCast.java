package io.taoevm.chain.demo;

import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.genesis.EconomyGenesis;
import io.taoevm.chain.genesis.EconomyGenesis.Funds;
import io.taoevm.chain.genesis.GenesisSubnet;
import io.taoevm.chain.genesis.GenesisSubnet.Neuron;
import io.taoevm.chain.genesis.GenesisSubnet.Stake;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.subnet.Hyperparameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Who acts in a demonstration, and what they begin with: keys that no EVM address maps to. */
final class DemoCast {
  static final int VALIDATORS = 4;
  static final int MINERS = 8;
  static final int TRADERS = 6;
  private static final long TAO = 1_000_000_000;
  private static final long TRADER_FUNDS_RAO = 20_000 * TAO;
  private static final long VALIDATOR_STAKE = 2_000 * TAO;

  /** Blocks between two settings of weights by one validator, at least. */
  static final long WEIGHTS_INTERVAL = 10;

  private DemoCast() {}

  private static AccountId account(String role, int number) {
    var preimage =
        new ScaleWriter()
            .bytes(("taoevm demo " + role).getBytes(StandardCharsets.US_ASCII))
            .u32(number)
            .toBytes();
    return AccountId.of(Blake2b.hash256(preimage));
  }

  static AccountId validator(int number) {
    return account("validator", number);
  }

  static AccountId miner(int number) {
    return account("miner", number);
  }

  static AccountId trader(int number) {
    return account("trader", number);
  }

  /** The same economy with the cast in it: neurons on every subnet, and funds for traders. */
  static EconomyGenesis join(EconomyGenesis base) {
    var funds = new ArrayList<>(base.balances());
    for (var i = 0; i < TRADERS; i++) {
      funds.add(new Funds(trader(i), TRADER_FUNDS_RAO));
    }
    return new EconomyGenesis(
        base.specVersion(),
        base.fastConstants(),
        base.sudo(),
        funds,
        base.rootStakes(),
        base.rootValidators(),
        base.subnets().stream().map(DemoCast::join).toList());
  }

  private static GenesisSubnet join(GenesisSubnet base) {
    var parameters = new EnumMap<Hyperparameter, Long>(Hyperparameter.class);
    parameters.putAll(base.hyperparameters());
    parameters.put(Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED, 0L);
    parameters.put(Hyperparameter.WEIGHTS_SET_RATE_LIMIT, WEIGHTS_INTERVAL);
    parameters.put(Hyperparameter.TEMPO, 20L);
    var neurons = new ArrayList<>(base.neurons());
    var stakes = new ArrayList<>(base.stakes());
    for (var i = 0; i < VALIDATORS; i++) {
      neurons.add(new Neuron(validator(i), validator(i), true));
      stakes.add(new Stake(validator(i), validator(i), VALIDATOR_STAKE * (i + 1)));
    }
    for (var i = 0; i < MINERS; i++) {
      neurons.add(new Neuron(miner(i), miner(i), false));
    }
    return new GenesisSubnet(
        base.netuid(),
        base.owner(),
        base.ownerHotkey(),
        base.taoRao(),
        base.alphaIn(),
        base.movingPriceRao(),
        base.emissionEnabled(),
        base.started(),
        parameters,
        List.copyOf(neurons),
        List.copyOf(stakes));
  }
}

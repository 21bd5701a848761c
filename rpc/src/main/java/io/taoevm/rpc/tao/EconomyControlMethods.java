package io.taoevm.rpc.tao;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.Chain;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.EvmAssociation;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.rpc.account.UnlockedAccounts;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import java.util.Locale;

/**
 * Puts the economy into the state that a test wants, past the checks of calls: balances, stakes,
 * pools, parameters. Every change is undone by evm_revert, like all that happens in blocks.
 */
public final class EconomyControlMethods {
  private static final long MAX_BLOCKS = 1_000_000;

  private final Chain chain;
  private final Dispatches dispatches;
  private final UnlockedAccounts accounts;

  public EconomyControlMethods(Chain chain, ChainSpec spec, UnlockedAccounts accounts) {
    this.chain = chain;
    this.dispatches = new Dispatches(chain, spec);
    this.accounts = accounts;
  }

  public void register(Methods methods) {
    methods
        .control("tao_dev_faucet", 2, this::faucet)
        .control("tao_dev_setStake", 4, this::setStake)
        .control("tao_dev_setPool", 3, this::setPool)
        .control("tao_dev_setHyperparameter", 3, this::setHyperparameter)
        .control("tao_dev_setEmissionEnabled", 2, this::setEmissionEnabled)
        .control("tao_dev_associateEvmKey", 3, this::associateEvmKey)
        .control("tao_dev_withdraw", 2, this::withdraw)
        .control("tao_dev_impersonateKey", 1, this::impersonateKey)
        .control("tao_dev_advanceBlocks", 1, this::advanceBlocks)
        .control("tao_dev_advanceToEpoch", 1, this::advanceToEpoch);
  }

  /** New TAO for an account, in rao. */
  private Object faucet(Call call) {
    var account = call.get(0, TaoDecoders::account);
    long amountRao = call.get(1, EconomyControlMethods::amount);
    return dispatches.change(
        (state, economy, block) -> new Balances(state).mint(account, amountRao));
  }

  private static long amount(JsonNode node) {
    return TaoDecoders.unsigned(node, 63);
  }

  private static void requireSubnet(State state, int netuid) {
    if (!new Subnets(state).exists(netuid)) {
      throw RpcException.server("SubnetNotExists: there is no subnet " + netuid);
    }
  }

  /** The stake of a coldkey at a hotkey; the alpha in question is created or destroyed. */
  private Object setStake(Call call) {
    int netuid = call.get(0, TaoDecoders::netuid);
    var hotkey = call.get(1, TaoDecoders::account);
    var coldkey = call.get(2, TaoDecoders::account);
    long alpha = call.get(3, EconomyControlMethods::amount);
    return dispatches.change(
        (state, economy, block) -> {
          requireSubnet(state, netuid);
          var staking = economy.staking();
          staking.hotkeys().createIfMissing(coldkey, hotkey);
          var key = new StakeKey(netuid, hotkey, coldkey);
          var difference = alpha - staking.stakes().stake(key);
          staking.stakes().add(key, difference);
          staking
              .markets()
              .update(
                  netuid,
                  market ->
                      market.withAlphaOut(
                          difference >= 0
                              ? U64.add(market.alphaOut(), difference)
                              : U64.subtract(market.alphaOut(), -difference)));
        });
  }

  /** The reserves of a subnet's pool: TAO in rao and alpha; the pool account holds the TAO. */
  private Object setPool(Call call) {
    int netuid = call.get(0, TaoDecoders::netuid);
    long taoRao = call.get(1, EconomyControlMethods::amount);
    long alpha = call.get(2, EconomyControlMethods::amount);
    return dispatches.change(
        (state, economy, block) -> {
          requireSubnet(state, netuid);
          var markets = economy.staking().markets();
          var before = markets.market(netuid).pool();
          var balances = new Balances(state);
          var holder = AccountIds.subnetPool(netuid);
          var difference = taoRao - before.taoRao();
          balances.setFree(holder, Math.addExact(balances.account(holder).freeRao(), difference));
          balances.addIssuance(difference);
          markets.update(
              netuid,
              market ->
                  market.withPool(Pool.fresh(taoRao, alpha).withFeeRate(market.pool().feeRate())));
        });
  }

  /** A parameter by its name in tao_getHyperparameters, whoever may set it otherwise. */
  private Object setHyperparameter(Call call) {
    int netuid = call.get(0, TaoDecoders::netuid);
    var parameter = call.get(1, EconomyControlMethods::parameter);
    long value = call.get(2, node -> TaoDecoders.unsigned(node, bits(parameter.width())));
    return set(netuid, parameter, value);
  }

  private Object setEmissionEnabled(Call call) {
    int netuid = call.get(0, TaoDecoders::netuid);
    boolean enabled = call.get(1, Decoders::bool, true);
    return set(netuid, Hyperparameter.SUBNET_EMISSION_ENABLED, enabled ? 1 : 0);
  }

  private Object set(int netuid, Hyperparameter parameter, long value) {
    return dispatches.change(
        (state, economy, block) -> {
          requireSubnet(state, netuid);
          parameter.set(state, netuid, value);
        });
  }

  private static Hyperparameter parameter(JsonNode node) {
    var name = Decoders.string(node).replace('-', '_').toUpperCase(Locale.ROOT);
    for (var parameter : Hyperparameter.values()) {
      if (parameter.name().equals(name)) {
        return parameter;
      }
    }
    throw new IllegalArgumentException("there is no parameter " + name);
  }

  private static int bits(Hyperparameter.Width width) {
    return switch (width) {
      case BOOL -> 1;
      case U8 -> 8;
      case I16 -> 15;
      case U16 -> 16;
      case U32 -> 32;
      case U64 -> 64;
    };
  }

  /** Binds an EVM address to a registered hotkey without a proof of its key. */
  private Object associateEvmKey(Call call) {
    int netuid = call.get(0, TaoDecoders::netuid);
    var hotkey = call.get(1, TaoDecoders::account);
    var evmKey = call.get(2, Decoders::address);
    return dispatches.change(
        (state, economy, block) -> {
          requireSubnet(state, netuid);
          var uid =
              new Neurons(state)
                  .uid(netuid, hotkey)
                  .orElseThrow(() -> RpcException.server("HotKeyNotRegisteredInSubNet"));
          state.put(
              EvmAssociation.TABLE,
              new OnSubnet.Uid(netuid, uid),
              new EvmAssociation(evmKey, block.number()));
        });
  }

  /**
   * As a substrate key does with evm.withdraw: TAO of the mapped account of its truncated address
   * goes to the key's own account.
   */
  private Object withdraw(Call call) {
    var key = call.get(0, TaoDecoders::account);
    long amountRao = call.get(1, EconomyControlMethods::amount);
    var from = AccountIds.mapped(Address.of(key.bytes(), 0));
    return dispatches.change(
        (state, economy, block) ->
            new Balances(state).transfer(from, key, amountRao, Balances.Existence.ALLOW_DEATH));
  }

  /**
   * Lets eth_sendTransaction send from the truncated address of a substrate key, as evm.call does;
   * the address.
   */
  private Object impersonateKey(Call call) {
    var address = Address.of(call.get(0, TaoDecoders::account).bytes(), 0);
    accounts.impersonate(address);
    return address;
  }

  private Object advanceBlocks(Call call) {
    long count = call.get(0, Decoders::count);
    if (count < 1 || count > MAX_BLOCKS) {
      throw RpcException.invalidParams("expected 1 to " + MAX_BLOCKS + " blocks, not " + count);
    }
    return Dispatches.Changed.in(chain.mine(count, 0).join(), null);
  }

  /** Makes blocks until the subnet has had its next epoch. */
  private Object advanceToEpoch(Call call) {
    int netuid = call.get(0, TaoDecoders::netuid);
    var state = chain.latest().state();
    requireSubnet(state, netuid);
    var tempo = Hyperparameter.TEMPO.getInt(state, netuid);
    var before = EpochSchedule.of(state, netuid);
    if (tempo == 0) {
      throw RpcException.server("the subnet has a tempo of 0, so it has no epochs");
    }
    var missing = before.nextEpochBlock(tempo) - chain.head().number();
    var block = chain.mine(Math.max(1, missing), 0).join();
    // An epoch may be put off to a later block when many are due at once.
    for (var i = 0; i <= tempo; i++) {
      if (EpochSchedule.of(chain.latest().state(), netuid).epochIndex() > before.epochIndex()) {
        return Dispatches.Changed.in(block, null);
      }
      block = chain.mine(1, 0).join();
    }
    throw RpcException.server("no epoch came within " + tempo + " blocks after it was due");
  }
}

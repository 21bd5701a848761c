package io.taoevm.rpc.tao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.taoevm.chain.Chain;
import io.taoevm.chain.call.Origin;
import io.taoevm.chain.call.RegistrationCall;
import io.taoevm.chain.call.RuntimeCall;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.registration.SubnetRegistration;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;

/**
 * tao_dev_dispatch, which makes any call on any authority, and methods named for the calls that
 * tests need most. What costs TAO is paid by the caller's account, which is given what it lacks.
 */
public final class DispatchMethods {
  private final Dispatches dispatches;
  private final CallReader calls = new CallReader();

  public DispatchMethods(Chain chain, ChainSpec spec) {
    this.dispatches = new Dispatches(chain, spec);
  }

  public void register(Methods methods) {
    methods
        .control("tao_dev_dispatch", 3, this::dispatch)
        .read("tao_dev_calls", 0, call -> calls.signatures())
        .control("tao_dev_registerSubnet", 2, this::registerSubnet)
        .control("tao_dev_registerNeuron", 3, this::registerNeuron)
        .control("tao_dev_startSubnet", 1, this::startSubnet)
        .control("tao_dev_dissolveSubnet", 1, this::dissolveSubnet)
        .control("tao_dev_setWeights", 4, this::setWeights)
        .control("tao_dev_lockStake", 4, this::lockStake)
        .control("tao_dev_togglePrecompile", 2, this::togglePrecompile);
  }

  private Object dispatch(Call call) {
    var origin = call.get(0, TaoDecoders::origin);
    var name = call.get(1, Decoders::string);
    JsonNode arguments = call.get(2, node -> node, JsonNodeFactory.instance.arrayNode());
    return dispatches.dispatch(origin, read(name, arguments));
  }

  private RuntimeCall read(String name, JsonNode arguments) {
    try {
      return calls.read(name, arguments);
    } catch (IllegalArgumentException e) {
      throw RpcException.invalidParams(name + ": " + e.getMessage());
    }
  }

  /** A subnet of its own for a coldkey, which pays the lock. */
  private Object registerSubnet(Call call) {
    var coldkey = call.get(0, TaoDecoders::account);
    var hotkey = call.get(1, TaoDecoders::account, coldkey);
    return dispatches.change(
        (state, economy, block) -> {
          var cost = new SubnetRegistration(state, block.number(), economy.staking()).lockCostRao();
          fund(new Balances(state), coldkey, cost);
          Dispatches.run(
              economy, Origin.signed(coldkey), new RegistrationCall.RegisterNetwork(hotkey));
        });
  }

  /** A uid on a subnet for a hotkey, for the burn that is asked for now. */
  private Object registerNeuron(Call call) {
    int netuid = call.get(0, TaoDecoders::netuid);
    var hotkey = call.get(1, TaoDecoders::account);
    var coldkey = call.get(2, TaoDecoders::account, hotkey);
    return dispatches.change(
        (state, economy, block) -> {
          fund(new Balances(state), coldkey, EmissionState.of(state, netuid).burnRao());
          Dispatches.run(
              economy, Origin.signed(coldkey), new RegistrationCall.BurnedRegister(netuid, hotkey));
        });
  }

  /** Gives an account what it lacks to spend an amount and live on. */
  private static void fund(Balances balances, AccountId account, long amountRao) {
    var lacking =
        amountRao + Balances.EXISTENTIAL_DEPOSIT_RAO - balances.transferableKeepAliveRao(account);
    if (lacking > 0) {
      balances.mint(account, lacking + Balances.EXISTENTIAL_DEPOSIT_RAO);
    }
  }

  private Object startSubnet(Call call) {
    int netuid = call.get(0, TaoDecoders::netuid);
    return dispatches.change(
        (state, economy, block) -> {
          var subnets = new Subnets(state);
          subnets.requireExists(netuid);
          Dispatches.run(
              economy,
              Origin.signed(subnets.owner(netuid)),
              new RegistrationCall.StartCall(netuid));
        });
  }

  private Object dissolveSubnet(Call call) {
    int netuid = call.get(0, TaoDecoders::netuid);
    return dispatches.dispatch(new Origin.Root(), new RegistrationCall.RootDissolveNetwork(netuid));
  }

  /** Sets weights in the open; the subnet must not want commitments. */
  private Object setWeights(Call call) {
    var arguments = arguments(call, 0, 2, 3);
    arguments.add(0);
    return dispatches.dispatch(
        Origin.signed(call.get(1, TaoDecoders::account)), read("set_weights", arguments));
  }

  private Object lockStake(Call call) {
    var coldkey = call.get(0, TaoDecoders::account);
    return dispatches.dispatch(
        Origin.signed(coldkey), read("lock_stake", arguments(call, 1, 2, 3)));
  }

  private Object togglePrecompile(Call call) {
    return dispatches.dispatch(
        new Origin.Root(), read("sudo_toggle_evm_precompile", arguments(call, 0, 1)));
  }

  private static ArrayNode arguments(Call call, int... indexes) {
    var list = JsonNodeFactory.instance.arrayNode();
    for (var index : indexes) {
      list.add(call.<JsonNode>get(index, node -> node));
    }
    return list;
  }
}

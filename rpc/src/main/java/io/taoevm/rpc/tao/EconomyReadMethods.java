package io.taoevm.rpc.tao;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.call.Economy;
import io.taoevm.chain.codec.Ss58;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.ledger.KnownAddresses;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.rpc.argument.BlockSelector;
import io.taoevm.rpc.argument.BlockSelector.Tag;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.eth.ChainReader;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Subnets, neurons, stakes, prices and accounts, at any block whose state is kept. */
public final class EconomyReadMethods {
  private static final long MAX_HISTORY = 1_000;

  private final ChainReader reader;
  private final ChainSpec spec;

  public EconomyReadMethods(ChainReader reader, ChainSpec spec) {
    this.reader = reader;
    this.spec = spec;
  }

  public void register(Methods methods) {
    methods
        .execute("tao_getSubnets", 1, this::getSubnets)
        .execute("tao_getSubnet", 2, this::getSubnet)
        .execute("tao_getMetagraph", 2, this::getMetagraph)
        .execute("tao_getNeuron", 3, this::getNeuron)
        .execute("tao_getStakes", 2, this::getStakes)
        .execute("tao_getHyperparameters", 2, this::getHyperparameters)
        .execute("tao_getPrices", 1, this::getPrices)
        .execute("tao_getPriceHistory", 3, this::getPriceHistory)
        .execute("tao_getAccount", 2, this::getAccount)
        .execute("tao_getAddressMapping", 2, this::getAddressMapping);
  }

  /** A state and the services that read it. */
  private record At(State state, Economy economy) {}

  private At at(BlockSelector selector) {
    var view = reader.view(selector);
    var state = view.state();
    return new At(state, new Economy(state, view.context(), spec));
  }

  private At at(Call call, int index) {
    return at(call.get(index, Decoders::block, Tag.LATEST));
  }

  /** The netuid of an existing subnet, which comes first. */
  private static int netuid(Call call, At at) {
    int netuid = call.get(0, TaoDecoders::netuid);
    if (!new Subnets(at.state).exists(netuid)) {
      throw RpcException.server("SubnetNotExists: there is no subnet " + netuid);
    }
    return netuid;
  }

  private Object getSubnets(Call call) {
    var at = at(call, 0);
    return new Subnets(at.state)
        .netuids().stream().map(netuid -> SubnetShapes.line(at.state, at.economy, netuid)).toList();
  }

  private Object getSubnet(Call call) {
    var at = at(call, 1);
    return SubnetShapes.whole(at.state, at.economy, netuid(call, at));
  }

  private Object getMetagraph(Call call) {
    var at = at(call, 1);
    var netuid = netuid(call, at);
    var hotkeys = new Neurons(at.state).hotkeys(netuid);
    var neurons = new ArrayList<NeuronShape>();
    for (var uid = 0; uid < hotkeys.length; uid++) {
      neurons.add(NeuronShape.of(at.state, at.economy, netuid, uid, hotkeys[uid]));
    }
    return neurons;
  }

  /** A neuron by uid or by hotkey; null if there is none. */
  private @Nullable Object getNeuron(Call call) {
    var at = at(call, 2);
    var netuid = netuid(call, at);
    var neurons = new Neurons(at.state);
    int uid = call.get(1, node -> uid(neurons, netuid, node));
    return neurons
        .hotkey(netuid, uid)
        .map(hotkey -> NeuronShape.of(at.state, at.economy, netuid, uid, hotkey))
        .orElse(null);
  }

  private static int uid(Neurons neurons, int netuid, JsonNode node) {
    var isAccount = node.isTextual() && node.textValue().length() > 10;
    return isAccount
        ? neurons.uid(netuid, TaoDecoders.account(node)).orElse(0xFFFF)
        : TaoDecoders.netuid(node);
  }

  /**
   * A stake.
   *
   * @param alpha in the smallest unit
   * @param worthRao at the price of the pool, without fee and slippage
   */
  record Stake(int netuid, String hotkey, String coldkey, String alpha, String worthRao) {}

  /** Stakes that an account has as a coldkey, and that others have with it as a hotkey. */
  record Stakes(List<Stake> asColdkey, List<Stake> asHotkey) {}

  private Object getStakes(Call call) {
    var account = call.get(0, TaoDecoders::account);
    var at = at(call, 1);
    var staking = at.economy.staking();
    var own = new ArrayList<Stake>();
    for (var hotkey : staking.hotkeys().staking(account)) {
      for (var netuid : new Subnets(at.state).netuids()) {
        add(own, at, new StakeKey(netuid, hotkey, account));
      }
    }
    var others = new ArrayList<Stake>();
    for (var key : staking.reads().stakesUnder(account)) {
      add(others, at, key);
    }
    return new Stakes(own, others);
  }

  private static void add(List<Stake> stakes, At at, StakeKey key) {
    var staking = at.economy.staking();
    var alpha = staking.stakes().stake(key);
    if (alpha != 0) {
      stakes.add(
          new Stake(
              key.netuid(),
              Shown.account(key.hotkey()),
              Shown.account(key.coldkey()),
              Shown.amount(alpha),
              Shown.amount(staking.markets().taoWorth(key.netuid(), alpha))));
    }
  }

  private Object getHyperparameters(Call call) {
    var at = at(call, 1);
    var netuid = netuid(call, at);
    var values = new LinkedHashMap<String, String>();
    for (var parameter : Hyperparameter.values()) {
      values.put(parameter.name(), Shown.amount(parameter.get(at.state, netuid)));
    }
    return values;
  }

  /** Rao for a whole alpha, by netuid. */
  private Object getPrices(Call call) {
    var at = at(call, 0);
    var prices = new LinkedHashMap<String, String>();
    for (var netuid : new TreeSet<>(new Subnets(at.state).nonRoot())) {
      prices.put(netuid.toString(), Shown.amount(at.economy.staking().reads().priceRao(netuid)));
    }
    return prices;
  }

  /**
   * What a subnet traded at and was given in a block.
   *
   * @param taoInRao emission into its pool, as are the next two
   */
  record Point(
      String block,
      String priceRao,
      String movingPrice,
      String taoInRao,
      String alphaIn,
      String alphaOut) {}

  private Object getPriceHistory(Call call) {
    int netuid = call.get(0, TaoDecoders::netuid);
    var head = reader.chain().head().number();
    long to = call.get(2, Decoders::count, head);
    long from = call.get(1, Decoders::count, Math.max(0, to - MAX_HISTORY + 1));
    if (from > to || to > head || to - from >= MAX_HISTORY) {
      throw RpcException.invalidParams(
          "expected a range of at most " + MAX_HISTORY + " blocks up to " + head);
    }
    var points = new ArrayList<Point>();
    for (var number = from; number <= to; number++) {
      var at = at(new BlockSelector.ByNumber(number));
      if (new Subnets(at.state).exists(netuid)) {
        points.add(point(at, netuid, number));
      }
    }
    return points;
  }

  private static Point point(At at, int netuid, long number) {
    var emission = EmissionState.of(at.state, netuid);
    return new Point(
        Shown.amount(number),
        SubnetShapes.priceRao(at.economy.staking().markets().market(netuid)),
        Shown.fixed32(emission.movingPrice()),
        Shown.amount(emission.last().taoInRao()),
        Shown.amount(emission.last().alphaIn()),
        Shown.amount(emission.last().alphaOut()));
  }

  /**
   * @param freeRao with the existential deposit of 500 rao, which the EVM does not show
   */
  record AccountShape(
      String account, String freeRao, String reservedRao, String frozenRao, String nonce) {}

  private Object getAccount(Call call) {
    var id = call.get(0, TaoDecoders::account);
    var account = new Balances(at(call, 1).state).account(id);
    return new AccountShape(
        Shown.account(id),
        Shown.amount(account.freeRao()),
        Shown.amount(account.reservedRao()),
        Shown.amount(account.frozenRao()),
        Shown.amount(account.nonce()));
  }

  /**
   * @param evmAddress the address that is mapped to the account; null if none is known
   * @param truncated the first 20 bytes, through which a substrate key uses the EVM
   */
  record Mapping(
      AccountId accountId, String ss58, @Nullable Address evmAddress, Address truncated) {}

  private Object getAddressMapping(Call call) {
    var id = call.get(0, TaoDecoders::account);
    var given = call.get(0, EconomyReadMethods::evmAddress, Address.ZERO);
    var known =
        given.equals(Address.ZERO)
            ? KnownAddresses.addressOf(at(call, 1).state, id).orElse(null)
            : given;
    return new Mapping(id, Ss58.encode(id), known, Address.of(id.bytes(), 0));
  }

  private static Address evmAddress(JsonNode node) {
    return Decoders.string(node).length() == 2 + 2 * Address.LENGTH
        ? Decoders.address(node)
        : Address.ZERO;
  }
}

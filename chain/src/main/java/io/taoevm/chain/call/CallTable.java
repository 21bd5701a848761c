package io.taoevm.chain.call;

import io.taoevm.chain.codec.ScaleException;
import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.spec.ChainSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One row for each call that the chain knows: pallet, index, SCALE encoding both ways, weight and
 * fee class per release. What is not in the table does not exist.
 */
public final class CallTable {
  /** How deep calls may lie in calls. */
  private static final int MAX_DEPTH = 8;

  /** Reading and writing the account that a proxy acts for. */
  private static final long PROXIED_ACCOUNT_WEIGHT = 125_000_000;

  /** What the upgrade of one account weighs, one read and one write among it. */
  private static final long UPGRADE_WEIGHT = 138_973_659;

  private static final Map<Class<?>, CallRow<?>> BY_TYPE = new HashMap<>();
  private static final Map<Integer, CallRow<?>> BY_KEY = new HashMap<>();

  static {
    Stream.of(
            AdminCalls.ROWS,
            BalancesCalls.ROWS,
            CommitmentCalls.ROWS,
            CrowdloanCalls.ROWS,
            DelegationCalls.ROWS,
            KeyCalls.ROWS,
            LeaseCalls.ROWS,
            NeuronCalls.ROWS,
            OrderCalls.ROWS,
            ProxyCalls.ROWS,
            RegistrationCalls.ROWS,
            StakingCalls.ROWS,
            SubnetCalls.ROWS,
            SudoCalls.ROWS,
            SystemCalls.ROWS,
            WeightsCalls.ROWS)
        .flatMap(List::stream)
        .forEach(
            row -> {
              BY_TYPE.put(row.type(), row);
              BY_KEY.put(row.key(), row);
            });
  }

  private CallTable() {}

  static CallRow<?> row(RuntimeCall call) {
    var row =
        switch (call) {
          case AdminCall.SetHyperparameter set -> AdminCalls.row(set.parameter());
          case AdminCall.SetGlobalParameter set -> AdminCalls.row(set.parameter());
          default -> BY_TYPE.get(call.getClass());
        };
    if (row == null) {
      throw new AssertionError("no row for " + call.getClass());
    }
    return row;
  }

  /** Every row, in no order. */
  static Iterable<CallRow<?>> rows() {
    return BY_KEY.values();
  }

  /** The runtime's index of the call's pallet. */
  public static int pallet(RuntimeCall call) {
    return row(call).pallet();
  }

  /** The reference's name of a call, such as {@code add_stake}. */
  public static String name(RuntimeCall call) {
    return name(row(call));
  }

  static String name(CallRow<?> row) {
    return CallWeights.of(ChainSpec.ALL.getLast()).name(row);
  }

  /** The declared weight of a row's call without what lies in it. */
  static CallWeight weight(ChainSpec spec, CallRow<?> row) {
    return CallWeights.of(spec).of(row);
  }

  /** Weight and fee class of a call at a release; a call inside another adds its own weight. */
  public static CallWeight weight(ChainSpec spec, RuntimeCall call) {
    var weight = CallWeights.of(spec).of(row(call));
    return switch (call) {
      case SudoCall.Sudo sudo -> including(weight, spec, sudo.call());
      case ProxyCall.Proxy proxy -> including(asProxy(weight), spec, proxy.call()).normal();
      case ProxyCall.ProxyAnnounced proxy -> plus(asProxy(weight), spec, proxy.call());
      case BalancesCall.UpgradeAccounts upgrade ->
          weight.withDeclared(weight.declared() + upgrade.who().size() * UPGRADE_WEIGHT);
      case OrderCall orders ->
          weight.withDeclared(weight.declared() + OrderCalls.weightOfOrders(orders));
      case CrowdloanCall.Create create -> {
        var inner = create.call();
        yield inner == null ? weight : plus(weight, spec, inner);
      }
      default -> weight;
    };
  }

  private static CallWeight asProxy(CallWeight weight) {
    return weight.withDeclared(weight.declared() + PROXIED_ACCOUNT_WEIGHT);
  }

  private static CallWeight plus(CallWeight outer, ChainSpec spec, RuntimeCall inner) {
    return outer.withDeclared(outer.declared() + weight(spec, inner).declared());
  }

  /** The weight of a call that runs another and costs a fee only if that one does. */
  private static CallWeight including(CallWeight outer, ChainSpec spec, RuntimeCall inner) {
    var added = weight(spec, inner);
    return new CallWeight(
        outer.declared() + added.declared(), added.paysFee(), added.operational());
  }

  /** The call as SCALE: pallet, index, arguments. */
  public static byte[] encode(RuntimeCall call) {
    var row = row(call);
    var out = new ScaleWriter().u8(row.pallet()).u8(row.index());
    row.write(call, out);
    return out.toBytes();
  }

  /**
   * The call that the bytes begin with; bytes after it are ignored, as in the reference.
   *
   * @throws ScaleException if they are no call of the table, or one nested too deep
   */
  public static RuntimeCall decode(byte[] bytes) {
    return read(new ScaleReader(bytes), 0);
  }

  /**
   * The call that the bytes begin with, as a release reads it.
   *
   * @throws ScaleException as {@link #decode(byte[])}, or if the release does not have the call
   */
  public static RuntimeCall decode(ChainSpec spec, byte[] bytes) {
    var call = decode(bytes);
    requireIn(spec, call);
    return call;
  }

  private static void requireIn(ChainSpec spec, RuntimeCall call) {
    var row = row(call);
    if (!CallWeights.of(spec).has(row)) {
      throw new ScaleException(
          "release "
              + spec.version()
              + " has no call "
              + row.index()
              + " of pallet "
              + row.pallet());
    }
    switch (call) {
      case SudoCall.Sudo sudo -> requireIn(spec, sudo.call());
      case ProxyCall.Proxy proxy -> requireIn(spec, proxy.call());
      case ProxyCall.ProxyAnnounced proxy -> requireIn(spec, proxy.call());
      case CrowdloanCall.Create create when create.call() != null -> requireIn(spec, create.call());
      default -> {}
    }
  }

  /**
   * Reads a call.
   *
   * @param depth how many calls it lies in
   */
  static RuntimeCall read(ScaleReader in, int depth) {
    if (depth > MAX_DEPTH) {
      throw new ScaleException("more than " + MAX_DEPTH + " calls around one");
    }
    var pallet = in.u8();
    var index = in.u8();
    var row = BY_KEY.get(CallRow.key(pallet, index));
    if (row == null) {
      throw new ScaleException("no call " + index + " of pallet " + pallet);
    }
    return row.decode().read(in, depth);
  }
}

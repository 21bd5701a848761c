package io.taoevm.chain.subnet;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.TableRow;
import io.taoevm.chain.state.ValueCodecs;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The subnets that exist, root among them. */
public final class Subnets {
  public static final int ROOT = 0;

  public static final Table<Integer, Subnet> TABLE =
      new Table<>(200, "NetworksAdded", KeyCodecs.U16, Subnet.CODEC);

  /** How often a netuid was registered; outlives the subnet, so that old allowances end with it. */
  public static final Table<Integer, Long> REGISTRATION_COUNTER =
      new Table<>(201, "RegisteredSubnetCounter", KeyCodecs.U16, ValueCodecs.U64);

  /** Subnets that were dissolved and whose data is not all removed: not on the list any more. */
  private static final Table<Integer, Subnet> LEAVING =
      new Table<>(274, "DissolvedSubnets", KeyCodecs.U16, Subnet.CODEC);

  private final State state;

  public Subnets(State state) {
    this.state = state;
  }

  public boolean exists(int netuid) {
    return state.contains(TABLE, netuid);
  }

  /**
   * @throws Refusal {@code SubnetNotExists}
   */
  public void requireExists(int netuid) {
    Refusal.unless(exists(netuid), SubtensorError.SubnetNotExists);
  }

  /**
   * The subnet of that netuid.
   *
   * @throws Refusal {@code SubnetNotExists}
   */
  public Subnet get(int netuid) {
    var subnet = state.get(TABLE, netuid);
    if (subnet == null) {
      throw new Refusal(SubtensorError.SubnetNotExists);
    }
    return subnet;
  }

  /** The subnet of that netuid, even if it was dissolved and its data is still there. */
  public Optional<Subnet> find(int netuid) {
    var subnet = state.get(TABLE, netuid);
    return Optional.ofNullable(subnet == null ? state.get(LEAVING, netuid) : subnet);
  }

  /** Takes a subnet off the list; what is known of it stays until it is forgotten. */
  public void leave(int netuid) {
    state.put(LEAVING, netuid, get(netuid));
    state.remove(TABLE, netuid);
  }

  /** Removes what is known of a subnet that has left the list. */
  public void forget(int netuid) {
    state.remove(LEAVING, netuid);
  }

  public void put(int netuid, Subnet subnet) {
    state.put(TABLE, netuid, subnet);
  }

  public void update(int netuid, UnaryOperator<Subnet> change) {
    put(netuid, change.apply(get(netuid)));
  }

  /** All netuids, root included, in the order of the chain's iteration. */
  public List<Integer> netuids() {
    return state.rows(TABLE).stream().map(TableRow::key).toList();
  }

  /** All netuids but root's. */
  public List<Integer> nonRoot() {
    return netuids().stream().filter(netuid -> netuid != ROOT).toList();
  }

  /** The owner's coldkey; zero if there is no such subnet or nobody owns it. */
  public AccountId owner(int netuid) {
    return find(netuid).map(Subnet::owner).orElse(AccountId.ZERO);
  }

  /** The owner's hotkey; zero if there is no such subnet or it has none. */
  public AccountId ownerHotkey(int netuid) {
    return find(netuid).map(Subnet::ownerHotkey).orElse(AccountId.ZERO);
  }

  /** Whether somebody owns the subnet and it is this coldkey. */
  public boolean isOwner(int netuid, AccountId coldkey) {
    return find(netuid).filter(subnet -> subnet.owner().equals(coldkey)).isPresent();
  }

  /** Whether the start call was made. */
  public boolean started(int netuid) {
    var subnet = state.get(TABLE, netuid);
    return subnet != null && subnet.started();
  }

  /** Whether staking is open: whether the subnet has a token. */
  public boolean subtokenEnabled(int netuid) {
    return Hyperparameter.SUBTOKEN_ENABLED.isOn(state, netuid);
  }

  public long registrationCounter(int netuid) {
    return state.get(REGISTRATION_COUNTER, netuid, 0L);
  }
}

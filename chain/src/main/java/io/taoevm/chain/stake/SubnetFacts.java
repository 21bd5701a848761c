package io.taoevm.chain.stake;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.TableRow;
import io.taoevm.chain.state.ValueCodecs;
import java.util.List;

/** What stake needs to know about subnets. */
final class SubnetFacts {
  static final Table<Integer, Boolean> NETWORKS_ADDED =
      new Table<>(390, "NetworksAdded", KeyCodecs.U16, ValueCodecs.BOOL);
  static final Table<Integer, Boolean> SUBTOKEN_ENABLED =
      new Table<>(391, "SubtokenEnabled", KeyCodecs.U16, ValueCodecs.BOOL);
  static final Table<Integer, Boolean> TRANSFER_TOGGLE =
      new Table<>(392, "TransferToggle", KeyCodecs.U16, ValueCodecs.BOOL);
  static final Table<Integer, AccountId> OWNER_HOTKEY =
      new Table<>(393, "SubnetOwnerHotkey", KeyCodecs.U16, ValueCodecs.ACCOUNT);
  static final Table<Integer, AccountId> OWNER =
      new Table<>(394, "SubnetOwner", KeyCodecs.U16, ValueCodecs.ACCOUNT);
  static final Table<Integer, Long> FIRST_EMISSION =
      new Table<>(395, "FirstEmissionBlockNumber", KeyCodecs.U16, ValueCodecs.U64);

  private final State state;

  SubnetFacts(State state) {
    this.state = state;
  }

  boolean exists(int netuid) {
    return state.get(NETWORKS_ADDED, netuid, false);
  }

  /** All subnets, root too, in the order of the encoded netuid. */
  List<Integer> netuids() {
    return state.rows(NETWORKS_ADDED).stream().filter(TableRow::value).map(TableRow::key).toList();
  }

  boolean subtokenEnabled(int netuid) {
    return state.get(SUBTOKEN_ENABLED, netuid, false);
  }

  boolean transfersEnabled(int netuid) {
    return state.get(TRANSFER_TOGGLE, netuid, true);
  }

  AccountId owner(int netuid) {
    return state.get(OWNER, netuid, AccountId.ZERO);
  }

  AccountId ownerHotkey(int netuid) {
    return state.get(OWNER_HOTKEY, netuid, AccountId.ZERO);
  }

  boolean isOwnerHotkey(int netuid, AccountId hotkey) {
    return ownerHotkey(netuid).equals(hotkey);
  }

  boolean isStarted(int netuid) {
    return state.contains(FIRST_EMISSION, netuid);
  }
}

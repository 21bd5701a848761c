package io.taoevm.chain.subnet;

import static io.taoevm.chain.subnet.NeuronVectors.ACTIVE;
import static io.taoevm.chain.subnet.NeuronVectors.BLOCK_AT_REGISTRATION;
import static io.taoevm.chain.subnet.NeuronVectors.CONSENSUS;
import static io.taoevm.chain.subnet.NeuronVectors.DIVIDENDS;
import static io.taoevm.chain.subnet.NeuronVectors.EMISSION;
import static io.taoevm.chain.subnet.NeuronVectors.INCENTIVE;
import static io.taoevm.chain.subnet.NeuronVectors.LAST_UPDATE;
import static io.taoevm.chain.subnet.NeuronVectors.STAKE_WEIGHT;
import static io.taoevm.chain.subnet.NeuronVectors.VALIDATOR_PERMIT;
import static io.taoevm.chain.subnet.NeuronVectors.VALIDATOR_TRUST;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.TableRow;
import io.taoevm.chain.state.ValueCodecs;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The neurons of subnets: which hotkey has which uid, and what happens to a uid's data when it
 * changes hands (chain-core.md 8.3). Knows neither prices nor stakes.
 */
public final class Neurons {
  /** How many uids a subnet has. */
  public static final Table<Integer, Integer> COUNT =
      new Table<>(220, "SubnetworkN", KeyCodecs.U16, ValueCodecs.U16);

  public static final Table<OnSubnet.Uid, AccountId> KEYS =
      new Table<>(221, "Keys", OnSubnet.Uid.CODEC, ValueCodecs.ACCOUNT);
  public static final Table<OnSubnet.Account, Integer> UIDS =
      new Table<>(222, "Uids", OnSubnet.Account.CODEC, ValueCodecs.U16);

  /** The subnets of a hotkey; after a key swap a row can say false. */
  public static final Table<OnSubnet.Membership, Boolean> MEMBERSHIPS =
      new Table<>(223, "IsNetworkMember", OnSubnet.Membership.CODEC, ValueCodecs.BOOL);

  private final State state;

  public Neurons(State state) {
    this.state = state;
  }

  /** How many neurons there are; their uids are 0 to count - 1. */
  public int count(int netuid) {
    return state.get(COUNT, netuid, 0);
  }

  public Optional<AccountId> hotkey(int netuid, int uid) {
    return Optional.ofNullable(state.get(KEYS, new OnSubnet.Uid(netuid, uid)));
  }

  public OptionalInt uid(int netuid, AccountId hotkey) {
    var uid = state.get(UIDS, new OnSubnet.Account(netuid, hotkey));
    return uid == null ? OptionalInt.empty() : OptionalInt.of(uid);
  }

  public boolean isRegistered(int netuid, AccountId hotkey) {
    return state.contains(UIDS, new OnSubnet.Account(netuid, hotkey));
  }

  /** The subnets on which a hotkey is a member, in the chain's order of iteration. */
  public List<Integer> subnetsOf(AccountId hotkey) {
    return state.rows(MEMBERSHIPS, hotkey.bytes()).stream()
        .filter(TableRow::value)
        .map(row -> row.key().netuid())
        .toList();
  }

  /** The hotkeys by uid; an entry is null where a uid has none, which no sound chain has. */
  public AccountId[] hotkeys(int netuid) {
    var hotkeys = new AccountId[count(netuid)];
    for (var uid = 0; uid < hotkeys.length; uid++) {
      hotkeys[uid] = hotkey(netuid, uid).orElse(AccountId.ZERO);
    }
    return hotkeys;
  }

  /** Gives a hotkey the next free uid. */
  public int append(int netuid, AccountId hotkey, long block) {
    var uid = count(netuid);
    state.put(COUNT, netuid, uid + 1);
    NeuronVectors.set(state, ACTIVE, netuid, uid, true);
    clearScores(netuid, uid);
    for (var mechanism = 0; mechanism < Mechanism.count(state, netuid); mechanism++) {
      var index = Mechanism.index(netuid, mechanism);
      NeuronVectors.set(state, INCENTIVE, index, uid, 0);
      NeuronVectors.set(state, LAST_UPDATE, index, uid, block);
    }
    settle(netuid, uid, hotkey, block);
    return uid;
  }

  /** Gives a uid that is in use to another hotkey; nothing of the old one stays. */
  public void replace(int netuid, int uid, AccountId hotkey, long block) {
    var old = hotkey(netuid, uid).orElse(AccountId.ZERO);
    forget(netuid, uid, old);
    NeuronVectors.set(state, ACTIVE, netuid, uid, true);
    clearScores(netuid, uid);
    for (var mechanism = 0; mechanism < Mechanism.count(state, netuid); mechanism++) {
      var index = Mechanism.index(netuid, mechanism);
      NeuronVectors.set(state, INCENTIVE, index, uid, 0);
      clearLinks(netuid, index, uid);
      NeuronVectors.set(state, LAST_UPDATE, index, uid, block);
    }
    settle(netuid, uid, hotkey, block);
  }

  /** Removes everything that is known of a uid's hotkey, but not its scores. */
  public void forget(int netuid, int uid, AccountId hotkey) {
    var key = new OnSubnet.Account(netuid, hotkey);
    state.remove(UIDS, key);
    state.remove(MEMBERSHIPS, new OnSubnet.Membership(hotkey, netuid));
    state.remove(KEYS, new OnSubnet.Uid(netuid, uid));
    state.remove(EvmAssociation.TABLE, new OnSubnet.Uid(netuid, uid));
    state.remove(Served.AXONS, key);
    state.remove(Served.CERTIFICATES, key);
    state.remove(Served.PROMETHEUS, key);
  }

  private void settle(int netuid, int uid, AccountId hotkey, long block) {
    state.put(KEYS, new OnSubnet.Uid(netuid, uid), hotkey);
    state.put(UIDS, new OnSubnet.Account(netuid, hotkey), uid);
    state.put(MEMBERSHIPS, new OnSubnet.Membership(hotkey, netuid), true);
    new KeySuccession(state).registered(netuid, hotkey);
    NeuronVectors.set(state, BLOCK_AT_REGISTRATION, netuid, uid, block);
  }

  private void clearScores(int netuid, int uid) {
    NeuronVectors.set(state, EMISSION, netuid, uid, 0L);
    NeuronVectors.set(state, CONSENSUS, netuid, uid, 0);
    NeuronVectors.set(state, VALIDATOR_TRUST, netuid, uid, 0);
    NeuronVectors.set(state, DIVIDENDS, netuid, uid, 0);
    NeuronVectors.set(state, STAKE_WEIGHT, netuid, uid, 0);
    NeuronVectors.set(state, VALIDATOR_PERMIT, netuid, uid, false);
  }

  /** Removes a uid's own weights and bonds, and sets the weights that point to it to 0. */
  private void clearLinks(int netuid, int index, int uid) {
    Mechanism.store(state, Mechanism.WEIGHTS, index, uid, new int[0]);
    Mechanism.store(state, Mechanism.BONDS, index, uid, new int[0]);
    for (var other = 0; other < count(netuid); other++) {
      var row = Mechanism.row(state, Mechanism.WEIGHTS, index, other);
      var copy = row.clone();
      var changed = false;
      for (var i = 0; i < copy.length; i++) {
        if (copy[i] >>> 16 == uid && (copy[i] & 0xFFFF) != 0) {
          copy[i] &= 0xFFFF_0000;
          changed = true;
        }
      }
      if (changed) {
        Mechanism.store(state, Mechanism.WEIGHTS, index, other, copy);
      }
    }
  }
}

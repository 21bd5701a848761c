package io.taoevm.chain.lease;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.proxy.Proxies;
import io.taoevm.chain.proxy.ProxyDefinition;
import io.taoevm.chain.proxy.ProxyType;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.Staking;
import io.taoevm.chain.state.KeyCodec;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;
import io.taoevm.chain.subnet.Subnets;
import java.util.Optional;
import java.util.OptionalInt;

/** The leases of subnets: their dividends and their end (chain-core.md 16.3). */
public final class Leases {
  /** Blocks between two distributions; only epochs at a multiple of it distribute. */
  private static final long DISTRIBUTION_INTERVAL = 100;

  public static final Table<Integer, SubnetLease> TABLE =
      new Table<>(620, "SubnetLeases", KeyCodecs.U32, SubnetLease.CODEC);

  /** Each contributor's share as U64F64; the beneficiary has the rest. */
  public static final Table<Share, UInt128> SHARES =
      new Table<>(
          621,
          "SubnetLeaseShares",
          Share.CODEC,
          ValueCodecs.of(
              share -> new ScaleWriter().u64(share.lo()).u64(share.hi()).toBytes(), Leases::share));

  /** The last lease of a netuid, which may have ended. */
  public static final Table<Integer, Integer> BY_NETUID =
      new Table<>(622, "SubnetUidToLeaseId", KeyCodecs.U16, ValueCodecs.U32);

  /** Alpha that waits for the next distribution. */
  public static final Table<Integer, Long> ACCUMULATED =
      new Table<>(623, "AccumulatedLeaseDividends", KeyCodecs.U32, ValueCodecs.U64);

  private static final Table<Only, Integer> NEXT_ID =
      new Table<>(624, "NextSubnetLeaseId", KeyCodecs.ONLY, ValueCodecs.U32);

  private final State state;

  public Leases(State state) {
    this.state = state;
  }

  /** A contributor's part in a lease. */
  public record Share(int leaseId, AccountId contributor) {
    static final KeyCodec<Share> CODEC =
        KeyCodecs.pair(
            KeyCodecs.U32, KeyCodecs.ACCOUNT, Share::leaseId, Share::contributor, Share::new);
  }

  private static UInt128 share(byte[] bytes) {
    var in = new ScaleReader(bytes);
    var low = in.u64();
    return new UInt128(in.u64(), low);
  }

  public Optional<SubnetLease> find(int id) {
    return Optional.ofNullable(state.get(TABLE, id));
  }

  /** The last lease of a subnet. */
  public OptionalInt ofSubnet(int netuid) {
    var id = state.get(BY_NETUID, netuid);
    return id == null ? OptionalInt.empty() : OptionalInt.of(id);
  }

  /** A contributor's share as U64F64; 0 for the beneficiary and for strangers. */
  public UInt128 share(int id, AccountId contributor) {
    return state.get(SHARES, new Share(id, contributor), UInt128.ZERO);
  }

  /** The id that the next lease will have. */
  public int peekNextId() {
    return state.get(NEXT_ID, Only.ROW, 0);
  }

  /**
   * A new lease's id.
   *
   * @throws Refusal {@code Overflow}
   */
  public int nextId() {
    var id = state.get(NEXT_ID, Only.ROW, 0);
    Refusal.unless(id != -1, SubtensorError.Overflow);
    state.put(NEXT_ID, Only.ROW, id + 1);
    return id;
  }

  /** Stores a new lease. */
  public void put(int id, SubnetLease lease) {
    state.put(TABLE, id, lease);
    state.put(BY_NETUID, lease.netuid(), id);
  }

  /**
   * The permission by which the beneficiary runs the subnet.
   *
   * @param beneficiary of the lease
   */
  public static ProxyDefinition permission(AccountId beneficiary) {
    return new ProxyDefinition(beneficiary, ProxyType.SubnetLeaseBeneficiary, 0);
  }

  /**
   * Ends a lease: the beneficiary becomes the owner.
   *
   * @return how many contributors had a share
   * @throws Refusal the errors of chain-core.md 16.3, in its order
   */
  public int terminate(AccountId who, int id, AccountId hotkey, long block) {
    var lease = find(id).orElseThrow(() -> new Refusal(SubtensorError.LeaseDoesNotExist));
    Refusal.unless(lease.beneficiary().equals(who), SubtensorError.ExpectedBeneficiaryOrigin);
    var end = lease.end().orElseThrow(() -> new Refusal(SubtensorError.LeaseHasNoEndBlock));
    Refusal.unless(!U64.isLess(block, end), SubtensorError.LeaseHasNotEnded);
    Refusal.unless(
        new Hotkeys(state).isOwner(who, hotkey), SubtensorError.BeneficiaryDoesNotOwnHotkey);
    Hotkeys.requireNoSystemAccount(hotkey);
    new Subnets(state)
        .update(lease.netuid(), subnet -> subnet.withOwner(who).withOwnerHotkey(hotkey));
    state.emit(new SubtensorEvent.SubnetOwnerHotkeySet(lease.netuid(), hotkey));
    var shares = state.rows(SHARES, KeyCodecs.U32.encode(id)).size();
    remove(id);
    new Proxies(state).remove(lease.coldkey(), permission(who));
    state.emit(new SubtensorEvent.SubnetLeaseTerminated(who, lease.netuid()));
    return shares;
  }

  private void remove(int id) {
    state.removeAll(SHARES, KeyCodecs.U32.encode(id));
    state.remove(ACCUMULATED, id);
    state.remove(TABLE, id);
  }

  /** Forgets the lease of a subnet that ceases to exist. */
  public void forgetSubnet(int netuid) {
    ofSubnet(netuid).ifPresent(this::remove);
    state.remove(BY_NETUID, netuid);
  }

  /** Gives the contributors their part of an owner's cut, now or at a later epoch. */
  public void shareOut(int netuid, long ownerCutAlpha, long block, Staking staking) {
    var id = ofSubnet(netuid);
    var lease = id.isPresent() ? state.get(TABLE, id.getAsInt()) : null;
    if (lease == null) {
      return;
    }
    var end = lease.end();
    if (end.isPresent() && !U64.isLess(block, end.getAsLong())) {
      return;
    }
    var cut =
        U64.add(
            state.get(ACCUMULATED, id.getAsInt(), 0L),
            LeaseDividends.contributorsCut(lease.emissionsSharePercent(), ownerCutAlpha));
    if (block % DISTRIBUTION_INTERVAL != 0) {
      state.put(ACCUMULATED, id.getAsInt(), cut);
      return;
    }
    var checkpoint = state.checkpoint();
    try {
      distribute(id.getAsInt(), lease, cut, staking);
      state.put(ACCUMULATED, id.getAsInt(), 0L);
    } catch (Refusal refused) {
      state.rollback(checkpoint);
      state.put(ACCUMULATED, id.getAsInt(), cut);
    }
  }

  private void distribute(int id, SubnetLease lease, long cutAlpha, Staking staking) {
    long distributed = 0;
    for (var row : state.rows(SHARES, KeyCodecs.U32.encode(id))) {
      var alpha = LeaseDividends.ofShare(row.value(), cutAlpha);
      pay(id, lease, row.key().contributor(), alpha, staking);
      distributed = U64.add(distributed, alpha);
    }
    pay(id, lease, lease.beneficiary(), U64.subtract(cutAlpha, distributed), staking);
  }

  private void pay(int id, SubnetLease lease, AccountId to, long alpha, Staking staking) {
    staking.transferWithin(
        new StakeKey(lease.netuid(), lease.hotkey(), lease.coldkey()),
        new StakeKey(lease.netuid(), lease.hotkey(), to),
        alpha);
    state.emit(new SubtensorEvent.SubnetLeaseDividendsDistributed(id, to, alpha));
  }
}

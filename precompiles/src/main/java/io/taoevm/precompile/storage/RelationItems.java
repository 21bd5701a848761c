package io.taoevm.precompile.storage;

import static io.taoevm.precompile.storage.StorageItem.map;
import static io.taoevm.precompile.storage.StorageItem.value;

import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.lease.Leases;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.proxy.Announcements;
import io.taoevm.chain.proxy.Proxies;
import io.taoevm.chain.stake.AutoStake;
import io.taoevm.chain.stake.ChildLinks;
import io.taoevm.chain.stake.Children;
import io.taoevm.chain.stake.ColdkeyOnSubnet;
import io.taoevm.chain.stake.ColdkeySwap;
import io.taoevm.chain.stake.LockTotals;
import io.taoevm.chain.stake.Locks;
import io.taoevm.chain.stake.RootBooks;
import io.taoevm.chain.stake.RootClaims;
import io.taoevm.chain.stake.RootStakers;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.Takes;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.subnet.DividendRecords;
import io.taoevm.chain.subnet.OnSubnet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What binds accounts to each other: children, locks, root claims, swaps, leases, proxies. */
final class RelationItems {
  private static final KeyPart ACCOUNT_AS_IT_IS = new KeyPart(KeyPart.Hashing.IDENTITY, 32);
  private static final KeyPart ACCOUNT_TWOX = KeyPart.twox(32);
  private static final List<KeyPart> ACCOUNT_NETUID = List.of(KeyPart.ACCOUNT, KeyPart.NETUID);
  private static final List<KeyPart> NETUID_ACCOUNT = List.of(KeyPart.NETUID, KeyPart.ACCOUNT);

  private RelationItems() {}

  static List<StorageItem> all() {
    return Stream.of(delegation(), locks(), rootClaims(), swaps(), leases(), proxies())
        .flatMap(List::stream)
        .toList();
  }

  private static OnSubnet.Account hotkey(StorageItem.Entry entry) {
    return new OnSubnet.Account(entry.netuid(1), entry.account(0));
  }

  private static OnSubnet.Account hotkeyBehind(StorageItem.Entry entry) {
    return new OnSubnet.Account(entry.netuid(0), entry.account(1));
  }

  private static ColdkeyOnSubnet coldkey(StorageItem.Entry entry) {
    return new ColdkeyOnSubnet(entry.account(0), entry.netuid(1));
  }

  /** A map from an account and a netuid whose table has the reference's bytes. */
  private static <V> StorageItem ofHotkey(String name, Table<OnSubnet.Account, V> table) {
    return map(name, ACCOUNT_NETUID, entry -> entry.stored(table, hotkey(entry)));
  }

  private static List<StorageItem> delegation() {
    return List.of(
        ofHotkey("ChildKeys", ChildLinks.CHILDREN),
        ofHotkey("ParentKeys", ChildLinks.PARENTS),
        map(
            "PendingChildKeys",
            NETUID_ACCOUNT,
            entry -> entry.stored(Children.PENDING, hotkeyBehind(entry))),
        map(
            "ChildkeyTake",
            ACCOUNT_NETUID,
            entry -> entry.scale(Takes.CHILDKEY_TAKE, hotkey(entry), ScaleWriter::u16)),
        map(
            "AutoParentDelegationEnabled",
            List.of(KeyPart.ACCOUNT),
            entry -> entry.scale(Children.AUTO_PARENT, entry.account(0), ScaleWriter::bool)),
        map(
            "AutoStakeDestination",
            ACCOUNT_NETUID,
            entry -> entry.scale(AutoStake.DESTINATION, coldkey(entry), ScaleWriter::account)),
        map(
            "AutoStakeDestinationColdkeys",
            ACCOUNT_NETUID,
            entry ->
                entry.scale(
                    AutoStake.COLDKEYS,
                    hotkey(entry),
                    (out, coldkeys) -> out.list(coldkeys, ScaleWriter::account))),
        map(
            "TotalHotkeyAlphaLastEpoch",
            ACCOUNT_NETUID,
            entry ->
                entry.scale(
                    DividendRecords.TOTAL_ALPHA,
                    new OnSubnet.Membership(entry.account(0), entry.netuid(1)),
                    ScaleWriter::u64)));
  }

  private static List<StorageItem> locks() {
    return List.of(
        map("Lock", List.of(KeyPart.ACCOUNT, KeyPart.NETUID, KeyPart.ACCOUNT), RelationItems::lock),
        map(
            "DecayingLock",
            ACCOUNT_NETUID,
            entry -> entry.scale(Locks.DECAYING, coldkey(entry), ScaleWriter::bool)),
        map(
            "HotkeyLock",
            NETUID_ACCOUNT,
            entry -> entry.stored(LockTotals.PERPETUAL, hotkeyBehind(entry))),
        map(
            "DecayingHotkeyLock",
            NETUID_ACCOUNT,
            entry -> entry.stored(LockTotals.DECAYING, hotkeyBehind(entry))),
        StorageItem.ofSubnet(
            "OwnerLock", entry -> entry.stored(LockTotals.OWNER_PERPETUAL, entry.netuid(0))),
        StorageItem.ofSubnet(
            "DecayingOwnerLock",
            entry -> entry.stored(LockTotals.OWNER_DECAYING, entry.netuid(0))));
  }

  /** A coldkey has one lock on a subnet; under another hotkey there is nothing. */
  private static byte @Nullable [] lock(StorageItem.Entry entry) {
    var lock = entry.state().get(Locks.LOCKS, coldkey(entry));
    if (lock == null || !lock.hotkey().equals(entry.account(2))) {
      return null;
    }
    var state = lock.state();
    return StorageItem.scale(
        out ->
            out.u64(state.mass())
                .u64(state.conviction().lo())
                .u64(state.conviction().hi())
                .u64(state.lastUpdate()));
  }

  private static List<StorageItem> rootClaims() {
    return List.of(
        map(
            "RootClaimable",
            List.of(KeyPart.ACCOUNT),
            entry -> entry.stored(RootBooks.CLAIMABLE, entry.account(0))),
        map(
            "RootClaimed",
            List.of(KeyPart.NETUID, KeyPart.ACCOUNT, KeyPart.ACCOUNT),
            entry ->
                entry.scale(
                    RootBooks.CLAIMED,
                    new StakeKey(entry.netuid(0), entry.account(1), entry.account(2)),
                    RelationItems::u128)),
        map(
            "RootClaimType",
            List.of(KeyPart.ACCOUNT),
            entry -> entry.stored(RootClaims.CLAIM_TYPE, entry.account(0))),
        map(
            "StakingColdkeys",
            List.of(ACCOUNT_AS_IT_IS),
            entry -> entry.scale(RootStakers.INDEX, entry.account(0), RelationItems::index)),
        map(
            "StakingColdkeysByIndex",
            List.of(new KeyPart(KeyPart.Hashing.IDENTITY, Long.BYTES)),
            entry ->
                entry.u64(0) >>> Integer.SIZE != 0
                    ? null
                    : entry.scale(RootStakers.BY_INDEX, (int) entry.u64(0), ScaleWriter::account)),
        value(
            "NumStakingColdkeys",
            entry -> entry.scale(RootStakers.COUNT, Only.ROW, RelationItems::index)));
  }

  private static void index(ScaleWriter out, int index) {
    out.u64(Integer.toUnsignedLong(index));
  }

  private static void u128(ScaleWriter out, UInt128 value) {
    out.u64(value.lo()).u64(value.hi());
  }

  private static List<StorageItem> swaps() {
    return List.of(
        map(
            "ColdkeySwapAnnouncements",
            List.of(ACCOUNT_TWOX),
            entry ->
                entry.scale(
                    ColdkeySwap.ANNOUNCEMENTS,
                    entry.account(0),
                    (out, made) -> out.u32((int) made.due()).hash(made.newColdkeyHash()))),
        map(
            "ColdkeySwapDisputes",
            List.of(ACCOUNT_TWOX),
            entry ->
                entry.scale(
                    ColdkeySwap.DISPUTES,
                    entry.account(0),
                    (out, block) -> out.u32(block.intValue()))));
  }

  /** Blocks are u32 in what the runtime's own types hold. */
  private static List<StorageItem> leases() {
    var lease = List.of(KeyPart.twox(Integer.BYTES));
    return List.of(
        map(
            "SubnetLeases",
            lease,
            entry ->
                entry.scale(
                    Leases.TABLE,
                    entry.u32(0),
                    (out, made) ->
                        out.account(made.beneficiary())
                            .account(made.coldkey())
                            .account(made.hotkey())
                            .u8(made.emissionsSharePercent())
                            .option(
                                Optional.ofNullable(made.endBlock()),
                                (item, block) -> item.u32(block.intValue()))
                            .u16(made.netuid())
                            .u64(made.costRao()))),
        map(
            "SubnetLeaseShares",
            List.of(KeyPart.twox(Integer.BYTES), ACCOUNT_AS_IT_IS),
            entry ->
                entry.scale(
                    Leases.SHARES,
                    new Leases.Share(entry.u32(0), entry.account(1)),
                    RelationItems::u128)),
        map(
            "SubnetUidToLeaseId",
            List.of(KeyPart.twox(2)),
            entry -> entry.scale(Leases.BY_NETUID, entry.netuid(0), ScaleWriter::u32)),
        value("NextSubnetLeaseId", RelationItems::nextLease),
        map(
            "AccumulatedLeaseDividends",
            lease,
            entry -> entry.scale(Leases.ACCUMULATED, entry.u32(0), ScaleWriter::u64)));
  }

  private static byte @Nullable [] nextLease(StorageItem.Entry entry) {
    var next = new Leases(entry.state()).peekNextId();
    return next == 0 ? null : StorageItem.scale(out -> out.u32(next));
  }

  private static List<StorageItem> proxies() {
    return List.of(
        new StorageItem(
            "Proxy",
            "Proxies",
            List.of(ACCOUNT_TWOX),
            entry -> entry.stored(Proxies.TABLE, entry.account(0))),
        new StorageItem(
            "Proxy",
            "Announcements",
            List.of(ACCOUNT_TWOX),
            entry ->
                entry.scale(
                    Announcements.TABLE,
                    entry.account(0),
                    (out, made) ->
                        out.list(
                                made.items(),
                                (item, one) ->
                                    item.account(one.real())
                                        .hash(one.callHash())
                                        .u32((int) one.height()))
                            .u64(made.depositRao()))));
  }
}

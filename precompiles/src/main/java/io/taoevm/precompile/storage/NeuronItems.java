package io.taoevm.precompile.storage;

import static io.taoevm.precompile.storage.StorageItem.map;
import static io.taoevm.precompile.storage.StorageItem.ofSubnet;
import static io.taoevm.precompile.storage.StorageItem.scale;

import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.stake.AccountFlags;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.subnet.DividendRecords;
import io.taoevm.chain.subnet.EvmAssociation;
import io.taoevm.chain.subnet.Identity;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.MechanismSplits;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.RateLimit;
import io.taoevm.chain.subnet.RegistrationCounts;
import io.taoevm.chain.subnet.Served;
import io.taoevm.chain.subnet.TimelockedCommit;
import io.taoevm.chain.subnet.WeightCommit;
import io.taoevm.chain.yuma.SparseRow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What single neurons have: rows of weights and bonds, commits, servers, addresses, records. */
final class NeuronItems {
  private static final List<KeyPart> NETUID_UID = List.of(KeyPart.NETUID, KeyPart.UID);
  private static final List<KeyPart> NETUID_ACCOUNT = List.of(KeyPart.NETUID, KeyPart.ACCOUNT);
  private static final List<KeyPart> ACCOUNT_NETUID = List.of(KeyPart.ACCOUNT, KeyPart.NETUID);

  private NeuronItems() {}

  static List<StorageItem> all() {
    return Stream.of(rows(), commits(), served(), records(), stamps())
        .flatMap(List::stream)
        .toList();
  }

  private static OnSubnet.Uid uid(StorageItem.Entry entry) {
    return new OnSubnet.Uid(entry.netuid(0), entry.netuid(1));
  }

  private static OnSubnet.Account hotkey(StorageItem.Entry entry) {
    return new OnSubnet.Account(entry.netuid(0), entry.account(1));
  }

  private static List<StorageItem> rows() {
    return List.of(
        row("Weights", Mechanism.WEIGHTS),
        row("Bonds", Mechanism.BONDS),
        map("BlockAtRegistration", NETUID_UID, NeuronItems::registeredAt),
        map(
            "IsNetworkMember",
            ACCOUNT_NETUID,
            entry ->
                entry.stored(
                    Neurons.MEMBERSHIPS,
                    new OnSubnet.Membership(entry.account(0), entry.netuid(1)))),
        map(
            "MechanismEmissionSplit",
            List.of(KeyPart.twox(2)),
            entry -> entry.scale(MechanismSplits.TABLE, entry.netuid(0), ScaleWriter::u16List)));
  }

  /** Pairs of uid and value, as they were set. */
  private static StorageItem row(String name, Table<OnSubnet.Uid, int[]> table) {
    return map(
        name,
        NETUID_UID,
        entry ->
            entry.scale(
                table,
                uid(entry),
                (out, row) ->
                    out.list(
                        Arrays.stream(row).boxed().toList(),
                        (item, pair) -> item.u16(SparseRow.uid(pair)).u16(SparseRow.value(pair)))));
  }

  private static byte @Nullable [] registeredAt(StorageItem.Entry entry) {
    var blocks =
        NeuronVectors.longs(entry.state(), NeuronVectors.BLOCK_AT_REGISTRATION, entry.netuid(0));
    int uid = entry.netuid(1);
    return uid < blocks.length ? scale(out -> out.u64(blocks[uid])) : null;
  }

  private static List<StorageItem> commits() {
    return List.of(
        map(
            "WeightCommits",
            List.of(KeyPart.twox(2), KeyPart.twox(AccountId.LENGTH)),
            entry ->
                entry.scale(
                    WeightCommit.TABLE,
                    hotkey(entry),
                    (out, commits) ->
                        out.list(
                            commits,
                            (item, commit) ->
                                item.hash(commit.hash())
                                    .u64(commit.epoch())
                                    .u64(commit.block())
                                    .u64(0)))),
        map(
            "TimelockedWeightCommits",
            List.of(KeyPart.twox(2), KeyPart.twox(Long.BYTES)),
            entry ->
                entry.stored(
                    TimelockedCommit.TABLE,
                    new TimelockedCommit.Epoch(entry.netuid(0), entry.u64(1)))));
  }

  private static List<StorageItem> served() {
    return List.of(
        map("Axons", NETUID_ACCOUNT, entry -> entry.stored(Served.AXONS, hotkey(entry))),
        map("Prometheus", NETUID_ACCOUNT, entry -> entry.stored(Served.PROMETHEUS, hotkey(entry))),
        map(
            "NeuronCertificates",
            NETUID_ACCOUNT,
            entry ->
                entry.scale(
                    Served.CERTIFICATES,
                    hotkey(entry),
                    (out, bytes) ->
                        out.bytes(Arrays.copyOfRange(bytes, 1, bytes.length)).u8(bytes[0]))),
        map(
            "AssociatedEvmAddress",
            List.of(KeyPart.twox(2), KeyPart.twox(2)),
            entry -> entry.stored(EvmAssociation.TABLE, uid(entry))),
        map(
            "IdentitiesV2",
            List.of(KeyPart.ACCOUNT),
            entry -> entry.stored(Identity.TABLE, entry.account(0))));
  }

  private static List<StorageItem> records() {
    return List.of(
        map(
            "AlphaDividendsPerSubnet",
            NETUID_ACCOUNT,
            entry -> entry.scale(DividendRecords.ALPHA, hotkey(entry), ScaleWriter::u64)),
        map(
            "RootAlphaDividendsPerSubnet",
            NETUID_ACCOUNT,
            entry -> entry.scale(DividendRecords.ROOT_ALPHA, hotkey(entry), ScaleWriter::u64)),
        map(
            "AccountFlags",
            List.of(KeyPart.ACCOUNT),
            entry ->
                entry.scale(
                    AccountFlags.TABLE,
                    entry.account(0),
                    (out, flags) -> out.u64(Integer.toUnsignedLong(flags)).u64(0))));
  }

  private static List<StorageItem> stamps() {
    return List.of(
        ofSubnet("RegistrationsThisBlock", entry -> count(entry, RegistrationCounts.THIS_BLOCK)),
        ofSubnet(
            "RegistrationsThisInterval", entry -> count(entry, RegistrationCounts.THIS_INTERVAL)),
        map(
            "TransactionKeyLastBlock",
            List.of(KeyPart.ACCOUNT, KeyPart.NETUID, KeyPart.UID),
            entry ->
                unlessZero(
                    RateLimit.lastByKey(
                        entry.state(), entry.account(0), entry.netuid(1), entry.netuid(2)))),
        map(
            "LastHotkeySwapOnNetuid",
            NETUID_ACCOUNT,
            entry ->
                unlessZero(
                    RateLimit.of(
                            RateLimit.Kind.SWAP_HOTKEY_ON_SUBNET, entry.netuid(0), entry.account(1))
                        .last(entry.state()))));
  }

  private static byte @Nullable [] count(StorageItem.Entry entry, RegistrationCounts counts) {
    var count = counts.get(entry.state(), entry.netuid(0));
    return count == 0 ? null : scale(out -> out.u16(count));
  }

  private static byte @Nullable [] unlessZero(long block) {
    return block == 0 ? null : scale(out -> out.u64(block));
  }
}

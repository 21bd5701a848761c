package io.taoevm.precompile.storage;

import static io.taoevm.precompile.storage.StorageItem.map;
import static io.taoevm.precompile.storage.StorageItem.ofAccount;
import static io.taoevm.precompile.storage.StorageItem.value;

import io.taoevm.chain.call.Economy;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.crowdloan.Crowdloan;
import io.taoevm.chain.crowdloan.Crowdloans;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.ShareAmount;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.StakeLedger;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.subnet.OnSubnet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stake, keys and money, and what is known of the block. */
final class AccountItems {
  private AccountItems() {}

  static List<StorageItem> all() {
    return List.of(
        value("TotalStake", entry -> entry.scale(Markets.TOTAL_STAKE, Only.ROW, ScaleWriter::u64)),
        value("TotalIssuance", AccountItems::issuance),
        new StorageItem("Balances", "TotalIssuance", List.of(), AccountItems::issuance),
        ofAccount("Owner", Hotkeys.OWNER, ScaleWriter::account),
        ofAccount("Delegates", Hotkeys.DELEGATES, ScaleWriter::u16),
        ofAccount("OwnedHotkeys", Hotkeys.OWNED_HOTKEYS, AccountItems::accounts),
        ofAccount("StakingHotkeys", Hotkeys.STAKING_HOTKEYS, AccountItems::accounts),
        map(
            "TotalHotkeyAlpha",
            List.of(KeyPart.ACCOUNT, KeyPart.NETUID),
            entry ->
                entry.scale(
                    StakeLedger.POOLS, hotkeyKey(entry), (out, pool) -> out.u64(pool.value()))),
        map(
            "TotalHotkeySharesV2",
            List.of(KeyPart.ACCOUNT, KeyPart.NETUID),
            entry ->
                entry.scale(
                    StakeLedger.POOLS,
                    hotkeyKey(entry),
                    (out, pool) -> share(out, pool.denominator()))),
        map(
            "AlphaV2",
            List.of(KeyPart.ACCOUNT, KeyPart.ACCOUNT, KeyPart.NETUID),
            entry ->
                entry.scale(
                    StakeLedger.SHARES,
                    new StakeKey(entry.netuid(2), entry.account(0), entry.account(1)),
                    AccountItems::share)),
        new StorageItem("Sudo", "Key", List.of(), AccountItems::sudo),
        new StorageItem(
            "Timestamp",
            "Now",
            List.of(),
            entry -> StorageItem.scale(out -> out.u64(entry.block().timestampMillis()))),
        new StorageItem(
            "Crowdloan",
            "NextCrowdloanId",
            List.of(),
            entry -> entry.scale(Crowdloans.NEXT_ID, Only.ROW, ScaleWriter::u32)),
        new StorageItem(
            "Crowdloan",
            "Crowdloans",
            List.of(KeyPart.twox(4)),
            entry -> entry.scale(Crowdloans.TABLE, entry.u32(0), AccountItems::crowdloan)),
        new StorageItem(
            "Crowdloan",
            "MaxContributions",
            List.of(KeyPart.twox(4)),
            entry -> entry.scale(Crowdloans.MAX_CONTRIBUTIONS, entry.u32(0), ScaleWriter::u64)),
        new StorageItem(
            "Crowdloan",
            "Contributions",
            List.of(KeyPart.twox(4), new KeyPart(KeyPart.Hashing.IDENTITY, 32)),
            entry ->
                entry.scale(
                    Crowdloans.CONTRIBUTIONS,
                    new Crowdloans.Contribution(entry.u32(0), entry.account(1)),
                    ScaleWriter::u64)));
  }

  /** A stored call lies inline, as calls of so few bytes do there. */
  private static void crowdloan(ScaleWriter out, Crowdloan loan) {
    out.account(loan.creator())
        .u64(loan.depositRao())
        .u64(loan.minContributionRao())
        .u32((int) loan.end())
        .u64(loan.capRao())
        .account(loan.fundsAccount())
        .u64(loan.raisedRao())
        .option(Optional.ofNullable(loan.targetAddress()), ScaleWriter::account)
        .option(Optional.ofNullable(loan.call()), (item, call) -> item.u8(1).bytes(call))
        .bool(loan.finalized())
        .u32(loan.contributorsCount());
  }

  private static byte[] issuance(StorageItem.Entry entry) {
    var rao = new Balances(entry.state()).totalIssuanceRao();
    return StorageItem.scale(out -> out.u64(rao));
  }

  private static byte @Nullable [] sudo(StorageItem.Entry entry) {
    return Economy.sudo(entry.state()).map(AccountId::bytes).orElse(null);
  }

  private static void accounts(ScaleWriter out, List<AccountId> accounts) {
    out.list(accounts, ScaleWriter::account);
  }

  private static OnSubnet.Account hotkeyKey(StorageItem.Entry entry) {
    return new OnSubnet.Account(entry.netuid(1), entry.account(0));
  }

  /** The reference's decimal float: u128 and i64. */
  private static void share(ScaleWriter out, ShareAmount share) {
    var mantissa = UInt128.of(share.mantissa());
    out.u64(mantissa.lo()).u64(mantissa.hi()).u64(share.exponent());
  }
}

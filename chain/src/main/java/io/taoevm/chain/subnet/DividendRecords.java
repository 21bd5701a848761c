package io.taoevm.chain.subnet;

import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;

/** What the last epoch of a subnet gave each validator (chain-core.md 5.3), in alpha. */
public final class DividendRecords {
  /** To the stakers on the subnet. */
  public static final Table<OnSubnet.Account, Long> ALPHA =
      new Table<>(251, "AlphaDividendsPerSubnet", OnSubnet.Account.CODEC, ValueCodecs.U64);

  /** To the stakers on root. */
  public static final Table<OnSubnet.Account, Long> ROOT_ALPHA =
      new Table<>(252, "RootAlphaDividendsPerSubnet", OnSubnet.Account.CODEC, ValueCodecs.U64);

  /** All stake under the hotkey when the dividends were paid. */
  public static final Table<OnSubnet.Membership, Long> TOTAL_ALPHA =
      new Table<>(253, "TotalHotkeyAlphaLastEpoch", OnSubnet.Membership.CODEC, ValueCodecs.U64);

  private DividendRecords() {}
}

package io.taoevm.chain.call;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import java.util.List;

/** The rows of {@link BalancesCall}: indices and SCALE codecs (chain-core.md A.5 to A.7). */
final class BalancesCalls {
  static final List<CallRow<?>> ROWS =
      List.of(
          CallRow.of(
              BalancesCall.TransferAllowDeath.class,
              5,
              0,
              (in, depth) ->
                  new BalancesCall.TransferAllowDeath(CallCodecs.lookup(in), in.compact()),
              (call, out) -> out.u8(0).account(call.dest()).compact(call.valueRao())),
          CallRow.of(
              BalancesCall.TransferKeepAlive.class,
              5,
              3,
              (in, depth) ->
                  new BalancesCall.TransferKeepAlive(CallCodecs.lookup(in), in.compact()),
              (call, out) -> out.u8(0).account(call.dest()).compact(call.valueRao())),
          CallRow.of(
              BalancesCall.TransferAll.class,
              5,
              4,
              (in, depth) -> new BalancesCall.TransferAll(CallCodecs.lookup(in), in.bool()),
              (call, out) -> out.u8(0).account(call.dest()).bool(call.keepAlive())),
          CallRow.of(
              BalancesCall.UpgradeAccounts.class,
              5,
              6,
              (in, depth) -> new BalancesCall.UpgradeAccounts(in.list(32, ScaleReader::account)),
              (call, out) -> out.list(call.who(), ScaleWriter::account)));

  private BalancesCalls() {}
}

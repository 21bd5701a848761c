package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.call;
import static io.taoevm.precompile.PrecompileFunction.read;
import static io.taoevm.precompile.PrecompileFunction.reads;

import io.taoevm.chain.call.ProxyCall;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.proxy.Announcements;
import io.taoevm.chain.proxy.LastCallResult;
import io.taoevm.chain.proxy.Proxies;
import io.taoevm.chain.refusal.DispatchError;
import java.util.List;
import java.util.stream.Stream;

/** The functions that 0x80b got later: announced calls, their deposits, and how calls ended. */
final class AnnouncementFunctions {
  private static final int SINCE = 444;

  private AnnouncementFunctions() {}

  static List<PrecompileFunction> all() {
    return Stream.of(
            read(
                "getProxyDeposit(bytes32 accountId) view returns (uint256)",
                1,
                in -> new Proxies(in.state()).depositRao(in.account(0))),
            reads(
                "getAnnouncements(bytes32 accountId) view returns ((bytes32 real, "
                    + "bytes32 callHash, uint64 height)[] announcements, uint256 deposit)",
                1,
                in -> announcements(in)),
            reads(
                "getLastCallResult(bytes32 accountId) view returns (bool exists, bool "
                    + "succeeded, uint8 errorKind, uint8 palletIndex, bytes32 errorData)",
                1,
                in -> lastResult(in)),
            read(
                "isRealPaysFee(bytes32 real, bytes32 delegate) view returns (bool)",
                1,
                in -> new Proxies(in.state()).realPaysFee(in.account(0), in.account(1))),
            call(
                "announce(bytes32 real, bytes32 callHash)",
                in -> new ProxyCall.Announce(in.account(0), in.hash(1))),
            call(
                "removeAnnouncement(bytes32 real, bytes32 callHash)",
                in -> new ProxyCall.RemoveAnnouncement(in.account(0), in.hash(1))),
            call(
                "rejectAnnouncement(bytes32 delegate, bytes32 callHash)",
                in -> new ProxyCall.RejectAnnouncement(in.account(0), in.hash(1))),
            call(
                "setRealPaysFee(bytes32 delegate, bool paysFee)",
                in -> new ProxyCall.SetRealPaysFee(in.account(0), in.flag(1))))
        .map(function -> function.since(SINCE))
        .toList();
  }

  private static List<?> announcements(Invocation in) {
    var state = in.state();
    var made = new Announcements(state, in.block().number(), new Proxies(state));
    var list =
        made.of(in.account(0)).stream()
            .map(each -> List.<Object>of(each.real(), each.callHash(), each.height()))
            .toList();
    return List.of(list, made.depositRao(in.account(0)));
  }

  /** Kinds of errors count from 1, in the order of the reference. */
  private static List<?> lastResult(Invocation in) {
    var result = in.state().get(LastCallResult.TABLE, in.account(0));
    if (result == null || result.kind() == null) {
      return List.of(result != null, result != null, 0, 0, AccountId.ZERO);
    }
    var kind = result.kind();
    var data = new byte[32];
    data[0] = (byte) (kind == DispatchError.Module ? result.error() : result.index());
    return List.of(
        true,
        false,
        kind.ordinal() + 1,
        kind == DispatchError.Module ? result.index() : 0,
        AccountId.of(data));
  }
}

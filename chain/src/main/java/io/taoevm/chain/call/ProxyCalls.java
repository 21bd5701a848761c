package io.taoevm.chain.call;

import io.taoevm.chain.codec.ScaleException;
import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.proxy.ProxyType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@link ProxyCall}: indices and SCALE codecs (chain-core.md A.5 to A.7). */
final class ProxyCalls {
  private static final int PALLET = 16;

  static final List<CallRow<?>> ROWS =
      List.of(
          CallRow.of(
              ProxyCall.Proxy.class,
              PALLET,
              0,
              (in, depth) ->
                  new ProxyCall.Proxy(
                      CallCodecs.lookup(in), forced(in), CallTable.read(in, depth + 1)),
              (call, out) ->
                  out.raw(lookup(call.real()))
                      .raw(forced(call.forceProxyType()))
                      .raw(CallTable.encode(call.call()))),
          CallRow.of(
              ProxyCall.AddProxy.class,
              PALLET,
              1,
              (in, depth) -> new ProxyCall.AddProxy(CallCodecs.lookup(in), type(in), in.u32()),
              (call, out) ->
                  out.raw(lookup(call.delegate()))
                      .u8(call.proxyType().ordinal())
                      .u32(call.delay())),
          CallRow.of(
              ProxyCall.RemoveProxy.class,
              PALLET,
              2,
              (in, depth) -> new ProxyCall.RemoveProxy(CallCodecs.lookup(in), type(in), in.u32()),
              (call, out) ->
                  out.raw(lookup(call.delegate()))
                      .u8(call.proxyType().ordinal())
                      .u32(call.delay())),
          CallRow.of(
              ProxyCall.RemoveProxies.class,
              PALLET,
              3,
              (in, depth) -> new ProxyCall.RemoveProxies(),
              (call, out) -> {}),
          CallRow.of(
              ProxyCall.CreatePure.class,
              PALLET,
              4,
              (in, depth) -> new ProxyCall.CreatePure(type(in), in.u32(), in.u16()),
              (call, out) ->
                  out.u8(call.proxyType().ordinal()).u32(call.delay()).u16(call.index())),
          CallRow.of(
              ProxyCall.KillPure.class,
              PALLET,
              5,
              (in, depth) ->
                  new ProxyCall.KillPure(
                      CallCodecs.lookup(in),
                      type(in),
                      in.u16(),
                      CallCodecs.compactU32(in),
                      CallCodecs.compactU32(in)),
              (call, out) ->
                  out.raw(lookup(call.spawner()))
                      .u8(call.proxyType().ordinal())
                      .u16(call.index())
                      .compact(Integer.toUnsignedLong(call.height()))
                      .compact(Integer.toUnsignedLong(call.extIndex()))),
          CallRow.of(
              ProxyCall.Announce.class,
              PALLET,
              6,
              (in, depth) -> new ProxyCall.Announce(CallCodecs.lookup(in), in.hash()),
              (call, out) -> out.raw(lookup(call.real())).hash(call.callHash())),
          CallRow.of(
              ProxyCall.RemoveAnnouncement.class,
              PALLET,
              7,
              (in, depth) -> new ProxyCall.RemoveAnnouncement(CallCodecs.lookup(in), in.hash()),
              (call, out) -> out.raw(lookup(call.real())).hash(call.callHash())),
          CallRow.of(
              ProxyCall.RejectAnnouncement.class,
              PALLET,
              8,
              (in, depth) -> new ProxyCall.RejectAnnouncement(CallCodecs.lookup(in), in.hash()),
              (call, out) -> out.raw(lookup(call.delegate())).hash(call.callHash())),
          CallRow.of(
              ProxyCall.ProxyAnnounced.class,
              PALLET,
              9,
              (in, depth) ->
                  new ProxyCall.ProxyAnnounced(
                      CallCodecs.lookup(in),
                      CallCodecs.lookup(in),
                      forced(in),
                      CallTable.read(in, depth + 1)),
              (call, out) ->
                  out.raw(lookup(call.delegate()))
                      .raw(lookup(call.real()))
                      .raw(forced(call.forceProxyType()))
                      .raw(CallTable.encode(call.call()))),
          CallRow.of(
              ProxyCall.PokeDeposit.class,
              PALLET,
              10,
              (in, depth) -> new ProxyCall.PokeDeposit(),
              (call, out) -> {}),
          CallRow.of(
              ProxyCall.SetRealPaysFee.class,
              PALLET,
              11,
              (in, depth) -> new ProxyCall.SetRealPaysFee(CallCodecs.lookup(in), in.bool()),
              (call, out) -> out.raw(lookup(call.delegate())).bool(call.paysFee())));

  private ProxyCalls() {}

  private static byte[] lookup(AccountId account) {
    return new ScaleWriter().u8(0).account(account).toBytes();
  }

  private static ProxyType type(ScaleReader in) {
    var index = in.u8();
    if (index >= ProxyType.values().length) {
      throw new ScaleException("no kind of proxy: " + index);
    }
    return ProxyType.values()[index];
  }

  private static @Nullable ProxyType forced(ScaleReader in) {
    return in.option(ProxyCalls::type).orElse(null);
  }

  private static byte[] forced(@Nullable ProxyType type) {
    return new ScaleWriter()
        .option(Optional.ofNullable(type), (out, present) -> out.u8(present.ordinal()))
        .toBytes();
  }
}

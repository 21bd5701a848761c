package io.taoevm.chain.call;

import java.util.List;

/** The rows of {@link NeuronCall}: indices and SCALE codecs (chain-core.md A.5 to A.7). */
final class NeuronCalls {
  static final List<CallRow<?>> ROWS =
      List.of(
          CallRow.of(
              NeuronCall.ServeAxon.class,
              7,
              4,
              (in, depth) ->
                  new NeuronCall.ServeAxon(
                      in.u16(),
                      in.u32(),
                      CallCodecs.u128(in),
                      in.u16(),
                      in.u8(),
                      in.u8(),
                      in.u8(),
                      in.u8()),
              (call, out) ->
                  out.u16(call.netuid())
                      .u32(call.version())
                      .raw(CallCodecs.u128(call.ip()))
                      .u16(call.port())
                      .u8(call.ipType())
                      .u8(call.protocol())
                      .u8(call.placeholder1())
                      .u8(call.placeholder2())),
          CallRow.of(
              NeuronCall.ServeAxonTls.class,
              7,
              40,
              (in, depth) ->
                  new NeuronCall.ServeAxonTls(
                      in.u16(),
                      in.u32(),
                      CallCodecs.u128(in),
                      in.u16(),
                      in.u8(),
                      in.u8(),
                      in.u8(),
                      in.u8(),
                      in.bytes()),
              (call, out) ->
                  out.u16(call.netuid())
                      .u32(call.version())
                      .raw(CallCodecs.u128(call.ip()))
                      .u16(call.port())
                      .u8(call.ipType())
                      .u8(call.protocol())
                      .u8(call.placeholder1())
                      .u8(call.placeholder2())
                      .bytes(call.certificate())),
          CallRow.of(
              NeuronCall.ServePrometheus.class,
              7,
              5,
              (in, depth) ->
                  new NeuronCall.ServePrometheus(
                      in.u16(), in.u32(), CallCodecs.u128(in), in.u16(), in.u8()),
              (call, out) ->
                  out.u16(call.netuid())
                      .u32(call.version())
                      .raw(CallCodecs.u128(call.ip()))
                      .u16(call.port())
                      .u8(call.ipType())),
          CallRow.of(
              NeuronCall.AssociateEvmKey.class,
              7,
              93,
              (in, depth) ->
                  new NeuronCall.AssociateEvmKey(in.u16(), in.address(), in.u64(), in.raw(65)),
              (call, out) ->
                  out.u16(call.netuid())
                      .address(call.evmKey())
                      .u64(call.blockNumber())
                      .raw(call.signature())));

  private NeuronCalls() {}
}

package io.taoevm.chain.stake;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.ShareAmount;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.ValueCodec;
import io.taoevm.chain.state.ValueCodecs;
import java.util.List;

/** Value encodings that several tables of stake share, as SCALE has them. */
final class StakeCodecs {
  static final ValueCodec<UInt128> U128 =
      ValueCodecs.of(
          value -> writeU128(new ScaleWriter(), value).toBytes(),
          bytes -> readU128(new ScaleReader(bytes)));

  static final ValueCodec<List<AccountId>> ACCOUNTS =
      ValueCodecs.of(
          list -> new ScaleWriter().list(list, ScaleWriter::account).toBytes(),
          bytes -> new ScaleReader(bytes).list(AccountId.LENGTH, ScaleReader::account));

  static final ValueCodec<ShareAmount> SHARE =
      ValueCodecs.of(
          share -> writeShare(new ScaleWriter(), share).toBytes(),
          bytes -> readShare(new ScaleReader(bytes)));

  private StakeCodecs() {}

  static ScaleWriter writeU128(ScaleWriter writer, UInt128 value) {
    return writer.u64(value.lo()).u64(value.hi());
  }

  static UInt128 readU128(ScaleReader reader) {
    long lo = reader.u64();
    return new UInt128(reader.u64(), lo);
  }

  static ScaleWriter writeShare(ScaleWriter writer, ShareAmount share) {
    return writer.u128(Word.of(share.mantissa())).u64(share.exponent());
  }

  static ShareAmount readShare(ScaleReader reader) {
    var mantissa = reader.u128().toBigInteger();
    return new ShareAmount(mantissa, reader.u64());
  }
}

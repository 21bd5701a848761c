package io.taoevm.chain.call;

import io.taoevm.chain.codec.ScaleException;
import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.stake.ChildLink;
import io.taoevm.chain.stake.RootClaimType;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** SCALE of the argument types that only calls have. */
final class CallCodecs {
  private CallCodecs() {}

  /** An account where the runtime accepts several forms of address: only the plain form exists. */
  static AccountId lookup(ScaleReader in) {
    var form = in.u8();
    if (form != 0) {
      throw new ScaleException("an account in the form 0 was expected, not " + form);
    }
    return in.account();
  }

  static void call(ScaleWriter out, RuntimeCall call) {
    out.raw(CallTable.encode(call));
  }

  /** A list of bytes of limited length. */
  static byte[] bounded(ScaleReader in, int most) {
    var bytes = in.bytes();
    if (bytes.length > most) {
      throw new ScaleException("at most " + most + " bytes were expected, not " + bytes.length);
    }
    return bytes;
  }

  static UInt128 u128(ScaleReader in) {
    var low = in.u64();
    return new UInt128(in.u64(), low);
  }

  static byte[] u128(UInt128 value) {
    return new ScaleWriter().u64(value.lo()).u64(value.hi()).toBytes();
  }

  static int compactU32(ScaleReader in) {
    var value = in.compact();
    if (value >>> 32 != 0) {
      throw new ScaleException("not a u32: " + Long.toUnsignedString(value));
    }
    return (int) value;
  }

  /** A block number, u32. */
  static long compactBlock(ScaleReader in) {
    return Integer.toUnsignedLong(compactU32(in));
  }

  static int compactU16(ScaleReader in) {
    var value = in.compact();
    if (value >>> 16 != 0) {
      throw new ScaleException("not a u16: " + value);
    }
    return (int) value;
  }

  static int[] compactU16s(ScaleReader in) {
    var values = new int[in.length(1)];
    for (var i = 0; i < values.length; i++) {
      values[i] = compactU16(in);
    }
    return values;
  }

  static byte[] compactU16s(int[] values) {
    var out = new ScaleWriter().compact(values.length);
    for (var value : values) {
      out.compact(value);
    }
    return out.toBytes();
  }

  static long[] compactU64s(ScaleReader in) {
    var values = new long[in.length(1)];
    for (var i = 0; i < values.length; i++) {
      values[i] = in.compact();
    }
    return values;
  }

  static byte[] compactU64s(long[] values) {
    var out = new ScaleWriter().compact(values.length);
    for (var value : values) {
      out.compact(value);
    }
    return out.toBytes();
  }

  static long[] u64s(ScaleReader in) {
    var values = new long[in.length(8)];
    for (var i = 0; i < values.length; i++) {
      values[i] = in.u64();
    }
    return values;
  }

  static byte[] u64s(long[] values) {
    var out = new ScaleWriter().compact(values.length);
    for (var value : values) {
      out.u64(value);
    }
    return out.toBytes();
  }

  static SortedSet<Integer> u16Set(ScaleReader in) {
    return new TreeSet<>(in.list(2, ScaleReader::u16));
  }

  /** Lists of (uid, weight). */
  static List<int[][]> weightLists(ScaleReader in) {
    return in.list(
        1,
        list -> {
          var pairs = new int[list.length(2)][];
          for (var i = 0; i < pairs.length; i++) {
            pairs[i] = new int[] {compactU16(list), compactU16(list)};
          }
          return pairs;
        });
  }

  static byte[] weightLists(List<int[][]> lists) {
    return new ScaleWriter()
        .list(
            lists,
            (out, pairs) -> {
              out.compact(pairs.length);
              for (var pair : pairs) {
                out.compact(pair[0]).compact(pair[1]);
              }
            })
        .toBytes();
  }

  static List<ChildLink> children(ScaleReader in) {
    return in.list(40, item -> new ChildLink(item.u64(), item.account()));
  }

  static byte[] children(List<ChildLink> children) {
    return new ScaleWriter()
        .list(children, (out, child) -> out.u64(child.proportion()).account(child.hotkey()))
        .toBytes();
  }

  static RootClaimType rootClaimType(ScaleReader in) {
    var kind = in.u8();
    return switch (kind) {
      case 0 -> new RootClaimType.Swap();
      case 1 -> new RootClaimType.Keep();
      case 2 -> new RootClaimType.KeepSubnets(in.list(2, ScaleReader::u16));
      default -> throw new ScaleException("no kind of root claim: " + kind);
    };
  }

  static byte[] rootClaimType(RootClaimType type) {
    var out = new ScaleWriter();
    return switch (type) {
      case RootClaimType.Swap() -> out.u8(0).toBytes();
      case RootClaimType.Keep() -> out.u8(1).toBytes();
      case RootClaimType.KeepSubnets(var netuids) ->
          out.u8(2).list(netuids, ScaleWriter::u16).toBytes();
    };
  }
}

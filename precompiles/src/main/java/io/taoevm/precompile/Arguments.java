package io.taoevm.precompile;

import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.util.ArrayList;
import java.util.List;

/** The decoded arguments of a call by position, in the units and types of the chain core. */
sealed class Arguments permits Invocation {
  private final List<Object> values;

  Arguments(List<Object> values) {
    this.values = values;
  }

  final AccountId account(int index) {
    return account((Hash) values.get(index));
  }

  private static AccountId account(Hash hash) {
    return new AccountId(hash.a(), hash.b(), hash.c(), hash.d());
  }

  final Hash hash(int index) {
    return (Hash) values.get(index);
  }

  final Address address(int index) {
    return (Address) values.get(index);
  }

  final boolean flag(int index) {
    return (Boolean) values.get(index);
  }

  final Word word(int index) {
    return (Word) values.get(index);
  }

  /** bytes and string. */
  final byte[] bytes(int index) {
    return (byte[]) values.get(index);
  }

  /** A uint32 or smaller; a uint32 in the bits of an int. */
  final int u32(int index) {
    return (int) word(index).a();
  }

  final UInt128 u128(int index) {
    return new UInt128(word(index).b(), word(index).a());
  }

  /** An amount: more than 2^64 - 1 counts as that. */
  final long saturated(int index) {
    return word(index).saturatedLong();
  }

  /** An unsigned 64-bit number; of class Error if it is more. */
  final long u64(int index) {
    if (!word(index).fitsLong()) {
      throw PrecompileFailure.error("the value is outside of u64 bounds");
    }
    return word(index).a();
  }

  /** A netuid, whether its type is uint16 or uint256; of class Error if it is above 65,535. */
  final int netuid(int index) {
    if (word(index).bitLength() > 16) {
      throw PrecompileFailure.error("the value is outside of u16 bounds");
    }
    return (int) word(index).a();
  }

  /** The elements of a list. */
  private <T> List<T> list(int index, Class<T> type) {
    var list = new ArrayList<T>();
    for (var element : (List<?>) values.get(index)) {
      list.add(type.cast(element));
    }
    return list;
  }

  final int[] u16s(int index) {
    return list(index, Word.class).stream().mapToInt(word -> (int) word.a()).toArray();
  }

  final long[] u64s(int index) {
    return list(index, Word.class).stream().mapToLong(Word::a).toArray();
  }

  final List<AccountId> accounts(int index) {
    return list(index, Hash.class).stream().map(Arguments::account).toList();
  }

  final List<Hash> hashes(int index) {
    return list(index, Hash.class);
  }

  /** A list of uint8, one word for each byte, as bytes. */
  final byte[] octets(int index) {
    var words = list(index, Word.class);
    var bytes = new byte[words.size()];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) words.get(i).a();
    }
    return bytes;
  }

  /** A list of lists of uint16. */
  final List<int[]> u16Lists(int index) {
    var lists = new ArrayList<int[]>();
    for (var list : (List<?>) values.get(index)) {
      lists.add(new Arguments(List.of(list)).u16s(0));
    }
    return lists;
  }
}

package io.taoevm.evm.standard;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** 0x05: base ^ exponent mod modulus for numbers of any length (EIP-198), by four price lists. */
final class ModExp implements PureContract {
  /** What it costs and how long the numbers may be. */
  enum Pricing {
    /** EIP-2565. */
    BERLIN,
    /** EIP-2565, at most 1,024 bytes, twenty times as much for an even modulus. */
    BITTENSOR,
    /** EIP-7823 and EIP-7883. */
    OSAKA
  }

  private static final int HEADER = 96;
  private static final int MAX_BOUNDED_LENGTH = 1_024;
  private static final int EXPONENT_HEAD = 32;
  private static final long TOO_MUCH = Long.MAX_VALUE;
  private static final int EVEN_FACTOR = 20;

  private final Pricing pricing;

  ModExp(Pricing pricing) {
    this.pricing = pricing;
  }

  /** The lengths of the three numbers, each saturated at 2^63 - 1. */
  private record Lengths(long base, long exponent, long modulus) {
    static Lengths of(byte[] input) {
      var header = Arrays.copyOf(input, HEADER);
      return new Lengths(length(header, 0), length(header, 32), length(header, 64));
    }

    private static long length(byte[] header, int at) {
      var length = Word.of(header, at).saturatedLong();
      return length < 0 ? Long.MAX_VALUE : length;
    }

    boolean anyAbove(int limit) {
      return base > limit || exponent > limit || modulus > limit;
    }
  }

  @Override
  public long gas(byte[] input) {
    var lengths = Lengths.of(input);
    if (pricing != Pricing.BERLIN && lengths.anyAbove(MAX_BOUNDED_LENGTH)) {
      return TOO_MUCH;
    }
    var longest = Math.max(lengths.base, lengths.modulus);
    if (longest == 0 && pricing != Pricing.OSAKA) {
      return minimum();
    }
    var complexity = complexity(longest);
    var iterations = iterations(lengths, input);
    if (complexity.bitLength() + iterations.bitLength() > 63) {
      return complexity.signum() == 0 || iterations.signum() == 0 ? minimum() : TOO_MUCH;
    }
    var product = complexity.multiply(iterations).longValueExact();
    var price = Math.max(minimum(), pricing == Pricing.OSAKA ? product : product / 3);
    if (pricing == Pricing.BITTENSOR
        && !number(input, HEADER + lengths.base + lengths.exponent, lengths.modulus).testBit(0)) {
      return Math.multiplyExact(price, EVEN_FACTOR);
    }
    return price;
  }

  private long minimum() {
    return pricing == Pricing.OSAKA ? 500 : 200;
  }

  private BigInteger complexity(long longest) {
    if (pricing == Pricing.OSAKA && longest <= 32) {
      return BigInteger.valueOf(16);
    }
    var words = BigInteger.valueOf(longest / 8 + (longest % 8 == 0 ? 0 : 1));
    var square = words.multiply(words);
    return pricing == Pricing.OSAKA ? square.shiftLeft(1) : square;
  }

  private BigInteger iterations(Lengths lengths, byte[] input) {
    var head =
        number(
            input, saturatedSum(HEADER, lengths.base), Math.min(EXPONENT_HEAD, lengths.exponent));
    var headBits = Math.max(0, head.bitLength() - 1);
    if (lengths.exponent <= EXPONENT_HEAD) {
      return BigInteger.valueOf(Math.max(1, headBits));
    }
    var perByte = BigInteger.valueOf(pricing == Pricing.OSAKA ? 16 : 8);
    return BigInteger.valueOf(lengths.exponent - EXPONENT_HEAD)
        .multiply(perByte)
        .add(BigInteger.valueOf(headBits))
        .max(BigInteger.ONE);
  }

  @Override
  public byte @Nullable [] output(byte[] input) {
    var lengths = Lengths.of(input);
    if (lengths.modulus == 0) {
      return Bytes.EMPTY;
    }
    if (lengths.anyAbove(Integer.MAX_VALUE - 8)) {
      return lengths.modulus > Integer.MAX_VALUE - 8 ? null : new byte[(int) lengths.modulus];
    }
    var modulusAt = HEADER + lengths.base + lengths.exponent;
    var modulus = number(input, modulusAt, lengths.modulus);
    var length = (int) lengths.modulus;
    if (modulus.signum() == 0) {
      return new byte[length];
    }
    var base = number(input, HEADER, lengths.base);
    var exponent = number(input, HEADER + lengths.base, lengths.exponent);
    return fixedLength(base.modPow(exponent, modulus), length);
  }

  /** The number of {@code length} bytes at {@code from}, zeros after the end of the input. */
  private static BigInteger number(byte[] input, long from, long length) {
    if (from >= input.length || length == 0) {
      return BigInteger.ZERO;
    }
    var there = (int) Math.min(length, input.length - from);
    var value = new BigInteger(1, input, (int) from, there);
    return value.signum() == 0 ? value : value.shiftLeft(Math.toIntExact(8 * (length - there)));
  }

  private static byte[] fixedLength(BigInteger value, int length) {
    var bytes = value.toByteArray();
    var output = new byte[length];
    var kept = Math.min(length, bytes.length);
    System.arraycopy(bytes, bytes.length - kept, output, length - kept, kept);
    return output;
  }

  private static long saturatedSum(long a, long b) {
    var sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}

package io.taoevm.evm.gas;

/**
 * The gas schedule. Names follow the yellow paper and the EIPs; everything is in units of gas. Sums
 * that could exceed 63 bits saturate at {@link #TOO_MUCH}.
 */
public final class Gas {
  /** More than anyone has. */
  public static final long TOO_MUCH = Long.MAX_VALUE;

  // Transactions: yellow paper, EIP-2028, EIP-2930, EIP-3860, EIP-7623, EIP-7702, EIP-7825.
  public static final long TRANSACTION = 21_000;
  public static final long TRANSACTION_CREATE = 32_000;
  public static final long DATA_ZERO_BYTE = 4;
  public static final long DATA_OTHER_BYTE = 16;
  public static final long ACCESS_LIST_ADDRESS = 2_400;
  public static final long ACCESS_LIST_SLOT = 1_900;
  public static final long INIT_CODE_WORD = 2;
  public static final long FLOOR_TOKEN = 10;
  public static final long TOKENS_OTHER_BYTE = 4;
  public static final long AUTHORIZATION_NEW_ACCOUNT = 25_000;
  public static final long AUTHORIZATION = 12_500;
  public static final long MAX_TRANSACTION_GAS = 1L << 24;
  public static final long BLOB = 1L << 17;

  // Accesses: EIP-2929.
  public static final long WARM = 100;
  public static final long COLD_ACCOUNT = 2_600;
  public static final long COLD_SLOT = 2_100;

  // Storage: EIP-2200 as changed by EIP-2929 and EIP-3529.
  public static final long STORE_SET = 20_000;
  public static final long STORE_RESET = 2_900;
  public static final long STORE_CLEAR_REFUND = 4_800;
  public static final long STORE_STIPEND = 2_300;
  public static final long MAX_REFUND_QUOTIENT = 5;

  // Calls and creations.
  public static final long CALL_VALUE = 9_000;
  public static final long CALL_STIPEND = 2_300;
  public static final long NEW_ACCOUNT = 25_000;
  public static final long CREATE = 32_000;
  public static final long CODE_BYTE = 200;
  public static final long SELF_DESTRUCT = 5_000;

  // Instructions with a price by size.
  public static final long MEMORY_WORD = 3;
  public static final long COPY_WORD = 3;
  public static final long KECCAK = 30;
  public static final long KECCAK_WORD = 6;
  public static final long LOG = 375;
  public static final long LOG_TOPIC = 375;
  public static final long LOG_BYTE = 8;
  public static final long EXP_BYTE = 50;

  /** EIP-170. */
  public static final int MAX_CODE_SIZE = 24_576;

  /** EIP-3860. */
  public static final int MAX_INIT_CODE_SIZE = 2 * MAX_CODE_SIZE;

  /** How many frames may be nested in the first one. */
  public static final int MAX_DEPTH = 1_024;

  private Gas() {}

  /** Words of 32 bytes that hold so many bytes. */
  public static long words(long bytes) {
    return (bytes + 31) >>> 5;
  }

  /** What memory of so many words costs in all; words below 2^28. */
  public static long memory(long words) {
    return MEMORY_WORD * words + ((words * words) >>> 9);
  }

  /** What a call hands on at most: all but one 64th (EIP-150). */
  public static long allButOne64th(long gas) {
    return gas - (gas >>> 6);
  }

  /** The price of call data before any floor (EIP-2028). */
  public static long callData(byte[] data) {
    var zeros = zeroBytes(data);
    return DATA_ZERO_BYTE * zeros + DATA_OTHER_BYTE * (data.length - zeros);
  }

  /** The least that a transaction with this data pays for all (EIP-7623). */
  public static long floor(byte[] data) {
    var zeros = zeroBytes(data);
    return TRANSACTION + FLOOR_TOKEN * (zeros + TOKENS_OTHER_BYTE * (data.length - zeros));
  }

  private static long zeroBytes(byte[] data) {
    var zeros = 0L;
    for (var b : data) {
      if (b == 0) {
        zeros++;
      }
    }
    return zeros;
  }
}

package io.taoevm.chain.commitment;

import io.taoevm.chain.codec.ScaleException;
import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.primitive.Hash;

/** One field of a commitment, with the wire tags of chain-core.md 14.5. */
public sealed interface CommitmentField {
  int MOST_RAW_BYTES = 128;
  int MOST_BIG_RAW_BYTES = 512;
  int MOST_TIMELOCK_BYTES = 1_024;

  /** Nothing. */
  record None() implements CommitmentField {}

  /** Plain bytes, at most {@link #MOST_RAW_BYTES}. */
  record Raw(byte[] bytes) implements CommitmentField {
    public Raw {
      requireLength(bytes, MOST_RAW_BYTES);
    }
  }

  /** Which hash a digest was made with; the order is that of the wire tags. */
  enum HashKind {
    BlakeTwo256,
    Sha256,
    Keccak256,
    ShaThree256
  }

  /** A digest of something that is published elsewhere. */
  record Digest(HashKind kind, Hash hash) implements CommitmentField {}

  /** Bytes encrypted until a round of the randomness beacon. */
  record TimelockEncrypted(byte[] encrypted, long revealRound) implements CommitmentField {
    public TimelockEncrypted {
      requireLength(encrypted, MOST_TIMELOCK_BYTES);
    }
  }

  /** Asks for the neuron's bonds to be forgotten. */
  record ResetBondsFlag() implements CommitmentField {}

  /** Plain bytes, at most {@link #MOST_BIG_RAW_BYTES}. */
  record BigRaw(byte[] bytes) implements CommitmentField {
    public BigRaw {
      requireLength(bytes, MOST_BIG_RAW_BYTES);
    }
  }

  private static void requireLength(byte[] bytes, int most) {
    if (bytes.length > most) {
      throw new IllegalArgumentException("at most " + most + " bytes, not " + bytes.length);
    }
  }

  /** How much of a neuron's space the field takes, in bytes. */
  default int space() {
    return switch (this) {
      case None() -> 0;
      case ResetBondsFlag() -> 0;
      case Raw(var bytes) -> bytes.length;
      case BigRaw(var bytes) -> bytes.length;
      case Digest(var kind, var hash) -> Hash.LENGTH;
      case TimelockEncrypted(var encrypted, var round) -> encrypted.length;
    };
  }

  /** Writes a field. */
  static void write(ScaleWriter out, CommitmentField field) {
    switch (field) {
      case None() -> out.u8(0);
      case Raw(var bytes) -> out.u8(bytes.length + 1).raw(bytes);
      case Digest(var kind, var hash) -> out.u8(130 + kind.ordinal()).hash(hash);
      case TimelockEncrypted(var encrypted, var round) -> out.u8(134).bytes(encrypted).u64(round);
      case ResetBondsFlag() -> out.u8(135);
      case BigRaw(var bytes) -> out.u8(136).bytes(bytes);
    }
  }

  /**
   * Reads a field.
   *
   * @throws ScaleException if there is no such tag or the field is too long
   */
  static CommitmentField read(ScaleReader in) {
    var tag = in.u8();
    if (tag >= 1 && tag <= MOST_RAW_BYTES + 1) {
      return new Raw(in.raw(tag - 1));
    }
    return switch (tag) {
      case 0 -> new None();
      case 130, 131, 132, 133 -> new Digest(HashKind.values()[tag - 130], in.hash());
      case 134 -> new TimelockEncrypted(bounded(in, MOST_TIMELOCK_BYTES), in.u64());
      case 135 -> new ResetBondsFlag();
      case 136 -> new BigRaw(bounded(in, MOST_BIG_RAW_BYTES));
      default -> throw new ScaleException("no kind of commitment: " + tag);
    };
  }

  private static byte[] bounded(ScaleReader in, int most) {
    var bytes = in.bytes();
    if (bytes.length > most) {
      throw new ScaleException("at most " + most + " bytes were expected, not " + bytes.length);
    }
    return bytes;
  }
}

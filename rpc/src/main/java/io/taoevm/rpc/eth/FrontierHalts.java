package io.taoevm.rpc.eth;

import io.taoevm.evm.HaltReason;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the real chain's node names the halt of an execution after {@code evm error:}: as its
 * interpreter prints the variant of its error, a precompile's text as {@code Other("…")}.
 */
final class FrontierHalts {
  private static final Pattern UNDEFINED = Pattern.compile(".*opcode 0x([0-9a-f]+) not defined");

  /** What precompiles fail with that is a variant of its own there. */
  private static final Set<String> VARIANTS = Set.of("InvalidRange", "OutOfFund");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry(HaltReason.STACK_UNDERFLOW.words(), "StackUnderflow"),
          Map.entry(HaltReason.STACK_OVERFLOW.words(), "StackOverflow"),
          Map.entry(HaltReason.INVALID_JUMP.words(), "InvalidJump"),
          Map.entry(HaltReason.INVALID_OPCODE.words() + ": INVALID", "DesignatedInvalid"),
          Map.entry(HaltReason.RETURN_DATA_OUT_OF_BOUNDS.words(), "OutOfOffset"),
          Map.entry(HaltReason.ADDRESS_COLLISION.words(), "CreateCollision"),
          Map.entry(HaltReason.CODE_TOO_LARGE.words(), "CreateContractLimit"),
          Map.entry(HaltReason.INIT_CODE_TOO_LARGE.words(), "CreateContractLimit"),
          Map.entry(HaltReason.CODE_STARTS_WITH_EF.words(), "InvalidCode(Opcode(239))"),
          Map.entry(HaltReason.NONCE_OVERFLOW.words(), "MaxNonce"),
          Map.entry(HaltReason.TRANSFER_REFUSED.words(), "OutOfFund"));

  private FrontierHalts() {}

  /** The name of a halt that our engine words so. */
  static String of(String words) {
    var known = NAMES.get(words);
    if (known != null) {
      return known;
    }
    var undefined = UNDEFINED.matcher(words);
    if (undefined.matches()) {
      return "InvalidCode(Opcode(" + Integer.parseInt(undefined.group(1), 16) + "))";
    }
    return VARIANTS.contains(words)
        ? words
        : "Other(\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\")";
  }
}

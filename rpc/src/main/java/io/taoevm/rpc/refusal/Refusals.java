package io.taoevm.rpc.refusal;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.TransactionProcessor;
import io.taoevm.precompile.AbiPrecompile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Explains refusals: which precompile and function refused, what the name means, and what was
 * probably meant where an amount looks like one in another unit. Only who asks about an execution
 * sees this; contracts never do.
 */
public final class Refusals {
  private static final int SELECTOR_LENGTH = 4;

  /** No account has this much in rao, so somebody wrote wei. */
  private static final Word TOO_MUCH_FOR_RAO = Word.of(21_000_000L * 1_000_000_000L);

  private final TransactionProcessor processor;
  private final Map<Address, AbiPrecompile> precompiles = new TreeMap<>();

  /**
   * @param precompiles whose failures are explained; none for nothing beyond the reference's words
   */
  public Refusals(TransactionProcessor processor, List<AbiPrecompile> precompiles) {
    this.processor = processor;
    precompiles.forEach(precompile -> this.precompiles.put(precompile.address(), precompile));
  }

  /**
   * A refusal with all that is known of it.
   *
   * @param refusal in the reference's words
   * @param precompile its address; null if none was found
   * @param function name of the precompile and signature of the function; null if unknown
   * @param meaning of the reference's name; null if there is none
   * @param hint what was probably meant; null if nothing looks wrong
   */
  public record Explained(
      String refusal,
      @Nullable Address precompile,
      @Nullable String function,
      @Nullable String meaning,
      @Nullable String hint) {
    /** The refusal first, as libraries match on it, and the rest after a colon. */
    public String text() {
      var parts = new ArrayList<String>();
      if (function != null) {
        parts.add(function);
      }
      if (meaning != null) {
        parts.add(meaning);
      }
      if (hint != null) {
        parts.add(hint);
      }
      return parts.isEmpty() ? refusal : refusal + ": " + String.join("; ", parts);
    }
  }

  /** Whether this is a contract whose failures can be explained. */
  public boolean isPrecompile(Address address) {
    return precompiles.containsKey(address);
  }

  /** Explains the refusal of a call by running it once more. */
  public Explained ofCall(
      String refusal, State state, BlockContext block, Transaction transaction, Address sender) {
    if (precompiles.isEmpty()) {
      return new Explained(refusal, null, null, null, null);
    }
    var tracer = new RefusalTracer();
    processor.call(state, block, transaction, sender, tracer);
    return explain(refusal, tracer.failed());
  }

  /** Explains the refusal of a mined transaction by running it once more. */
  public Explained ofTransaction(
      String refusal, State before, BlockContext block, Transaction transaction, Address sender) {
    var tracer = new RefusalTracer();
    processor.execute(before, block, transaction, sender, block.gasLimit(), tracer);
    return explain(refusal, tracer.failed());
  }

  private Explained explain(String refusal, Tracer.@Nullable Entry call) {
    var meaning = RefusalMeanings.of(refusal).orElse(null);
    var precompile = call == null ? null : precompiles.get(call.codeAddress());
    if (call == null || precompile == null) {
      return new Explained(refusal, call == null ? null : call.codeAddress(), null, meaning, null);
    }
    var function = precompile.function(call.input());
    var signature = function == null ? "" : "." + function.canonical();
    return new Explained(
        refusal,
        precompile.address(),
        precompile.name() + signature,
        meaning,
        hint(refusal, call).orElse(null));
  }

  private static Optional<String> hint(String refusal, Tracer.Entry call) {
    if (refusal.equals("Function is not payable")) {
      return Optional.of("the amount is an argument in rao, send no value with the call");
    }
    for (var at = SELECTOR_LENGTH; at + Word.LENGTH <= call.input().length; at += Word.LENGTH) {
      var argument = Word.of(call.input(), at);
      // A key or a hash fills the word; an amount in wei does not come near.
      if (argument.compareTo(TOO_MUCH_FOR_RAO) > 0 && argument.c() == 0 && argument.d() == 0) {
        return Optional.of(
            argument + " looks like wei, amounts are in rao: 1 TAO is 1000000000 rao, 10^18 wei");
      }
    }
    return Optional.empty();
  }
}

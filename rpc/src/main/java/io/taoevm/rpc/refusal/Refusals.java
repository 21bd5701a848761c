package io.taoevm.rpc.refusal;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.evm.Tracer.Entry;
import io.taoevm.evm.TransactionProcessor;
import io.taoevm.precompile.AbiPrecompile;
import io.taoevm.precompile.abi.AbiFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /** A million TAO in rao, a thousandth of one in wei: so much was hardly meant in rao. */
  private static final Word TOO_MUCH_FOR_RAO = Word.of(1_000_000_000_000_000L);

  /** The same thousandth of a TAO, below which nothing is staked: perhaps meant in rao. */
  private static final Word LITTLE_WEI = TOO_MUCH_FOR_RAO;

  private static final Address BALANCE_TRANSFER = Address.of(0x800);
  private static final Address STAKING_V1 = Address.of(0x801);

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

  private Explained explain(String refusal, @Nullable Entry call) {
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
        hint(refusal, precompile, function, call));
  }

  private static @Nullable String hint(
      String refusal, AbiPrecompile precompile, @Nullable AbiFunction function, Entry call) {
    var hints = new ArrayList<String>();
    var isV1 = precompile.address().equals(STAKING_V1);
    if (refusal.equals("Function is not payable")) {
      hints.add("the amount is an argument in rao, send no value with the call");
    } else if (function != null && isPaidByValue(precompile, function)) {
      if (call.valueWei().compareTo(LITTLE_WEI) < 0) {
        hints.add("here the amount is the value sent with the call, in wei: 1 TAO is 10^18 wei");
      }
    } else if (!call.valueWei().isZero()) {
      hints.add("the value sent with the call would be lost, amounts are arguments");
    }
    if (function != null && !isV1) {
      amountInWei(function, call.input())
          .map(
              wei ->
                  wei + " looks like wei, amounts are in rao: 1 TAO is 1000000000 rao, 10^18 wei")
          .ifPresent(hints::add);
    }
    return hints.isEmpty() ? null : String.join("; ", hints);
  }

  /** The two functions that do something with value; elsewhere it is lost. */
  private static boolean isPaidByValue(AbiPrecompile precompile, AbiFunction function) {
    return (precompile.address().equals(STAKING_V1) && function.name().equals("addStake"))
        || (precompile.address().equals(BALANCE_TRANSFER) && function.name().equals("transfer"));
  }

  /** The first amount among the arguments that nobody can have meant in rao. */
  private static Optional<Word> amountInWei(AbiFunction function, byte[] input) {
    var at = SELECTOR_LENGTH;
    for (var parameter : function.inputs()) {
      if (parameter.name().toLowerCase(Locale.ROOT).contains("amount")
          && at + Word.LENGTH <= input.length) {
        var amount = Word.of(input, at);
        if (amount.compareTo(TOO_MUCH_FOR_RAO) >= 0) {
          return Optional.of(amount);
        }
      }
      at += parameter.type().headWords() * Word.LENGTH;
    }
    return Optional.empty();
  }
}

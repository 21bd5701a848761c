package io.taoevm.rpc.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Console;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.trace.CallFrame;
import io.taoevm.precompile.AbiPrecompile;
import io.taoevm.precompile.abi.AbiDecoder;
import io.taoevm.precompile.abi.AbiException;
import io.taoevm.precompile.abi.AbiFunction;
import io.taoevm.rpc.console.ConsoleCall;
import io.taoevm.rpc.eth.RevertReason;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts calls of the chain's own contracts in words: function, arguments by name, and refusal; and
 * those of the developer's console.
 */
public final class FrameWords {
  private final Map<Address, AbiPrecompile> byAddress = new HashMap<>();

  /**
   * @param described the contracts that are known
   */
  public FrameWords(List<AbiPrecompile> described) {
    described.forEach(precompile -> byAddress.put(precompile.address(), precompile));
  }

  /**
   * A call in words.
   *
   * @param name of the contract's ABI
   * @param function its signature; null if the selector is unknown
   * @param arguments by name, in decimal digits where they are numbers; null if they do not decode
   * @param refusal why the chain core or the contract refused; null if it did not
   * @param text what a call of console.log shows; null for any other
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Words(
      String name,
      @Nullable String function,
      @Nullable Map<String, Object> arguments,
      @Nullable String refusal,
      @Nullable String text) {}

  /** Whether the node describes the contract at this address. */
  boolean knows(Address address) {
    return byAddress.containsKey(address);
  }

  /** The frame's call in words; null for any other contract. */
  @Nullable Words of(CallFrame frame) {
    return of(frame.to(), frame.isPrecompile(), frame.input(), refusal(frame));
  }

  /** The call in words before its end is known; null for any other contract. */
  @Nullable Words of(Tracer.Entry entry) {
    return of(entry.codeAddress(), entry.precompile(), entry.input(), null);
  }

  private @Nullable Words of(
      Address to, boolean isPrecompile, byte[] input, @Nullable String refusal) {
    if (!isPrecompile) {
      return to.equals(Console.ADDRESS)
          ? ConsoleCall.decode(input).map(FrameWords::console).orElse(null)
          : null;
    }
    var precompile = byAddress.get(to);
    if (precompile == null) {
      return null;
    }
    var function = precompile.function(input);
    return new Words(
        precompile.name(),
        function == null ? null : function.canonical(),
        function == null ? null : arguments(function, input),
        refusal,
        null);
  }

  private static Words console(ConsoleCall call) {
    var arguments = new LinkedHashMap<String, Object>();
    for (var i = 0; i < call.arguments().size(); i++) {
      var value = call.arguments().get(i);
      arguments.put("argument" + i, value instanceof BigInteger ? value.toString() : value);
    }
    return new Words("console", call.signature(), arguments, null, call.text());
  }

  private static @Nullable String refusal(CallFrame frame) {
    return frame.hasFailed()
        ? RevertReason.of(frame.outcome().output()).orElse(frame.error())
        : null;
  }

  private static @Nullable Map<String, Object> arguments(AbiFunction function, byte[] input) {
    List<Object> values;
    try {
      values = AbiDecoder.arguments(function, input);
    } catch (AbiException undecodable) {
      return null;
    }
    var arguments = new LinkedHashMap<String, Object>();
    for (var i = 0; i < values.size(); i++) {
      var name = function.inputs().get(i).name();
      arguments.put(name.isEmpty() ? "argument" + i : name, shown(values.get(i)));
    }
    return arguments;
  }

  private static Object shown(Object value) {
    return switch (value) {
      case Word word -> word.toBigInteger().toString();
      case List<?> list -> list.stream().map(FrameWords::shown).toList();
      case Hash hash -> new AccountId(hash.a(), hash.b(), hash.c(), hash.d());
      default -> value;
    };
  }
}

package io.taoevm.rpc.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.trace.CallFrame;
import io.taoevm.precompile.AbiPrecompile;
import io.taoevm.precompile.abi.AbiDecoder;
import io.taoevm.precompile.abi.AbiException;
import io.taoevm.precompile.abi.AbiFunction;
import io.taoevm.rpc.eth.RevertReason;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts calls of the chain's own contracts in words: function, arguments by name, and refusal. */
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
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Words(
      String name,
      @Nullable String function,
      @Nullable Map<String, Object> arguments,
      @Nullable String refusal) {}

  /** Whether the node describes the contract at this address. */
  boolean knows(Address address) {
    return byAddress.containsKey(address);
  }

  /** The frame's call in words; null for any other contract. */
  @Nullable Words of(CallFrame frame) {
    var precompile = frame.isPrecompile() ? byAddress.get(frame.to()) : null;
    if (precompile == null) {
      return null;
    }
    var function = precompile.function(frame.input());
    return new Words(
        precompile.name(),
        function == null ? null : function.canonical(),
        function == null ? null : arguments(function, frame.input()),
        refusal(frame));
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

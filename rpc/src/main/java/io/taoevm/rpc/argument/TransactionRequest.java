package io.taoevm.rpc.argument;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.block.AccessListEntry;
import io.taoevm.chain.block.Authorization;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.protocol.Decoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as a client describes it for a call, an estimate or an unlocked account. Everything
 * may be left out; members that are not known are ignored, as libraries send some of their own.
 *
 * @param from null for the zero address
 * @param to null for a creation
 * @param gasPrice wei; excludes the next two
 * @param data {@code data} or {@code input}, empty if neither is given
 */
public record TransactionRequest(
    @Nullable TransactionType type,
    @Nullable Address from,
    @Nullable Address to,
    @Nullable Long gas,
    @Nullable Word gasPrice,
    @Nullable Word maxFeePerGas,
    @Nullable Word maxPriorityFeePerGas,
    @Nullable Word valueWei,
    @Nullable Long nonce,
    byte[] data,
    @Nullable List<AccessListEntry> accessList,
    @Nullable Word chainId,
    @Nullable List<Authorization> authorizations) {

  /** Reads the object that a client sent. */
  public static TransactionRequest decode(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("expected a transaction object");
    }
    var request =
        new TransactionRequest(
            member(node, "type", TransactionRequest::type),
            member(node, "from", Decoders::address),
            receiver(node),
            member(node, "gas", Decoders::unsignedLong),
            member(node, "gasPrice", Decoders::word),
            member(node, "maxFeePerGas", Decoders::word),
            member(node, "maxPriorityFeePerGas", Decoders::word),
            member(node, "value", Decoders::word),
            member(node, "nonce", Decoders::unsignedLong),
            data(node),
            member(node, "accessList", TransactionRequest::accessList),
            member(node, "chainId", Decoders::word),
            member(node, "authorizationList", TransactionRequest::authorizations));
    if (request.gasPrice != null
        && (request.maxFeePerGas != null || request.maxPriorityFeePerGas != null)) {
      throw new IllegalArgumentException(
          "both gasPrice and (maxFeePerGas or maxPriorityFeePerGas) specified");
    }
    return request;
  }

  /** The sender; the zero address if none is given. */
  public Address sender() {
    return from == null ? Address.ZERO : from;
  }

  public Word value() {
    return valueWei == null ? Word.ZERO : valueWei;
  }

  /** The same with another access list. */
  public TransactionRequest withAccessList(List<AccessListEntry> list) {
    return with(draft -> draft.accessList = list);
  }

  /** The same of this sender. */
  public TransactionRequest withSender(Address sender) {
    return with(draft -> draft.from = sender);
  }

  /** The same for a single price, in wei. */
  public TransactionRequest withGasPrice(Word priceWei) {
    return with(
        draft -> {
          draft.gasPrice = priceWei;
          draft.maxFeePerGas = null;
          draft.maxPriorityFeePerGas = null;
        });
  }

  /** The same with another gas limit. */
  public TransactionRequest withGas(long limit) {
    return with(draft -> draft.gas = limit);
  }

  private TransactionRequest with(Consumer<Draft> change) {
    var draft = new Draft();
    change.accept(draft);
    return draft.done();
  }

  /** What a copy may differ in. */
  private final class Draft {
    private @Nullable Address from = TransactionRequest.this.from;
    private @Nullable Long gas = TransactionRequest.this.gas;
    private @Nullable Word gasPrice = TransactionRequest.this.gasPrice;
    private @Nullable Word maxFeePerGas = TransactionRequest.this.maxFeePerGas;
    private @Nullable Word maxPriorityFeePerGas = TransactionRequest.this.maxPriorityFeePerGas;
    private @Nullable List<AccessListEntry> accessList = TransactionRequest.this.accessList;

    TransactionRequest done() {
      return new TransactionRequest(
          type,
          from,
          to,
          gas,
          gasPrice,
          maxFeePerGas,
          maxPriorityFeePerGas,
          valueWei,
          nonce,
          data,
          accessList,
          chainId,
          authorizations);
    }
  }

  /** The type that was asked for, or the first that can carry what was given. */
  public TransactionType typeOr(TransactionType plain) {
    if (type != null) {
      return type;
    }
    if (authorizations != null) {
      return TransactionType.SET_CODE;
    }
    if (maxFeePerGas != null || maxPriorityFeePerGas != null) {
      return TransactionType.DYNAMIC_FEE;
    }
    if (gasPrice != null) {
      return accessList == null ? TransactionType.LEGACY : TransactionType.ACCESS_LIST;
    }
    return accessList != null && plain == TransactionType.LEGACY
        ? TransactionType.ACCESS_LIST
        : plain;
  }

  private static <T> @Nullable T member(JsonNode node, String name, Decoder<T> decoder) {
    var member = node.get(name);
    if (member == null || member.isNull()) {
      return null;
    }
    try {
      return decoder.decode(member);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static <T> T required(JsonNode node, String name, Decoder<T> decoder) {
    var value = member(node, name, decoder);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  private static byte[] data(JsonNode node) {
    var data = member(node, "data", Decoders::data);
    var input = member(node, "input", Decoders::data);
    if (data != null && input != null && !Arrays.equals(data, input)) {
      throw new IllegalArgumentException(
          "both data and input are set and not equal: please use input alone");
    }
    if (input != null) {
      return input;
    }
    return data == null ? Bytes.EMPTY : data;
  }

  /** Some tools write the empty string for a creation. */
  private static @Nullable Address receiver(JsonNode node) {
    var to = node.path("to");
    var none = to.isTextual() && (to.textValue().isEmpty() || to.textValue().equals("0x"));
    return none ? null : member(node, "to", Decoders::address);
  }

  private static TransactionType type(JsonNode node) {
    var number = Decoders.word(node);
    var types = TransactionType.values();
    if (!number.fitsLong() || Long.compareUnsigned(number.a(), types.length) >= 0) {
      throw new IllegalArgumentException("transaction type not supported: " + number);
    }
    return types[(int) number.a()];
  }

  /** Reads an EIP-2930 access list. */
  public static List<AccessListEntry> accessList(JsonNode node) {
    requireArray(node);
    var entries = new ArrayList<AccessListEntry>();
    for (var item : node) {
      var keys = item.path("storageKeys");
      if (!keys.isMissingNode() && !keys.isNull()) {
        requireArray(keys);
      }
      var slots = new ArrayList<Word>();
      for (var key : keys) {
        slots.add(Word.of(Decoders.hash(key)));
      }
      entries.add(new AccessListEntry(required(item, "address", Decoders::address), slots));
    }
    return entries;
  }

  private static List<Authorization> authorizations(JsonNode node) {
    requireArray(node);
    var list = new ArrayList<Authorization>();
    for (var item : node) {
      var parity = required(item, "yParity", Decoders::word);
      if (!parity.fitsLong() || Long.compareUnsigned(parity.a(), 0xff) > 0) {
        throw new IllegalArgumentException("yParity has more than 8 bits");
      }
      list.add(
          new Authorization(
              required(item, "chainId", Decoders::word),
              required(item, "address", Decoders::address),
              required(item, "nonce", Decoders::unsignedLong),
              (int) parity.a(),
              required(item, "r", Decoders::word),
              required(item, "s", Decoders::word)));
    }
    return list;
  }

  private static void requireArray(JsonNode node) {
    if (!node.isArray()) {
      throw new IllegalArgumentException("expected an array");
    }
  }
}

package io.taoevm.rpc.ws;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import io.taoevm.rpc.tao.EconomyNews;

/** tao_subscribe: prices, epochs and events of each new block. */
public final class EconomySubscriptions {
  private static final String NOTIFICATION = "tao_subscription";

  private final Subscriptions subscriptions;
  private final EconomyNews news;

  public EconomySubscriptions(Subscriptions subscriptions, EconomyNews news) {
    this.subscriptions = subscriptions;
    this.news = news;
  }

  public void register(Methods methods) {
    methods
        .read("tao_subscribe", 2, this::subscribe)
        .read("tao_unsubscribe", 1, subscriptions::unsubscribe);
  }

  private Object subscribe(Call call) {
    var kind = call.get(0, Decoders::string);
    return switch (kind) {
      case "prices" -> subscriptions.subscribe(call, news::prices, NOTIFICATION);
      case "epochs" -> subscriptions.subscribe(call, news::epochs, NOTIFICATION);
      case "events" -> {
        var name = call.get(1, EconomySubscriptions::name, "");
        yield subscriptions.subscribe(
            call, block -> news.events(block, name.isEmpty() ? null : name), NOTIFICATION);
      }
      default ->
          throw RpcException.invalidParams(
              "no \"" + kind + "\" subscription; prices, epochs and events there are");
    };
  }

  /** The name of an event, alone or in an object; empty for all. */
  private static String name(JsonNode node) {
    var name = node.isObject() ? node.get("name") : node;
    return name == null || name.isNull() ? "" : Decoders.string(name);
  }
}

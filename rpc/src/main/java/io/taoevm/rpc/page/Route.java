package io.taoevm.rpc.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path of the REST interface and the method of JSON-RPC that answers it.
 *
 * @param path with names in braces, such as {@code subnets/{netuid}}
 * @param arguments names of the path or the query, in the order of the method's arguments
 * @param asObject whether the method takes one object with all of them
 */
record Route(String path, String method, List<String> arguments, boolean asObject, String summary) {
  private static final List<String> NUMBERS = List.of("netuid", "uid", "fromBlock", "toBlock");

  static final List<Route> ALL =
      List.of(
          of("subnets", "tao_getSubnets", "All subnets", "block"),
          of("subnets/{netuid}", "tao_getSubnet", "One subnet", "netuid", "block"),
          of(
              "subnets/{netuid}/metagraph",
              "tao_getMetagraph",
              "All neurons of a subnet",
              "netuid",
              "block"),
          of(
              "subnets/{netuid}/neurons/{uid}",
              "tao_getNeuron",
              "One neuron",
              "netuid",
              "uid",
              "block"),
          of(
              "subnets/{netuid}/hyperparameters",
              "tao_getHyperparameters",
              "Parameters of a subnet by name",
              "netuid",
              "block"),
          of(
              "subnets/{netuid}/history",
              "tao_getPriceHistory",
              "Price and emission of a subnet, block by block",
              "netuid",
              "fromBlock",
              "toBlock"),
          of("prices", "tao_getPrices", "Rao for a whole alpha, by netuid", "block"),
          of("accounts/{account}", "tao_getAccount", "Balance of an account", "account", "block"),
          of(
              "accounts/{account}/stakes",
              "tao_getStakes",
              "Stakes of a coldkey and at a hotkey",
              "account",
              "block"),
          of(
              "accounts/{account}/addresses",
              "tao_getAddressMapping",
              "An account in all its forms",
              "account",
              "block"),
          new Route(
              "events",
              "tao_getEvents",
              List.of("fromBlock", "toBlock", "transactionHash", "name"),
              true,
              "Events of the chain core"));

  private static Route of(String path, String method, String summary, String... arguments) {
    return new Route(path, method, List.of(arguments), false, summary);
  }

  /** The parameters in a path that matches; empty if it does not. */
  Optional<Map<String, String>> match(String given) {
    var pattern = path.split("/", -1);
    var parts = given.split("/", -1);
    if (pattern.length != parts.length) {
      return Optional.empty();
    }
    var found = new HashMap<String, String>();
    for (var i = 0; i < parts.length; i++) {
      if (pattern[i].startsWith("{")) {
        found.put(pattern[i].substring(1, pattern[i].length() - 1), parts[i]);
      } else if (!pattern[i].equals(parts[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  boolean isInPath(String argument) {
    return path.contains("{" + argument + "}");
  }

  static boolean isNumber(String argument) {
    return NUMBERS.contains(argument);
  }

  /** The method's arguments. */
  ArrayNode params(Map<String, String> values) {
    var params = JsonNodeFactory.instance.arrayNode();
    var object = JsonNodeFactory.instance.objectNode();
    for (var argument : arguments) {
      var value = values.get(argument);
      if (asObject) {
        if (value != null) {
          object.put(argument, isNumber(argument) ? hex(value) : value);
        }
      } else if (value == null) {
        params.addNull();
      } else {
        params.add(argument.equals("block") || isNumber(argument) ? hex(value) : value);
      }
    }
    return asObject ? params.add(object) : params;
  }

  /** Decimal digits as a quantity; anything else as it is. */
  private static String hex(String value) {
    var isDecimal =
        !value.isEmpty()
            && value.length() <= 18
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    return isDecimal ? "0x" + Long.toHexString(Long.parseLong(value)) : value;
  }
}

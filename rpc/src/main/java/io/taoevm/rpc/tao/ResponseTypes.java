package io.taoevm.rpc.tao;

/** Which record a read answers with, for those who describe it. */
public final class ResponseTypes {
  private ResponseTypes() {}

  /**
   * @param type a record, or {@code String} for an object whose values are strings
   * @param isList whether there are many of them
   */
  public record Response(java.lang.reflect.Type type, boolean isList) {}

  /** An object by names that are data. */
  record Strings(java.util.Map<String, String> values) {}

  public static Response of(String method) {
    return switch (method) {
      case "tao_getSubnets" -> new Response(SubnetShapes.Line.class, true);
      case "tao_getSubnet" -> new Response(SubnetShapes.Whole.class, false);
      case "tao_getMetagraph" -> new Response(NeuronShape.class, true);
      case "tao_getNeuron" -> new Response(NeuronShape.class, false);
      case "tao_getStakes" -> new Response(EconomyReadMethods.Stakes.class, false);
      case "tao_getHyperparameters", "tao_getPrices" ->
          new Response(Strings.class.getRecordComponents()[0].getGenericType(), false);
      case "tao_getPriceHistory" -> new Response(EconomyReadMethods.Point.class, true);
      case "tao_getAccount" -> new Response(EconomyReadMethods.AccountShape.class, false);
      case "tao_getAddressMapping" -> new Response(EconomyReadMethods.Mapping.class, false);
      case "tao_getEvents" -> new Response(EventMethods.EventShape.class, true);
      case "tao_getProof" -> new Response(ProofMethods.Proof.class, false);
      case String control when control.startsWith("tao_dev_") ->
          new Response(Dispatches.Changed.class, false);
      default -> throw new IllegalArgumentException("no read " + method);
    };
  }
}

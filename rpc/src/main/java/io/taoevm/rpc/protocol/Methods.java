package io.taoevm.rpc.protocol;

import io.taoevm.rpc.protocol.RpcMethod.Handler;
import io.taoevm.rpc.protocol.RpcMethod.Lane;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The table of methods. Filled while the node is put together, only read afterwards. */
public final class Methods {
  private final Map<String, RpcMethod> byName = new HashMap<>();

  /** Adds a cheap read, which runs on the event loop. */
  public Methods read(String name, int maxArguments, Handler handler) {
    return add(new RpcMethod(name, maxArguments, Lane.EVENT_LOOP, false, false, handler));
  }

  /** Adds a cheap read without arguments that may also be asked with an object for params. */
  public Methods readTakingObject(String name, Handler handler) {
    return add(new RpcMethod(name, 0, Lane.EVENT_LOOP, false, true, handler));
  }

  /** Adds a method that runs on a worker. */
  public Methods execute(String name, int maxArguments, Handler handler) {
    return add(new RpcMethod(name, maxArguments, Lane.WORKER, false, false, handler));
  }

  /** Adds a method that may run for seconds; it runs on the thread for traces. */
  public Methods trace(String name, int maxArguments, Handler handler) {
    return add(new RpcMethod(name, maxArguments, Lane.TRACER, false, false, handler));
  }

  /** Adds a method that uses unlocked keys or changes the node; it runs on a worker. */
  public Methods control(String name, int maxArguments, Handler handler) {
    return add(new RpcMethod(name, maxArguments, Lane.WORKER, true, false, handler));
  }

  /** Makes a method known under another name too. */
  public Methods alias(String alias, String name) {
    var method = byName.get(name);
    if (method == null) {
      throw new IllegalArgumentException("no method " + name + " for the alias " + alias);
    }
    return add(method.named(alias));
  }

  private Methods add(RpcMethod method) {
    if (byName.putIfAbsent(method.name(), method) != null) {
      throw new IllegalArgumentException("two methods are named " + method.name());
    }
    return this;
  }

  /** Takes away every method whose name does not pass. */
  public Methods retain(Predicate<String> names) {
    byName.keySet().removeIf(names.negate());
    return this;
  }

  /** Puts another handler in the place of a method's own. */
  public Methods replace(String name, UnaryOperator<Handler> change) {
    byName.computeIfPresent(
        name, (same, method) -> method.answering(change.apply(method.handler())));
    return this;
  }

  public Optional<RpcMethod> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All names, in alphabetical order. */
  public SortedSet<String> names() {
    return new TreeSet<>(byName.keySet());
  }
}

package io.taoevm.rpc.page;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.taoevm.chain.Chain;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.store.PartSize;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/** The meters of a node: blocks, pool, calls by method with their latencies, store, and JVM. */
final class Meters {
  private static final Duration[] LATENCIES =
      LongStream.of(
              100,
              250,
              500,
              1_000,
              2_500,
              5_000,
              10_000,
              25_000,
              50_000,
              100_000,
              250_000,
              500_000,
              1_000_000,
              2_500_000,
              5_000_000,
              10_000_000)
          .mapToObj(micros -> Duration.ofNanos(micros * 1_000))
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<String, Calls> byMethod = new ConcurrentHashMap<>();
  private final Counter blocks = counter("taoevm.blocks", "Blocks made since the start");
  private final Counter removed = counter("taoevm.blocks.removed", "Blocks taken back");
  private final Counter transactions = counter("taoevm.transactions", "Transactions in blocks");
  private final Counter gasUsed = counter("taoevm.gas.used", "Gas used in blocks");
  private final Counter admitted = counter("taoevm.pool.admitted", "Transactions the pool took");

  /** The calls of one method. */
  private record Calls(Timer all, Counter errors) {}

  Meters(Chain chain) {
    registerChain(chain);
    registerStore(chain);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    ManagementFactory.getGarbageCollectorMXBeans().forEach(this::registerCollector);
  }

  private Counter counter(String name, String help) {
    return Counter.builder(name).description(help).register(registry);
  }

  private void registerChain(Chain chain) {
    gauge("taoevm.block.number", "Number of the newest block", chain, it -> it.head().number());
    gauge(
        "taoevm.block.timestamp.seconds",
        "Time of the newest block",
        chain,
        it -> it.head().header().timestampSeconds());
    gauge("taoevm.block.size.bytes", "Size of the newest block", chain, it -> it.head().size());
    gauge("taoevm.state.oldest", "First block whose state is kept", chain, Chain::oldestState);
    gauge(
        "taoevm.pool.pending",
        "Transactions ready for a block",
        chain,
        it -> count(it.pool().pending()));
    gauge(
        "taoevm.pool.queued", "Transactions behind a gap", chain, it -> count(it.pool().queued()));
  }

  private void gauge(String name, String help, Chain chain, ToLongFunction<Chain> value) {
    Gauge.builder(name, chain, value::applyAsLong).description(help).register(registry);
  }

  private static long count(Map<Address, List<SignedTransaction>> part) {
    return part.values().stream().mapToLong(List::size).sum();
  }

  private void registerStore(Chain chain) {
    for (var size : chain.storeSizes()) {
      storeGauge("taoevm.store.entries", "About how many entries", chain, size, PartSize::entries);
      storeGauge("taoevm.store.file.bytes", "On disk", chain, size, PartSize::fileBytes);
      storeGauge(
          "taoevm.store.buffer.bytes", "Not in a file yet", chain, size, PartSize::memoryBytes);
    }
  }

  private void storeGauge(
      String name, String help, Chain chain, PartSize part, ToLongFunction<PartSize> value) {
    Gauge.builder(
            name,
            chain,
            it ->
                it.storeSizes().stream()
                    .filter(size -> size.part().equals(part.part()))
                    .mapToLong(value)
                    .sum())
        .description(help)
        .tag("part", part.part())
        .register(registry);
  }

  /** Micrometer's own binder waits for notifications, which cost a thread. */
  private void registerCollector(GarbageCollectorMXBean collector) {
    FunctionCounter.builder(
            "jvm.gc.collections", collector, GarbageCollectorMXBean::getCollectionCount)
        .description("Garbage collections")
        .tag("collector", collector.getName())
        .register(registry);
    FunctionCounter.builder("jvm.gc.seconds", collector, it -> it.getCollectionTime() / 1_000.0)
        .description("Time in garbage collections")
        .tag("collector", collector.getName())
        .register(registry);
  }

  void called(String method, long nanos, boolean failed) {
    var calls = byMethod.get(method);
    if (calls == null) {
      calls = byMethod.computeIfAbsent(method, this::newCalls);
    }
    calls.all.record(nanos, TimeUnit.NANOSECONDS);
    if (failed) {
      calls.errors.increment();
    }
  }

  private Calls newCalls(String method) {
    return new Calls(
        Timer.builder("taoevm.rpc.duration")
            .description("Time from the begin of a call to its result")
            .tag("method", method)
            .serviceLevelObjectives(LATENCIES)
            .register(registry),
        Counter.builder("taoevm.rpc.errors")
            .description("Calls answered with an error")
            .tag("method", method)
            .register(registry));
  }

  void sealed(SealedBlock block) {
    blocks.increment();
    transactions.increment(block.transactions().size());
    gasUsed.increment((double) block.header().gasUsed());
  }

  void admitted() {
    admitted.increment();
  }

  void removed(int count) {
    removed.increment(count);
  }

  /** All of them in Prometheus' text format. */
  String text() {
    return registry.scrape();
  }
}

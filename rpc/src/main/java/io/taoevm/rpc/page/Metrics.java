package io.taoevm.rpc.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.taoevm.chain.Chain;
import io.taoevm.chain.ChainListener;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.rpc.protocol.CallObserver;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the node does, and shows it in the text format of Prometheus. */
public final class Metrics implements CallObserver, ChainListener {
  /** Upper bounds of the latency buckets, in microseconds. */
  private static final long[] BOUNDS_MICROS = {
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
    10_000_000
  };

  private final Chain chain;
  private final Map<String, Timing> byMethod = new ConcurrentSkipListMap<>();
  private final LongAdder blocks = new LongAdder();
  private final LongAdder transactions = new LongAdder();
  private final LongAdder gasUsed = new LongAdder();
  private final LongAdder admitted = new LongAdder();
  private final LongAdder removedBlocks = new LongAdder();

  public Metrics(Chain chain) {
    this.chain = chain;
  }

  /** The calls of one method. */
  private static final class Timing {
    final LongAdder[] buckets = new LongAdder[BOUNDS_MICROS.length + 1];
    final LongAdder nanos = new LongAdder();
    final LongAdder failures = new LongAdder();

    Timing() {
      for (var i = 0; i < buckets.length; i++) {
        buckets[i] = new LongAdder();
      }
    }

    void add(long callNanos, boolean failed) {
      var bucket = 0;
      while (bucket < BOUNDS_MICROS.length && callNanos > BOUNDS_MICROS[bucket] * 1_000) {
        bucket++;
      }
      buckets[bucket].increment();
      nanos.add(callNanos);
      if (failed) {
        failures.increment();
      }
    }
  }

  @Override
  public void called(String method, long nanos, boolean failed) {
    var timing = byMethod.get(method);
    if (timing == null) {
      timing = byMethod.computeIfAbsent(method, _ -> new Timing());
    }
    timing.add(nanos, failed);
  }

  @Override
  public void onBlock(SealedBlock block) {
    blocks.increment();
    transactions.add(block.transactions().size());
    gasUsed.add(block.header().gasUsed());
  }

  @Override
  public void onWaiting(SignedTransaction transaction) {
    admitted.increment();
  }

  @Override
  public void onRewind(List<SealedBlock> removed) {
    removedBlocks.add(removed.size());
  }

  Page page() {
    var text = new StringBuilder(16 << 10);
    var head = chain.head();
    var pool = chain.pool();
    gauge(text, "taoevm_block_number", "Number of the newest block", head.number());
    gauge(
        text,
        "taoevm_block_timestamp_seconds",
        "Time of the newest block",
        head.header().timestampSeconds());
    gauge(text, "taoevm_block_size_bytes", "Size of the newest block", head.size());
    counter(text, "taoevm_blocks_total", "Blocks made since the start", blocks.sum());
    counter(text, "taoevm_blocks_removed_total", "Blocks taken back", removedBlocks.sum());
    counter(text, "taoevm_transactions_total", "Transactions in blocks", transactions.sum());
    counter(text, "taoevm_gas_used_total", "Gas used by transactions in blocks", gasUsed.sum());
    counter(text, "taoevm_pool_admitted_total", "Transactions the pool took", admitted.sum());
    gauge(text, "taoevm_pool_pending", "Transactions ready for a block", count(pool.pending()));
    gauge(text, "taoevm_pool_queued", "Transactions behind a gap", count(pool.queued()));
    calls(text);
    machine(text);
    return new Page(
        200, "text/plain; version=0.0.4; charset=utf-8", text.toString().getBytes(UTF_8));
  }

  private static long count(Map<?, List<SignedTransaction>> part) {
    return part.values().stream().mapToLong(List::size).sum();
  }

  private void calls(StringBuilder text) {
    head(text, "taoevm_rpc_errors_total", "Calls answered with an error", "counter");
    byMethod.forEach(
        (method, timing) ->
            line(text, "taoevm_rpc_errors_total" + label(method), timing.failures.sum()));
    var name = "taoevm_rpc_duration_seconds";
    head(text, name, "Time from the begin of a call to its result", "histogram");
    byMethod.forEach(
        (method, timing) -> {
          var total = 0L;
          for (var i = 0; i < timing.buckets.length; i++) {
            total += timing.buckets[i].sum();
            var bound = i < BOUNDS_MICROS.length ? seconds(BOUNDS_MICROS[i] * 1_000) : "+Inf";
            line(text, name + "_bucket{method=\"" + method + "\",le=\"" + bound + "\"}", total);
          }
          text.append(name).append("_sum").append(label(method)).append(' ');
          text.append(seconds(timing.nanos.sum())).append('\n');
          line(text, name + "_count" + label(method), total);
        });
  }

  private static void machine(StringBuilder text) {
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    gauge(text, "jvm_memory_heap_used_bytes", "Heap in use", heap.getUsed());
    gauge(text, "jvm_memory_heap_committed_bytes", "Heap taken", heap.getCommitted());
    gauge(text, "jvm_memory_heap_max_bytes", "Most heap", heap.getMax());
    gauge(
        text,
        "jvm_memory_nonheap_used_bytes",
        "Memory of classes and compiled code",
        ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getUsed());
    gauge(
        text, "jvm_threads", "Live threads", ManagementFactory.getThreadMXBean().getThreadCount());
    var collections = 0L;
    var millis = 0L;
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      collections += collector.getCollectionCount();
      millis += collector.getCollectionTime();
    }
    counter(text, "jvm_gc_collections_total", "Garbage collections", collections);
    counter(text, "jvm_gc_milliseconds_total", "Time in garbage collections", millis);
  }

  private static String label(String method) {
    return "{method=\"" + method + "\"}";
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.6f", nanos / 1e9);
  }

  private static void gauge(StringBuilder text, String name, String help, long value) {
    head(text, name, help, "gauge");
    line(text, name, value);
  }

  private static void counter(StringBuilder text, String name, String help, long value) {
    head(text, name, help, "counter");
    line(text, name, value);
  }

  private static void head(StringBuilder text, String name, String help, String type) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder text, String name, long value) {
    text.append(name).append(' ').append(value).append('\n');
  }
}

package io.taoevm.rpc.dev;

import io.taoevm.rpc.protocol.Methods;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.util.Map;

/** The node's memory, by geth's names. */
public final class MemoryMethods {
  public void register(Methods methods) {
    methods
        .control("debug_freeOSMemory", 0, call -> collect())
        .control("debug_memStats", 0, call -> stats());
  }

  private static Object collect() {
    System.gc();
    return true;
  }

  /** Of geth's many values those that a JVM has too, as plain numbers. */
  private static Object stats() {
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    var collections =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionCount)
            .sum();
    return Map.of(
        "HeapAlloc", BigInteger.valueOf(heap.getUsed()),
        "HeapSys", BigInteger.valueOf(heap.getCommitted()),
        "NumGC", BigInteger.valueOf(collections));
  }
}

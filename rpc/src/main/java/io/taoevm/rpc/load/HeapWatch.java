package io.taoevm.rpc.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Asks a node for its heap after a collection, a fifth into the load and at its end. */
final class HeapWatch {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double MEGABYTE = 1 << 20;

  private final URI target;
  private final long seconds;
  private long earlyBytes;
  private long lateBytes;

  HeapWatch(URI target, long seconds) {
    this.target = target;
    this.seconds = seconds;
  }

  /** Watches while the load goes on; to be run on a thread of its own. */
  HeapWatch run() throws IOException, InterruptedException {
    TimeUnit.SECONDS.sleep(Math.max(1, seconds / 5));
    earlyBytes = heapBytes();
    TimeUnit.SECONDS.sleep(Math.max(1, seconds - seconds / 5 - 1));
    lateBytes = heapBytes();
    return this;
  }

  private long heapBytes() throws IOException {
    try (var client = new RpcClient(target)) {
      client.post(Work.call("debug_freeOSMemory", ""));
      var answer = JSON.readTree(client.post(Work.call("debug_memStats", "")));
      if (!answer.path("result").has("HeapAlloc")) {
        throw new IOException("debug_memStats is answered by " + answer);
      }
      return answer.get("result").get("HeapAlloc").asLong();
    }
  }

  double differencePercent() {
    return 100.0 * (lateBytes - earlyBytes) / earlyBytes;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "heap after a collection: %.1f MB a fifth into it, %.1f MB at the end: %+.1f %%",
        earlyBytes / MEGABYTE,
        lateBytes / MEGABYTE,
        differencePercent());
  }
}

package io.taoevm.rpc.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.genesis.DevAccounts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The subcommand {@code load}: asks a node as fast as it answers, a request at a time on each
 * connection, and prints throughput and latencies.
 */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    header = "Loads a running node and prints its throughput and latencies.")
public final class LoadCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Word TEN = Word.of(10);
  private static final int MIXED_TRANSFERS_PER_SECOND = 1_500;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--url",
      defaultValue = "http://127.0.0.1:8545",
      description = "The node. Default: http://127.0.0.1:8545.")
  private String url = "";

  @Option(
      names = "--work",
      defaultValue = "mixed",
      description =
          "reads (eth_blockNumber, eth_getBalance, eth_call in turn), transfers, or mixed (nine"
              + " reads to a transfer, at most 1,500 transfers a second: blocks that are more than"
              + " half full raise the base fee without end). Default: mixed.")
  private Work.Kind work = Work.Kind.MIXED;

  @Option(
      names = "--connections",
      defaultValue = "8",
      description =
          "Connections; each that transfers sends from a development account of its own."
              + " Default: 8.")
  private int connections;

  @Option(names = "--seconds", defaultValue = "10", description = "How long. Default: 10.")
  private int seconds;

  @Option(
      names = "--start-node",
      paramLabel = "DIR",
      description =
          "Starts a node of its own in this data directory, with a block a second and as many"
              + " accounts as connections, in the place of --url.")
  private @Nullable Path ownNode;

  @Option(
      names = "--heap",
      description =
          "Has the node's heap collected a fifth into the load and at its end, and prints what it"
              + " holds then; the node must take controls.")
  private boolean heap;

  @Option(
      names = "--heap-limit",
      paramLabel = "PERCENT",
      description = "With --heap: exit code 1 if the heap has grown by as much. Default: none.")
  private @Nullable Integer heapLimit;

  @Option(
      names = {"-m", "--mnemonic"},
      defaultValue = DevAccounts.MNEMONIC,
      description = "BIP-39 mnemonic of the accounts. Default: the development accounts'.")
  private String mnemonic = "";

  /** What came of one connection. */
  private record Share(Latencies latencies, long errors, @Nullable String firstError) {}

  @Override
  public Integer call() throws InterruptedException {
    if (connections < 1 || connections > 1_000 || seconds < 1) {
      throw new ParameterException(
          spec.commandLine(), "Expected 1 to 1000 connections and at least 1 second");
    }
    if (ownNode == null) {
      return load(URI.create(url));
    }
    try (var node = OwnNode.start(ownNode, connections)) {
      return load(URI.create(node.url()));
    } catch (IOException e) {
      System.err.println("Cannot start a node: " + e.getMessage());
      return 1;
    }
  }

  private int load(URI target) throws InterruptedException {
    try (var watcher = Executors.newSingleThreadExecutor()) {
      var works = works(target);
      var start = System.nanoTime();
      var watch = heap ? watcher.submit(new HeapWatch(target, seconds)::run) : null;
      var shares = run(target, works);
      var exitCode = print(shares, (System.nanoTime() - start) / NANOS_PER_SECOND);
      if (watch == null) {
        return exitCode;
      }
      var seen = watch.get();
      System.out.println(seen);
      return heapLimit != null && seen.differencePercent() >= heapLimit ? 1 : exitCode;
    } catch (IOException | ExecutionException e) {
      System.err.println("Cannot load " + target + ": " + e.getMessage());
      return 1;
    }
  }

  private List<Work> works(URI target) throws IOException {
    try (var client = new RpcClient(target)) {
      var accounts = DevAccounts.of(mnemonic, connections, Word.ZERO).accounts();
      var chainId = Word.fromHex(ask(client, "eth_chainId", ""));
      var feeCapWei = Word.fromHex(ask(client, "eth_gasPrice", "")).times(TEN);
      var transfers = new Pace(MIXED_TRANSFERS_PER_SECOND, System.nanoTime());
      var works = new ArrayList<Work>();
      for (var account : accounts) {
        var sender = "\"" + account.address() + "\",\"pending\"";
        var nonce = Word.fromHex(ask(client, "eth_getTransactionCount", sender)).a();
        works.add(new Work(work, new Sender(account, chainId, feeCapWei, nonce), transfers));
      }
      return works;
    }
  }

  private static String ask(RpcClient client, String method, String params) throws IOException {
    var answer = JSON.readTree(client.post(Work.call(method, params)));
    if (!answer.hasNonNull("result")) {
      throw new IOException(method + " is answered by " + answer);
    }
    return answer.get("result").asText();
  }

  private List<Share> run(URI target, List<Work> works) throws IOException, InterruptedException {
    var end = System.nanoTime() + seconds * 1_000_000_000L;
    try (var threads = Executors.newFixedThreadPool(works.size())) {
      var futures = new ArrayList<Future<Share>>();
      for (var one : works) {
        futures.add(threads.submit(() -> loop(target, one, end)));
      }
      var shares = new ArrayList<Share>();
      for (var future : futures) {
        shares.add(future.get());
      }
      return shares;
    } catch (ExecutionException e) {
      throw new IOException("the load ended early: " + e.getCause(), e.getCause());
    }
  }

  private static Share loop(URI target, Work work, long endNanos) throws IOException {
    var latencies = new Latencies();
    var errors = 0L;
    String firstError = null;
    try (var client = new RpcClient(target)) {
      while (System.nanoTime() < endNanos) {
        var body = work.next();
        var sent = System.nanoTime();
        var answer = client.post(body);
        latencies.add(System.nanoTime() - sent);
        if (answer.contains("\"error\"")) {
          errors++;
          firstError = firstError == null ? answer : firstError;
        }
      }
    }
    return new Share(latencies, errors, firstError);
  }

  private int print(List<Share> shares, double elapsedSeconds) {
    var all = new Latencies();
    var errors = 0L;
    for (var share : shares) {
      all.addAll(share.latencies());
      errors += share.errors();
    }
    System.out.printf(
        Locale.ROOT,
        "%s, %d connections, %.1f s: %d requests, %.0f/s, %d errors%n",
        work.name().toLowerCase(Locale.ROOT),
        connections,
        elapsedSeconds,
        all.total(),
        all.total() / elapsedSeconds,
        errors);
    System.out.printf(
        Locale.ROOT,
        "latency in ms: p50 %.3f, p90 %.3f, p99 %.3f, p99.9 %.3f, max %.3f%n",
        all.percentile(50) / NANOS_PER_MILLI,
        all.percentile(90) / NANOS_PER_MILLI,
        all.percentile(99) / NANOS_PER_MILLI,
        all.percentile(99.9) / NANOS_PER_MILLI,
        all.percentile(100) / NANOS_PER_MILLI);
    shares.stream()
        .map(Share::firstError)
        .filter(error -> error != null)
        .findFirst()
        .ifPresent(error -> System.out.println("first error: " + error));
    return errors == 0 ? 0 : 1;
  }
}

package io.taoevm.rpc.bench;

import static java.util.concurrent.CompletableFuture.runAsync;

import io.taoevm.chain.Chain;
import io.taoevm.chain.MiningMode;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.bench.NodeOpener.Served;
import io.taoevm.rpc.genesis.DevAccounts;
import io.taoevm.rpc.load.RpcClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** A node whose chain is filled and timed. */
record BenchChain(Served node, DevAccounts accounts) implements AutoCloseable {
  private static final int ACCOUNTS_A_BLOCK = 5_000;
  private static final int SLOTS_A_BLOCK = 20_000;
  private static final int SLOTS_A_CONTRACT = 100_000;
  private static final int TRANSFERS_A_BLOCK = 1_000;
  private static final long BLOCK_MILLIS = 100;
  private static final int HISTORY_AT_ONCE = 1_000;
  private static final long TRANSFER_GAS = 21_000;
  private static final Word VALUE_WEI = Word.of(1_000_000_000_000_000L);
  private static final Word BALANCE_WEI = Word.of(1_000_000_000_000_000_000L);
  private static final Word FEE_CAP_WEI = Word.of(1_000_000_000_000L);

  Chain chain() {
    return node.chain();
  }

  static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }

  /** What the process takes of the machine's memory, now and at most, where the system tells. */
  static String memory() {
    try {
      var status = Files.readString(Path.of("/proc/self/status"));
      return "resident %s, at most %s".formatted(line(status, "VmRSS:"), line(status, "VmHWM:"));
    } catch (IOException unknown) {
      return "resident memory unknown";
    }
  }

  private static String line(String status, String name) {
    return status
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static Address account(int index) {
    return Address.fromHex("0xacc0%036x".formatted(index + 1));
  }

  private static Address contract(int index) {
    return Address.fromHex("0xc0de%036x".formatted(index + 1));
  }

  private SignedTransaction transfer(int sender, long nonce, Address to) {
    var transaction =
        new Transaction(
            TransactionType.DYNAMIC_FEE,
            Word.of(chain().chainId()),
            nonce,
            Word.ZERO,
            FEE_CAP_WEI,
            TRANSFER_GAS,
            to,
            VALUE_WEI,
            Bytes.EMPTY,
            List.of(),
            List.of(),
            Word.ZERO,
            List.of());
    return SignedTransaction.sign(transaction, accounts.accounts().get(sender).privateKey());
  }

  /** Blocks of which every second holds a transfer. */
  void makeHistory(int blocks) {
    var nonce = chain().nextNonce(accounts.accounts().getFirst().address());
    for (var made = 0; made < blocks; made += 2) {
      chain().submit(transfer(0, nonce++, account(made % HISTORY_AT_ONCE)));
      var last = chain().mine(2, 0);
      if (made % HISTORY_AT_ONCE == 0) {
        last.join();
      }
    }
    chain().mine(1, 0).join();
  }

  /** Accounts that transfers go to: every so many of all. */
  record Receivers(int count, int stride) {
    /** As many of the first {@code all} accounts, evenly. */
    static Receivers among(int count, int all) {
      return new Receivers(Math.min(count, all), Math.max(1, all / count));
    }

    private Address any(SplittableRandom random) {
      return account(random.nextInt(count) * stride);
    }
  }

  /** How transfers come to the chain(). */
  enum Way {
    /** A client for each sender asks by HTTP, a transfer at a time; a block every 100 ms. */
    HTTP("over HTTP"),
    /** Decoded, with the sender known, in blocks of a thousand: the chain's own work. */
    CHAIN("chain alone");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * Sends transfers to accounts chosen at random.
   *
   * @param seed of the choice
   * @return how many seconds it took until they were in blocks
   */
  double transfer(int count, Receivers receivers, Way way, long seed) {
    var signed = sign(count, receivers, seed);
    return switch (way) {
      case HTTP -> sendOverHttp(signed);
      case CHAIN -> makeBlocks(signed);
    };
  }

  /** The transfers of each sender. */
  private List<List<SignedTransaction>> sign(int count, Receivers receivers, long seed) {
    var random = new SplittableRandom(seed);
    var all = new ArrayList<List<SignedTransaction>>();
    var senders = accounts.accounts().size();
    for (var sender = 0; sender < senders; sender++) {
      var ofSender = new ArrayList<SignedTransaction>();
      var nonce = chain().nextNonce(accounts.accounts().get(sender).address());
      for (var i = sender; i < count; i += senders) {
        ofSender.add(transfer(sender, nonce++, receivers.any(random)));
      }
      all.add(ofSender);
    }
    return all;
  }

  private double sendOverHttp(List<List<SignedTransaction>> bySender) {
    var bodies = bySender.stream().map(one -> one.stream().map(BenchChain::body).toList()).toList();
    chain().setMiningMode(new MiningMode.Interval(BLOCK_MILLIS)).join();
    var begin = System.nanoTime();
    try (var clients = Executors.newFixedThreadPool(bodies.size())) {
      var done = bodies.stream().map(each -> runAsync(() -> post(each), clients)).toList();
      done.forEach(CompletableFuture::join);
    }
    chain().setMiningMode(new MiningMode.Manual()).join();
    chain().mine(1, 0).join();
    var seconds = secondsSince(begin);
    if (!chain().pool().pending().isEmpty()) {
      throw new IllegalStateException("transfers are left: " + chain().pool());
    }
    return seconds;
  }

  private static String body(SignedTransaction signed) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"eth_sendRawTransaction\",\"params\":[\""
        + Bytes.toHex(signed.encoded())
        + "\"]}";
  }

  private void post(List<String> bodies) {
    try (var client = new RpcClient(node.url())) {
      for (var body : bodies) {
        var answer = client.post(body);
        if (answer.contains("\"error\"")) {
          throw new IllegalStateException("a transfer was refused: " + answer);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double makeBlocks(List<List<SignedTransaction>> bySender) {
    var next = bySender.stream().map(List::iterator).toList();
    var seconds = 0.0;
    while (next.getFirst().hasNext()) {
      var block = new ArrayList<SignedTransaction>();
      while (block.size() < TRANSFERS_A_BLOCK && next.getFirst().hasNext()) {
        next.stream().filter(Iterator::hasNext).forEach(sender -> block.add(sender.next()));
      }
      seconds += makeBlock(block);
    }
    return seconds;
  }

  private double makeBlock(List<SignedTransaction> signed) {
    var begin = System.nanoTime();
    for (var one : signed) {
      chain().submit(one);
    }
    var block = chain().mine(1, 0).join();
    if (block.transactions().size() != signed.size()) {
      throw new IllegalStateException(
          "of " + signed.size() + " transfers, the block has " + block.transactions().size());
    }
    return secondsSince(begin);
  }

  /** Makes accounts with a balance. */
  void fillAccounts(Receivers accounts) {
    var ledger = chain().rules().ledger();
    for (var from = 0; from < accounts.count; from += ACCOUNTS_A_BLOCK) {
      var begin = from;
      var end = Math.min(accounts.count, from + ACCOUNTS_A_BLOCK);
      chain()
          .edit(
              state -> {
                for (var i = begin; i < end; i++) {
                  ledger.setBalanceWei(state, account(i * accounts.stride), BALANCE_WEI);
                }
              })
          .join();
    }
  }

  /** Makes contracts' storage. */
  void fillSlots(int slotCount) {
    for (var from = 0; from < slotCount; from += SLOTS_A_BLOCK) {
      var begin = from;
      var end = Math.min(slotCount, from + SLOTS_A_BLOCK);
      chain()
          .edit(
              state -> {
                for (var i = begin; i < end; i++) {
                  state.setStorage(
                      contract(i / SLOTS_A_CONTRACT),
                      Word.of(i % SLOTS_A_CONTRACT),
                      Word.of(i + 1));
                }
              })
          .join();
    }
  }

  @Override
  public void close() {
    node.stop().run();
  }
}

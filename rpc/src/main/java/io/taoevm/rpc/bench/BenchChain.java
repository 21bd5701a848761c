package io.taoevm.rpc.bench;

import io.taoevm.chain.Chain;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.genesis.DevAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A chain that is filled and timed. */
record BenchChain(Chain chain, DevAccounts accounts) implements AutoCloseable {
  private static final int ACCOUNTS_A_BLOCK = 5_000;
  private static final int SLOTS_A_BLOCK = 20_000;
  private static final int SLOTS_A_CONTRACT = 100_000;
  private static final int TRANSFERS_A_BLOCK = 1_000;
  private static final int HISTORY_AT_ONCE = 1_000;
  private static final long TRANSFER_GAS = 21_000;
  private static final Word VALUE_WEI = Word.of(1_000_000_000_000_000L);
  private static final Word BALANCE_WEI = Word.of(1_000_000_000_000_000_000L);
  private static final Word FEE_CAP_WEI = Word.of(1_000_000_000_000L);

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
            Word.of(chain.chainId()),
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
    var nonce = chain.nextNonce(accounts.accounts().getFirst().address());
    for (var made = 0; made < blocks; made += 2) {
      chain.submit(transfer(0, nonce++, account(made % HISTORY_AT_ONCE)));
      var last = chain.mine(2, 0);
      if (made % HISTORY_AT_ONCE == 0) {
        last.join();
      }
    }
    chain.mine(1, 0).join();
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

  /** How long the two halves of a node's work took. */
  record Times(double decodingSeconds, double chainSeconds) {
    double seconds() {
      return decodingSeconds + chainSeconds;
    }
  }

  /**
   * Sends transfers to accounts chosen at random, and makes blocks of a thousand. What is timed is
   * a node's work: as many threads as there are processors decode the transactions and recover who
   * sent them; then the chain admits and executes them.
   *
   * @param seed of the choice
   */
  Times transfer(int count, Receivers receivers, long seed) {
    var random = new SplittableRandom(seed);
    var raw = new ArrayList<byte[]>();
    var senders = accounts.accounts().size();
    var nonces = new long[senders];
    for (var i = 0; i < senders; i++) {
      nonces[i] = chain.nextNonce(accounts.accounts().get(i).address());
    }
    for (var i = 0; i < count; i++) {
      var sender = i % senders;
      raw.add(transfer(sender, nonces[sender]++, receivers.any(random)).encoded());
    }
    var times = new Times(0, 0);
    for (var from = 0; from < count; from += TRANSFERS_A_BLOCK) {
      var now = makeBlock(raw.subList(from, Math.min(count, from + TRANSFERS_A_BLOCK)));
      times =
          new Times(
              times.decodingSeconds + now.decodingSeconds, times.chainSeconds + now.chainSeconds);
    }
    return times;
  }

  private Times makeBlock(List<byte[]> raw) {
    var begin = System.nanoTime();
    var signed = raw.parallelStream().map(SignedTransaction::decode).toList();
    var decoding = secondsSince(begin);
    var decoded = System.nanoTime();
    for (var one : signed) {
      chain.submit(one);
    }
    var block = chain.mine(1, 0).join();
    if (block.transactions().size() != signed.size()) {
      throw new IllegalStateException(
          "of " + signed.size() + " transfers, the block has " + block.transactions().size());
    }
    return new Times(decoding, secondsSince(decoded));
  }

  /** Makes accounts with a balance. */
  void fillAccounts(Receivers accounts) {
    var ledger = chain.rules().ledger();
    for (var from = 0; from < accounts.count; from += ACCOUNTS_A_BLOCK) {
      var begin = from;
      var end = Math.min(accounts.count, from + ACCOUNTS_A_BLOCK);
      chain
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
      chain
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
    chain.close();
  }
}

package io.taoevm.rpc.bench;

import io.taoevm.chain.Chain;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.pending.Admission;
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
import java.util.concurrent.CompletableFuture;

/** A chain that is filled and timed. */
record BenchChain(Chain chain, DevAccounts accounts) implements AutoCloseable {
  private static final long SEED = 1;
  private static final int ACCOUNTS_A_BLOCK = 10_000;
  private static final int SLOTS_A_BLOCK = 50_000;
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

  /** What the process takes of the machine's memory, where the system tells. */
  static String memory() {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS"))
          .map(line -> "resident " + line.substring(6).strip())
          .findFirst()
          .orElse("");
    } catch (IOException unknown) {
      return "resident memory unknown";
    }
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

  /**
   * Sends transfers to accounts chosen at random, and makes blocks of a thousand; signing is not
   * timed.
   */
  double transfersPerSecond(int count, Receivers receivers) {
    var random = new SplittableRandom(SEED);
    var signed = new ArrayList<SignedTransaction>();
    var senders = accounts.accounts().size();
    var nonces = new long[senders];
    for (var i = 0; i < senders; i++) {
      nonces[i] = chain.nextNonce(accounts.accounts().get(i).address());
    }
    for (var i = 0; i < count; i++) {
      var sender = i % senders;
      signed.add(transfer(sender, nonces[sender]++, receivers.any(random)));
    }
    var begin = System.nanoTime();
    for (var from = 0; from < count; from += TRANSFERS_A_BLOCK) {
      var admitted = new ArrayList<CompletableFuture<Admission>>();
      for (var one : signed.subList(from, Math.min(count, from + TRANSFERS_A_BLOCK))) {
        admitted.add(chain.submit(one));
      }
      var block = chain.mine(1, 0).join();
      if (block.transactions().size() != admitted.size()) {
        throw new IllegalStateException(
            "of " + admitted.size() + " transfers, the block has " + block.transactions().size());
      }
    }
    return count / secondsSince(begin);
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

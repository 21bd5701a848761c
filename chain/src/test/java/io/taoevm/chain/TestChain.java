package io.taoevm.chain;

import io.taoevm.chain.Genesis.GenesisAccount;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.crypto.HdKeys;
import io.taoevm.chain.pending.Admission;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.store.MemoryStore;
import io.taoevm.chain.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A chain in memory with four funded accounts, a clock that stands still, and a simple executor.
 */
final class TestChain implements AutoCloseable {
  static final long CHAIN_ID = 42;
  static final long START_MILLIS = 1_700_000_000_000L;
  static final Word FEE_CAP = Word.of(30_000_000_000L);
  static final AccountId AUTHOR =
      AccountId.fromHex("ac859f8a216eeb1b320b4c76d118da3d7407fa523484d0a980126d3b4d0d220a");
  static final List<HdKeys.Account> KEYS = keys();

  final MovedClock clock = new MovedClock();
  final Chain chain;
  final long[] nonces = new long[KEYS.size()];

  /** Tells what it was set to. */
  static final class MovedClock implements InstantSource {
    volatile long millis = START_MILLIS + 5_000;

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis);
    }
  }

  TestChain(ChainRules rules, MiningMode mode, BlockStep step) {
    this(rules, mode, step, new MemoryStore(), 10_000, 1L << 30);
  }

  TestChain(
      ChainRules rules,
      MiningMode mode,
      BlockStep step,
      Store store,
      long retainedBlocks,
      long retainedBytes) {
    var options =
        new ChainOptions(
            clock,
            Thread.ofPlatform().daemon().name("writer").factory(),
            mode,
            retainedBlocks,
            retainedBytes);
    chain = Chain.open(genesis(), rules, new SimpleExecutor(rules.ledger()), step, store, options);
  }

  static TestChain bittensor(MiningMode mode) {
    return new TestChain(ChainRules.bittensor(), mode, BlockStep.NONE);
  }

  static Genesis genesis() {
    var accounts = KEYS.stream().map(key -> GenesisAccount.of(key.address(), tao(1_000))).toList();
    return new Genesis(
        CHAIN_ID,
        START_MILLIS,
        75_000_000,
        Word.of(10_000_000_000L),
        Address.of(AUTHOR.bytes(), 4),
        AUTHOR,
        accounts,
        Genesis.NO_ECONOMY);
  }

  static Word tao(long amount) {
    return Word.of(amount).times(Word.of(1_000_000_000_000_000_000L));
  }

  private static List<HdKeys.Account> keys() {
    var wallet = HdKeys.of("test test test test test test test test test test test junk");
    var keys = new ArrayList<HdKeys.Account>();
    for (var i = 0; i < 4; i++) {
      keys.add(wallet.account(i));
    }
    return keys;
  }

  static Address address(int key) {
    return KEYS.get(key).address();
  }

  /** A signed call of the given nonce. */
  static SignedTransaction sign(
      int key, long nonce, Address to, Word valueWei, byte[] data, Word feeCap) {
    var transaction =
        new Transaction(
            TransactionType.DYNAMIC_FEE,
            Word.of(CHAIN_ID),
            nonce,
            Word.ZERO,
            feeCap,
            SimpleExecutor.GAS + 16L * data.length,
            to,
            valueWei,
            data,
            List.of(),
            List.of(),
            Word.ZERO,
            List.of());
    return SignedTransaction.sign(transaction, KEYS.get(key).privateKey());
  }

  /** A transfer with the sender's next nonce. */
  SignedTransaction transfer(int key, Address to, Word valueWei) {
    return sign(key, nonces[key]++, to, valueWei, new byte[0], FEE_CAP);
  }

  /** A transaction that stores a value in a slot of a contract. */
  SignedTransaction store(int key, Address to, Word slot, Word value) {
    return sign(
        key, nonces[key]++, to, Word.ZERO, Bytes.concat(slot.bytes(), value.bytes()), FEE_CAP);
  }

  Admission submit(SignedTransaction signed) {
    return chain.submit(signed).join();
  }

  SealedBlock mine() {
    return chain.mine(1, 0).join();
  }

  Word balance(Address address) {
    return chain.rules().ledger().balanceWei(chain.latest().state(), address);
  }

  static <T> Throwable failure(CompletableFuture<T> future) {
    return future.handle((value, cause) -> cause).join();
  }

  @Override
  public void close() {
    chain.close();
  }
}

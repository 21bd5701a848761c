package io.taoevm.chain.pending;

import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.TransactionFault;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The transactions that wait for a block, by sender and nonce. Those that follow the sender's
 * account without a gap can be picked; the others wait for the gap to close. It knows neither state
 * nor fees of the next block: whoever adds has checked the transaction, and tells the nonces.
 *
 * <p>Safe for any number of threads.
 */
public final class TransactionPool {
  /** What one sender may have behind a gap. */
  public static final int MAX_QUEUED_PER_SENDER = 1_024;

  /** What one sender may have in all: 64 places of its own beside the queue. */
  public static final int MAX_PER_SENDER = 64 + MAX_QUEUED_PER_SENDER;

  /** What all senders may have together. */
  public static final int MAX_TRANSACTIONS = 16_384;

  private static final BigInteger PERCENT = BigInteger.valueOf(100);
  private static final BigInteger BUMPED_PERCENT = BigInteger.valueOf(110);

  private final TreeMap<Address, Sender> senders = new TreeMap<>();
  private final Map<Hash, Waiting> byHash = new HashMap<>();
  private long arrivals;
  private long version;

  /** A transaction, its place in the order of arrival, and when it came. */
  record Waiting(SignedTransaction signed, long arrival, long arrivedMillis) {
    long nonce() {
      return signed.transaction().nonce();
    }
  }

  /**
   * Takes a transaction in, also in the place of one of the same sender and nonce if both its fee
   * caps are at least a tenth higher.
   *
   * @param accountNonce of the sender after the head
   * @return why it is not taken; empty if it is
   */
  public Optional<Refused> add(SignedTransaction signed, long accountNonce) {
    return add(signed, accountNonce, 0);
  }

  /**
   * As the other.
   *
   * @param nowMillis when it comes, for {@link #expire}
   */
  public synchronized Optional<Refused> add(
      SignedTransaction signed, long accountNonce, long nowMillis) {
    var nonce = signed.transaction().nonce();
    if (byHash.containsKey(signed.hash())) {
      return refuse(TransactionFault.ALREADY_KNOWN, "");
    }
    if (Long.compareUnsigned(nonce, accountNonce) < 0) {
      return refuse(
          TransactionFault.NONCE_TOO_LOW,
          "next nonce "
              + Long.toUnsignedString(accountNonce)
              + ", tx nonce "
              + Long.toUnsignedString(nonce));
    }
    var sender = senders.get(signed.sender());
    var old = sender == null ? null : sender.byNonce.get(nonce);
    if (old != null) {
      if (!outbids(signed, old.signed)) {
        return refuse(TransactionFault.REPLACEMENT_UNDERPRICED, "");
      }
      byHash.remove(old.signed.hash());
    } else {
      var refusal = makeRoom(signed, sender, accountNonce);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    var waiting = new Waiting(signed, arrivals++, nowMillis);
    sender = senders.computeIfAbsent(signed.sender(), _ -> new Sender(accountNonce));
    sender.follow(accountNonce);
    sender.put(waiting);
    byHash.put(signed.hash(), waiting);
    version++;
    return Optional.empty();
  }

  private Optional<Refused> makeRoom(
      SignedTransaction signed, @Nullable Sender sender, long accountNonce) {
    var nonce = signed.transaction().nonce();
    var next = sender == null ? accountNonce : sender.nextNonce(accountNonce);
    var behindGap = nonce != next;
    if (sender != null) {
      var queued = sender.byNonce.tailMap(next, true).size();
      if (sender.byNonce.size() >= MAX_PER_SENDER
          || (behindGap && queued >= MAX_QUEUED_PER_SENDER)) {
        return refuse(
            TransactionFault.POOL_FULL,
            "the sender has " + sender.byNonce.size() + " waiting transactions");
      }
    }
    if (byHash.size() < MAX_TRANSACTIONS) {
      return Optional.empty();
    }
    var newestQueued = behindGap ? null : newestQueued();
    if (newestQueued == null) {
      return refuse(TransactionFault.POOL_FULL, byHash.size() + " transactions wait");
    }
    take(newestQueued);
    return Optional.empty();
  }

  /** The last to arrive of those behind a gap, which a full pool gives up first. */
  private @Nullable Waiting newestQueued() {
    Waiting newest = null;
    for (var sender : senders.values()) {
      for (var waiting : sender.byNonce.tailMap(sender.nextNonce(), true).values()) {
        if (newest == null || waiting.arrival > newest.arrival) {
          newest = waiting;
        }
      }
    }
    return newest;
  }

  private static boolean outbids(SignedTransaction signed, SignedTransaction old) {
    var caps = signed.transaction();
    var oldCaps = old.transaction();
    return isTenthHigher(caps.maxFeePerGas(), oldCaps.maxFeePerGas())
        && isTenthHigher(caps.maxPriorityFeePerGas(), oldCaps.maxPriorityFeePerGas())
        && !(caps.maxFeePerGas().equals(oldCaps.maxFeePerGas())
            && caps.maxPriorityFeePerGas().equals(oldCaps.maxPriorityFeePerGas()));
  }

  private static boolean isTenthHigher(Word price, Word old) {
    return price
            .toBigInteger()
            .multiply(PERCENT)
            .compareTo(old.toBigInteger().multiply(BUMPED_PERCENT))
        >= 0;
  }

  private static Optional<Refused> refuse(TransactionFault fault, String detail) {
    return Optional.of(new Refused(fault, detail));
  }

  /** Removes a transaction; those after it then wait behind the gap. False if it is not here. */
  public synchronized boolean remove(Hash hash) {
    var waiting = byHash.get(hash);
    if (waiting == null) {
      return false;
    }
    take(waiting);
    version++;
    return true;
  }

  private void take(Waiting waiting) {
    var address = waiting.signed.sender();
    var sender = senders.get(address);
    if (sender == null || !byHash.remove(waiting.signed.hash(), waiting)) {
      throw new AssertionError("the pool has lost the sender of " + waiting.signed.hash());
    }
    sender.remove(waiting.nonce());
    if (sender.byNonce.isEmpty()) {
      senders.remove(address);
    }
  }

  public synchronized void clear() {
    senders.clear();
    byHash.clear();
    version++;
  }

  /** Forgets what a new head has used up, and takes over the nonces of the accounts. */
  public synchronized void refresh(ToLongFunction<Address> accountNonces) {
    for (var address : List.copyOf(senders.keySet())) {
      var nonce = accountNonces.applyAsLong(address);
      var sender = senders.get(address);
      if (sender == null) {
        throw new AssertionError("the pool has lost the sender " + address);
      }
      sender.follow(nonce);
      List.copyOf(sender.byNonce.headMap(nonce, false).values()).forEach(this::take);
    }
    version++;
  }

  /**
   * Gives up what has waited behind a gap since before a time, since its gap will hardly close any
   * more; how many they were.
   */
  public synchronized int expire(long beforeMillis) {
    if (senders.isEmpty()) {
      return 0;
    }
    var expired =
        senders.values().stream()
            .flatMap(sender -> sender.byNonce.tailMap(sender.nextNonce(), true).values().stream())
            .filter(waiting -> waiting.arrivedMillis < beforeMillis)
            .toList();
    expired.forEach(this::take);
    if (!expired.isEmpty()) {
      version++;
    }
    return expired.size();
  }

  /** Changes with everything that changes what waits. */
  public synchronized long version() {
    return version;
  }

  public synchronized int size() {
    return byHash.size();
  }

  public synchronized Optional<SignedTransaction> get(Hash hash) {
    return Optional.ofNullable(byHash.get(hash)).map(Waiting::signed);
  }

  /**
   * The nonce after the gap-free transactions of a sender.
   *
   * @param accountNonce of the sender after the head
   */
  public synchronized long nextNonce(Address address, long accountNonce) {
    var sender = senders.get(address);
    return sender == null ? accountNonce : sender.nextNonce(accountNonce);
  }

  /** What waits, split at each sender's first gap. */
  public synchronized PoolContent content() {
    var pending = new TreeMap<Address, List<SignedTransaction>>();
    var queued = new TreeMap<Address, List<SignedTransaction>>();
    for (var entry : senders.entrySet()) {
      var sender = entry.getValue();
      var next = sender.nextNonce();
      var ready = signed(sender.byNonce.headMap(next, false));
      if (!ready.isEmpty()) {
        pending.put(entry.getKey(), ready);
      }
      var gapped = signed(sender.byNonce.tailMap(next, true));
      if (!gapped.isEmpty()) {
        queued.put(entry.getKey(), gapped);
      }
    }
    return new PoolContent(pending, queued);
  }

  private static List<SignedTransaction> signed(Map<Long, Waiting> part) {
    return part.values().stream().map(Waiting::signed).toList();
  }

  /** Everything that waits, by arrival, for {@link #add}ing it again some other time. */
  public synchronized List<SignedTransaction> byArrival() {
    return byHash.values().stream()
        .sorted(Comparator.comparingLong(Waiting::arrival))
        .map(Waiting::signed)
        .toList();
  }

  /** The gap-free transactions of now, to be picked for a block in an order. */
  public synchronized Picker picker(PickOrder order, Word baseFeeWei) {
    var ready = new ArrayList<SequencedMap<Long, Waiting>>();
    for (var sender : senders.values()) {
      var part = sender.byNonce.headMap(sender.nextNonce(), false);
      if (!part.isEmpty()) {
        ready.add(new TreeMap<>(part));
      }
    }
    return new Picker(order, baseFeeWei, ready);
  }

  /** The waiting transactions of one sender. */
  private static final class Sender {
    final TreeMap<Long, Waiting> byNonce = new TreeMap<>(Long::compareUnsigned);
    private long accountNonce;

    /** The nonce after those that follow the account without a gap. */
    private long nextNonce;

    Sender(long accountNonce) {
      this.accountNonce = accountNonce;
      this.nextNonce = accountNonce;
    }

    void put(Waiting waiting) {
      byNonce.put(waiting.nonce(), waiting);
      if (waiting.nonce() == nextNonce) {
        nextNonce = endOfRun(nextNonce);
      }
    }

    void remove(long nonce) {
      byNonce.remove(nonce);
      if (Long.compareUnsigned(nonce, nextNonce) < 0
          && Long.compareUnsigned(nonce, accountNonce) >= 0) {
        nextNonce = nonce;
      }
    }

    /** Takes over the nonce that the account has now, which a rewind makes smaller. */
    void follow(long nonce) {
      if (nonce != accountNonce) {
        nextNonce = endOfRun(nonce);
        accountNonce = nonce;
      }
    }

    long nextNonce() {
      return nextNonce;
    }

    long nextNonce(long from) {
      return from == accountNonce ? nextNonce : endOfRun(from);
    }

    private long endOfRun(long from) {
      var next = from;
      for (var waiting : byNonce.tailMap(from, true).values()) {
        if (waiting.nonce() != next) {
          break;
        }
        next++;
      }
      return next;
    }
  }
}

package io.taoevm.chain;

import io.taoevm.chain.block.Bloom;
import io.taoevm.chain.block.Header;
import io.taoevm.chain.block.Receipt;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.store.Store;
import io.taoevm.chain.store.StoreException;
import io.taoevm.chain.store.VersionedState;
import io.taoevm.chain.trie.OrderedTrie;
import io.taoevm.chain.world.VersionedSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Examines a stored chain by the rules of its data alone: headers chain up to the genesis, their
 * roots cover what is stored, every index leads to its block, and the state rebuilt from flat
 * values has the root that the header names. Executes nothing and changes nothing.
 */
public final class ChainCheck {
  /** So many findings are named; the rest is counted. */
  private static final int MAX_FINDINGS = 50;

  private static final long PROGRESS_BLOCKS = 256;

  private final Store store;
  private final ChainRules rules;
  private final VersionedState versions;
  private final BlockStore blocks;
  private final List<String> findings = new ArrayList<>();
  private long findingCount;
  private long transactions;

  private ChainCheck(Store store, ChainRules rules) {
    this.store = store;
    this.rules = rules;
    this.versions = new VersionedState(store);
    this.blocks = new BlockStore(store);
  }

  /**
   * What was found.
   *
   * @param blocks how many were examined
   * @param states how many states were rebuilt
   * @param findings what is wrong, the first fifty
   * @param findingCount how much is wrong in all
   */
  public record Report(
      long blocks, long transactions, int states, List<String> findings, long findingCount) {
    public Report {
      findings = List.copyOf(findings);
    }

    public boolean isSound() {
      return findingCount == 0;
    }
  }

  /**
   * Examines blocks, and the states of the head and of some blocks evenly below it.
   *
   * @param fromBlock the first block to examine; 0 for all
   * @param states how many states to rebuild, at least 1
   */
  public static Report run(
      Store store, ChainRules rules, long fromBlock, int states, Progress progress) {
    return new ChainCheck(store, rules).run(fromBlock, states, progress);
  }

  private Report run(long fromBlock, int states, Progress progress) {
    var stored = blocks.headNumber();
    if (stored.isEmpty()) {
      found("the store holds no chain");
      return new Report(0, 0, 0, findings, findingCount);
    }
    if (ChainIds.idAtBegin(store) == 0) {
      found("the store does not know its chain id");
    }
    var head = stored.getAsLong();
    if (versions.newest() != head) {
      found("the head is block " + head + " but the newest state is of " + versions.newest());
    }
    var first = Math.clamp(fromBlock, Math.min(blocks.firstNumber(), head), head);
    var parent = blocks.hash(first - 1);
    for (var number = first; number <= head; number++) {
      parent = checkBlock(number, parent);
      if (number % PROGRESS_BLOCKS == 0 || number == head) {
        progress.at("blocks", number + 1, head + 1);
      }
    }
    if (!blocks.hash(head + 1).equals(Hash.ZERO)) {
      found("there is a block after the head " + head);
    }
    var rebuilt = 0;
    var chosen = numbers(states, head);
    for (var number : chosen) {
      checkState(number);
      progress.at("states", ++rebuilt, chosen.size());
    }
    return new Report(head - first + 1, transactions, rebuilt, findings, findingCount);
  }

  private TreeSet<Long> numbers(int states, long head) {
    var oldest = versions.oldest();
    var numbers = new TreeSet<Long>();
    numbers.add(head);
    for (var i = 1L; i < states; i++) {
      numbers.add(head - (head - oldest) * i / (states - 1));
    }
    return numbers;
  }

  private void found(String finding) {
    if (findingCount++ < MAX_FINDINGS) {
      findings.add(finding);
    }
  }

  private void require(boolean holds, long number, String otherwise) {
    if (!holds) {
      found("block " + number + " " + otherwise);
    }
  }

  /** Returns the hash that the next block must have as its parent's. */
  private Hash checkBlock(long number, Hash parent) {
    SealedBlock block;
    try {
      var stored = blocks.block(number);
      if (stored.isEmpty()) {
        found("block " + number + " is missing or incomplete");
        return blocks.hash(number);
      }
      block = stored.get();
    } catch (StoreException unreadable) {
      throw unreadable;
    } catch (
        RuntimeException malformed) { // Whatever a decoder meets in bytes that are not its own.
      found("block " + number + " cannot be decoded: " + malformed.getMessage());
      return blocks.hash(number);
    }
    var header = block.header();
    require(header.hash().equals(block.hash()), number, "has another hash than its header");
    require(header.number() == number, number, "calls itself " + header.number());
    require(header.parentHash().equals(parent), number, "does not follow block " + (number - 1));
    require(blocks.number(block.hash()).orElse(-1) == number, number, "is not found by its hash");
    require(header.timestampSeconds() == block.timestampMillis() / 1_000, number, "has two times");
    checkContent(block, header);
    for (var i = 0; i < block.transactions().size(); i++) {
      checkTransaction(number, i, block.transactions().get(i));
    }
    return block.hash();
  }

  private void checkContent(SealedBlock block, Header header) {
    var number = block.number();
    var encoded = block.transactions().stream().map(SignedTransaction::encoded).toList();
    require(
        OrderedTrie.root(encoded).equals(header.transactionsRoot()),
        number,
        "has other transactions than its header says");
    var receipts = block.receipts().stream().map(Receipt::encode).toList();
    require(
        OrderedTrie.root(receipts).equals(header.receiptsRoot()),
        number,
        "has other receipts than its header says");
    var bloom = new Bloom.Builder();
    block.receipts().forEach(receipt -> bloom.add(receipt.bloom()));
    require(bloom.build().equals(header.logsBloom()), number, "has another bloom than its logs");
    var gasUsed = 0L;
    for (var receipt : block.receipts()) {
      gasUsed += receipt.gasUsed();
      require(gasUsed == receipt.cumulativeGasUsed(), number, "has a receipt of other gas");
    }
    require(gasUsed == header.gasUsed(), number, "used other gas than its transactions");
    require(block.block().encode().length == block.size(), number, "has another size");
    require(
        blocks.logIndex().isRight(number, block.receipts()),
        number,
        "is indexed wrongly for its logs");
  }

  private void checkTransaction(long number, int index, SignedTransaction signed) {
    transactions++;
    var name = "transaction " + index + " (" + signed.hash() + ")";
    require(
        Keccak.hash(signed.encoded()).equals(signed.hash()) || signed.isImpersonated(),
        number,
        name + " has another hash");
    require(
        signed.isImpersonated()
            || SignedTransaction.decode(signed.encoded()).sender().equals(signed.sender()),
        number,
        name + " is not signed by its sender");
    var place = blocks.place(signed.hash());
    require(
        place.isPresent() && place.get().equals(new BlockStore.Place(number, index)),
        number,
        name + " is not found by its hash");
  }

  private void checkState(long number) {
    try {
      var named = blocks.block(number).map(block -> block.header().stateRoot()).orElse(Hash.ZERO);
      var source = new VersionedSource(versions, store, number, () -> {});
      var rebuilt = RebuiltRoot.compare(source, rules);
      require(
          rebuilt.root().equals(named),
          number,
          "has the state root " + named + " but its state gives " + rebuilt.root());
      require(
          rebuilt.wrongNodes() == 0,
          number,
          "has " + rebuilt.wrongNodes() + " wrong trie nodes of " + rebuilt.nodes());
    } catch (StoreException unreadable) {
      throw unreadable;
    } catch (RuntimeException | AssertionError unreadable) {
      found("the state after block " + number + " cannot be read: " + unreadable.getMessage());
    }
  }
}

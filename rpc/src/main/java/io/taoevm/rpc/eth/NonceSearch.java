package io.taoevm.rpc.eth;

import io.taoevm.chain.Chain;
import io.taoevm.chain.MinedTransaction;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.store.StatePrunedException;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds a mined transaction by its sender and nonce without an index of its own: nonces only grow,
 * so the block that used one up is found by halving the chain. Where states were pruned, or a
 * control has set a nonce back, a transaction may not be found.
 */
final class NonceSearch {
  private final Chain chain;

  NonceSearch(Chain chain) {
    this.chain = chain;
  }

  Optional<MinedTransaction> find(Address sender, long nonce) {
    var first = chain.genesis().number();
    var last = chain.head().number();
    if (!isUsed(last, sender, nonce)) {
      return Optional.empty();
    }
    while (first < last) {
      var middle = first + (last - first) / 2;
      if (isUsed(middle, sender, nonce)) {
        last = middle;
      } else {
        first = middle + 1;
      }
    }
    return chain.block(first).stream()
        .flatMap(
            block ->
                IntStream.range(0, block.transactions().size())
                    .mapToObj(index -> new MinedTransaction(block, index)))
        .filter(mined -> mined.transaction().sender().equals(sender))
        .filter(mined -> mined.transaction().transaction().nonce() == nonce)
        .findFirst();
  }

  private boolean isUsed(long number, Address sender, long nonce) {
    try {
      var account = chain.rules().ledger().nonce(chain.view(number).state(), sender);
      return Long.compareUnsigned(account, nonce) > 0;
    } catch (StatePrunedException e) {
      return false;
    }
  }
}

package io.taoevm.chain.ethereum;

import io.taoevm.chain.block.Block;
import io.taoevm.chain.block.FeeRule;
import io.taoevm.chain.block.Header;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.trie.OrderedTrie;
import org.jspecify.annotations.Nullable;

/** What a block must meet before it is executed; each answer is the first fault, or null. */
final class HeaderRules {
  private static final int MAX_EXTRA_DATA = 32;
  private static final long MIN_GAS_LIMIT = 5_000;
  private static final long GAS_LIMIT_QUOTIENT = 1_024;

  /** 10 MiB less 2 MiB for the beacon block (EIP-7934). */
  private static final int MAX_BLOCK_SIZE = 8 << 20;

  private final ConsensusFork fork;
  private final BlobSchedule blobs;

  HeaderRules(ConsensusFork fork, BlobSchedule blobs) {
    this.fork = fork;
    this.blobs = blobs;
  }

  @Nullable String fault(Header parent, Block block) {
    var fault = header(parent, block.header());
    if (fault == null) {
      fault = forkFields(parent, block.header());
    }
    return fault == null ? body(block) : fault;
  }

  private static @Nullable String header(Header parent, Header header) {
    if (header.number() != parent.number() + 1) {
      return "number " + header.number() + " after " + parent.number();
    }
    if (Long.compareUnsigned(header.timestampSeconds(), parent.timestampSeconds()) <= 0) {
      return "timestamp " + header.timestampSeconds() + " is not after the parent's";
    }
    if (header.extraData().length > MAX_EXTRA_DATA) {
      return "extra data of " + header.extraData().length + " bytes";
    }
    if (!header.difficulty().isZero()
        || header.nonce() != 0
        || !header.ommersHash().equals(Header.NO_OMMERS)) {
      return "difficulty, nonce or ommers since the merge";
    }
    var limit = header.gasLimit();
    var difference = Math.abs(limit - parent.gasLimit());
    if (limit < MIN_GAS_LIMIT || difference >= parent.gasLimit() / GAS_LIMIT_QUOTIENT) {
      return "gas limit " + Long.toUnsignedString(limit) + " after " + parent.gasLimit();
    }
    if (Long.compareUnsigned(header.gasUsed(), limit) > 0) {
      return "gas used " + Long.toUnsignedString(header.gasUsed()) + " above the limit " + limit;
    }
    var parentFee = parent.baseFeeWei();
    var fee =
        parentFee == null
            ? null
            : FeeRule.EIP_1559.next(parent.gasUsed(), parent.gasLimit(), parentFee);
    return fee != null && fee.equals(header.baseFeeWei())
        ? null
        : "base fee " + header.baseFeeWei() + ", expected " + fee;
  }

  private @Nullable String forkFields(Header parent, Header header) {
    var form = fork.headerForm();
    if ((header.withdrawalsRoot() != null) != form.hasWithdrawals()
        || (header.excessBlobGas() != null) != form.hasBlobs()
        || (header.parentBeaconRoot() != null) != form.hasBlobs()
        || (header.requestsHash() != null) != form.hasRequests()) {
      return "the header does not have the fields of " + fork;
    }
    var used = header.blobGasUsed();
    var excess = header.excessBlobGas();
    if (used == null || excess == null) {
      return null;
    }
    if (used < 0
        || used > blobs.max() * BlobSchedule.GAS_PER_BLOB
        || used % BlobSchedule.GAS_PER_BLOB != 0) {
      return "blob gas used " + Long.toUnsignedString(used);
    }
    var expected = blobs.excessAfter(parent);
    return excess == expected ? null : "excess blob gas " + excess + ", expected " + expected;
  }

  private @Nullable String body(Block block) {
    var header = block.header();
    var encoded = block.transactions().stream().map(SignedTransaction::encoded).toList();
    if (!OrderedTrie.root(encoded).equals(header.transactionsRoot())) {
      return "transactions root " + header.transactionsRoot();
    }
    if (!block.ommers().isEmpty()) {
      return "ommers since the merge";
    }
    var withdrawals = block.withdrawals();
    if ((withdrawals != null) != (header.withdrawalsRoot() != null)) {
      return "withdrawals of the body and of the header";
    }
    if (withdrawals != null) {
      var items =
          withdrawals.stream()
              .map(
                  withdrawal -> {
                    var writer = new RlpWriter(64);
                    withdrawal.writeTo(writer);
                    return writer.toBytes();
                  })
              .toList();
      if (!OrderedTrie.root(items).equals(header.withdrawalsRoot())) {
        return "withdrawals root " + header.withdrawalsRoot();
      }
    }
    if (fork.limitsBlockSize() && block.encode().length > MAX_BLOCK_SIZE) {
      return "a block of more than " + MAX_BLOCK_SIZE + " bytes";
    }
    return blobs(block);
  }

  private static @Nullable String blobs(Block block) {
    var blobs = 0L;
    for (var signed : block.transactions()) {
      blobs += signed.transaction().blobHashes().size();
    }
    var used = block.header().blobGasUsed();
    var expected = Word.of(blobs).times(Word.of(BlobSchedule.GAS_PER_BLOB));
    return expected.equals(Word.of(used == null ? 0 : used))
        ? null
        : "blob gas used " + used + " for " + blobs + " blobs";
  }
}

package io.taoevm.rpc.shape;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.Withdrawal;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.protocol.Sized;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block with its transactions.
 *
 * @param totalDifficulty deprecated, but older Web3j needs it; left out where it is not zero from
 *     the first block on
 * @param transactions hashes, or {@link TransactionShape}s where they were asked for
 * @param withdrawals left out where the fork has none
 */
public record BlockShape(
    @JsonUnwrapped HeaderShape header,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Word totalDifficulty,
    long size,
    List<?> transactions,
    List<Hash> uncles,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WithdrawalShape> withdrawals)
    implements Sized {

  /** A payment of Ethereum's beacon chain. */
  public record WithdrawalShape(long index, long validatorIndex, Address address, long amount) {
    static WithdrawalShape of(Withdrawal withdrawal) {
      return new WithdrawalShape(
          withdrawal.index(),
          withdrawal.validatorIndex(),
          withdrawal.address(),
          withdrawal.amountGwei());
    }
  }

  /**
   * @param full whether transactions are shown whole
   */
  public static BlockShape of(SealedBlock block, boolean full) {
    var withdrawals = block.block().withdrawals();
    return new BlockShape(
        HeaderShape.of(block),
        neverHadWork(block) ? Word.ZERO : null,
        block.size(),
        full
            ? transactions(block)
            : block.transactions().stream().map(SignedTransaction::hash).toList(),
        block.block().ommers().stream().map(ommer -> ommer.hash()).toList(),
        withdrawals == null ? null : withdrawals.stream().map(WithdrawalShape::of).toList());
  }

  /** Only the real chain's headers have neither work nor withdrawals. */
  private static boolean neverHadWork(SealedBlock block) {
    return block.header().difficulty().isZero() && block.header().withdrawalsRoot() == null;
  }

  private static List<TransactionShape> transactions(SealedBlock block) {
    return new ShapeList<>(block.transactions().size(), index -> TransactionShape.of(block, index));
  }

  @Override
  public int items() {
    return transactions.size();
  }
}

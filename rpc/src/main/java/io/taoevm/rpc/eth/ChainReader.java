package io.taoevm.rpc.eth;

import io.taoevm.chain.BlockView;
import io.taoevm.chain.Chain;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.rpc.argument.BlockSelector;
import io.taoevm.rpc.protocol.RpcException;
import io.taoevm.rpc.protocol.WorkerPool;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the block, or the state after it, that a client names. To know the pending block its
 * transactions must be executed, so whoever may be asked for it reads through {@link #at} or {@link
 * #blockAt}, which move to a worker for that.
 */
public final class ChainReader {
  private final Chain chain;
  private final WorkerPool workers;

  public ChainReader(Chain chain, WorkerPool workers) {
    this.chain = chain;
    this.workers = workers;
  }

  public Chain chain() {
    return chain;
  }

  /** A block that is part of the chain; empty for {@code pending} too. */
  public Optional<SealedBlock> find(BlockSelector selector) {
    return switch (selector) {
      case BlockSelector.Tag tag ->
          switch (tag) {
            case EARLIEST -> chain.block(chain.genesis().number());
            case FINALIZED, SAFE, LATEST -> Optional.of(chain.head());
            case PENDING -> Optional.empty();
          };
      case BlockSelector.ByNumber(var number) ->
          number < 0 ? Optional.empty() : chain.block(number);
      case BlockSelector.ByHash(var hash) -> chain.block(hash);
    };
  }

  /**
   * The state after a block; executes transactions for {@code pending}.
   *
   * @throws RpcException {@code header not found}
   */
  public BlockView view(BlockSelector selector) {
    return switch (selector) {
      case BlockSelector.Tag tag ->
          switch (tag) {
            case EARLIEST -> chain.view(chain.genesis().number());
            case FINALIZED, SAFE, LATEST -> chain.latest();
            case PENDING -> chain.pending();
          };
      case BlockSelector.ByNumber(var number) -> {
        if (number < 0) {
          throw RpcException.server("header not found");
        }
        yield chain.view(number);
      }
      case BlockSelector.ByHash(var hash) -> chain.view(hash);
    };
  }

  /** What {@code read} makes of the state after a block; of the pending block in the future. */
  public Object at(BlockSelector selector, Function<BlockView, Object> read) {
    return selector == BlockSelector.Tag.PENDING
        ? workers.submit(() -> read.apply(chain.pending()))
        : read.apply(view(selector));
  }

  /**
   * What {@code read} makes of a block, null if there is none; of the pending one in the future.
   */
  public @Nullable Object blockAt(
      BlockSelector selector, Function<SealedBlock, @Nullable Object> read) {
    return selector == BlockSelector.Tag.PENDING
        ? workers.submit(() -> read.apply(chain.pending().block()))
        : find(selector).map(read).orElse(null);
  }

  /**
   * The number that a selector of a range means.
   *
   * @throws RpcException {@code header not found} for a hash that is unknown
   */
  long number(BlockSelector selector) {
    return switch (selector) {
      case BlockSelector.Tag tag ->
          switch (tag) {
            case EARLIEST -> chain.genesis().number();
            case FINALIZED, SAFE, LATEST, PENDING -> chain.head().number();
          };
      case BlockSelector.ByNumber(var number) -> number;
      case BlockSelector.ByHash _ ->
          find(selector)
              .map(SealedBlock::number)
              .orElseThrow(() -> RpcException.server("header not found"));
    };
  }
}

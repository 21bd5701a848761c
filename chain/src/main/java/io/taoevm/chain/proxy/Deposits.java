package io.taoevm.chain.proxy;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.ValueCodec;
import io.taoevm.chain.state.ValueCodecs;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Things that an account keeps on the chain and what it has reserved for them.
 *
 * @param items in their order
 * @param depositRao what is reserved
 */
public record Deposits<T>(List<T> items, long depositRao) {
  public Deposits {
    items = List.copyOf(items);
  }

  /**
   * What keeping costs, in rao.
   *
   * @param baseRao once, if there is anything
   * @param perItemRao for each
   */
  record Price(long baseRao, long perItemRao) {
    long of(int count) {
      return count == 0 ? 0 : baseRao + perItemRao * count;
    }
  }

  static <T> Deposits<T> none() {
    return new Deposits<>(List.of(), 0);
  }

  static <T> ValueCodec<Deposits<T>> codec(
      int itemBytes, BiConsumer<ScaleWriter, T> write, Function<ScaleReader, T> read) {
    return ValueCodecs.of(
        deposits ->
            new ScaleWriter().list(deposits.items, write).u64(deposits.depositRao).toBytes(),
        bytes -> {
          var in = new ScaleReader(bytes);
          return new Deposits<>(in.list(itemBytes, read), in.u64());
        });
  }

  /** Other things, with the payer's reserve brought to what they cost. */
  Deposits<T> changedTo(List<T> newItems, Price price, Balances balances, AccountId payer) {
    var neededRao = price.of(newItems.size());
    if (neededRao > depositRao) {
      balances.reserve(payer, neededRao - depositRao);
    } else {
      balances.unreserve(payer, depositRao - neededRao);
    }
    return new Deposits<>(newItems, neededRao);
  }

  static boolean reportPoke(
      State state, AccountId who, ProxyEvent.DepositKind kind, long oldRao, long newRao) {
    if (oldRao == newRao) {
      return false;
    }
    state.emit(new ProxyEvent.DepositPoked(who, kind, oldRao, newRao));
    return true;
  }
}

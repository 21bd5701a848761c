package io.taoevm.chain.order;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import java.util.List;
import java.util.Optional;

/**
 * What a coldkey wants traded, in the first version of its format.
 *
 * @param amount rao for a buy, alpha for a sale (u64)
 * @param limitPriceRao rao per whole alpha
 * @param expiryMillis consensus time after which the order is void
 * @param feeRate of the relayer's service, in parts of 10^9 of the TAO
 * @param relayers the only ones who may execute it; anybody if empty
 * @param maxSlippage how far the price may pass the limit, in parts of 10^9; any way if empty
 */
public record Order(
    AccountId signer,
    AccountId hotkey,
    int netuid,
    Type type,
    long amount,
    long limitPriceRao,
    long expiryMillis,
    int feeRate,
    AccountId feeRecipient,
    Optional<List<AccountId>> relayers,
    Optional<Integer> maxSlippage,
    long chainId,
    boolean partialFillsEnabled) {
  /** When an order may be executed. */
  public enum Type {
    /** Buy, at the limit price or below. */
    LIMIT_BUY,
    /** Sell, at the limit price or above. */
    TAKE_PROFIT,
    /** Sell, at the limit price or below. */
    STOP_LOSS;

    boolean isBuy() {
      return this == LIMIT_BUY;
    }
  }

  private static final int VERSION_1 = 0;
  private static final int PARTS = 1_000_000_000;
  private static final int MAX_RELAYERS = 10;

  /**
   * @throws IllegalArgumentException if a rate is above one or there are too many relayers
   */
  public Order {
    relayers = relayers.map(List::copyOf);
    requireRate(feeRate);
    maxSlippage.ifPresent(Order::requireRate);
    int count = relayers.map(List::size).orElse(0);
    if (count > MAX_RELAYERS) {
      throw new IllegalArgumentException(count + " relayers, at most " + MAX_RELAYERS);
    }
  }

  private static void requireRate(int parts) {
    if (parts < 0 || parts > PARTS) {
      throw new IllegalArgumentException("a rate of at most 10^9 parts, not " + parts);
    }
  }

  /** The SCALE bytes that are signed. */
  public byte[] encode() {
    return new ScaleWriter()
        .u8(VERSION_1)
        .account(signer)
        .account(hotkey)
        .u16(netuid)
        .u8(type.ordinal())
        .u64(amount)
        .u64(limitPriceRao)
        .u64(expiryMillis)
        .u32(feeRate)
        .account(feeRecipient)
        .option(relayers, (to, list) -> to.list(list, ScaleWriter::account))
        .option(maxSlippage, ScaleWriter::u32)
        .u64(chainId)
        .bool(partialFillsEnabled)
        .toBytes();
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws IllegalArgumentException if it is no order of the first version
   */
  public static Order decode(ScaleReader reader) {
    int version = reader.u8();
    if (version != VERSION_1) {
      throw new IllegalArgumentException("no version of orders: " + version);
    }
    return new Order(
        reader.account(),
        reader.account(),
        reader.u16(),
        type(reader.u8()),
        reader.u64(),
        reader.u64(),
        reader.u64(),
        reader.u32(),
        reader.account(),
        reader.option(from -> from.list(AccountId.LENGTH, ScaleReader::account)),
        reader.option(ScaleReader::u32),
        reader.u64(),
        reader.bool());
  }

  private static Type type(int index) {
    var types = Type.values();
    if (index >= types.length) {
      throw new IllegalArgumentException("no type of orders: " + index);
    }
    return types[index];
  }

  /** BLAKE2b-256 of the encoded order. */
  public Hash id() {
    return Hash.of(Blake2b.hash256(encode()));
  }

  /** The relayer's fee on an amount of TAO, rounded down. */
  long fee(long rao) {
    return part(rao, feeRate);
  }

  private static long part(long amount, int parts) {
    return UInt128.product(amount, parts).dividedBy(PARTS).saturatedLong();
  }

  /** The price that the trade itself must not pass, in rao. */
  long swapLimitRao() {
    if (maxSlippage.isEmpty()) {
      return type.isBuy() ? U64.MAX : 0;
    }
    long slack = part(limitPriceRao, maxSlippage.get());
    return type.isBuy() ? U64.add(limitPriceRao, slack) : U64.subtract(limitPriceRao, slack);
  }

  /** Whether the order's condition holds at a price in rao. */
  boolean isDue(long priceRao) {
    return type == Type.TAKE_PROFIT
        ? !U64.isLess(priceRao, limitPriceRao)
        : !U64.isLess(limitPriceRao, priceRao);
  }
}

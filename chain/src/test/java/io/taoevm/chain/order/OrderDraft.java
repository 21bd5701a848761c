package io.taoevm.chain.order;

import static io.taoevm.chain.order.OrderWorld.HOTKEY;
import static io.taoevm.chain.order.OrderWorld.NETUID;
import static io.taoevm.chain.order.OrderWorld.RECIPIENT;

import io.taoevm.chain.order.Order.Type;
import io.taoevm.chain.primitive.AccountId;
import java.util.List;
import java.util.Optional;

/** An order in the making: at any price, for ever, anybody's to relay, at a thousandth's fee. */
final class OrderDraft {
  private final AccountId signer;
  private final Type type;
  private final long amount;
  private AccountId hotkey = HOTKEY;
  private int netuid = NETUID;
  private long limitPriceRao;
  private long expiryMillis = -1;
  private int feeRate = 1_000_000;
  private Optional<List<AccountId>> relayers = Optional.empty();
  private Optional<Integer> maxSlippage = Optional.empty();
  private long chainId = 42;
  private boolean partialFills;

  private OrderDraft(AccountId signer, Type type, long amount) {
    this.signer = signer;
    this.type = type;
    this.amount = amount;
    this.limitPriceRao = type == Type.TAKE_PROFIT ? 0 : -1;
  }

  static OrderDraft buy(AccountId signer, long rao) {
    return new OrderDraft(signer, Type.LIMIT_BUY, rao);
  }

  static OrderDraft sell(AccountId signer, Type type, long alpha) {
    return new OrderDraft(signer, type, alpha);
  }

  static OrderDraft sell(AccountId signer, long alpha) {
    return sell(signer, Type.TAKE_PROFIT, alpha);
  }

  OrderDraft hotkey(AccountId account) {
    hotkey = account;
    return this;
  }

  OrderDraft netuid(int number) {
    netuid = number;
    return this;
  }

  OrderDraft limit(long priceRao) {
    limitPriceRao = priceRao;
    return this;
  }

  OrderDraft expiry(long millis) {
    expiryMillis = millis;
    return this;
  }

  OrderDraft fee(int rate) {
    feeRate = rate;
    return this;
  }

  OrderDraft relayers(AccountId... accounts) {
    relayers = Optional.of(List.of(accounts));
    return this;
  }

  OrderDraft slippage(int parts) {
    maxSlippage = Optional.of(parts);
    return this;
  }

  OrderDraft chain(long id) {
    chainId = id;
    return this;
  }

  OrderDraft partialFills() {
    partialFills = true;
    return this;
  }

  Order order() {
    return new Order(
        signer,
        hotkey,
        netuid,
        type,
        amount,
        limitPriceRao,
        expiryMillis,
        feeRate,
        RECIPIENT,
        relayers,
        maxSlippage,
        chainId,
        partialFills);
  }

  private SignedOrder signed(Optional<Long> part) {
    var order = order();
    var signature = OrderWorld.signature(signer, order.encode());
    return new SignedOrder(order, SignedOrder.SR25519, signature, part);
  }

  SignedOrder signed() {
    return signed(Optional.empty());
  }

  SignedOrder part(long part) {
    return signed(Optional.of(part));
  }
}

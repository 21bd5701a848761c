package io.taoevm.chain.order;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.event.Event;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.ChainError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.StakeWorld;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A subnet at 0.25 TAO per alpha, traders with TAO and stake, and a relayer. Signatures are hashes
 * of signer and message: what an order binds is tested, not the curve.
 */
final class OrderWorld {
  static final int NETUID = 1;
  static final long SPOT_RAO = 250_000_000;
  static final long TAO = 1_000_000_000;
  static final AccountId ALICE = StakeWorld.account("alice");
  static final AccountId BOB = StakeWorld.account("bob");
  static final AccountId CAROL = StakeWorld.account("carol");
  static final AccountId RELAYER = StakeWorld.account("relayer");
  static final AccountId RECIPIENT = StakeWorld.account("recipient");
  static final AccountId HOTKEY = StakeWorld.account("hotkey");

  final StakeWorld world = new StakeWorld();

  OrderWorld() {
    world.root().pool(NETUID, 1_000 * TAO, 4_000 * TAO).fund(StakeWorld.AUTHOR, TAO);
    world.hotkey(HOTKEY, RELAYER);
    for (var trader : List.of(ALICE, BOB, CAROL)) {
      world.fund(trader, 1_000 * TAO);
      world.staking().operations().addStake(trader, HOTKEY, NETUID, 10 * TAO);
    }
    world
        .staking()
        .markets()
        .update(NETUID, m -> m.withPool(m.pool().withReserves(1_000 * TAO, 4_000 * TAO)));
    world.fund(AccountIds.subnetPool(NETUID), 1_000 * TAO + 500);
    LimitOrders.atGenesis(world.state);
    world.state.takeEvents();
  }

  LimitOrders orders() {
    return new LimitOrders(
        world.state,
        world.context(),
        world.staking(),
        (order, message, signature) ->
            Arrays.equals(signature, signature(order.signer(), message)));
  }

  static byte[] signature(AccountId signer, byte[] message) {
    var hash =
        Blake2b.hash256(Stream.of(signer.bytes(), message).reduce(new byte[0], OrderWorld::join));
    return join(hash, hash);
  }

  private static byte[] join(byte[] head, byte[] tail) {
    var joined = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, joined, head.length, tail.length);
    return joined;
  }

  /** Runs a call as the dispatcher does and names its refusal. */
  Optional<ChainError> attempt(Runnable call) {
    return world.attempt(call).map(Refusal::error);
  }

  long free(AccountId account) {
    return world.balances.freeRao(account);
  }

  long stake(AccountId coldkey) {
    return world.staking().stakes().stake(new StakeKey(NETUID, HOTKEY, coldkey));
  }

  long totalTao() {
    return world.state.rows(Balances.ACCOUNTS).stream()
        .mapToLong(row -> row.value().freeRao() + row.value().reservedRao())
        .sum();
  }

  <E extends Event> List<E> events(Class<E> type) {
    return world.state.takeEvents().stream().filter(type::isInstance).map(type::cast).toList();
  }
}

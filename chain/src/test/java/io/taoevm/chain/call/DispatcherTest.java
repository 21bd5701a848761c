package io.taoevm.chain.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.refusal.DispatchError;
import io.taoevm.chain.refusal.TokenError;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import org.junit.jupiter.api.Test;

final class DispatcherTest {
  private static final AccountId ALICE = new AccountId(1, 0, 0, 0);
  private static final AccountId BOB = new AccountId(2, 0, 0, 0);

  private final State state = new State(StateSource.EMPTY);
  private final Balances balances = new Balances(state);
  private final Dispatcher dispatcher = new Economy(state, block(5), ChainSpec.V425).dispatcher();

  private static BlockContext block(long number) {
    return new BlockContext(
        42,
        number,
        number * 12_000,
        75_000_000,
        Word.of(10_000_000_000L),
        Address.ZERO,
        AccountId.ZERO,
        Hash.ZERO,
        Word.ZERO,
        ignored -> Hash.ZERO);
  }

  @Test
  void transfer_shouldMoveTao() {
    balances.mint(ALICE, 10_000);
    var result =
        dispatcher.dispatch(Origin.signed(ALICE), new BalancesCall.TransferAllowDeath(BOB, 4_000));
    assertEquals(new DispatchResult.Dispatched(175_000_000, true), result);
    assertEquals(6_000, balances.freeRao(ALICE));
    assertEquals(4_000, balances.freeRao(BOB));
  }

  @Test
  void transfer_shouldBeRefused_whenTheAmountHasTheHighestBit() {
    balances.mint(ALICE, 10_000);
    var result =
        dispatcher.dispatch(Origin.signed(ALICE), new BalancesCall.TransferKeepAlive(BOB, -1));
    assertEquals(new DispatchResult.Refused(TokenError.FundsUnavailable), result);
    assertEquals(10_000, balances.freeRao(ALICE));
  }

  @Test
  void transferAll_shouldLeaveTheDepositOrNothing() {
    balances.mint(ALICE, 10_000);
    var origin = Origin.signed(ALICE);
    dispatcher.dispatch(origin, new BalancesCall.TransferAll(BOB, true));
    assertEquals(Balances.EXISTENTIAL_DEPOSIT_RAO, balances.freeRao(ALICE));
    dispatcher.dispatch(origin, new BalancesCall.TransferAll(BOB, false));
    assertEquals(0, balances.freeRao(ALICE));
    assertEquals(10_000, balances.freeRao(BOB));
  }

  @Test
  void dispatch_shouldUndoEvents_whenTheCallIsRefused() {
    var call = new SudoCall.Sudo(new SystemCall.RemarkWithEvent(new byte[1]));
    var result = dispatcher.dispatch(Origin.signed(ALICE), call);
    assertEquals(new DispatchResult.Refused(DispatchError.BadOrigin), result);
    assertEquals("Bad origin", ((DispatchResult.Refused) result).text());
    assertTrue(state.events().isEmpty());
  }

  @Test
  void sudo_shouldReportTheInnerRefusal_andBeFree() {
    state.put(Sudo.KEY, Only.ROW, ALICE);
    var call = new SudoCall.Sudo(new BalancesCall.TransferKeepAlive(BOB, 1));
    var result = dispatcher.dispatch(Origin.signed(ALICE), call);
    assertEquals(new DispatchResult.Dispatched(175_000_000, false), result);
    assertEquals(
        new SudoEvent.Sudid(new DispatchResult.Refused(DispatchError.BadOrigin)),
        state.events().getFirst());
  }
}

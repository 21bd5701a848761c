package io.taoevm.chain.subnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class KeySuccessionTest {
  private static final AccountId A = new AccountId(1, 0, 0, 0);
  private static final AccountId B = new AccountId(2, 0, 0, 0);
  private static final AccountId C = new AccountId(3, 0, 0, 0);

  private final State state = new State(StateSource.EMPTY);
  private final KeySuccession succession = new KeySuccession(state);

  private @Nullable AccountId successor(AccountId hotkey) {
    return state.get(KeySuccession.HOTKEY_SUCCESSOR, new OnSubnet.Account(1, hotkey));
  }

  private @Nullable AccountId root(AccountId hotkey) {
    return state.get(KeySuccession.HOTKEY_ROOT, new OnSubnet.Account(1, hotkey));
  }

  @Test
  void hotkeys_shouldKeepTheRootOfTheirLine() {
    RuntimeConstants.setSpec(state, ChainSpec.V471);
    succession.hotkeySwapped(1, A, B);
    succession.hotkeySwapped(1, B, C);
    assertEquals(B, successor(A));
    assertEquals(C, successor(B));
    assertEquals(A, root(B));
    assertEquals(A, root(C));
    assertNull(root(A));
  }

  @Test
  void hotkeys_shouldFormNoCircle_whenAKeyComesBack() {
    RuntimeConstants.setSpec(state, ChainSpec.V471);
    succession.hotkeySwapped(1, A, B);
    succession.hotkeySwapped(1, B, A);
    assertNull(successor(A));
    assertEquals(A, successor(B));
    assertEquals(A, root(A));
  }

  @Test
  void registration_shouldForgetWhoFollowed_onThatSubnetOnly() {
    RuntimeConstants.setSpec(state, ChainSpec.V471);
    succession.hotkeySwapped(1, A, B);
    succession.hotkeySwapped(2, A, B);
    new Neurons(state).append(1, A, 10);
    assertNull(successor(A));
    assertEquals(A, root(B));
    assertEquals(B, state.get(KeySuccession.HOTKEY_SUCCESSOR, new OnSubnet.Account(2, A)));
  }

  @Test
  void coldkeys_shouldHaveOneLineForAllSubnets() {
    RuntimeConstants.setSpec(state, ChainSpec.V471);
    succession.coldkeySwapped(A, B);
    succession.coldkeySwapped(B, C);
    assertEquals(B, state.get(KeySuccession.COLDKEY_SUCCESSOR, A));
    assertEquals(A, state.get(KeySuccession.COLDKEY_ROOT, C));
  }

  @Test
  void nothing_shouldBeRecorded_beforeTheReleaseThatDoes() {
    succession.hotkeySwapped(1, A, B);
    succession.coldkeySwapped(A, B);
    assertNull(successor(A));
    assertNull(state.get(KeySuccession.COLDKEY_ROOT, B));
  }
}

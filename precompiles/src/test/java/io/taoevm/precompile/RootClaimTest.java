package io.taoevm.precompile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.call.CallTable;
import io.taoevm.chain.call.DelegationCall;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.StakeLedger;
import io.taoevm.evm.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code claimRootWithHotkey} and the two getters that say what it would pay. */
final class RootClaimTest {
  private static final Word WEI_PER_RAO = Word.of(1_000_000_000L);

  private final Scene scene = new Scene(ChainSpec.V471);

  private Outcome run(String function, String... arguments) {
    var found = Functions.find(ChainSpec.V471, 0x805, function, arguments.length);
    return scene.run(0x805, found, List.of(arguments));
  }

  private Word answer(String function, String... arguments) {
    var outcome = run(function, arguments);
    return Word.of(assertInstanceOf(Outcome.Returned.class, outcome).output());
  }

  private long rootStake() {
    return new StakeLedger(scene.state()).stake(0, Names.account("hot"), Names.account("alice"));
  }

  private Outcome dispatched(byte[] call) {
    return new Caller(scene.state(), Names.address("alice"))
        .spec(ChainSpec.V471)
        .gas(60_000_000)
        .number(Scene.BLOCK)
        .raw(0x06, call);
  }

  @Test
  void claim_shouldStakeOnRootWhatTheGettersSaid() {
    scene.step("dividend 1 hot 1T");
    scene.step("dividend 2 hot 2T");
    var said = answer("getUnclaimedRootTaoByHotkey", "alice", "hot");
    var parts =
        answer("getUnclaimedRootTaoBySubnet", "alice", "1", "[hot]")
            .plus(answer("getUnclaimedRootTaoBySubnet", "alice", "2", "[hot,own]"));
    assertEquals(said, parts);
    assertEquals(Word.ZERO, answer("getUnclaimedRootTaoByHotkey", "bob", "hot"));
    var before = rootStake();
    assertInstanceOf(Outcome.Returned.class, run("claimRootWithHotkey", "hot"));
    assertEquals(said, Word.of(rootStake() - before).times(WEI_PER_RAO));
    assertTrue(rootStake() - before > 700_000_000, "three alpha at about a quarter");
  }

  @Test
  void claim_shouldDoNothing_forAHotkeyThatOwesNothing() {
    var before = rootStake();
    for (var hotkey : List.of("hot", "own", "nobody", "zero")) {
      assertInstanceOf(Outcome.Returned.class, run("claimRootWithHotkey", hotkey));
    }
    assertEquals(before, rootStake());
  }

  @Test
  void claim_shouldRunThroughDispatchToo() {
    scene.step("dividend 1 hot 1T");
    var before = rootStake();
    var call = CallTable.encode(new DelegationCall.ClaimRootWithHotkey(Names.account("hot")));
    var outcome = assertInstanceOf(Outcome.Returned.class, dispatched(call));
    assertEquals(60_000_000 - 149_724, outcome.gasLeft());
    assertTrue(rootStake() > before);
  }
}

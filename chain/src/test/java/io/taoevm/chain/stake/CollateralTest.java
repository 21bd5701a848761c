package io.taoevm.chain.stake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.registration.NeuronRegistration;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.HotkeySwap.Pair;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.RuntimeConstants;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Collateral of miners (precompiles-next.md 7.2). */
final class CollateralTest {
  private static final long TAO = 1_000_000_000L;
  private static final AccountId COLD = StakeWorld.account("cold");
  private static final AccountId OTHER = StakeWorld.account("other");
  private static final AccountId HOT = StakeWorld.account("hot");
  private static final AccountId NEXT = StakeWorld.account("next");
  private static final StakeKey KEY = new StakeKey(1, HOT, COLD);

  private final StakeWorld world = new StakeWorld().block(100_000);

  CollateralTest() {
    RuntimeConstants.setSpec(world.state, ChainSpec.V471);
    world.root().fund(StakeWorld.AUTHOR, TAO);
    world.pool(1, 1_000 * TAO, 4_000 * TAO);
    world.fund(COLD, 1_000 * TAO).fund(OTHER, 1_000 * TAO);
    world.hotkey(HOT, COLD);
    Hyperparameter.MAX_ALLOWED_UIDS.set(world.state, 1, 16);
    EmissionState.update(world.state, 1, emission -> emission.withBurn(10 * TAO));
  }

  private Staking staking() {
    return world.staking();
  }

  private Collateral collateral() {
    return staking().collateral();
  }

  private long stake() {
    return staking().stakes().stake(KEY);
  }

  private void register(AccountId coldkey, AccountId hotkey) {
    new NeuronRegistration(world.state, world.block(), staking()).register(coldkey, 1, hotkey);
  }

  private void share(int parts) {
    world.state.put(Collateral.LOCK_SHARE, 1, parts);
  }

  @Test
  void registration_shouldLockItsShareOfThePrice_andBurnTheRest() {
    share(32_768);
    register(COLD, HOT);
    // 32,768 of 65,535 of ten TAO, in fractions of 2^64: 5,000,076,295 rao.
    var price = collateral().split(new StakeKey(1, NEXT, COLD), 10 * TAO);
    assertEquals(5_000_076_295L, price.topUpRao());
    assertEquals(4_999_923_705L, price.burnedRao());
    assertEquals(990 * TAO, world.balances.freeRao(COLD));
    // Ten TAO without the fee of 33 of 65,535 buy 39.58... alpha at 1,000 to 4,000.
    var alpha = 4_000.0 * 9.994_964_523 / 1_009.994_964_523 * TAO;
    assertEquals(alpha * 5_000_076_295L / 1e10, stake(), 1_000);
    assertEquals(stake(), collateral().locked(KEY));
    assertEquals(stake(), collateral().total(COLD, 1));
    assertEquals(List.of(HOT), collateral().hotkeys(COLD, 1));
    assertEquals(0, staking().locks().unlocked(COLD, 1));
  }

  @Test
  void registration_shouldOnlyBurn_withoutAShare() {
    register(COLD, HOT);
    assertEquals(990 * TAO, world.balances.freeRao(COLD));
    assertEquals(0, stake());
    assertNull(collateral().bond(KEY));
  }

  @Test
  void standingCollateral_shouldCountAtTheMovingPrice_andTakeTheNewRatio() {
    share(32_768);
    register(COLD, HOT);
    var locked = collateral().locked(KEY);
    EmissionState.update(world.state, 1, emission -> withPrice(emission, 1L << 29));
    var standing = locked / 8;
    assertEquals(5_000_076_295L - standing, collateral().split(KEY, 10 * TAO).topUpRao());
    world.state.put(Collateral.DRAIN_RATIO, 1, U64F64.of(2));
    assertEquals(U64F64.ONE, bond().drainRatio());
    collateral().renew(KEY);
    assertEquals(U64F64.of(2), bond().drainRatio());
  }

  private Collateral.Bond bond() {
    return assertNotNullBond(KEY);
  }

  private static EmissionState withPrice(EmissionState of, long bits) {
    return new EmissionState(
        UInt128.of(bits),
        of.burnRao(),
        of.burnIncreaseMult(),
        of.last(),
        of.pending(),
        of.minerBurned(),
        of.rootProportion());
  }

  @Test
  void emission_shouldFreeCollateral_downToTheFloor() {
    bond(1_000, 300, U64F64.divide(U64F64.ONE, U64F64.of(2)));
    assertEquals(0, collateral().settle(KEY, 401, 401));
    assertEquals(800, collateral().locked(KEY));
    assertEquals(800, collateral().total(COLD, 1));
    assertEquals(401, bond().earned());
    collateral().settle(KEY, 10_000, 10_000);
    assertEquals(300, collateral().locked(KEY));
    staking().collateralOperations().setFloor(KEY, 0);
    collateral().settle(KEY, 10_000, 10_000);
    assertNull(collateral().bond(KEY));
    assertEquals(0, collateral().total(COLD, 1));
  }

  private void bond(long locked, long floor, UInt128 ratio) {
    world.state.put(Collateral.DRAIN_RATIO, 1, ratio);
    staking().stakes().add(KEY, 1_000);
    collateral().lock(KEY, locked);
    collateral().setFloor(KEY, floor);
  }

  @Test
  void emission_shouldFillUpToTheFloor_fromWhatIsTheOwnersAlone() {
    bond(100, 1_000, U64F64.ONE);
    assertEquals(200, collateral().settle(KEY, 5_000, 200));
    assertEquals(300, collateral().locked(KEY));
    assertEquals(1_200, stake());
    assertEquals(700, collateral().settle(KEY, 5_000, 5_000));
    assertEquals(1_000, collateral().locked(KEY));
    assertEquals(10_000, bond().earned());
    assertEquals(0, collateral().settle(KEY, 0, 0));
  }

  @Test
  void collateral_shouldTakeFreeStakeFirst_andBuyTheRest() {
    staking().operations().addStake(COLD, HOT, 1, 10 * TAO);
    var free = stake();
    staking().collateralOperations().add(KEY, free / 2, TAO);
    assertEquals(free / 2, collateral().locked(KEY));
    assertEquals(free, stake());
    EmissionState.update(world.state, 1, emission -> withPrice(emission, 1L << 31));
    var before = world.balances.freeRao(COLD);
    staking().collateralOperations().add(KEY, free + TAO * 100, TAO);
    assertTrue(world.balances.freeRao(COLD) < before);
    assertEquals(stake(), collateral().locked(KEY));
    var refused =
        world.attempt(() -> staking().operations().removeStake(COLD, HOT, 1, TAO)).orElseThrow();
    assertEquals(SubtensorError.StakeUnavailable, refused.error());
  }

  @Test
  void bonds_shouldFollowSwappedKeys_andMerge() {
    bond(400, 0, U64F64.of(2));
    staking().hotkeySwap().swap(COLD, new Pair(HOT, NEXT), Optional.of(1), false);
    assertNull(collateral().bond(KEY));
    assertEquals(400, collateral().locked(new StakeKey(1, NEXT, COLD)));
    assertEquals(400, collateral().total(COLD, 1));
    var swap = staking().coldkeySwap();
    var heir = StakeWorld.account("heir");
    swap.announce(COLD, Hash.of(Blake2b.hash256(heir.bytes())));
    world.block(world.block() + 36_000);
    staking().coldkeySwap().swapAnnounced(COLD, heir);
    assertEquals(0, collateral().total(COLD, 1));
    assertEquals(400, collateral().locked(new StakeKey(1, NEXT, heir)));
    var merged = new StakeKey(1, HOT, heir);
    world.state.put(Collateral.DRAIN_RATIO, 1, U64F64.ONE);
    collateral().lock(merged, 50);
    collateral().moveHotkey(1, NEXT, HOT, heir);
    assertEquals(450, collateral().locked(merged));
    assertEquals(U64F64.ONE, assertNotNullBond(merged).drainRatio());
    assertEquals(450, collateral().total(heir, 1));
  }

  private Collateral.Bond assertNotNullBond(StakeKey key) {
    var bond = collateral().bond(key);
    assertNotNull(bond);
    return bond;
  }

  @Test
  void bonds_shouldEndWithTheirSubnet() {
    share(100);
    bond(400, 0, U64F64.of(2));
    collateral().removeSubnet(1);
    assertNull(collateral().bond(KEY));
    assertEquals(0, collateral().total(COLD, 1));
    assertEquals(0, collateral().lockShare(1));
    assertEquals(U64F64.ONE, collateral().drainRatio(1));
  }
}

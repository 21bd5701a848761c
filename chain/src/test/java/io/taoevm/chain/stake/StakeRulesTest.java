package io.taoevm.chain.stake;

import static io.taoevm.chain.stake.StakeWorld.account;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Subnets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules of staking-and-pools.md 7 to 13 beyond the golden vectors, each by one small case. */
final class StakeRulesTest {
  private static final long TAO = 1_000_000_000;
  private static final AccountId COLD = account("cold");
  private static final AccountId OTHER = account("other");
  private static final AccountId HOT = account("hot");
  private static final AccountId SECOND = account("second");

  private final StakeWorld world = new StakeWorld();

  StakeRulesTest() {
    world.root().fund(StakeWorld.AUTHOR, TAO);
    world.pool(1, 1_000 * TAO, 4_000 * TAO).pool(2, 1_000 * TAO, 4_000 * TAO);
    world.fund(COLD, 1_000 * TAO).fund(OTHER, 1_000 * TAO);
    world.hotkey(HOT, COLD).hotkey(SECOND, OTHER);
  }

  private Staking staking() {
    return world.staking();
  }

  private void add(AccountId coldkey, AccountId hotkey, int netuid, long rao) {
    staking().operations().addStake(coldkey, hotkey, netuid, rao);
  }

  private long stake(int netuid, AccountId hotkey, AccountId coldkey) {
    return staking().stakes().stake(netuid, hotkey, coldkey);
  }

  private long free(AccountId account) {
    return world.balances.freeRao(account);
  }

  // ---- 7: stake calls

  @Test
  void hotkey_shouldBecomeADelegate_whenAnotherStakesWithALimit() {
    add(OTHER, HOT, 1, TAO);
    assertFalse(staking().hotkeys().isDelegate(HOT));
    var key = new StakeKey(1, HOT, OTHER);
    staking().operations().addStakeLimit(key, TAO, TAO, true);
    assertTrue(staking().hotkeys().isDelegate(HOT));
    assertEquals(11_796, staking().hotkeys().take(HOT));
  }

  @Test
  void pendingChildren_shouldBeDropped_whenStakeFallsBelowTheThreshold() {
    add(COLD, HOT, 1, 10 * TAO);
    GlobalParameter.STAKE_THRESHOLD.set(world.state, 5 * TAO);
    var parent = new OnSubnet.Account(1, HOT);
    staking()
        .children()
        .setChildren(
            COLD, parent, List.of(new ChildLink(1, SECOND)), staking().operations()::hotkeyWorth);
    staking().operations().removeStake(COLD, HOT, 1, TAO);
    assertTrue(world.state.contains(Children.PENDING, parent));
    staking().operations().removeStakeFullLimit(COLD, HOT, 1, Optional.empty());
    assertFalse(world.state.contains(Children.PENDING, parent));
  }

  @Test
  void nomination_shouldBeSold_whenLittleIsLeft() {
    GlobalParameter.NOMINATOR_MIN_REQUIRED_STAKE.set(world.state, 100_000_000);
    add(OTHER, HOT, 1, 10 * TAO);
    add(COLD, HOT, 1, 10 * TAO);
    long all = stake(1, HOT, OTHER);
    staking().operations().removeStake(OTHER, HOT, 1, all - 700_000_000);
    assertEquals(0, stake(1, HOT, OTHER));
    long own = stake(1, HOT, COLD);
    staking().operations().removeStake(COLD, HOT, 1, own - 700_000_000);
    assertEquals(700_000_000, stake(1, HOT, COLD), 2);
  }

  @Test
  void nomination_shouldBeDeleted_whenItCannotBeSold() {
    GlobalParameter.NOMINATOR_MIN_REQUIRED_STAKE.set(world.state, 1_000_000_000);
    add(OTHER, HOT, 1, 10 * TAO);
    staking()
        .markets()
        .update(1, m -> m.withPool(m.pool().withReserves(999_999, m.pool().alpha())));
    staking().operations().clearSmallNomination(new StakeKey(1, HOT, OTHER));
    assertEquals(0, stake(1, HOT, OTHER));
  }

  @Test
  void unstakeAll_shouldSkipWhatCannotBeSold() {
    add(COLD, HOT, 0, TAO);
    add(COLD, HOT, 1, TAO);
    add(COLD, HOT, 2, TAO);
    Hyperparameter.SUBTOKEN_ENABLED.set(world.state, 2, 0);
    staking().operations().unstakeAll(COLD, HOT);
    assertEquals(0, stake(0, HOT, COLD) + stake(1, HOT, COLD));
    assertTrue(stake(2, HOT, COLD) > 0);
    staking().operations().unstakeAll(COLD, SECOND);
  }

  @Test
  void unstakeAllAlpha_shouldStakeTheProceedsOnRoot() {
    add(COLD, HOT, 1, TAO);
    add(COLD, HOT, 2, TAO);
    long before = free(COLD);
    staking().operations().unstakeAllAlpha(COLD, HOT);
    assertEquals(before, free(COLD));
    assertEquals(2 * TAO, stake(0, HOT, COLD), 4_100_000);
  }

  @Test
  void issuance_shouldFall_whenAlphaIsRecycledButNotWhenBurned() {
    add(COLD, HOT, 1, 10 * TAO);
    long issued = staking().markets().market(1).alphaIssuance();
    staking().operations().burnAlpha(COLD, HOT, 1, TAO);
    assertEquals(issued, staking().markets().market(1).alphaIssuance());
    assertEquals(TAO, staking().markets().market(1).assets().burned());
    staking().operations().recycleAlpha(COLD, HOT, 1, TAO);
    assertEquals(issued - TAO, staking().markets().market(1).alphaIssuance());
    assertEquals(TAO, staking().markets().market(1).assets().recycled());
    staking().operations().burnAlpha(COLD, HOT, 1, 0);
  }

  @Test
  void addStakeBurn_shouldBurnExactlyWhatItBought() {
    add(COLD, HOT, 1, TAO);
    long held = stake(1, HOT, COLD);
    world.state.takeEvents();
    staking().operations().addStakeBurn(new StakeKey(1, HOT, COLD), TAO, Optional.empty());
    assertEquals(held, stake(1, HOT, COLD), 2);
    var event = (StakeEvent.AddStakeBurn) world.state.takeEvents().getLast();
    assertEquals(event.alpha(), staking().markets().market(1).assets().burned());
  }

  // ---- 8: root dividends

  @Test
  void dividend_shouldBecomeTheOwnersStake_whenItExceedsTheRootStake() {
    add(COLD, HOT, 0, TAO);
    staking().rootBooks().credit(HOT, 1, TAO + 1);
    assertEquals(TAO + 1, stake(1, HOT, COLD));
    staking().rootBooks().credit(HOT, 1, TAO);
    assertEquals(TAO, U96F32.floor(staking().rootBooks().owed(new StakeKey(1, HOT, COLD))));
  }

  @Test
  void claim_shouldBeForfeited_whenRootStakeIsRemovedFirst() {
    add(COLD, HOT, 0, 100 * TAO);
    staking().rootBooks().credit(HOT, 1, 10_000_000);
    staking().operations().removeStake(COLD, HOT, 0, 50 * TAO);
    assertEquals(
        5_000_000, U96F32.floor(staking().rootBooks().owed(new StakeKey(1, HOT, COLD))), 20);
  }

  @Test
  void claim_shouldKeepOrSellByType() {
    add(COLD, HOT, 0, 100 * TAO);
    staking().markets().update(1, m -> m.mintedOutside(TAO));
    staking().markets().update(2, m -> m.mintedOutside(TAO));
    staking().rootBooks().credit(HOT, 1, TAO);
    staking().rootBooks().credit(HOT, 2, TAO);
    staking().rootClaims().setClaimType(COLD, new RootClaimType.KeepSubnets(List.of(2)));
    staking().rootClaims().claim(COLD, Set.of(1, 2));
    assertEquals(0, stake(1, HOT, COLD));
    assertEquals(TAO, stake(2, HOT, COLD), 20);
    assertEquals(100 * TAO + TAO / 4, stake(0, HOT, COLD), 100_000);
    assertEquals(stake(0, HOT, COLD) - 100 * TAO, staking().markets().market(1).rootSellRao());
  }

  @Test
  void claim_shouldWait_whenLessIsOwedThanTheThreshold() {
    add(COLD, HOT, 0, 100 * TAO);
    staking().rootBooks().credit(HOT, 1, 499_999);
    staking().rootClaims().claim(COLD, Set.of(1));
    assertEquals(100 * TAO, stake(0, HOT, COLD));
  }

  @Test
  void claimOfHotkey_shouldStakeWhatItWasWorth_whateverTheType() {
    add(COLD, HOT, 0, 100 * TAO);
    credit(HOT, 1, TAO);
    credit(HOT, 2, 3 * TAO);
    staking().rootClaims().setClaimType(COLD, new RootClaimType.Keep());
    var claims = staking().hotkeyClaims();
    long worth = claims.worthRao(HOT, COLD);
    assertEquals(
        worth,
        claims.worthRao(new StakeKey(1, HOT, COLD)) + claims.worthRao(new StakeKey(2, HOT, COLD)));
    assertEquals(new HotkeyClaims.Claimed(2, 2, worth), claims.claim(HOT, COLD));
    assertEquals(100 * TAO + worth, stake(0, HOT, COLD));
    assertEquals(0, stake(1, HOT, COLD));
    assertEquals(TAO, worth, 20_000_000);
    assertEquals(0, claims.claim(HOT, COLD).taoRao());
  }

  @Test
  void claimOfHotkey_shouldLeaveWhatOthersOwe() {
    add(COLD, HOT, 0, 100 * TAO);
    add(COLD, SECOND, 0, 100 * TAO);
    credit(HOT, 1, TAO);
    credit(SECOND, 1, TAO);
    long owed = staking().hotkeyClaims().worthRao(SECOND, COLD);
    assertTrue(owed > 0);
    staking().hotkeyClaims().claim(HOT, COLD);
    assertEquals(100 * TAO, stake(0, SECOND, COLD));
    assertTrue(staking().hotkeyClaims().worthRao(SECOND, COLD) > 0);
  }

  /** What counts is the worth of all subnets together, and root's threshold. */
  @Test
  void claimOfHotkey_shouldWait_whenAllIsWorthLessThanTheThreshold() {
    add(COLD, HOT, 0, 100 * TAO);
    credit(HOT, 1, 1_000_000);
    var claims = staking().hotkeyClaims();
    assertEquals(new HotkeyClaims.Claimed(1, 0, 0), claims.claim(HOT, COLD));
    credit(HOT, 2, 1_100_000);
    assertEquals(2, claims.claim(HOT, COLD).sold());
    assertTrue(stake(0, HOT, COLD) > 100 * TAO + 500_000);
  }

  @Test
  void claimOfHotkey_shouldPassOverAPoolThatPaysNothing() {
    add(COLD, HOT, 0, 100 * TAO);
    credit(HOT, 1, TAO);
    credit(HOT, 2, TAO);
    staking()
        .markets()
        .update(2, market -> market.withPool(market.pool().withReserves(1_000, TAO)));
    assertEquals(1, staking().hotkeyClaims().claim(HOT, COLD).sold());
    assertEquals(TAO, U96F32.floor(staking().rootBooks().owed(new StakeKey(2, HOT, COLD))), 20);
  }

  /** Alpha of a subnet for those who stake to a hotkey on root. */
  private void credit(AccountId hotkey, int netuid, long alpha) {
    staking().markets().update(netuid, market -> market.mintedOutside(alpha));
    staking().rootBooks().credit(hotkey, netuid, alpha);
  }

  @Test
  void stakers_shouldBeClaimedForAutomatically() {
    add(COLD, HOT, 0, 100 * TAO);
    staking().markets().update(1, m -> m.mintedOutside(TAO));
    staking().rootBooks().credit(HOT, 1, TAO);
    staking().rootClaims().claimAutomatically();
    assertTrue(stake(0, HOT, COLD) > 100 * TAO);
    staking().operations().removeStakeFullLimit(COLD, HOT, 0, Optional.empty());
    assertFalse(world.state.contains(RootStakers.INDEX, COLD));
  }

  // ---- 9: takes and children

  @Test
  void take_shouldBeWaitedFor_whenItWasLoweredBefore() {
    staking().takes().decrease(COLD, HOT, 9_000);
    world.block(100 + 216_000);
    assertTrue(world.attempt(() -> staking().takes().increase(COLD, HOT, 9_001)).isPresent());
    world.block(100 + 216_001);
    staking().takes().increase(COLD, HOT, 9_001);
    assertEquals(9_001, staking().hotkeys().take(HOT));
  }

  @Test
  void childTake_shouldBeAtLeastWhatTheSubnetDemands() {
    staking().takes().setChildTake(COLD, HOT, 1, 10);
    Hyperparameter.MIN_CHILDKEY_TAKE.set(world.state, 1, 500);
    assertEquals(500, staking().takes().childTake(1, HOT));
    assertEquals(500, staking().takes().childTake(1, SECOND));
    staking().takes().setChildTake(COLD, HOT, 1, 500);
  }

  @Test
  void children_shouldWaitForTheCooldown_whenTheSubnetHasStarted() {
    var parent = new OnSubnet.Account(1, HOT);
    var first = List.of(new ChildLink(7, SECOND));
    staking().children().setChildren(COLD, parent, first, hotkey -> 0);
    world.block(100 + 7_200);
    staking().children().applyPending(1);
    assertEquals(List.of(), staking().children().links().children(1, HOT));
    var second = List.of(new ChildLink(8, SECOND));
    staking().children().setChildren(COLD, parent, second, hotkey -> 0);
    world.block(100 + 7_200 + 7_201);
    staking().children().applyPending(1);
    assertEquals(second, staking().children().links().children(1, HOT));
    assertEquals(List.of(new ChildLink(8, HOT)), staking().children().links().parents(1, SECOND));
    Hyperparameter.SUBTOKEN_ENABLED.set(world.state, 1, 0);
    world.block(20_000);
    staking().children().setChildren(COLD, parent, List.of(), hotkey -> 0);
    assertEquals(List.of(), staking().children().links().parents(1, SECOND));
  }

  // ---- 10: locks

  @Test
  void conviction_shouldBeZero_whenALockMovesToAnotherOwner() {
    add(COLD, HOT, 1, 10 * TAO);
    var third = account("third");
    world.hotkey(third, COLD);
    staking().locks().lock(COLD, 1, HOT, TAO);
    world.block(100_000);
    staking().locks().move(COLD, third, 1);
    var kept = staking().locks().current(COLD, 1).orElseThrow();
    assertEquals(third, kept.hotkey());
    assertFalse(kept.state().conviction().isZero());
    staking().locks().move(COLD, SECOND, 1);
    assertTrue(staking().locks().current(COLD, 1).orElseThrow().state().conviction().isZero());
  }

  @Test
  void lock_shouldKeepItsMass_whenItIsPerpetual() {
    add(COLD, HOT, 1, 10 * TAO);
    staking().locks().lock(COLD, 1, HOT, TAO);
    staking().locks().setPerpetual(COLD, 1, true);
    world.block(2_000_000);
    assertEquals(TAO, staking().locks().locked(COLD, 1));
    staking().locks().setPerpetual(COLD, 1, false);
    world.block(2_934_866);
    assertEquals(TAO * 0.36787944, staking().locks().locked(COLD, 1), 20);
  }

  @Test
  void subnet_shouldGoToTheKing_whenItIsAYearOld() {
    add(OTHER, SECOND, 1, 100 * TAO);
    staking().locks().setPerpetual(OTHER, 1, true);
    staking().locks().lock(OTHER, 1, SECOND, 350 * TAO);
    new Neurons(world.state).append(1, SECOND, 100);
    world.block(2_629_800);
    staking().king().crown(1, hotkey -> false);
    assertTrue(new Subnets(world.state).get(1).owner().isZero());
    world.block(2_629_801);
    staking().king().crown(1, hotkey -> false);
    assertEquals(OTHER, new Subnets(world.state).get(1).owner());
    assertEquals(SECOND, new Subnets(world.state).get(1).ownerHotkey());
    assertEquals(U64F64.of(350 * TAO), staking().locks().totals().convictions(1).get(SECOND));
  }

  // ---- 11: key swaps

  @Test
  void stakes_shouldFollowTheHotkey_unlessTheyAreToBeKept() {
    add(COLD, HOT, 1, TAO);
    add(OTHER, HOT, 1, TAO);
    long mine = stake(1, HOT, COLD);
    long others = stake(1, HOT, OTHER);
    world.block(20_000);
    var successor = account("successor");
    staking().hotkeySwap().swap(COLD, new HotkeySwap.Pair(HOT, successor), Optional.of(1), true);
    assertEquals(mine, stake(1, HOT, COLD));
    world.block(40_000);
    long before = free(COLD);
    var last = account("last");
    staking().hotkeySwap().swap(COLD, new HotkeySwap.Pair(HOT, last), Optional.empty(), false);
    assertEquals(100_000_000, before - free(COLD));
    assertEquals(0, staking().stakes().total(1, HOT));
    assertEquals(mine, stake(1, last, COLD), 1);
    assertEquals(others, stake(1, last, OTHER), 1);
    assertEquals(COLD, staking().hotkeys().owner(last));
    assertFalse(staking().hotkeys().staking(OTHER).contains(HOT));
    assertEquals(new StakeEvent.HotkeySwapped(COLD, HOT, last), world.state.takeEvents().getLast());
  }

  @Test
  void coldkey_shouldHandEverythingOver_whenItsSwapIsDue() {
    add(COLD, HOT, 1, TAO);
    var successor = account("successor");
    var hash = Hash.of(Blake2b.hash256(successor.bytes()));
    long before = free(COLD);
    staking().coldkeySwap().announce(COLD, hash);
    assertEquals(100_000_000, before - free(COLD));
    long mine = stake(1, HOT, COLD);
    long left = free(COLD);
    world.block(100 + 36_000);
    staking().coldkeySwap().swapAnnounced(COLD, successor);
    assertEquals(0, free(COLD));
    assertEquals(left, free(successor));
    assertEquals(mine, stake(1, HOT, successor));
    assertEquals(successor, staking().hotkeys().owner(HOT));
  }

  /** The reference moves a watermark only where the new coldkey then holds stake of that subnet. */
  @Test
  void dividends_shouldBeClaimableAgain_whenAStakerOfRootOnlySwapsTheColdkey() {
    add(COLD, HOT, 0, 100 * TAO);
    staking().markets().update(1, m -> m.mintedOutside(TAO));
    staking().rootBooks().credit(HOT, 1, TAO);
    staking().rootClaims().claim(COLD, Set.of(1));
    var successor = account("successor");
    staking().coldkeySwap().swapByRoot(COLD, successor, 0);
    long owed = U96F32.floor(staking().rootBooks().owed(new StakeKey(1, HOT, successor)));
    assertTrue(owed >= TAO, () -> "owed " + owed);
  }

  // ---- 12: auto-stake and removal

  @Test
  void autoStake_shouldKnowItsDestination() {
    new Neurons(world.state).append(1, HOT, 100);
    assertEquals(Optional.empty(), staking().autoStake().destination(OTHER, 1));
    staking().autoStake().setDestination(OTHER, 1, HOT);
    assertEquals(Optional.of(HOT), staking().autoStake().destination(OTHER, 1));
  }

  @Test
  void removal_shouldSplitThePot_betweenStakersAndTheChain() {
    staking().stakes().add(new StakeKey(1, HOT, COLD), 300);
    staking().stakes().add(new StakeKey(1, SECOND, OTHER), 100);
    staking()
        .markets()
        .update(1, m -> m.withPool(m.pool().withReserves(1_000_001, 500)).withProtocolAlpha(100));
    world.fund(AccountIds.subnetPool(1), 1_000_501);
    long mine = free(COLD);
    long others = free(OTHER);
    long recycled = staking().payout().payOut(1);
    assertEquals(300_000, free(COLD) - mine);
    assertEquals(100_000, free(OTHER) - others);
    assertEquals(600_001, recycled);
  }

  // ---- 13: fees

  @Test
  void fee_shouldBurn_whenThereIsNoAuthor() {
    world.author(AccountId.ZERO);
    add(COLD, HOT, 1, 100 * TAO);
    assertEquals(50_354_772, free(AccountIds.BURN));
    staking().operations().removeStakeFullLimit(COLD, HOT, 1, Optional.empty());
    assertTrue(staking().markets().market(1).assets().burned() > 150_000_000);
  }

  @Test
  void moveAcrossSubnets_shouldPayOneFee() {
    add(COLD, HOT, 1, 10 * TAO);
    long author = free(StakeWorld.AUTHOR);
    long alpha = stake(1, HOT, COLD);
    staking().moves().swapStake(new StakeKey(1, HOT, COLD), 2, alpha, Optional.empty());
    long paid = free(StakeWorld.AUTHOR) - author;
    assertEquals(10 * TAO * 33 / 65_535, paid, 100_000);
  }

  @Test
  void feeInAlpha_shouldBeSoldForTheAuthor() {
    add(COLD, HOT, 1, 10 * TAO);
    var key = new StakeKey(1, HOT, COLD);
    long stake = stake(1, HOT, COLD);
    long author = free(StakeWorld.AUTHOR);
    assertEquals(Optional.of(key), staking().alphaFees().onlyStake(COLD, HOT));
    var paid = staking().alphaFees().pay(key, 1_000_000);
    assertEquals(stake - paid.alphaFee(), stake(1, HOT, COLD), 1);
    assertEquals(free(StakeWorld.AUTHOR) - author, paid.taoAmountRao());
    assertEquals(1_000_000, paid.taoAmountRao(), 2_000);
    add(COLD, HOT, 2, TAO);
    assertEquals(Optional.empty(), staking().alphaFees().onlyStake(COLD, HOT));
    assertFalse(staking().alphaFees().canPay(key, 1_000 * TAO));
  }
}

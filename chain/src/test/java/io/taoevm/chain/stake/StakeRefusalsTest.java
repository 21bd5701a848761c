package io.taoevm.chain.stake;

import static io.taoevm.chain.stake.StakeWorld.account;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.ChainError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.refusal.SwapError;
import io.taoevm.chain.refusal.TokenError;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every refusal that stake and its market can raise, provoked by name. A second test reads from the
 * compiled packages which there are, so that none can be forgotten.
 */
final class StakeRefusalsTest {
  private static final long TAO = 1_000_000_000;
  private static final AccountId COLD = account("cold");
  private static final AccountId OTHER = account("other");
  private static final AccountId HOT = account("hot");
  private static final AccountId SECOND = account("second");
  private static final AccountId NOBODY = account("nobody");

  /** What the reference declares and raises nowhere (chain-core.md A.1). */
  private static final Set<SubtensorError> NEVER =
      EnumSet.of(
          SubtensorError.NotEnoughStake,
          SubtensorError.ZeroBalanceAfterWithdrawn,
          SubtensorError.HotKeyAlreadyDelegate,
          SubtensorError.StakingRateLimitExceeded,
          SubtensorError.TransactorAccountShouldBeHotKey,
          SubtensorError.AllNetworksInImmunity,
          SubtensorError.NotRootSubnet,
          SubtensorError.CallDisabled,
          SubtensorError.NotEnoughAlphaOutToRecycle,
          SubtensorError.AddStakeBurnRateLimitExceeded,
          SubtensorError.DisabledTemporarily,
          SubtensorError.UnlockAmountTooHigh,
          SubtensorError.MaxWeightExceeded);

  private record Scenario(ChainError error, Consumer<World> calls) {
    Scenario after(Consumer<World> preparation) {
      return new Scenario(error, preparation.andThen(calls));
    }
  }

  /** Two subnets at 0.25 TAO per alpha, a stable one, and two coldkeys with stake on the first. */
  private static final class World {
    final StakeWorld world = new StakeWorld();

    World() {
      world.root().fund(StakeWorld.AUTHOR, TAO);
      world.pool(1, 1_000 * TAO, 4_000 * TAO).pool(2, 1_000 * TAO, 4_000 * TAO);
      world.subnet(3, false, Pool.fresh(0, 0), 500);
      world.fund(COLD, 1_000 * TAO).fund(OTHER, 1_000 * TAO);
      world.hotkey(HOT, COLD).hotkey(SECOND, OTHER);
      for (int netuid : List.of(0, 1)) {
        operations().addStake(COLD, HOT, netuid, 10 * TAO);
        operations().addStake(OTHER, HOT, netuid, 10 * TAO);
      }
      reserves(1, 1_000 * TAO, 4_000 * TAO);
    }

    Staking staking() {
      return world.staking();
    }

    StakeOperations operations() {
      return staking().operations();
    }

    StakeMoves moves() {
      return staking().moves();
    }

    long stake(int netuid) {
      return staking().stakes().stake(key(netuid));
    }

    void subtoken(int netuid, boolean enabled) {
      Hyperparameter.SUBTOKEN_ENABLED.set(world.state, netuid, enabled ? 1 : 0);
    }

    void reserves(int netuid, long taoRao, long alpha) {
      staking().markets().update(netuid, m -> m.withPool(m.pool().withReserves(taoRao, alpha)));
    }

    void setChildren(AccountId coldkey, AccountId parent, int netuid, ChildLink... children) {
      staking()
          .children()
          .setChildren(
              coldkey,
              new OnSubnet.Account(netuid, parent),
              List.of(children),
              operations()::hotkeyWorth);
    }

    void swapHotkey(AccountId coldkey, AccountId old, AccountId successor, Integer... netuid) {
      staking()
          .hotkeySwap()
          .swap(coldkey, new HotkeySwap.Pair(old, successor), Stream.of(netuid).findFirst(), false);
    }

    void lock(AccountId coldkey, AccountId hotkey, long alpha) {
      staking().locks().lock(coldkey, 1, hotkey, alpha);
    }
  }

  private static StakeKey key(int netuid) {
    return new StakeKey(netuid, HOT, COLD);
  }

  private static Scenario add(ChainError error, AccountId hotkey, int netuid, long rao) {
    return new Scenario(error, w -> w.operations().addStake(COLD, hotkey, netuid, rao));
  }

  private static Scenario addLimit(ChainError error, long rao, long limit, boolean partial) {
    return new Scenario(error, w -> w.operations().addStakeLimit(key(1), rao, limit, partial));
  }

  private static Scenario remove(ChainError error, int netuid, long alpha) {
    return new Scenario(error, w -> w.operations().removeStake(COLD, HOT, netuid, alpha));
  }

  private static Scenario removeLimit(ChainError error, long alpha, long limit, boolean partial) {
    return new Scenario(error, w -> w.operations().removeStakeLimit(key(1), alpha, limit, partial));
  }

  private static Scenario move(ChainError error, int netuid, long alpha) {
    return new Scenario(error, w -> w.moves().moveStake(key(1), SECOND, netuid, alpha));
  }

  private static Scenario swap(ChainError error, int netuid, long alpha, long limit) {
    return new Scenario(
        error,
        w ->
            w.moves()
                .swapStake(key(1), netuid, alpha, Optional.of(new StakeMoves.Limit(limit, false))));
  }

  private static Scenario burn(ChainError error, int netuid, AccountId hotkey, long alpha) {
    return new Scenario(error, w -> w.operations().burnAlpha(COLD, hotkey, netuid, alpha));
  }

  private static List<Scenario> scenarios() {
    return Stream.of(
            adding(),
            removing(),
            moving(),
            burning(),
            claims(),
            takes(),
            children(),
            locks(),
            hotkeySwaps(),
            coldkeySwaps(),
            pools())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Scenario> adding() {
    return List.of(
        add(SubtensorError.SubnetNotExists, NOBODY, 9, 1),
        add(SubtensorError.SubtokenDisabled, NOBODY, 1, 1).after(w -> w.subtoken(1, false)),
        add(SubtensorError.AmountTooLow, NOBODY, 1, 2_001_006),
        add(SubtensorError.AmountTooLow, NOBODY, 0, 1_999_999),
        add(SubtensorError.NotEnoughBalanceToStake, NOBODY, 1, 2_000 * TAO),
        add(SubtensorError.HotKeyAccountNotExists, NOBODY, 1, 2_001_007),
        add(SubtensorError.InsufficientLiquidity, HOT, 1, 1_000_100 * TAO),
        add(SubtensorError.InsufficientLiquidity, HOT, 1, TAO)
            .after(w -> w.reserves(1, 1_000 * TAO, 999_999)),
        addLimit(SubtensorError.SlippageTooHigh, 100 * TAO, 250_000_001, false),
        addLimit(SubtensorError.AmountTooLow, 100 * TAO, 250_000_001, true),
        addLimit(SwapError.PriceLimitExceeded, 100 * TAO, 249_000_000, true),
        addLimit(SwapError.ReservesTooLow, 100 * TAO, -1, true)
            .after(w -> w.reserves(1, 1_000 * TAO, 999_999)),
        new Scenario(
            SubtensorError.SlippageTooHigh,
            w -> w.operations().addStakeLimit(key(0), TAO, TAO - 1, false)),
        new Scenario(
            SubtensorError.InsufficientBalance,
            w -> {
              w.world.fund(COLD, 500);
              w.staking().flow().stakeInto(key(1), StakeChecks.defaultBuy(TAO));
            }),
        new Scenario(
                TokenError.BelowMinimum,
                w -> {
                  w.world.author(account("fresh"));
                  w.operations().addStake(COLD, HOT, 1, 2_100_000);
                })
            .after(w -> w.staking().markets().setFeeRate(1, 2)),
        new Scenario(
            SubtensorError.CannotUseSystemAccount,
            w -> w.operations().tryAssociateHotkey(COLD, AccountIds.subnetPool(7))));
  }

  private static List<Scenario> removing() {
    return List.of(
        remove(SubtensorError.SubtokenDisabled, 9, 1),
        remove(SubtensorError.AmountTooLow, 1, 0),
        remove(SubtensorError.AmountTooLow, 1, 8_000_000),
        remove(SubtensorError.InsufficientLiquidity, 1, TAO)
            .after(w -> w.reserves(1, 999_999, 4_000 * TAO)),
        remove(SubtensorError.InsufficientLiquidity, 1, TAO)
            .after(w -> w.reserves(1, 1_000 * TAO, 900_000)),
        remove(SubtensorError.StakeUnavailable, 1, -1).after(w -> w.lock(COLD, HOT, w.stake(1))),
        remove(SubtensorError.HotKeyAccountNotExists, 1, TAO)
            .after(w -> w.world.state.remove(Hotkeys.OWNER, HOT)),
        remove(SubtensorError.InsufficientBalance, 1, TAO)
            .after(w -> w.world.fund(AccountIds.subnetPool(1), 0)),
        remove(SwapError.ReservesTooLow, 1, -1).after(w -> w.reserves(1, 1_500_000, 50_000_000)),
        removeLimit(SubtensorError.NotEnoughStakeToWithdraw, 100 * TAO, 1_000, true),
        removeLimit(SubtensorError.SlippageTooHigh, 30 * TAO, 249_999_999, false),
        removeLimit(SwapError.PriceLimitExceeded, TAO, 260_000_000, true),
        new Scenario(
            SubtensorError.SubnetNotExists,
            w -> w.operations().removeStakeLimit(new StakeKey(9, HOT, COLD), TAO, 1_000, true)),
        new Scenario(
            SubtensorError.HotKeyAccountNotExists, w -> w.operations().unstakeAll(COLD, NOBODY)),
        new Scenario(
            SubtensorError.HotKeyAccountNotExists,
            w -> w.operations().unstakeAllAlpha(COLD, NOBODY)),
        new Scenario(
            SubtensorError.AmountTooLow, w -> w.operations().unstakeAllAlpha(COLD, SECOND)));
  }

  private static List<Scenario> moving() {
    return List.of(
        new Scenario(SubtensorError.SameNetuid, w -> w.moves().moveStake(key(1), HOT, 1, TAO)),
        new Scenario(SubtensorError.SameNetuid, w -> w.moves().transferStake(key(1), COLD, 1, TAO)),
        move(SubtensorError.SubnetNotExists, 9, TAO),
        move(SubtensorError.SubtokenDisabled, 2, TAO).after(w -> w.subtoken(2, false)),
        move(SubtensorError.SubtokenDisabled, 2, TAO).after(w -> w.subtoken(1, false)),
        new Scenario(
            SubtensorError.HotKeyAccountNotExists,
            w -> w.moves().moveStake(key(1), NOBODY, 1, TAO)),
        move(SubtensorError.InsufficientLiquidity, 2, TAO)
            .after(w -> w.reserves(1, 999_999, 4_000 * TAO)),
        move(SubtensorError.AmountTooLow, 2, 8_000_000),
        move(SubtensorError.AmountTooLow, 1, 7_999_999),
        swap(SubtensorError.SlippageTooHigh, 2, 10 * TAO, 1_000_000_000),
        swap(SubtensorError.SlippageTooHigh, 0, 10 * TAO, 249_999_999),
        swap(SwapError.PriceLimitExceeded, 0, 10 * TAO, 260_000_000),
        new Scenario(
                SubtensorError.TransferDisallowed,
                w -> w.moves().transferStake(key(1), OTHER, 1, TAO))
            .after(w -> Hyperparameter.TRANSFER_TOGGLE.set(w.world.state, 1, 0)),
        new Scenario(
                SubtensorError.TransferDisallowed,
                w -> w.moves().transferStake(key(1), OTHER, 2, TAO))
            .after(w -> Hyperparameter.TRANSFER_TOGGLE.set(w.world.state, 2, 0)),
        move(SubtensorError.StakeUnavailable, 2, TAO).after(w -> w.lock(COLD, HOT, w.stake(1))));
  }

  private static List<Scenario> burning() {
    return List.of(
        burn(SubtensorError.SubnetNotExists, 9, NOBODY, 1),
        burn(SubtensorError.CannotBurnOrRecycleOnRootSubnet, 0, NOBODY, 1),
        burn(SubtensorError.SubtokenDisabled, 1, NOBODY, 1).after(w -> w.subtoken(1, false)),
        burn(SubtensorError.HotKeyAccountNotExists, 1, NOBODY, 1),
        burn(SubtensorError.InsufficientLiquidity, 1, HOT, 10)
            .after(w -> w.staking().markets().update(1, m -> m.withAlphaOut(9))),
        burn(SubtensorError.StakeUnavailable, 1, HOT, 1).after(w -> w.lock(COLD, HOT, w.stake(1))),
        new Scenario(
                SubtensorError.StakeUnavailable, w -> w.operations().recycleAlpha(COLD, HOT, 1, 1))
            .after(w -> w.lock(COLD, HOT, w.stake(1))),
        new Scenario(
            SubtensorError.SlippageTooHigh,
            w -> w.operations().addStakeBurn(key(1), 100 * TAO, Optional.of(250_000_001L))));
  }

  private static List<Scenario> claims() {
    var six = Set.of(1, 2, 3, 4, 5, 6);
    return List.of(
        new Scenario(
            SubtensorError.InvalidSubnetNumber, w -> w.staking().rootClaims().claim(COLD, six)),
        new Scenario(
            SubtensorError.InvalidSubnetNumber,
            w -> w.staking().rootClaims().claim(COLD, Set.of())),
        new Scenario(
            SubtensorError.InvalidSubnetNumber,
            w ->
                w.staking()
                    .rootClaims()
                    .setClaimType(COLD, new RootClaimType.KeepSubnets(List.of()))),
        new Scenario(
            SubtensorError.InvalidNumRootClaim,
            w -> w.staking().rootClaims().setClaimsPerBlock(51)),
        new Scenario(
            SubtensorError.InvalidRootClaimThreshold,
            w -> w.staking().rootClaims().setThreshold(1, 10_000_001)),
        new Scenario(
            SubtensorError.RootClaimTooHeavy,
            w -> {
              for (int netuid = 1; netuid <= 129; netuid++) {
                w.staking().rootBooks().credit(HOT, netuid, TAO);
              }
              w.staking().hotkeyClaims().claim(HOT, COLD);
            }),
        new Scenario(
            SwapError.ReservesTooLow,
            w -> {
              w.staking().rootBooks().credit(HOT, 1, TAO);
              w.reserves(1, 999_999, 4_000 * TAO);
              w.staking().rootClaims().claim(COLD, Set.of(1));
            }));
  }

  private static List<Scenario> takes() {
    Consumer<World> delegate = w -> w.staking().takes().increase(COLD, HOT, 5_000);
    return List.of(
        new Scenario(
            SubtensorError.HotKeyAccountNotExists,
            w -> w.staking().takes().increase(COLD, NOBODY, 1)),
        new Scenario(
            SubtensorError.NonAssociatedColdKey, w -> w.staking().takes().decrease(OTHER, HOT, 1)),
        new Scenario(
                SubtensorError.DelegateTakeTooLow,
                w -> w.staking().takes().increase(COLD, HOT, 5_000))
            .after(delegate),
        new Scenario(
                SubtensorError.DelegateTakeTooLow,
                w -> w.staking().takes().decrease(COLD, HOT, 5_000))
            .after(delegate),
        new Scenario(
                SubtensorError.DelegateTakeTooLow, w -> w.staking().takes().decrease(COLD, HOT, 99))
            .after(w -> GlobalParameter.MIN_DELEGATE_TAKE.set(w.world.state, 100)),
        new Scenario(
            SubtensorError.DelegateTakeTooHigh,
            w -> w.staking().takes().increase(COLD, HOT, 11_797)),
        new Scenario(
                SubtensorError.DelegateTxRateLimitExceeded,
                w -> {
                  w.world.block(100 + 216_000);
                  w.staking().takes().increase(COLD, HOT, 5_001);
                })
            .after(delegate),
        new Scenario(
            SubtensorError.NonAssociatedColdKey,
            w -> w.staking().takes().setChildTake(OTHER, HOT, 1, 1)),
        new Scenario(
            SubtensorError.InvalidChildkeyTake,
            w -> w.staking().takes().setChildTake(COLD, HOT, 1, 11_797)),
        new Scenario(
                SubtensorError.InvalidChildkeyTake,
                w -> w.staking().takes().setChildTake(COLD, HOT, 1, 9))
            .after(w -> Hyperparameter.MIN_CHILDKEY_TAKE.set(w.world.state, 1, 10)),
        new Scenario(
                SubtensorError.TxChildkeyTakeRateLimitExceeded,
                w -> w.staking().takes().setChildTake(COLD, HOT, 1, 2))
            .after(w -> w.staking().takes().setChildTake(COLD, HOT, 1, 1)),
        new Scenario(
            SubtensorError.SubnetNotExists,
            w -> w.staking().autoStake().setDestination(COLD, 9, HOT)),
        new Scenario(
            SubtensorError.HotKeyNotRegisteredInSubNet,
            w -> w.staking().autoStake().setDestination(COLD, 1, HOT)),
        new Scenario(
            SubtensorError.SameAutoStakeHotkeyAlreadySet,
            w -> {
              register(w, HOT);
              w.staking().autoStake().setDestination(COLD, 1, HOT);
              w.staking().autoStake().setDestination(COLD, 1, HOT);
            }));
  }

  private static void register(World w, AccountId hotkey) {
    new Neurons(w.world.state).append(1, hotkey, 100);
  }

  private static ChildLink child(String name, long proportion) {
    return new ChildLink(proportion, account(name));
  }

  private static List<Scenario> children() {
    var six = IntStream.range(0, 6).mapToObj(i -> child("child" + i, 1)).toArray(ChildLink[]::new);
    var self = new ChildLink(1, HOT);
    return List.of(
        new Scenario(
            SubtensorError.RegistrationNotPermittedOnRootSubnet,
            w -> w.setChildren(COLD, HOT, 0, self)),
        new Scenario(SubtensorError.SubnetNotExists, w -> w.setChildren(OTHER, HOT, 9, self)),
        new Scenario(SubtensorError.NonAssociatedColdKey, w -> w.setChildren(OTHER, HOT, 1, self)),
        new Scenario(
            SubtensorError.DuplicateChild, w -> w.setChildren(COLD, HOT, 1, six[0], six[0])),
        new Scenario(SubtensorError.InvalidChild, w -> w.setChildren(COLD, HOT, 1, self)),
        new Scenario(SubtensorError.TooManyChildren, w -> w.setChildren(COLD, HOT, 1, six)),
        new Scenario(
            SubtensorError.ProportionOverflow,
            w -> w.setChildren(COLD, HOT, 1, child("a", -1), child("b", 1))),
        new Scenario(
            SubtensorError.ChildParentInconsistency,
            w -> {
              w.subtoken(1, false);
              w.setChildren(OTHER, SECOND, 1, self);
              w.setChildren(COLD, HOT, 1, new ChildLink(1, SECOND));
            }),
        new Scenario(
            SubtensorError.NotEnoughStakeToSetChildkeys,
            w -> {
              GlobalParameter.STAKE_THRESHOLD.set(w.world.state, 1);
              w.setChildren(OTHER, SECOND, 1, self);
            }),
        new Scenario(
            SubtensorError.TxRateLimitExceeded,
            w -> {
              w.setChildren(COLD, HOT, 1);
              w.world.block(249);
              w.setChildren(COLD, HOT, 1);
            }),
        new Scenario(
            SubtensorError.HotKeyAccountNotExists,
            w -> w.staking().children().setAutoParent(COLD, NOBODY, true)),
        new Scenario(
            SubtensorError.NonAssociatedColdKey,
            w -> w.staking().children().setAutoParent(OTHER, HOT, true)));
  }

  private static List<Scenario> locks() {
    return List.of(
        new Scenario(SubtensorError.AmountTooLow, w -> w.lock(COLD, NOBODY, 0)),
        new Scenario(SubtensorError.HotKeyAccountNotExists, w -> w.lock(COLD, NOBODY, 1)),
        new Scenario(
            SubtensorError.LockHotkeyMismatch,
            w -> {
              w.lock(COLD, HOT, TAO);
              w.lock(COLD, SECOND, TAO);
            }),
        new Scenario(
            SubtensorError.InsufficientStakeForLock, w -> w.lock(COLD, HOT, w.stake(1) + 1)),
        new Scenario(
            SubtensorError.HotKeyAccountNotExists, w -> w.staking().locks().move(COLD, NOBODY, 1)),
        new Scenario(SubtensorError.NoExistingLock, w -> w.staking().locks().move(COLD, SECOND, 1)),
        new Scenario(
            SubtensorError.LockHotkeyMismatch,
            w -> {
              w.lock(COLD, HOT, w.stake(1));
              w.lock(OTHER, SECOND, TAO);
              w.moves().transferStake(key(1), OTHER, 1, TAO);
            }),
        new Scenario(
            SubtensorError.AccountRejectsLockedAlpha,
            w -> {
              w.lock(COLD, HOT, w.stake(1));
              w.moves().transferStake(key(1), OTHER, 1, TAO);
            }));
  }

  private static List<Scenario> hotkeySwaps() {
    return List.of(
        new Scenario(SubtensorError.NonAssociatedColdKey, w -> w.swapHotkey(OTHER, HOT, NOBODY)),
        new Scenario(SubtensorError.NonAssociatedColdKey, w -> w.swapHotkey(COLD, HOT, SECOND)),
        new Scenario(SubtensorError.NewHotKeyIsSameWithOld, w -> w.swapHotkey(COLD, HOT, HOT)),
        new Scenario(
            SubtensorError.HotKeySetTxRateLimitExceeded,
            w -> {
              w.world.block(20_000);
              w.swapHotkey(COLD, HOT, NOBODY);
              w.world.block(21_000);
              w.swapHotkey(COLD, NOBODY, account("third"));
            }),
        new Scenario(
            SubtensorError.HotKeyAlreadyRegisteredInSubNet,
            w -> {
              register(w, NOBODY);
              w.swapHotkey(COLD, HOT, NOBODY);
            }),
        new Scenario(
            SubtensorError.HotKeyAlreadyRegisteredInSubNet,
            w -> {
              register(w, NOBODY);
              w.swapHotkey(COLD, HOT, NOBODY, 1);
            }),
        new Scenario(
            SubtensorError.NewHotKeyNotCleanForRootSwap,
            w -> {
              w.world.hotkey(NOBODY, COLD);
              w.operations().addStake(OTHER, NOBODY, 0, TAO);
              w.swapHotkey(COLD, HOT, NOBODY);
            }),
        new Scenario(
            SubtensorError.NewHotKeyNotCleanForRootSwap,
            w -> {
              w.world.hotkey(NOBODY, COLD);
              w.operations().addStake(OTHER, NOBODY, 0, TAO);
              w.swapHotkey(COLD, HOT, NOBODY, 0);
            }),
        new Scenario(
            SubtensorError.HotKeySwapOnSubnetIntervalNotPassed,
            w -> {
              w.world.block(20_000);
              w.swapHotkey(COLD, HOT, NOBODY, 1);
              w.world.block(27_200);
              w.swapHotkey(COLD, NOBODY, account("third"), 1);
            }),
        new Scenario(
            SubtensorError.NotEnoughBalanceToPaySwapHotKey,
            w -> {
              w.world.fund(COLD, 99_999_999);
              w.swapHotkey(COLD, HOT, NOBODY);
            }),
        new Scenario(
            SubtensorError.InsufficientBalance,
            w -> {
              w.world.fund(COLD, 100_000_499);
              w.swapHotkey(COLD, HOT, NOBODY);
            }));
  }

  private static Hash hash(AccountId account) {
    return Hash.of(Blake2b.hash256(account.bytes()));
  }

  private static List<Scenario> coldkeySwaps() {
    Consumer<World> announced = w -> w.staking().coldkeySwap().announce(COLD, hash(NOBODY));
    return List.of(
        new Scenario(
                SubtensorError.NotEnoughBalanceToPaySwapColdKey,
                w -> w.staking().coldkeySwap().announce(COLD, hash(NOBODY)))
            .after(w -> w.world.fund(COLD, 100_000_499)),
        new Scenario(
                SubtensorError.ColdkeySwapReannouncedTooEarly,
                w -> {
                  w.world.block(100 + 36_000 + 7_199);
                  w.staking().coldkeySwap().announce(COLD, hash(OTHER));
                })
            .after(announced),
        new Scenario(
            SubtensorError.ColdkeySwapAnnouncementNotFound,
            w -> w.staking().coldkeySwap().swapAnnounced(COLD, NOBODY)),
        new Scenario(
            SubtensorError.ColdkeySwapAnnouncementNotFound,
            w -> w.staking().coldkeySwap().dispute(COLD)),
        new Scenario(
            SubtensorError.ColdkeySwapAnnouncementNotFound,
            w -> w.staking().coldkeySwap().clear(COLD)),
        new Scenario(
                SubtensorError.AnnouncedColdkeyHashDoesNotMatch,
                w -> w.staking().coldkeySwap().swapAnnounced(COLD, OTHER))
            .after(announced),
        new Scenario(
                SubtensorError.ColdkeySwapTooEarly,
                w -> {
                  w.world.block(100 + 35_999);
                  w.staking().coldkeySwap().swapAnnounced(COLD, NOBODY);
                })
            .after(announced),
        new Scenario(
                SubtensorError.ColdkeySwapAlreadyDisputed,
                w -> {
                  w.staking().coldkeySwap().dispute(COLD);
                  w.staking().coldkeySwap().dispute(COLD);
                })
            .after(announced),
        new Scenario(
                SubtensorError.ColdkeySwapClearTooEarly,
                w -> {
                  w.world.block(100 + 36_000 + 7_199);
                  w.staking().coldkeySwap().clear(COLD);
                })
            .after(announced),
        new Scenario(
            SubtensorError.ColdKeyAlreadyAssociated,
            w -> w.staking().coldkeySwap().swapByRoot(COLD, OTHER, 0)),
        new Scenario(
            SubtensorError.NewColdKeyIsHotkey,
            w -> w.staking().coldkeySwap().swapByRoot(COLD, SECOND, 0)),
        new Scenario(
            SubtensorError.NotEnoughBalanceToPaySwapColdKey,
            w -> w.staking().coldkeySwap().swapByRoot(COLD, NOBODY, 2_000 * TAO)),
        new Scenario(
            SubtensorError.ActiveLockExists,
            w -> {
              w.lock(OTHER, HOT, TAO);
              w.world.state.remove(Hotkeys.STAKING_HOTKEYS, OTHER);
              w.staking().coldkeySwap().swapByRoot(COLD, OTHER, 0);
            }));
  }

  private static List<Scenario> pools() {
    return List.of(
        new Scenario(SwapError.MechanismDoesNotExist, w -> w.staking().markets().setFeeRate(9, 1)),
        new Scenario(SwapError.FeeRateTooHigh, w -> w.staking().markets().setFeeRate(1, 10_001)),
        new Scenario(
            SwapError.SwapInputTooLarge, w -> w.staking().reads().simulateBuy(1, 2_000_000 * TAO)),
        new Scenario(SwapError.ReservesTooLow, w -> w.staking().reads().simulateSell(1, TAO))
            .after(w -> w.reserves(1, 999_999, TAO)),
        new Scenario(SwapError.ReservesTooLow, w -> w.staking().reads().simulateSell(1, 3)),
        new Scenario(TokenError.FundsUnavailable, w -> w.staking().trades().pay(COLD, OTHER, -1)),
        new Scenario(SwapError.PriceLimitExceeded, w -> w.staking().reads().simulateSell(1, 3))
            .after(w -> w.reserves(1, 1_000_000, 4_000 * TAO)),
        new Scenario(
            SwapError.ReservesOutOfBalance, w -> Pool.fresh(0, 0).initializedAt(Pool.fromRao(1))),
        new Scenario(
            SwapError.ReservesOutOfBalance,
            w -> Pool.fresh(TAO, TAO).initializedAt(Pool.fromRao(1_000 * TAO))));
  }

  @TestFactory
  Stream<DynamicTest> call_shouldBeRefusedByName() {
    return scenarios().stream().map(s -> dynamicTest(s.error().name(), () -> provoke(s)));
  }

  private static void provoke(Scenario scenario) {
    var world = new World();
    var refusal = world.world.attempt(() -> scenario.calls().accept(world));
    assertEquals(Optional.of(scenario.error()), refusal.map(Refusal::error));
  }

  /** What the classes of packages name is what they can raise. */
  private static TreeSet<String> named(String... packages) {
    var named = new TreeSet<String>();
    new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(packages).stream()
            .filter(
                type -> !type.getName().contains("Test") && !type.isAssignableTo(ChainError.class))
            .flatMap(type -> type.getFieldAccessesFromSelf().stream())
            .map(JavaFieldAccess::getTarget)
            .filter(field -> field.getOwner().isAssignableTo(ChainError.class))
            .map(field -> field.getOwner().getSimpleName() + "." + field.getName())
            .forEach(named::add);
    return named;
  }

  private static String name(ChainError error) {
    return error.getClass().getSimpleName() + "." + error.name();
  }

  @Test
  void refusals_shouldAllBeProvoked() {
    var missing = named("io.taoevm.chain.stake", "io.taoevm.chain.pool");
    int all = missing.size();
    scenarios().forEach(scenario -> missing.remove(name(scenario.error())));
    assertEquals(Set.of(), missing, "named by the code but never provoked");
    System.out.println(
        "StakeRefusalsTest: " + scenarios().size() + " scenarios provoke " + all + " refusals");
  }

  @Test
  void errors_shouldNotBeRaised_whenTheReferenceOnlyDeclaresThem() {
    var raised = named("io.taoevm.chain");
    assertEquals(List.of(), NEVER.stream().filter(e -> raised.contains(name(e))).toList());
  }
}

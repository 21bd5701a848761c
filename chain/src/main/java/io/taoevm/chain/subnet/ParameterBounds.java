package io.taoevm.chain.subnet;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.refusal.AdminError;
import io.taoevm.chain.refusal.SubtensorError;

/** Those bounds of hyperparameters that depend on the subnet (chain-core.md 19). */
final class ParameterBounds {
  private static final long TAO = 1_000_000_000;
  private static final int MOST_UIDS = 256;

  static final Bounds NOT_ROOT =
      Bounds.of(
          "not on root",
          wish -> wish.netuid() != Subnets.ROOT,
          AdminError.NotPermittedOnRootSubnet);

  static final Bounds MAX_ALLOWED_UIDS =
      Bounds.of(
              "at least MIN_ALLOWED_UIDS",
              wish ->
                  wish.value() >= Hyperparameter.MIN_ALLOWED_UIDS.get(wish.state(), wish.netuid()),
              AdminError.MaxAllowedUidsLessThanMinAllowedUids)
          .and(
              "at least the neurons there are",
              wish -> wish.value() >= neurons(wish),
              AdminError.MaxAllowedUIdsLessThanCurrentUIds)
          .and(
              "at most 256",
              wish -> wish.value() <= MOST_UIDS,
              AdminError.MaxAllowedUidsGreaterThanDefaultMaxAllowedUids)
          .and(
              "times MECHANISM_COUNT at most 256",
              wish ->
                  wish.value() * Hyperparameter.MECHANISM_COUNT.get(wish.state(), wish.netuid())
                      <= MOST_UIDS,
              SubtensorError.TooManyUIDsPerMechanism);

  static final Bounds MIN_ALLOWED_UIDS =
      Bounds.of(
              "below MAX_ALLOWED_UIDS",
              wish -> wish.value() < maxAllowedUids(wish),
              AdminError.MinAllowedUidsGreaterThanMaxAllowedUids)
          .and(
              "below the neurons there are",
              wish -> wish.value() < neurons(wish),
              AdminError.MinAllowedUidsGreaterThanCurrentUids);

  static final Bounds MAX_ALLOWED_VALIDATORS =
      Bounds.of(
          "at most MAX_ALLOWED_UIDS",
          wish -> wish.value() <= maxAllowedUids(wish),
          AdminError.MaxValidatorsLargerThanMaxUIds);

  static final Bounds MIN_BURN =
      Bounds.of(
          "below 1 TAO and MAX_BURN",
          wish ->
              U64.isLess(wish.value(), TAO)
                  && U64.isLess(
                      wish.value(), Hyperparameter.MAX_BURN.get(wish.state(), wish.netuid())),
          AdminError.ValueNotInBounds);

  static final Bounds MAX_BURN =
      Bounds.of(
          "above 0.1 TAO and MIN_BURN",
          wish ->
              U64.isLess(TAO / 10, wish.value())
                  && U64.isLess(
                      Hyperparameter.MIN_BURN.get(wish.state(), wish.netuid()), wish.value()),
          AdminError.ValueNotInBounds);

  static final Bounds BURN_HALF_LIFE =
      NOT_ROOT.and(
          "1 to 36,100",
          wish -> wish.value() >= 1 && wish.value() <= 36_100,
          AdminError.InvalidValue);

  static final Bounds ALPHA_SIGMOID_STEEPNESS =
      Bounds.of("not negative", wish -> wish.value() >= 0, AdminError.NegativeSigmoidSteepness)
          .forOwner();

  static final Bounds REVEAL_PERIOD_EPOCHS =
      Bounds.atMost(100, SubtensorError.RevealPeriodTooLarge)
          .and("not 0", wish -> wish.value() != 0, SubtensorError.RevealPeriodTooSmall);

  static final Bounds MIN_CHILDKEY_TAKE =
      Bounds.of(
          "between the global MIN_CHILDKEY_TAKE and MAX_CHILDKEY_TAKE",
          wish ->
              wish.value() >= GlobalParameter.MIN_CHILDKEY_TAKE.get(wish.state())
                  && wish.value() <= GlobalParameter.MAX_CHILDKEY_TAKE.get(wish.state()),
          AdminError.InvalidValue);

  static final Bounds MECHANISM_COUNT =
      Bounds.of(
              "1 to the global MAX_MECHANISM_COUNT",
              wish ->
                  wish.value() >= 1
                      && wish.value() <= GlobalParameter.MAX_MECHANISM_COUNT.get(wish.state()),
              SubtensorError.InvalidValue)
          .and(
              "times MAX_ALLOWED_UIDS at most 256",
              wish -> wish.value() * maxAllowedUids(wish) <= MOST_UIDS,
              SubtensorError.TooManyUIDsPerMechanism);

  private ParameterBounds() {}

  private static long maxAllowedUids(Bounds.Wish wish) {
    return Hyperparameter.MAX_ALLOWED_UIDS.get(wish.state(), wish.netuid());
  }

  private static int neurons(Bounds.Wish wish) {
    return new Neurons(wish.state()).count(wish.netuid());
  }
}

package io.taoevm.chain.subnet;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.refusal.ChainError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which values a parameter may be set to, with the error of each bound, in the order in which the
 * reference asks.
 */
public final class Bounds {
  /** Any value of the type. */
  public static final Bounds ANY = new Bounds(List.of());

  private final List<Bound> all;

  private Bounds(List<Bound> all) {
    this.all = all;
  }

  /**
   * A value that somebody wants to set.
   *
   * @param byOwner whether the subnet's owner does, and not root
   */
  public record Wish(State state, int netuid, boolean byOwner, long value) {}

  private record Bound(String words, Predicate<Wish> holds, ChainError error) {}

  /** Values from one to another, unsigned, both inclusive. */
  static Bounds within(long least, long most, ChainError error) {
    return ANY.and(
        String.format(Locale.ROOT, "%,d to %,d", least, most),
        wish -> !U64.isLess(wish.value, least) && !U64.isLess(most, wish.value),
        error);
  }

  static Bounds atLeast(long least, ChainError error) {
    return ANY.and(
        String.format(Locale.ROOT, "at least %,d", least),
        wish -> !U64.isLess(wish.value, least),
        error);
  }

  static Bounds atMost(long most, ChainError error) {
    return ANY.and(
        String.format(Locale.ROOT, "at most %,d", most),
        wish -> !U64.isLess(most, wish.value),
        error);
  }

  static Bounds of(String words, Predicate<Wish> holds, ChainError error) {
    return ANY.and(words, holds, error);
  }

  /** These, and then another one. */
  Bounds and(String words, Predicate<Wish> holds, ChainError error) {
    var more = new ArrayList<>(all);
    more.add(new Bound(words, holds, error));
    return new Bounds(List.copyOf(more));
  }

  /** The same for the owner alone; root may set what it likes. */
  Bounds forOwner() {
    return new Bounds(
        all.stream()
            .map(
                one ->
                    new Bound(
                        "owner: " + one.words,
                        wish -> !wish.byOwner || one.holds.test(wish),
                        one.error))
            .toList());
  }

  /**
   * @throws Refusal the error of the first bound that a value breaks
   */
  public void require(Wish wish) {
    for (var bound : all) {
      Refusal.unless(bound.holds.test(wish), bound.error);
    }
  }

  /** The bounds in words, each with its error; no words if there are none. */
  public String words() {
    return all.stream()
        .map(one -> one.words + " (`" + one.error.name() + "`)")
        .collect(Collectors.joining("; "));
  }
}

package io.taoevm.chain.stake;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U96F32;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.subnet.Hyperparameter;
import java.util.ArrayList;
import java.util.List;

/**
 * Claims of all that one hotkey owes a root staker (precompiles-next 7.4): whatever the claim type,
 * it is sold and staked on root under that hotkey.
 *
 * <p>The real chain keeps the dividends of a validator in a fund of many subnets with shares. Here
 * they lie in the hotkey's book by subnet, and what is owed on each is what the fund would sell. A
 * subnet whose pool pays nothing for it is passed over and goes on owing it.
 */
public final class HotkeyClaims {
  /** The hotkey and its subnets together, at most (as many as declared weights provide for). */
  private static final int MAX_WORK = 129;

  private final StakeContext context;
  private final RootBooks books;
  private final RootStakers stakers;
  private final RootClaims claims;

  HotkeyClaims(StakeContext context, RootBooks books, RootStakers stakers, RootClaims claims) {
    this.context = context;
    this.books = books;
    this.stakers = stakers;
    this.claims = claims;
  }

  /**
   * What a claim had to do.
   *
   * @param valued subnets whose dividends were valued; none where nothing was owed
   * @param sold subnets of those whose dividends were sold
   * @param taoRao what was staked on root
   */
  public record Claimed(int valued, int sold, long taoRao) {}

  /** Alpha owed on a subnet, and the rao that its sale would bring now. */
  private record Due(StakeKey key, long alpha, long taoRao) {}

  /**
   * Claims what a hotkey owes. Nothing owed, or less than root's threshold in rao, is success.
   *
   * @throws Refusal {@code RootClaimTooHeavy}, or {@code InsufficientBalance} if a pool's account
   *     has less than its reserve
   */
  public Claimed claim(AccountId hotkey, AccountId coldkey) {
    Refusal.unless(books.book(hotkey).size() < MAX_WORK, SubtensorError.RootClaimTooHeavy);
    var dues = dues(hotkey, coldkey);
    var claimed = sell(hotkey, coldkey, dues);
    context.state().emit(new StakeEvent.RootClaimed(coldkey));
    stakers.add(coldkey);
    return claimed;
  }

  private Claimed sell(AccountId hotkey, AccountId coldkey, List<Due> dues) {
    long threshold = Hyperparameter.ROOT_CLAIMABLE_THRESHOLD.get(context.state(), Markets.ROOT);
    long worth = sum(dues);
    if (worth == 0 || U64.isLess(worth, threshold)) {
      return new Claimed(dues.size(), 0, 0);
    }
    int sold = 0;
    long taoRao = 0;
    for (var due : dues) {
      if (due.taoRao != 0) {
        taoRao = U64.add(taoRao, claims.sell(due.key, due.alpha));
        books.addClaimed(due.key, due.alpha);
        sold++;
      }
    }
    context.state().emit(new StakeEvent.BasketClaimed(hotkey, coldkey, taoRao));
    return new Claimed(dues.size(), sold, taoRao);
  }

  private static long sum(List<Due> dues) {
    long sum = 0;
    for (var due : dues) {
      sum = U64.add(sum, due.taoRao);
    }
    return sum;
  }

  /** The rao that a claim of all that a hotkey owes would stake now, whatever the threshold. */
  public long worthRao(AccountId hotkey, AccountId coldkey) {
    return sum(dues(hotkey, coldkey));
  }

  /** The rao that what is owed on one subnet would bring now. */
  public long worthRao(StakeKey key) {
    return due(key).taoRao;
  }

  private List<Due> dues(AccountId hotkey, AccountId coldkey) {
    var dues = new ArrayList<Due>();
    for (int netuid : books.book(hotkey).keySet()) {
      var due = due(new StakeKey(netuid, hotkey, coldkey));
      if (due.alpha != 0) {
        dues.add(due);
      }
    }
    return dues;
  }

  private Due due(StakeKey key) {
    if (!context.subnets().exists(key.netuid())) {
      return new Due(key, 0, 0);
    }
    long alpha = U96F32.floor(books.owed(key));
    return new Due(key, alpha, alpha == 0 ? 0 : saleRao(key.netuid(), alpha));
  }

  /** What a sale would pay; nothing where the pool is too shallow for one. */
  private long saleRao(int netuid, long alpha) {
    try {
      return context.markets().simulate(netuid, RootClaims.sale(alpha)).amountPaidOut();
    } catch (Refusal tooShallow) {
      return 0;
    }
  }
}

package io.taoevm.chain.crowdloan;

import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.ledger.Balances.Existence;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.CrowdloanError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.state.KeyCodec;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.TableRow;
import io.taoevm.chain.state.ValueCodecs;
import io.taoevm.chain.subnet.RuntimeConstants;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Opens, fills, spends and closes crowdloans (chain-core.md 16.1). Amounts are rao, u64. */
public final class Crowdloans {
  public static final long MINIMUM_DEPOSIT_RAO = 10_000_000_000L;
  public static final long ABSOLUTE_MINIMUM_CONTRIBUTION_RAO = 100_000_000;

  /** How many contributors one call refunds. */
  public static final int REFUND_LIMIT = 50;

  public static final int MOST_CONTRIBUTORS = 500;
  public static final Table<Integer, Crowdloan> TABLE =
      new Table<>(600, "Crowdloans", KeyCodecs.U32, Crowdloan.CODEC);
  public static final Table<Only, Integer> NEXT_ID =
      new Table<>(601, "NextCrowdloanId", KeyCodecs.ONLY, ValueCodecs.U32);
  public static final Table<Contribution, Long> CONTRIBUTIONS =
      new Table<>(602, "Contributions", Contribution.CODEC, ValueCodecs.U64);
  public static final Table<Integer, Long> MAX_CONTRIBUTIONS =
      new Table<>(603, "MaxContributions", KeyCodecs.U32, ValueCodecs.U64);

  /** The crowdloan whose call is running. */
  private static final Table<Only, Integer> CURRENT_ID =
      new Table<>(604, "CurrentCrowdloanId", KeyCodecs.ONLY, ValueCodecs.U32);

  private final State state;
  private final long block;
  private final Balances balances;

  public Crowdloans(State state, long block) {
    this.state = state;
    this.block = block;
    this.balances = new Balances(state);
  }

  /** An account's part in a crowdloan. */
  public record Contribution(int crowdloanId, AccountId contributor) {
    static final KeyCodec<Contribution> CODEC =
        KeyCodecs.pair(
            KeyCodecs.U32,
            KeyCodecs.ACCOUNT,
            Contribution::crowdloanId,
            Contribution::contributor,
            Contribution::new);
  }

  public Optional<Crowdloan> find(int id) {
    return Optional.ofNullable(state.get(TABLE, id));
  }

  /** What an account has in a crowdloan; 0 for nothing. */
  public long contributionRao(int id, AccountId contributor) {
    return state.get(CONTRIBUTIONS, new Contribution(id, contributor), 0L);
  }

  /** All contributions in the order of the contributors' bytes. */
  public List<TableRow<Contribution, Long>> contributions(int id) {
    return state.rows(CONTRIBUTIONS, KeyCodecs.U32.encode(id));
  }

  /** The most that one account may have in a crowdloan. */
  public OptionalLong maxContributionRao(int id) {
    var most = state.get(MAX_CONTRIBUTIONS, id);
    return most == null ? OptionalLong.empty() : OptionalLong.of(most);
  }

  /** The crowdloan whose call is running now. */
  public OptionalInt current() {
    var id = state.get(CURRENT_ID, Only.ROW);
    return id == null ? OptionalInt.empty() : OptionalInt.of(id);
  }

  /**
   * The crowdloan of that id.
   *
   * @throws Refusal {@code InvalidCrowdloanId}
   */
  public Crowdloan require(int id) {
    var crowdloan = state.get(TABLE, id);
    if (crowdloan == null) {
      throw new Refusal(CrowdloanError.InvalidCrowdloanId);
    }
    return crowdloan;
  }

  private static void require(boolean condition, CrowdloanError error) {
    Refusal.unless(condition, error);
  }

  /**
   * Opens a crowdloan with the creator's deposit in it.
   *
   * @return its id
   * @throws Refusal the errors of chain-core.md 16.1, in its order
   */
  public int create(AccountId creator, CrowdloanTerms terms) {
    require(!U64.isLess(terms.depositRao(), MINIMUM_DEPOSIT_RAO), CrowdloanError.DepositTooLow);
    require(U64.isLess(terms.depositRao(), terms.capRao()), CrowdloanError.CapTooLow);
    require(
        !U64.isLess(terms.minContributionRao(), ABSOLUTE_MINIMUM_CONTRIBUTION_RAO),
        CrowdloanError.MinimumContributionTooLow);
    require(
        (terms.call() == null) != (terms.targetAddress() == null),
        CrowdloanError.InvalidFinalizationConfig);
    requireValidEnd(terms.end());
    requireFunds(creator, terms.depositRao());
    var id = state.get(NEXT_ID, Only.ROW, 0);
    require(id != -1, CrowdloanError.Overflow);
    state.put(NEXT_ID, Only.ROW, id + 1);
    var funds = AccountIds.crowdloan(id);
    state.put(
        TABLE,
        id,
        new Crowdloan(
            creator,
            terms.depositRao(),
            terms.minContributionRao(),
            terms.end(),
            terms.capRao(),
            funds,
            terms.depositRao(),
            terms.targetAddress(),
            terms.call(),
            false,
            1));
    balances.transfer(creator, funds, terms.depositRao(), Existence.ALLOW_DEATH);
    state.put(CONTRIBUTIONS, new Contribution(id, creator), terms.depositRao());
    state.emit(new CrowdloanEvent.Created(id, creator, terms.end(), terms.capRao()));
    return id;
  }

  private void requireValidEnd(long end) {
    require(U64.isLess(block, end), CrowdloanError.CannotEndInPast);
    var constants = RuntimeConstants.of(state);
    require(
        !U64.isLess(end - block, constants.crowdloanMinimumDuration()),
        CrowdloanError.BlockDurationTooShort);
    require(
        !U64.isLess(constants.crowdloanMaximumDuration(), end - block),
        CrowdloanError.BlockDurationTooLong);
  }

  private void requireFunds(AccountId account, long rao) {
    require(!U64.isLess(balances.freeRao(account), rao), CrowdloanError.InsufficientBalance);
  }

  /**
   * Contributes at most an amount: what the cap and the maximum leave of it.
   *
   * @throws Refusal the errors of chain-core.md 16.1, in its order
   */
  public void contribute(AccountId contributor, int id, long mostRao) {
    var crowdloan = require(id);
    require(U64.isLess(block, crowdloan.end()), CrowdloanError.ContributionPeriodEnded);
    require(U64.isLess(crowdloan.raisedRao(), crowdloan.capRao()), CrowdloanError.CapRaised);
    require(
        !U64.isLess(mostRao, crowdloan.minContributionRao()), CrowdloanError.ContributionTooLow);
    require(
        crowdloan.contributorsCount() < MOST_CONTRIBUTORS, CrowdloanError.MaxContributorsReached);
    var before = contributionRao(id, contributor);
    var amountRao = U64.min(mostRao, crowdloan.capRao() - crowdloan.raisedRao());
    var most = maxContributionRao(id);
    if (most.isPresent()) {
      require(U64.isLess(before, most.getAsLong()), CrowdloanError.MaxContributionReached);
      amountRao = U64.min(amountRao, most.getAsLong() - before);
    }
    requireFunds(contributor, amountRao);
    balances.transfer(contributor, crowdloan.fundsAccount(), amountRao, Existence.ALLOW_DEATH);
    var isNew = !state.contains(CONTRIBUTIONS, new Contribution(id, contributor));
    state.put(CONTRIBUTIONS, new Contribution(id, contributor), before + amountRao);
    var contributors = crowdloan.contributorsCount() + (isNew ? 1 : 0);
    state.put(TABLE, id, crowdloan.withRaised(crowdloan.raisedRao() + amountRao, contributors));
    state.emit(new CrowdloanEvent.Contributed(id, contributor, amountRao));
  }

  /**
   * Takes a contribution back; of the creator's, the deposit stays.
   *
   * @throws Refusal {@code AlreadyFinalized}, {@code NoContribution}, {@code
   *     DepositCannotBeWithdrawn}
   */
  public void withdraw(AccountId contributor, int id) {
    var crowdloan = require(id);
    require(!crowdloan.finalized(), CrowdloanError.AlreadyFinalized);
    var amountRao = contributionRao(id, contributor);
    require(amountRao != 0, CrowdloanError.NoContribution);
    var contributors = crowdloan.contributorsCount();
    var key = new Contribution(id, contributor);
    if (contributor.equals(crowdloan.creator())) {
      amountRao = U64.subtract(amountRao, crowdloan.depositRao());
      require(amountRao != 0, CrowdloanError.DepositCannotBeWithdrawn);
      state.put(CONTRIBUTIONS, key, crowdloan.depositRao());
    } else {
      state.remove(CONTRIBUTIONS, key);
      contributors--;
    }
    balances.transfer(crowdloan.fundsAccount(), contributor, amountRao, Existence.ALLOW_DEATH);
    state.put(
        TABLE,
        id,
        crowdloan.withRaised(U64.subtract(crowdloan.raisedRao(), amountRao), contributors));
    state.emit(new CrowdloanEvent.Withdrew(id, contributor, amountRao));
  }

  /** Carries out the call of a crowdloan on its creator's authority. */
  @FunctionalInterface
  public interface StoredCall {
    /**
     * @throws Refusal as the call
     */
    void run(AccountId creator, byte[] call);
  }

  /**
   * Spends what was collected: sends it, or runs the call with this crowdloan as the current one.
   *
   * @throws Refusal {@code InvalidOrigin}, {@code CapNotRaised}, {@code AlreadyFinalized}, or as
   *     the call
   */
  public void complete(AccountId who, int id, StoredCall runner) {
    var crowdloan = require(id);
    require(who.equals(crowdloan.creator()), CrowdloanError.InvalidOrigin);
    require(crowdloan.raisedRao() == crowdloan.capRao(), CrowdloanError.CapNotRaised);
    require(!crowdloan.finalized(), CrowdloanError.AlreadyFinalized);
    var call = crowdloan.call();
    var target = crowdloan.targetAddress();
    if (call != null) {
      state.put(CURRENT_ID, Only.ROW, id);
      runner.run(who, call);
      state.remove(CURRENT_ID, Only.ROW);
    } else if (target != null) {
      balances.transfer(
          crowdloan.fundsAccount(), target, crowdloan.raisedRao(), Existence.ALLOW_DEATH);
    }
    state.put(TABLE, id, crowdloan.spent());
    state.emit(new CrowdloanEvent.Finalized(id));
  }

  /**
   * Sends contributions back, up to {@link #REFUND_LIMIT} of them, but not the creator's.
   *
   * @return how many
   * @throws Refusal {@code AlreadyFinalized}, {@code InvalidOrigin}
   */
  public int refund(AccountId who, int id) {
    var crowdloan = requireOpenAndOwn(who, id);
    var rows =
        contributions(id).stream()
            .filter(row -> !row.key().contributor().equals(crowdloan.creator()))
            .toList();
    var batch = rows.subList(0, Math.min(REFUND_LIMIT, rows.size()));
    var raisedRao = crowdloan.raisedRao();
    for (var row : batch) {
      balances.transfer(
          crowdloan.fundsAccount(), row.key().contributor(), row.value(), Existence.ALLOW_DEATH);
      state.remove(CONTRIBUTIONS, row.key());
      raisedRao = U64.subtract(raisedRao, row.value());
    }
    var left = crowdloan.contributorsCount() - batch.size();
    require(left >= 0, CrowdloanError.Underflow);
    state.put(TABLE, id, crowdloan.withRaised(raisedRao, left));
    state.emit(
        batch.size() == rows.size()
            ? new CrowdloanEvent.AllRefunded(id)
            : new CrowdloanEvent.PartiallyRefunded(id));
    return batch.size();
  }

  private Crowdloan requireOpenAndOwn(AccountId who, int id) {
    var crowdloan = require(id);
    require(!crowdloan.finalized(), CrowdloanError.AlreadyFinalized);
    require(who.equals(crowdloan.creator()), CrowdloanError.InvalidOrigin);
    return crowdloan;
  }

  /**
   * Closes a crowdloan in which nobody but the creator has TAO.
   *
   * @throws Refusal {@code AlreadyFinalized}, {@code InvalidOrigin}, {@code NoContribution}, {@code
   *     NotReadyToDissolve}
   */
  public void dissolve(AccountId who, int id) {
    var crowdloan = requireOpenAndOwn(who, id);
    var key = new Contribution(id, who);
    require(state.contains(CONTRIBUTIONS, key), CrowdloanError.NoContribution);
    var ownRao = contributionRao(id, who);
    require(ownRao == crowdloan.raisedRao(), CrowdloanError.NotReadyToDissolve);
    balances.transfer(crowdloan.fundsAccount(), who, ownRao, Existence.ALLOW_DEATH);
    state.remove(CONTRIBUTIONS, key);
    state.remove(TABLE, id);
    state.remove(MAX_CONTRIBUTIONS, id);
    state.emit(new CrowdloanEvent.Dissolved(id));
  }

  /**
   * @throws Refusal {@code AlreadyFinalized}, {@code InvalidOrigin}, {@code
   *     MinimumContributionTooLow}, {@code MinimumContributionTooHigh}
   */
  public void updateMinContribution(AccountId who, int id, long rao) {
    requireOpenAndOwn(who, id);
    require(
        !U64.isLess(rao, ABSOLUTE_MINIMUM_CONTRIBUTION_RAO),
        CrowdloanError.MinimumContributionTooLow);
    var most = maxContributionRao(id);
    require(
        most.isEmpty() || !U64.isLess(most.getAsLong(), rao),
        CrowdloanError.MinimumContributionTooHigh);
    update(id, crowdloan -> crowdloan.withMinContribution(rao));
    state.emit(new CrowdloanEvent.MinContributionUpdated(id, rao));
  }

  private void update(int id, UnaryOperator<Crowdloan> change) {
    state.put(TABLE, id, change.apply(require(id)));
  }

  /**
   * @throws Refusal {@code AlreadyFinalized}, {@code InvalidOrigin}, or as the end of a new one
   */
  public void updateEnd(AccountId who, int id, long end) {
    requireOpenAndOwn(who, id);
    requireValidEnd(end);
    update(id, crowdloan -> crowdloan.withEnd(end));
    state.emit(new CrowdloanEvent.EndUpdated(id, end));
  }

  /**
   * @throws Refusal {@code AlreadyFinalized}, {@code InvalidOrigin}, {@code CapTooLow}
   */
  public void updateCap(AccountId who, int id, long rao) {
    var crowdloan = requireOpenAndOwn(who, id);
    require(!U64.isLess(rao, crowdloan.raisedRao()), CrowdloanError.CapTooLow);
    update(id, open -> open.withCap(rao));
    state.emit(new CrowdloanEvent.CapUpdated(id, rao));
  }

  /**
   * Sets the most that one account may have in a crowdloan, or lifts that limit.
   *
   * @throws Refusal {@code AlreadyFinalized}, {@code InvalidOrigin}, {@code
   *     MaximumContributionTooLow}
   */
  public void setMaxContribution(AccountId who, int id, OptionalLong most) {
    var crowdloan = requireOpenAndOwn(who, id);
    if (most.isPresent()) {
      var rao = most.getAsLong();
      require(
          !U64.isLess(rao, crowdloan.minContributionRao())
              && !U64.isLess(rao, contributionRao(id, who)),
          CrowdloanError.MaximumContributionTooLow);
      state.put(MAX_CONTRIBUTIONS, id, rao);
    } else {
      state.remove(MAX_CONTRIBUTIONS, id);
    }
    state.emit(
        new CrowdloanEvent.MaxContributionUpdated(
            id, most.isPresent() ? Long.valueOf(most.getAsLong()) : null));
  }
}

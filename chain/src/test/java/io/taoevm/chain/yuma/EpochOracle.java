package io.taoevm.chain.yuma;

import static io.taoevm.chain.yuma.BigFixed.ONE;
import static io.taoevm.chain.yuma.BigFixed.ZERO;
import static io.taoevm.chain.yuma.BigFixed.add;
import static io.taoevm.chain.yuma.BigFixed.big;
import static io.taoevm.chain.yuma.BigFixed.div;
import static io.taoevm.chain.yuma.BigFixed.mul;
import static io.taoevm.chain.yuma.BigFixed.sub;
import static io.taoevm.chain.yuma.BigFixed.unsigned;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The epoch once more, slow and row by row, on numbers of any size and straight from the
 * specification's text; it shares no arithmetic with the code that it judges.
 */
final class EpochOracle {
  /** An entry of a sparse row. */
  record Entry(int uid, BigInteger value) {}

  final int n;
  BigInteger[] totalStake;
  BigInteger[] stake;
  BigInteger[] activeStake;
  boolean[] active;
  boolean[] permitted;
  boolean[] newPermits;
  List<List<Entry>> weights;
  BigInteger[] consensus;
  List<List<Entry>> clipped;
  BigInteger[] trust;
  BigInteger[] incentive;
  List<List<Entry>> weightsForBonds;
  List<List<Entry>> bonds;
  List<List<Entry>> bondsNormalised = List.of();
  List<List<Entry>> delta = List.of();
  List<List<Entry>> deltaNormalised = List.of();
  List<List<Entry>> emaRaw;
  List<List<Entry>> emaNormalised;
  List<List<Entry>> stored;
  BigInteger[][] alphas = {};
  BigInteger[] totalBonds = {};
  BigInteger[] dividends;
  BigInteger[] serverShare;
  BigInteger[] validatorShare;
  BigInteger[] combinedShare;

  private final EpochInput input;
  private final EpochParameters parameters;
  private final int owner;

  EpochOracle(EpochInput input) {
    this.input = input;
    parameters = input.parameters();
    n = input.neurons().count();
    owner = input.neurons().ownerUid();
    weighStake();
    activityAndPermits();
    maskWeights();
    findConsensus();
    clip();
    penalise();
    if (parameters.yuma3()) {
      yuma3();
    } else {
      classic();
    }
    shareEmission();
  }

  EpochOutput output() {
    return new EpochOutput(
        active,
        newPermits,
        Arrays.stream(totalStake).mapToLong(t -> t.shiftRight(64).longValue()).toArray(),
        proportions(stake),
        proportions(consensus),
        proportions(trust),
        proportions(incentive),
        proportions(dividends),
        amounts(serverShare),
        amounts(validatorShare),
        amounts(combinedShare),
        storedRows());
  }

  private void weighStake() {
    BigInteger taoWeight =
        unsigned(parameters.taoWeight()).shiftLeft(32).divide(BigFixed.U64_MAX).shiftLeft(32);
    totalStake = new BigInteger[n];
    BigInteger[] filtered = new BigInteger[n];
    for (int i = 0; i < n; i++) {
      BigInteger alpha =
          BigFixed.saturate(unsigned(input.neurons().alphaStake()[i]).shiftLeft(64), 128);
      BigInteger tao =
          BigFixed.saturate(unsigned(input.neurons().taoStake()[i]).shiftLeft(64), 128);
      BigInteger weighted = BigFixed.saturate(tao.multiply(taoWeight).shiftRight(64), 128);
      totalStake[i] = BigFixed.saturate(alpha.add(weighted), 128);
      boolean passes =
          i == owner
              || totalStake[i].shiftRight(64).compareTo(unsigned(parameters.stakeThreshold())) >= 0;
      filtered[i] = passes ? totalStake[i] : ZERO;
    }
    BigInteger sum = BigFixed.wrap(Arrays.stream(filtered).reduce(ZERO, BigInteger::add), 128);
    stake = new BigInteger[n];
    for (int i = 0; i < n; i++) {
      BigInteger share =
          sum.signum() == 0 ? filtered[i] : BigFixed.divOrZero(filtered[i], sum, 64, 128);
      stake[i] = BigFixed.saturate(share.shiftRight(32), 64);
    }
  }

  private void activityAndPermits() {
    BigInteger cutoff =
        big(parameters.activityCutoffFactorMilli())
            .multiply(big(parameters.tempo()))
            .divide(big(1000))
            .max(BigInteger.ONE);
    active = new boolean[n];
    permitted = new boolean[n];
    newPermits = new boolean[n];
    boolean[] old = input.neurons().validatorPermit();
    for (int i = 0; i < n; i++) {
      BigInteger end = lastUpdate(i).add(cutoff).min(BigFixed.U64_MAX);
      active[i] = end.compareTo(unsigned(input.block())) >= 0;
      permitted[i] = i < old.length && (old[i] || i == owner);
      newPermits[i] = stake[i].signum() != 0;
    }
    int limit = parameters.maxAllowedValidators();
    if (n >= limit) {
      IntStream.range(0, n)
          .boxed()
          .sorted(Comparator.comparing(i -> stake[i]))
          .limit(n - limit)
          .forEach(i -> newPermits[i] = false);
    }
    if (owner >= 0) {
      newPermits[owner] = true;
    }
    activeStake = new BigInteger[n];
    for (int i = 0; i < n; i++) {
      boolean counts = active[i] && (permitted[i] || old.length == 0);
      activeStake[i] = counts ? stake[i] : ZERO;
    }
    normalise(activeStake);
  }

  private void maskWeights() {
    weights = new ArrayList<>();
    long[] commits = input.mechanism().oldestCommitBlock();
    for (int i = 0; i < n; i++) {
      List<Entry> row = new ArrayList<>();
      BigInteger commit = i < commits.length ? unsigned(commits[i]) : BigFixed.U64_MAX;
      for (int entry : permitted[i] ? input.mechanism().weights()[i] : new int[0]) {
        int j = entry >>> 16;
        boolean keep =
            j < n
                && (i != j || i == owner)
                && lastUpdate(i).compareTo(registered(j)) > 0
                && commit.compareTo(registered(j)) >= 0;
        if (keep) {
          row.add(new Entry(j, big(entry & 0xffff).shiftLeft(32)));
        }
      }
      BigInteger sum = sum(row);
      weights.add(
          sum.signum() > 0
              ? row.stream().map(e -> new Entry(e.uid, div(e.value, sum))).toList()
              : row);
    }
  }

  private void findConsensus() {
    int[] voters = IntStream.range(0, n).filter(i -> activeStake[i].signum() > 0).toArray();
    BigInteger[] votes =
        IntStream.of(voters).mapToObj(i -> activeStake[i]).toArray(BigInteger[]::new);
    normalise(votes);
    BigInteger total = BigFixed.wrap(Arrays.stream(votes).reduce(ZERO, BigInteger::add), 64);
    BigInteger minority = sub(total, BigFixed.ofProportion(parameters.kappa()));
    consensus = new BigInteger[n];
    BigInteger[][] dense = new BigInteger[voters.length][];
    for (int k = 0; k < voters.length; k++) {
      dense[k] = dense(weights.get(voters[k]));
    }
    for (int j = 0; j < n; j++) {
      int column = j;
      BigInteger[] scores =
          IntStream.range(0, voters.length)
              .mapToObj(k -> dense[k][column])
              .toArray(BigInteger[]::new);
      consensus[j] = median(votes, scores, total, minority);
    }
  }

  static BigInteger median(
      BigInteger[] stakes, BigInteger[] scores, BigInteger total, BigInteger minority) {
    List<Integer> part = IntStream.range(0, scores.length).boxed().toList();
    BigInteger low = ZERO;
    BigInteger high = total;
    while (part.size() > 1) {
      BigInteger pivot = scores[part.get(part.size() / 2)];
      List<Integer> lower = part.stream().filter(k -> scores[k].compareTo(pivot) < 0).toList();
      List<Integer> upper = part.stream().filter(k -> scores[k].compareTo(pivot) > 0).toList();
      BigInteger belowPivot = lower.stream().map(k -> stakes[k]).reduce(ZERO, BigFixed::add);
      BigInteger abovePivot = upper.stream().map(k -> stakes[k]).reduce(ZERO, BigFixed::add);
      if (minority.compareTo(add(low, belowPivot)) < 0 && !lower.isEmpty()) {
        part = lower;
        high = add(low, belowPivot);
      } else if (sub(high, abovePivot).compareTo(minority) <= 0 && !upper.isEmpty()) {
        part = upper;
        low = sub(high, abovePivot);
      } else {
        return pivot;
      }
    }
    return part.isEmpty() ? ZERO : scores[part.getFirst()];
  }

  private void clip() {
    clipped = new ArrayList<>();
    trust = new BigInteger[n];
    BigInteger[] ranks = zeros();
    for (int i = 0; i < n; i++) {
      List<Entry> row = new ArrayList<>();
      for (Entry e : weights.get(i)) {
        BigInteger limit = consensus[e.uid];
        if (limit.compareTo(e.value) >= 0) {
          row.add(e);
        } else if (limit.signum() > 0) {
          row.add(new Entry(e.uid, limit));
        }
      }
      clipped.add(row);
      trust[i] = sum(row);
      for (Entry e : row) {
        ranks[e.uid] = add(ranks[e.uid], mul(activeStake[i], e.value));
      }
    }
    incentive = ranks;
    normalise(incentive);
  }

  private void penalise() {
    BigInteger penalty = BigFixed.ofProportion(parameters.bondsPenalty());
    if (penalty.signum() == 0 || penalty.equals(ONE)) {
      weightsForBonds = penalty.signum() == 0 ? weights : clipped;
      return;
    }
    weightsForBonds = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      BigInteger[] full = dense(weights.get(i));
      BigInteger[] cut = dense(clipped.get(i));
      List<Entry> row = new ArrayList<>();
      for (int j = 0; j < n; j++) {
        BigInteger value = add(full[j], mul(penalty, sub(cut[j], full[j])));
        if (value.signum() > 0) {
          row.add(new Entry(j, value));
        }
      }
      weightsForBonds.add(row);
    }
  }

  private void classic() {
    bonds = storedBonds(value -> big(value).shiftLeft(32));
    bondsNormalised = columnNormalise(bonds);
    delta = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      BigInteger own = activeStake[i];
      delta.add(
          weightsForBonds.get(i).stream().map(e -> new Entry(e.uid, mul(e.value, own))).toList());
    }
    deltaNormalised = columnNormalise(delta);
    emaRaw = average(deltaNormalised, bondsNormalised);
    emaNormalised = columnNormalise(emaRaw);
    dividends = zeros();
    for (int i = 0; i < n; i++) {
      for (Entry e : emaNormalised.get(i)) {
        dividends[i] = add(dividends[i], mul(incentive[e.uid], e.value));
      }
    }
    normalise(dividends);
    BigInteger[] max = zeros();
    emaNormalised.forEach(row -> row.forEach(e -> max[e.uid] = max[e.uid].max(e.value)));
    stored =
        emaNormalised.stream()
            .map(row -> row.stream().map(e -> divideBy(e, max[e.uid])).toList())
            .toList();
  }

  private void yuma3() {
    bonds = storedBonds(value -> div(big(value).shiftLeft(32), BigFixed.U16));
    boolean agreed = Arrays.stream(consensus).anyMatch(c -> c.signum() != 0);
    emaRaw =
        parameters.liquidAlpha().enabled() && agreed ? liquid() : average(weightsForBonds, bonds);
    emaNormalised = columnNormalise(emaRaw);
    totalBonds = zeros();
    dividends = zeros();
    for (int i = 0; i < n; i++) {
      for (Entry e : emaNormalised.get(i)) {
        totalBonds[i] = BigFixed.wrap(totalBonds[i].add(mul(e.value, incentive[e.uid])), 64);
      }
      dividends[i] = BigFixed.mulOrZero(totalBonds[i], activeStake[i]);
    }
    normalise(dividends);
    stored = emaRaw;
  }

  private List<List<Entry>> liquid() {
    alphas = new BigInteger[n][];
    List<List<Entry>> result = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      BigInteger[] seenWeights = seen(weightsForBonds.get(i));
      BigInteger[] seenBonds = seen(bonds.get(i));
      BigInteger[] decayed = zeros();
      BigInteger[] factors = new BigInteger[n];
      for (int j = 0; j < n; j++) {
        factors[j] =
            weightsForBonds.get(i).isEmpty() && n > 64
                ? ZERO
                : factor(consensus[j], seenWeights[j], seenBonds[j], parameters.liquidAlpha());
      }
      alphas[i] = factors;
      for (Entry e : bonds.get(i)) {
        if (e.uid < n) {
          decayed[e.uid] = mul(sub(ONE, factors[e.uid]), e.value);
        }
      }
      List<Entry> row = new ArrayList<>();
      for (Entry e : weightsForBonds.get(i)) {
        BigInteger fresh = mul(factors[e.uid], e.value).max(ZERO);
        BigInteger value = add(decayed[e.uid], fresh).min(ONE);
        if (value.signum() > 0) {
          row.add(new Entry(e.uid, value));
        }
      }
      result.add(row);
    }
    return result;
  }

  static BigInteger factor(
      BigInteger c, BigInteger w, BigInteger b, EpochParameters.LiquidAlpha parameters) {
    BigInteger low = BigFixed.ofProportion(parameters.low());
    BigInteger high = BigFixed.ofProportion(parameters.high());
    BigInteger buy = sub(w, c).max(ZERO).min(ONE);
    BigInteger sell = sub(b, w).max(ZERO).min(ONE);
    BigInteger distance = w.compareTo(b) >= 0 ? buy : sell;
    BigInteger slope =
        BigFixed.saturatingDiv(big(parameters.steepness()).shiftLeft(32), big(-100).shiftLeft(32));
    BigInteger x = mul(slope, sub(distance, ONE.shiftRight(1)));
    BigInteger sigmoid = BigFixed.saturatingDiv(ONE, add(ONE, BigFixed.exp(x)));
    return add(low, mul(sigmoid, sub(high, low))).min(high).max(low);
  }

  private void shareEmission() {
    combinedShare = zeros();
    for (int i = 0; i < n; i++) {
      combinedShare[i] = add(incentive[i], dividends[i]);
    }
    BigInteger sum = BigFixed.wrap(Arrays.stream(combinedShare).reduce(ZERO, BigInteger::add), 64);
    serverShare = incentive.clone();
    if (sum.signum() == 0) {
      BigInteger idle = BigFixed.wrap(Arrays.stream(activeStake).reduce(ZERO, BigInteger::add), 64);
      validatorShare = idle.signum() == 0 ? stake : activeStake;
      combinedShare = validatorShare;
      return;
    }
    validatorShare = dividends.clone();
    for (int i = 0; i < n; i++) {
      serverShare[i] = div(serverShare[i], sum);
      validatorShare[i] = div(validatorShare[i], sum);
      combinedShare[i] = div(combinedShare[i], sum);
    }
  }

  private int[][] storedRows() {
    int[][] rows = new int[n][];
    for (int i = 0; i < n; i++) {
      rows[i] =
          newPermits[i]
              ? stored.get(i).stream()
                  .mapToInt(e -> SparseRow.entry(e.uid, BigFixed.toProportion(e.value)))
                  .toArray()
              : new int[0];
    }
    return rows;
  }

  private List<List<Entry>> storedBonds(java.util.function.IntFunction<BigInteger> widen) {
    BigInteger lastTempo =
        input.lastMechanismStepBlock() != 0
            ? unsigned(input.lastMechanismStepBlock()).add(BigInteger.ONE).min(BigFixed.U64_MAX)
            : unsigned(input.block()).subtract(big(parameters.tempo())).max(ZERO);
    List<List<Entry>> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<Entry> row = new ArrayList<>();
      for (int entry : input.mechanism().bonds()[i]) {
        if (lastTempo.compareTo(registered(entry >>> 16)) > 0) {
          row.add(new Entry(entry >>> 16, widen.apply(entry & 0xffff)));
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private List<List<Entry>> average(List<List<Entry>> fresh, List<List<Entry>> old) {
    BigInteger moving =
        BigFixed.saturate(unsigned(parameters.bondsMovingAverage()).shiftLeft(64), 128)
            .shiftLeft(64)
            .divide(big(1_000_000).shiftLeft(64));
    BigInteger alpha = sub(ONE, BigFixed.saturate(moving.shiftRight(32), 64));
    List<List<Entry>> result = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      BigInteger[] sums = zeros();
      for (Entry e : fresh.get(i)) {
        sums[e.uid] = add(sums[e.uid], mul(alpha, e.value));
      }
      for (Entry e : old.get(i)) {
        if (e.uid < n) {
          sums[e.uid] = add(sums[e.uid], mul(sub(ONE, alpha), e.value));
        }
      }
      List<Entry> row = new ArrayList<>();
      for (int j = 0; j < n; j++) {
        if (sums[j].signum() > 0) {
          row.add(new Entry(j, sums[j]));
        }
      }
      result.add(row);
    }
    return result;
  }

  private List<List<Entry>> columnNormalise(List<List<Entry>> rows) {
    BigInteger[] sums = zeros();
    for (List<Entry> row : rows) {
      for (Entry e : row) {
        if (e.uid < n) {
          sums[e.uid] = add(sums[e.uid], e.value);
        }
      }
    }
    return rows.stream()
        .map(row -> row.stream().map(e -> e.uid < n ? divideBy(e, sums[e.uid]) : e).toList())
        .toList();
  }

  private static Entry divideBy(Entry entry, BigInteger divisor) {
    return divisor.signum() == 0 ? entry : new Entry(entry.uid, div(entry.value, divisor));
  }

  private BigInteger[] seen(List<Entry> row) {
    BigInteger[] values = zeros();
    int cursor = 0;
    for (int j = 0; j < n; j++) {
      while (cursor < row.size() && row.get(cursor).uid < j) {
        cursor++;
      }
      if (cursor < row.size() && row.get(cursor).uid == j) {
        values[j] = row.get(cursor).value;
      }
    }
    return values;
  }

  private BigInteger[] dense(List<Entry> row) {
    BigInteger[] values = zeros();
    row.forEach(e -> values[e.uid] = e.value);
    return values;
  }

  private BigInteger[] zeros() {
    BigInteger[] values = new BigInteger[n];
    Arrays.fill(values, ZERO);
    return values;
  }

  private static BigInteger sum(List<Entry> row) {
    return BigFixed.wrap(row.stream().map(Entry::value).reduce(ZERO, BigInteger::add), 64);
  }

  private static void normalise(BigInteger[] values) {
    BigInteger sum = BigFixed.wrap(Arrays.stream(values).reduce(ZERO, BigInteger::add), 64);
    if (sum.signum() != 0) {
      Arrays.setAll(values, i -> div(values[i], sum));
    }
  }

  private BigInteger lastUpdate(int uid) {
    long[] blocks = input.mechanism().lastUpdate();
    return uid < blocks.length ? unsigned(blocks[uid]) : ZERO;
  }

  private BigInteger registered(int uid) {
    long[] blocks = input.neurons().registrationBlock();
    return uid < blocks.length && uid < n ? unsigned(blocks[uid]) : ZERO;
  }

  private static int[] proportions(BigInteger[] raw) {
    return Arrays.stream(raw).mapToInt(BigFixed::toProportion).toArray();
  }

  private long[] amounts(BigInteger[] shares) {
    BigInteger emission = unsigned(input.emissionRao());
    return Arrays.stream(shares)
        .map(share -> BigFixed.saturate(share.multiply(emission.shiftLeft(32)).shiftRight(32), 128))
        .mapToLong(raw -> raw.shiftRight(32).max(ZERO).min(BigFixed.U64_MAX).longValue())
        .toArray();
  }
}

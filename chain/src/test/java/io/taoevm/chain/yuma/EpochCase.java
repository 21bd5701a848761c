package io.taoevm.chain.yuma;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** A golden case: its state, which it carries from epoch to epoch. */
final class EpochCase {
  final String name;
  final int n;
  final EpochParameters parameters;
  final int mechanismCount;
  boolean[] permits;
  final int[][][] bonds;

  private final JsonNode in;
  private final Map<Integer, Integer> uids = new HashMap<>();

  EpochCase(JsonNode root) {
    name = root.get("name").asText();
    in = root.get("input");
    n = in.get("n").asInt();
    for (int uid = 0; uid < n; uid++) {
      uids.put(in.get("hotkeys").get(uid).asInt(), uid);
    }
    parameters =
        new EpochParameters(
            in.get("tempo").asInt(),
            in.get("activityCutoffFactorMilli").asLong(),
            in.get("kappa").asInt(),
            u64(in.get("bondsMovingAverage")),
            in.get("bondsPenalty").asInt(),
            in.get("yuma3").asBoolean(),
            new EpochParameters.LiquidAlpha(
                in.get("liquidAlpha").asBoolean(),
                in.get("alphaLow").asInt(),
                in.get("alphaHigh").asInt(),
                in.get("alphaSigmoidSteepness").asInt()),
            u64(in.get("stakeThreshold")),
            u64(in.get("taoWeight")),
            in.get("maxAllowedValidators").asInt());
    mechanismCount = in.get("mechanismCount").asInt();
    JsonNode stored = in.get("validatorPermit");
    permits = new boolean[stored.size()];
    for (int i = 0; i < permits.length; i++) {
      permits[i] = stored.get(i).asInt() != 0;
    }
    bonds = new int[mechanismCount][][];
    for (int k = 0; k < mechanismCount; k++) {
      bonds[k] = rows(in.get("mechanisms").get(k).get("bonds"), n);
    }
  }

  int[] split() {
    return in.get("emissionSplit").isNull() ? new int[0] : ints(in.get("emissionSplit"));
  }

  EpochInput input(JsonNode epoch, int mechanism, long emission) {
    return new EpochInput(
        parameters,
        neurons(),
        mechanism(epoch, mechanism),
        u64(epoch.get("block")),
        u64(epoch.get("lastMechanismStepBlock")),
        emission);
  }

  private Neurons neurons() {
    long[] alpha = new long[n];
    long[] tao = new long[n];
    for (int uid = 0; uid < n; uid++) {
      int key = in.get("hotkeys").get(uid).asInt();
      alpha[uid] = inherited(key, this::alphaOf);
      tao[uid] = inherited(key, this::taoOf);
    }
    JsonNode owner = in.get("ownerUid");
    return new Neurons(
        owner.isNull() ? Neurons.NO_OWNER : owner.asInt(),
        alpha,
        tao,
        longs(in.get("registrationBlock")),
        permits);
  }

  private MechanismState mechanism(JsonNode epoch, int k) {
    JsonNode mechanism = in.get("mechanisms").get(k);
    return new MechanismState(
        longs(mechanism.get("lastUpdate")),
        in.get("commitRevealEnabled").asBoolean()
            ? commits(mechanism, u64(epoch.get("block")))
            : new long[0],
        rows(mechanism.get("weights"), n),
        bonds[k]);
  }

  private long[] commits(JsonNode mechanism, long block) {
    long tempo = parameters.tempo();
    boolean due = tempo != 0 && block - u64(in.get("lastEpochBlock")) >= tempo;
    var oldest =
        new OldestCommits(
            n, u64(in.get("subnetEpochIndex")) + (due ? 1 : 0), u64(in.get("revealPeriodEpochs")));
    for (JsonNode queue : mechanism.get("weightCommits")) {
      Integer uid = uids.get(queue.get(0).asInt());
      if (uid != null) {
        oldest.addHashCommits(uid, column(queue.get(1), 0), column(queue.get(1), 1));
      }
    }
    for (JsonNode queue : mechanism.get("timelockedCommits")) {
      for (JsonNode commit : queue.get(1)) {
        Integer uid = uids.get(commit.get(0).asInt());
        if (uid != null) {
          oldest.addTimelocked(uid, u64(queue.get(0)), u64(commit.get(1)));
        }
      }
    }
    return oldest.blocks();
  }

  private long inherited(int key, ToLongFunction<Integer> stakeOf) {
    JsonNode parents = in.get("parents").path(Integer.toString(key));
    JsonNode children = in.get("children").path(Integer.toString(key));
    List<Long> parentStakes = new ArrayList<>();
    parents.forEach(parent -> parentStakes.add(stakeOf.applyAsLong(parent.get(1).asInt())));
    return InheritedStake.of(
        stakeOf.applyAsLong(key),
        column(children, 0),
        parentStakes.stream().mapToLong(Long::longValue).toArray(),
        column(parents, 0));
  }

  private long alphaOf(int key) {
    return stakeOf(key, "alphaStake", 0);
  }

  private long taoOf(int key) {
    return stakeOf(key, "taoStake", 1);
  }

  private long stakeOf(int key, String field, int other) {
    Integer uid = uids.get(key);
    if (uid != null) {
      return u64(in.get(field).get(uid));
    }
    JsonNode stakes = in.get("otherHotkeyStake").path(Integer.toString(key));
    return stakes.isMissingNode() ? 0 : u64(stakes.get(other));
  }

  static int[][] rows(JsonNode node, int n) {
    int[][] rows = new int[n][];
    Arrays.fill(rows, SparseRow.empty());
    node.properties()
        .forEach(
            row -> {
              int[] entries = new int[row.getValue().size()];
              for (int i = 0; i < entries.length; i++) {
                JsonNode entry = row.getValue().get(i);
                entries[i] = SparseRow.entry(entry.get(0).asInt(), entry.get(1).asInt());
              }
              rows[Integer.parseInt(row.getKey())] = entries;
            });
    return rows;
  }

  static long u64(JsonNode node) {
    return Long.parseUnsignedLong(node.asText());
  }

  static long[] longs(JsonNode list) {
    long[] values = new long[list.size()];
    for (int i = 0; i < values.length; i++) {
      String text = list.get(i).asText();
      values[i] = text.startsWith("-") ? Long.parseLong(text) : Long.parseUnsignedLong(text);
    }
    return values;
  }

  static int[] ints(JsonNode list) {
    int[] values = new int[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = list.get(i).asInt();
    }
    return values;
  }

  private static long[] column(JsonNode pairs, int index) {
    long[] values = new long[pairs.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = u64(pairs.get(i).get(index));
    }
    return values;
  }
}

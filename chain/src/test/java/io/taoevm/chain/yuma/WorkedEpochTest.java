package io.taoevm.chain.yuma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.yuma.ColumnProbe.Step;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * Computes the epoch that {@code docs/yuma.md} works through, and holds the page to its numbers.
 * {@code -Dupdate.expected=true} rewrites them.
 */
final class WorkedEpochTest {
  private static final String BEGIN = "<!-- worked epoch: computed by WorkedEpochTest -->";
  private static final String END = "<!-- end of the worked epoch -->";
  private static final String[] NAMES = {"Ada", "Bo", "Cy", "m3", "m4", "m5"};
  private static final int VALIDATORS = 3;
  private static final int COUNT = 6;
  private static final long ALPHA = 1_000_000_000L;

  private final EpochScratch scratch = new EpochScratch();
  private final Map<Step, long[][]> seen = new EnumMap<>(Step.class);

  @Test
  void page_shouldShowTheNumbers_thatTheEpochComputes() throws IOException {
    Path page = Path.of(System.getProperty("repo.root", "..")).resolve("docs/yuma.md");
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    assertTrue(begin >= 0 && end > begin, "the page has lost its markers");
    String shown = text.substring(begin + BEGIN.length(), end);
    String computed = "\n" + tables() + "\n";
    if (Boolean.getBoolean("update.expected")) {
      Files.writeString(
          page, text.substring(0, begin + BEGIN.length()) + computed + text.substring(end));
      return;
    }
    assertEquals(computed, shown);
  }

  private String tables() {
    scratch.follow(
        (step, target, uids, values, rows) -> {
          long[][] matrix = seen.computeIfAbsent(step, s -> new long[COUNT][COUNT]);
          for (int row = 0; row < rows; row++) {
            matrix[uids[row]][target] = values[row];
          }
        });
    EpochOutput output = Epoch.run(input(), scratch);
    return String.join(
        "\n\n",
        "**1. Stake.** Shares of the stake, of those active and permitted:\n\n"
            + table(0, VALIDATORS, "stake", uid -> share(scratch.activeStake[uid])),
        "**2. Weights**, each row divided by its sum:\n\n" + matrix(Step.NORMALISED_WEIGHTS),
        "**3. Consensus**, the stake-weighted median of each column:\n\n"
            + table(VALIDATORS, COUNT, "consensus", uid -> share(scratch.consensus[uid])),
        "**4. Clipping** at consensus leaves these weights:\n\n" + matrix(Step.CLIPPED_WEIGHTS),
        "The sum of a row is the validator's trust:\n\n"
            + table(0, VALIDATORS, "trust", uid -> share(scratch.trust[uid])),
        "**5. Incentive**, the clipped columns weighted by stake, as shares of one:\n\n"
            + table(VALIDATORS, COUNT, "incentive", uid -> share(scratch.incentive[uid])),
        "**6. Bonds**: a tenth of the clipped weight and nine tenths of the old bond:\n\n"
            + matrix(Step.EMA_BONDS_RAW),
        "and as each validator's share of the bonds in one miner:\n\n"
            + matrix(Step.EMA_BONDS_NORMALISED),
        "**7. Dividends**, the shares of bonds weighted by the miners' incentive and by stake:\n\n"
            + table(0, VALIDATORS, "dividends", uid -> share(scratch.dividend[uid])),
        "**8. Emission** in rao, half for incentive and half for dividends:\n\n"
            + table(0, COUNT, "rao", uid -> Long.toString(output.emission()[uid])),
        "**What is stored** is cut to u16:\n\n"
            + head("u16", 0, COUNT)
            + row("consensus", uid -> Integer.toString(output.consensus()[uid]))
            + row("incentive", uid -> Integer.toString(output.incentive()[uid]))
            + row("validator trust", uid -> Integer.toString(output.validatorTrust()[uid]))
            + row("dividends", uid -> Integer.toString(output.dividend()[uid])));
  }

  private static EpochInput input() {
    int[][] weights = rows(new int[][] {{60, 30, 10}, {50, 40, 10}, {0, 0, 100}});
    int[][] bonds =
        rows(new int[][] {{39_321, 19_660, 6_553}, {32_767, 26_214, 6_553}, {0, 0, 6_553}});
    return new EpochInput(
        new EpochParameters(
            360,
            13_889,
            32_767,
            900_000,
            65_535,
            true,
            new EpochParameters.LiquidAlpha(false, 45_875, 58_982, 1_000),
            0,
            0,
            64),
        new Neurons(
            Neurons.NO_OWNER,
            new long[] {500 * ALPHA, 300 * ALPHA, 200 * ALPHA, 0, 0, 0},
            new long[COUNT],
            new long[COUNT],
            new boolean[] {true, true, true, false, false, false}),
        new MechanismState(
            new long[] {9_900, 9_900, 9_900, 9_900, 9_900, 9_900}, new long[0], weights, bonds),
        10_000,
        9_640,
        147_600_000_000L);
  }

  private static int[][] rows(int[][] values) {
    int[][] rows = new int[COUNT][];
    for (int uid = 0; uid < COUNT; uid++) {
      rows[uid] = SparseRow.empty();
      if (uid < VALIDATORS) {
        rows[uid] = new int[COUNT - VALIDATORS];
        for (int i = 0; i < rows[uid].length; i++) {
          rows[uid][i] = SparseRow.entry(VALIDATORS + i, values[uid][i]);
        }
      }
    }
    return rows;
  }

  private String matrix(Step step) {
    StringBuilder text = new StringBuilder(head("", VALIDATORS, COUNT));
    for (int i = 0; i < VALIDATORS; i++) {
      long[] row = seen.get(step)[i];
      text.append('\n').append(line(NAMES[i], VALIDATORS, COUNT, uid -> share(row[uid])));
    }
    return text.toString();
  }

  private static String table(int from, int to, String name, IntFunction<String> cell) {
    return head("", from, to) + "\n" + line(name, from, to, cell);
  }

  private static String row(String name, IntFunction<String> cell) {
    return "\n" + line(name, 0, COUNT, cell);
  }

  private static String head(String corner, int from, int to) {
    return line(corner, from, to, uid -> NAMES[uid]) + "\n" + line("---", from, to, uid -> "---");
  }

  private static String line(String name, int from, int to, IntFunction<String> cell) {
    StringJoiner line = new StringJoiner(" | ", "| ", " |");
    line.add(name);
    for (int uid = from; uid < to; uid++) {
      line.add(cell.apply(uid));
    }
    return line.toString();
  }

  private static String share(long raw) {
    return BigDecimal.valueOf(raw)
        .divide(BigDecimal.valueOf(I32F32.ONE), 5, RoundingMode.DOWN)
        .toPlainString();
  }
}

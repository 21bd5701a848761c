package io.taoevm.chain.vector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds golden vectors. The economy's ({@code core-*}, {@code pool-*}, {@code yuma-*}) come with
 * the project; Ethereum's public fixtures lie in the folder that the system property {@code
 * vectors.dir} names, by default {@code ../shared/vectors} beside the repository.
 *
 * <p>With {@code -Dvectors.dir=OTHER} every kind is read from there, the economy's too; a kind
 * without a file there is skipped and named. With the environment variable {@code
 * VECTORS_REQUIRED=true} a missing file fails the test.
 */
public final class Vectors {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> KINDS =
      List.of(
          "core-accounts",
          "core-activity-cutoff",
          "core-admin-window",
          "core-burn-decay-factor",
          "core-burn-price",
          "core-commit-hash",
          "core-dissolve-payout",
          "core-dividends",
          "core-emission",
          "core-emission-shares",
          "core-emit-terms",
          "core-epoch-schedule",
          "core-evm-account",
          "core-evm-associate",
          "core-lease-dividends",
          "core-lock-cost",
          "core-mechanism-split",
          "core-moving-price",
          "core-names",
          "core-network-prune",
          "core-neuron-prune",
          "core-new-subnet-pool",
          "core-parent-child",
          "core-pow-seal",
          "core-reveal-window",
          "core-root-proportion",
          "core-rust-expectations",
          "core-serving",
          "core-ss58",
          "core-symbols",
          "core-voting-power",
          "core-weights",
          "pool-locks",
          "pool-moving-price",
          "pool-pow",
          "pool-root-claims",
          "pool-sequences",
          "pool-shares",
          "pool-stake-ops",
          "pool-swap",
          "pool-weights",
          "yuma-basics",
          "yuma-bonds",
          "yuma-consensus",
          "yuma-masks",
          "yuma-math",
          "yuma-mechanisms",
          "yuma-random",
          "yuma-stake",
          "yuma-yuma3-liquid");
  private static final Pattern ECONOMY = Pattern.compile("(core|pool|yuma)-.*\\.json");

  private Vectors() {}

  /** One file of vectors: its name and its content. */
  public record VectorFile(String name, JsonNode root) {}

  /**
   * The economy's vector files of one kind, such as {@code pool-swap}: the project's own file, or
   * under {@code vectors.dir} every file of that kind. Skips the calling test when that folder has
   * none.
   */
  public static List<VectorFile> economy(String kind) {
    return economy(kind, List.of(kind), kind::equals);
  }

  /** All files of Yuma epochs: every {@code yuma-*} but the rows of {@code yuma-math}. */
  public static List<VectorFile> yumaEpochs() {
    Predicate<String> isEpochs = kind -> kind.startsWith("yuma") && !kind.equals("yuma-math");
    return economy("yuma epochs", KINDS.stream().filter(isEpochs).toList(), isEpochs);
  }

  private static List<VectorFile> economy(String what, List<String> own, Predicate<String> wanted) {
    var other = otherFolder();
    if (other == null) {
      return own.stream()
          .map(kind -> new VectorFile(kind + ".json", resource("/vectors/" + kind + ".json")))
          .toList();
    }
    var files =
        list(other).stream()
            .filter(file -> wanted.test(kindOf(file.getFileName().toString())))
            .map(file -> new VectorFile(file.getFileName().toString(), parse(file)))
            .toList();
    if (files.isEmpty()) {
      skip(what + ": no file of this kind in " + other);
    }
    return files;
  }

  /**
   * The longest known kind that a file's name begins with; other files of epochs are of the kind
   * {@code yuma}.
   */
  private static String kindOf(String name) {
    if (!name.endsWith(".json")) {
      return "";
    }
    return KINDS.stream()
        .filter(name::startsWith)
        .max(Comparator.comparingInt(String::length))
        .orElse(name.startsWith("yuma-") ? "yuma" : "");
  }

  /**
   * One of Ethereum's public fixture archives, such as {@code state-tests.tar.gz}; skips the test
   * if absent.
   */
  public static Path ethereum(String archive) {
    var folder = folder();
    for (var candidate :
        List.of(folder.resolve("ethereum").resolve(archive), folder.resolve(archive))) {
      if (Files.isRegularFile(candidate)) {
        return candidate;
      }
    }
    skip(
        "no "
            + archive
            + " in "
            + folder.toAbsolutePath().normalize()
            + ": get Ethereum's public fixtures (ethereum/tests, execution-spec-tests) and name"
            + " their folder with -Dvectors.dir=FOLDER");
    throw new AssertionError("unreachable");
  }

  /** What a test does with one case. */
  @FunctionalInterface
  public interface Case {
    void check(JsonNode in, JsonNode out, String id);
  }

  /** Runs every case of the economy's files of one kind and prints how many there were. */
  public static void eachCase(String kind, Case test) {
    var cases = 0;
    for (var file : economy(kind)) {
      for (var one : file.root().get("cases")) {
        test.check(one.get("in"), one.get("out"), one.get("id").asText());
        cases++;
      }
    }
    report(kind, cases);
  }

  /** Prints how many cases ran and fails if there was none. */
  public static void report(String kind, int cases) {
    System.out.println(kind + ": " + cases + " cases");
    assertTrue(cases > 0, () -> kind + ": no case ran");
  }

  /**
   * Whether the named folder holds vectors of any kind; a run against a folder without any must
   * fail.
   */
  static boolean anyKindMatches() {
    var folder = otherFolder();
    return folder == null
        || list(folder).stream()
            .map(file -> file.getFileName().toString())
            .anyMatch(name -> ECONOMY.matcher(name).matches() || name.endsWith(".tar.gz"))
        || Files.isDirectory(folder.resolve("ethereum"));
  }

  static Optional<Path> named() {
    return Optional.ofNullable(otherFolder());
  }

  private static @Nullable Path otherFolder() {
    var name = System.getProperty("vectors.dir");
    return name == null || name.isBlank() ? null : repositoryRoot().resolve(name);
  }

  private static Path folder() {
    var other = otherFolder();
    return other != null ? other : repositoryRoot().resolve("../shared/vectors");
  }

  private static Path repositoryRoot() {
    return Path.of(System.getProperty("repo.root", ".."));
  }

  private static void skip(String why) {
    if (Boolean.parseBoolean(System.getenv("VECTORS_REQUIRED")) && otherFolder() == null) {
      throw new AssertionError("VECTORS_REQUIRED is true, but there is " + why);
    }
    System.out.println("skipped: " + why);
    Assumptions.abort(why);
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("vectors.dir cannot be read: " + folder, e);
    }
  }

  private static JsonNode resource(String name) {
    try (var in = Vectors.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("the project has no vectors " + name);
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("not a vector file: " + file, e);
    }
  }
}

package io.taoevm.rpc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.crypto.HdKeys;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What is read without picocli must be what picocli reads. */
final class PlainFlagsTest {
  private static final Set<String> LEFT_TO_PICOCLI =
      Set.of("--engine", "--log-format", "--log-level");

  private static final String OTHER_WORDS =
      "legal winner thank year wave sausage worth useful legal winner thank yellow";

  @Test
  void plainFlags_shouldMeanWhatPicocliReads_whicheverFlagItIs() {
    var options = picocli(config -> 0).getCommandSpec().options();
    var plain = words(PlainFlags.read().orElseThrow());
    assertEquals(words(byPicocli()), plain);
    for (var option : options) {
      if (option.usageHelp() || option.versionHelp()) {
        continue;
      }
      for (var name : option.names()) {
        if (LEFT_TO_PICOCLI.contains(name)) {
          assertTrue(PlainFlags.read(name, "x").isEmpty(), name);
          continue;
        }
        for (var args : uses(option, name)) {
          var read = words(PlainFlags.read(args).orElseThrow(() -> new AssertionError(name)));
          assertEquals(words(byPicocli(args)), read, name);
          assertNotEquals(plain, read, () -> name + " must change something");
        }
      }
    }
    assertTrue(options.size() > 30, "all flags were found");
  }

  @Test
  void plainFlags_shouldLeaveToPicocli_whatIsNotPlain() {
    for (var line :
        List.of(
            "--help",
            "-V",
            "db check DIR",
            "load --seconds 3",
            "-p8545",
            "--port",
            "--port x",
            "--port -1",
            "--port 010",
            "--port 99999",
            "--port 99999999999",
            "--port 1 --port 2",
            "--bogus 1",
            "--demo=true",
            "--mnemonic junk",
            "--durability sometimes",
            "--block-time 1 --no-mining",
            "--balance 0.0000000000000000001")) {
      assertTrue(PlainFlags.read(line.split(" ")).isEmpty(), line);
    }
  }

  private static CommandLine picocli(NodeCommand.NodeStarter starter) {
    return new CommandLine(new NodeCommand(starter)).setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static NodeConfig byPicocli(String... args) {
    var config = new AtomicReference<NodeConfig>();
    var exitCode =
        picocli(
                read -> {
                  config.set(read);
                  return 0;
                })
            .execute(args);
    assertEquals(0, exitCode, () -> String.join(" ", args));
    return config.get();
  }

  /** The ways to write a flag. */
  private static List<String[]> uses(OptionSpec option, String name) {
    if (option.arity().max() == 0) {
      return List.<String[]>of(new String[] {name});
    }
    var value = value(option);
    if (name.equals("--demo-seed")) {
      return List.<String[]>of(new String[] {"--demo", name, value});
    }
    var uses = new ArrayList<String[]>();
    uses.add(new String[] {name, value});
    if (name.startsWith("--")) {
      uses.add(new String[] {name + "=" + value});
    }
    return uses;
  }

  /** A value that makes sense and is not the default. */
  private static String value(OptionSpec option) {
    var type = option.type();
    if (option.longestName().equals("--deployers")) {
      return "0x00000000000000000000000000000000000000aa";
    }
    if (type == int.class) {
      return "7";
    }
    if (type == Integer.class) {
      return "425";
    }
    if (type == long.class || type == Long.class) {
      return "30000";
    }
    if (type == BigDecimal.class) {
      return "2.5";
    }
    if (type == BigInteger.class) {
      return "123";
    }
    if (type == Path.class) {
      return "folder/file";
    }
    if (type == List.class) {
      return "one.example,two.example";
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[1].toString().toLowerCase(Locale.ROOT);
    }
    return option.longestName().equals("--mnemonic") ? OTHER_WORDS : "other";
  }

  /** All of a configuration; of a wallet what can be compared. */
  private static String words(NodeConfig config) {
    var wallet = config.devAccounts();
    return String.join(
        "\n",
        config.server().toString(),
        config.limits().toString(),
        wallet.mnemonic(),
        wallet.accounts().stream().map(HdKeys.Account::address).toList().toString(),
        wallet.balanceWei().toString(),
        config.genesisOverrides().toString(),
        String.valueOf(config.genesisFile()),
        config.miningMode().toString(),
        config.storage().toString(),
        String.valueOf(config.demoSeed()),
        config.compatibility().toString(),
        String.valueOf(config.silent()),
        String.valueOf(config.deployers()));
  }
}

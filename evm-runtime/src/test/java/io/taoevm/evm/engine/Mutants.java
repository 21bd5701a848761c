package io.taoevm.evm.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.primitive.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Real contracts with some of their bytes changed. */
public final class Mutants {
  private Mutants() {}

  /** A contract and the call data of its case. */
  public record Original(byte[] code, byte[] data) {}

  /** The contracts of the benchmark, at least one a case. */
  public static List<Original> originals() throws IOException {
    var root = Path.of(System.getProperty("repo.root", ".."));
    var file = root.resolve("evm-runtime/src/jmh/cases/cases.json").toFile();
    var originals = new ArrayList<Original>();
    for (var node : new ObjectMapper().readTree(file).get("cases")) {
      var data = Bytes.fromHex(node.get("data").asText());
      for (var account : node.get("accounts")) {
        var code = Bytes.fromHex(account.path("code").asText("0x"));
        if (code.length > 0) {
          originals.add(new Original(code, data));
        }
      }
    }
    return originals;
  }

  /** The code with one to four of its bytes changed. */
  public static byte[] mutant(byte[] code, Random random) {
    var mutant = code.clone();
    var changes = 1 + random.nextInt(4);
    for (var i = 0; i < changes; i++) {
      var at = random.nextInt(mutant.length);
      switch (random.nextInt(3)) {
        case 0 -> mutant[at] = (byte) random.nextInt(256);
        case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
        default -> mutant[at] = code[random.nextInt(code.length)];
      }
    }
    return mutant;
  }
}

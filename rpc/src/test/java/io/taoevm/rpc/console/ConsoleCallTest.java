package io.taoevm.rpc.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Bytes;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleCallTest {
  private static final String WORD = "%064x";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "51973ec9|log()",
        "f82c50f1|log(uint256)",
        "f5b1bba9|log(uint256)",
        "2d5b6cb9|log(int256)",
        "4e0c1d1d|log(int256)",
        "41304fac|log(string)",
        "32458eed|log(bool)",
        "2c2ecbc2|log(address)",
        "0be77f56|log(bytes)",
        "6e18a128|log(bytes1)",
        "27b7cf85|log(bytes32)",
        "b60e72cc|log(string,uint256)",
        "9710a9d0|log(string,uint256)",
        "4b5c4277|log(string,string)",
        "3ca6268e|log(string,int256)"
      })
  void functions_shouldBeThoseOfTheLibrary(String selector, String signature) {
    var function = ConsoleFunctions.of((int) Long.parseLong(selector, 16));
    assertEquals(signature, function == null ? "none" : function.signature());
  }

  @Test
  void functions_shouldBeEveryCombination_withBothNamesOfNumbers() {
    // 1 + 4 + 16 + 64 + 256, of which 220 have a number; two with int256; bytes, bytes1 to bytes32.
    assertEquals(341 + 220 + 2 * 2 + 1 + 32, ConsoleFunctions.count());
  }

  private static String text(String hex) {
    return ConsoleCall.decode(Bytes.fromHex("0x" + hex)).map(ConsoleCall::text).orElse("none");
  }

  private static String string(String text) {
    var bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var padded = java.util.Arrays.copyOf(bytes, (bytes.length + 31) / 32 * 32);
    return WORD.formatted(bytes.length) + Bytes.toHex(padded).substring(2);
  }

  @Test
  void arguments_shouldBeDecodedByType() {
    var address = "f39fd6e51aad88f6f4ce6ab8827279cfffb92266";
    assertEquals("", text("51973ec9"));
    assertEquals("5", text("f82c50f1" + WORD.formatted(5)));
    assertEquals("-1", text("2d5b6cb9" + "f".repeat(64)));
    assertEquals("true", text("32458eed" + WORD.formatted(1)));
    assertEquals(
        "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", text("2c2ecbc2" + "0".repeat(24) + address));
    assertEquals("0x61", text("6e18a128" + "61" + "0".repeat(62)));
    assertEquals("grüße", text("41304fac" + WORD.formatted(32) + string("grüße")));
    assertEquals("0x6869", text("0be77f56" + WORD.formatted(32) + string("hi")));
    assertEquals(
        "stake 7", text("b60e72cc" + WORD.formatted(64) + WORD.formatted(7) + string("stake")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stake is %d rao|stake is 255 rao",
        "%x of it|0xff of it",
        "100%% %s|100% 255",
        "%q|%q 255",
        "trailing %|trailing % 255",
        "%s and %s|255 and %s"
      })
  void firstString_shouldBeAFormat(String format, String text) {
    assertEquals(
        text, text("b60e72cc" + WORD.formatted(64) + WORD.formatted(255) + string(format)));
  }

  @Test
  void onlyString_shouldBeShownAsItIs() {
    assertEquals("100%% %s", text("41304fac" + WORD.formatted(32) + string("100%% %s")));
  }

  @Test
  void anything_shouldDecodeOrNot_withoutFailing() {
    var seed = 636_776L;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var selectors = new String[] {"41304fac", "0be77f56", "b60e72cc", "4b5c4277", "deadbeef"};
    var decoded = 0;
    for (var i = 0; i < 20_000; i++) {
      var words = new StringBuilder(selectors[random.nextInt(selectors.length)]);
      for (var n = random.nextInt(6); n > 0; n--) {
        words.append(
            random.nextInt(4) == 0 ? "f".repeat(64) : WORD.formatted(32 * random.nextInt(5)));
      }
      var input = Bytes.fromHex("0x" + words);
      var cut = java.util.Arrays.copyOf(input, input.length - random.nextInt(4));
      decoded += ConsoleCall.decode(cut).map(ConsoleCall::text).isPresent() ? 1 : 0;
    }
    assertTrue(decoded > 500, "decoded " + decoded);
  }
}

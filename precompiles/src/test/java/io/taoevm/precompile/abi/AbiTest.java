package io.taoevm.precompile.abi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class AbiTest {
  private static final AbiFunction STAKE =
      AbiFunction.parse(
          "getStake(bytes32 hotkey, bytes32 coldkey, uint256 netuid) view returns (uint256)");
  private static final AbiFunction WEIGHTS =
      AbiFunction.parse(
          "setWeights(uint16 netuid, uint16[] dests, bytes text, (bool on, address who)[] list)");

  private static byte[] input(AbiFunction function, byte[] arguments) {
    var selector = new byte[4];
    Bytes.putInt(selector, 0, function.selector());
    return Bytes.concat(selector, arguments);
  }

  private static String message(AbiFunction function, byte[] arguments) {
    return assertThrows(
            AbiException.class, () -> AbiDecoder.arguments(function, input(function, arguments)))
        .getMessage();
  }

  @Test
  void selector_shouldBeTheOneOfTheRealChain() {
    assertEquals(0xe3b598fa, STAKE.selector());
    assertEquals("getStake(bytes32,bytes32,uint256)", STAKE.canonical());
    assertEquals(
        0xb1f789ef,
        AbiFunction.parse(
                "uidLookup(uint16 netuid, address evmAddress, uint16 limit) view returns ((uint16"
                    + " uid, uint64 block)[])")
            .selector());
  }

  @Test
  void arguments_shouldSurviveEncodingAndDecoding() {
    var random = new Random(11);
    for (var i = 0; i < 200; i++) {
      var text = new byte[random.nextInt(70)];
      random.nextBytes(text);
      var values =
          List.of(
              Word.of(random.nextInt(65_536)),
              List.of(Word.of(1), Word.of(65_535)),
              text,
              List.of(List.of(random.nextBoolean(), Address.of(random.nextInt()))));
      var decoded =
          AbiDecoder.arguments(
              WEIGHTS, input(WEIGHTS, AbiEncoder.encode(WEIGHTS.inputs(), values)));
      assertEquals(values.get(0), decoded.get(0));
      assertEquals(values.get(1), decoded.get(1));
      assertArrayEquals(text, (byte[]) decoded.get(2));
      assertEquals(values.get(3), decoded.get(3));
    }
  }

  @Test
  void decoding_shouldUseTheWordsOfTheRealChain_whenTheInputIsBad() {
    assertEquals("Expected at least 3 arguments", message(STAKE, new byte[95]));
    var tooLarge =
        AbiEncoder.encode(WEIGHTS.inputs(), List.of(Word.of(1), List.of(), new byte[0], List.of()));
    tooLarge[29] = 1;
    assertEquals("netuid: Value is too large for uint16", message(WEIGHTS, tooLarge));
    var badPointer =
        AbiEncoder.encode(WEIGHTS.inputs(), List.of(Word.of(1), List.of(), new byte[0], List.of()));
    badPointer[62] = 1;
    assertEquals("dests: Pointer points to out of bound", message(WEIGHTS, badPointer));
    badPointer[32] = 1;
    assertEquals("dests: Value is too large for pointer", message(WEIGHTS, badPointer));
    var badItem =
        AbiEncoder.encode(
            WEIGHTS.inputs(),
            List.of(Word.of(1), List.of(Word.of(1), Word.of(2)), new byte[0], List.of()));
    badItem[32 * 6] = 1;
    assertEquals("dests[1]: Value is too large for uint16", message(WEIGHTS, badItem));
    var longList =
        AbiEncoder.encode(WEIGHTS.inputs(), List.of(Word.of(1), List.of(), new byte[0], List.of()));
    longList[32 * 4 + 30] = 1;
    assertEquals("dests[2]: Tried to read uint16 out of bounds", message(WEIGHTS, longList));
    longList[32 * 4] = 1;
    assertEquals("dests: Value is too large for length", message(WEIGHTS, longList));
    var bounded = AbiFunction.parse("f(string:3 name, bytes32[]:1 keys)");
    var key = new Hash(1, 2, 3, 4);
    var fits = AbiEncoder.encode(bounded.inputs(), List.of("abc", List.of(key)));
    assertEquals(List.of(key), AbiDecoder.arguments(bounded, input(bounded, fits)).get(1));
    var longName = AbiEncoder.encode(bounded.inputs(), List.of("abcd", List.of(key)));
    assertEquals("name: Value is too large for length", message(bounded, longName));
    var longKeys = AbiEncoder.encode(bounded.inputs(), List.of("abc", List.of(key, key)));
    assertEquals("keys: Value is too large for length", message(bounded, longKeys));
  }

  @Test
  void decoding_shouldBeLenient_whereTheRealChainIs() {
    var arguments =
        Bytes.concat(
            AbiEncoder.encode(STAKE.inputs(), List.of(Hash.ZERO, Hash.ZERO, Word.MAX)),
            new byte[7]);
    assertEquals(Word.MAX, AbiDecoder.arguments(STAKE, input(STAKE, arguments)).get(2));
    var approve = AbiFunction.parse("f(address a, bool b)");
    var dirty = Bytes.concat(Word.MAX.bytes(), Word.of(2).bytes());
    assertEquals(
        List.of(Address.of(Word.MAX), true), AbiDecoder.arguments(approve, input(approve, dirty)));
  }

  @Test
  void decoding_shouldOnlyEverFailWithItsOwnException() {
    var random = new Random(3);
    for (var i = 0; i < 20_000; i++) {
      var arguments = new byte[random.nextInt(400)];
      for (var j = 0; j < arguments.length / 8; j++) {
        arguments[random.nextInt(arguments.length)] = (byte) random.nextInt();
      }
      try {
        AbiDecoder.arguments(WEIGHTS, input(WEIGHTS, arguments));
      } catch (AbiException expected) {
        // Any other exception fails the test.
      }
    }
  }

  @Test
  void revertReason_shouldBeWhatSolidityEncodes() {
    var data = AbiEncoder.revertReason("no");
    assertEquals("0x08c379a0", Bytes.toHex(data).substring(0, 10));
    assertEquals(4 + 96, data.length);
    assertEquals("no", new String(data, 4 + 64, 2, StandardCharsets.US_ASCII));
  }
}

package io.taoevm.chain.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.vector.Vectors;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class RlpTest {
  @Test
  void codec_shouldPassThePublicTests() throws IOException {
    var cases = 0;
    try (var archive = TarGz.open(Vectors.ethereum("trie-rlp-transaction-tests.tar.gz"))) {
      for (var entry = archive.next(); entry.isPresent(); entry = archive.next()) {
        if (entry.get().name().contains("RLPTests/")) {
          for (var test : new ObjectMapper().readTree(entry.get().text()).properties()) {
            check(test.getKey(), test.getValue());
            cases++;
          }
        }
      }
    }
    Vectors.report("RLPTests", cases);
  }

  private static void check(String name, JsonNode test) {
    var encoded = Bytes.fromHex(test.get("out").asText());
    switch (test.get("in").asText()) {
      case "INVALID" -> assertThrows(RlpException.class, () -> RlpItem.decode(encoded), name);
      case "VALID" -> assertArrayEquals(encoded, encode(RlpItem.decode(encoded)), name);
      default -> {
        var item = item(test.get("in"));
        assertArrayEquals(encoded, encode(item), name);
        assertArrayEquals(encoded, encode(RlpItem.decode(encoded)), name);
      }
    }
  }

  /** Lists, texts, numbers, and big numbers as texts that begin with #. */
  private static RlpItem item(JsonNode json) {
    if (json.isArray()) {
      var items = new ArrayList<RlpItem>();
      json.forEach(element -> items.add(item(element)));
      return new RlpItem.Items(items);
    }
    if (json.isNumber() || json.asText().startsWith("#")) {
      var number = new BigInteger(json.asText().replace("#", ""));
      return new RlpItem.Text(unsigned(number));
    }
    return new RlpItem.Text(json.asText().getBytes(UTF_8));
  }

  private static byte[] unsigned(BigInteger number) {
    return Bytes.leftPad(number.toByteArray(), (number.bitLength() + 7) / 8);
  }

  @Test
  void writer_shouldWriteNumbersWithoutLeadingZeros() {
    for (var bit = 0; bit < 64; bit++) {
      for (var number : new long[] {(1L << bit) - 1, 1L << bit, (1L << bit) + 1}) {
        var expected = Rlp.encode(Word.of(number).trimmedBytes());
        assertArrayEquals(expected, new RlpWriter().number(number).toBytes());
        assertArrayEquals(expected, new RlpWriter().number(Word.of(number)).toBytes());
        assertEquals(number, RlpReader.of(expected).number());
        assertEquals(Word.of(number), RlpReader.of(expected).word());
      }
    }
    var wide = new RlpWriter().number(Word.MAX).toBytes();
    assertEquals(Word.MAX, RlpReader.of(wide).word());
    assertThrows(RlpException.class, () -> RlpReader.of(wide).number());
  }

  @Test
  void writer_shouldHashWhatItHasWritten_andBeReusable() {
    var writer = new RlpWriter(1);
    for (var round = 0; round < 3; round++) {
      writer.reset().beginList().bytes(new byte[100 + round]).number(round).endList();
      assertEquals(Keccak.hash(writer.toBytes()), writer.hash());
      assertEquals(104 + 1, RlpReader.of(writer.toBytes()).raw().length - round);
    }
  }

  @Test
  void writer_shouldRefuse_whenListsDoNotMatch() {
    assertThrows(IllegalStateException.class, () -> new RlpWriter().endList());
    assertThrows(IllegalStateException.class, () -> new RlpWriter().beginList().toBytes());
  }

  @Test
  void reader_shouldReadTypedItemsInTurn() {
    var address = Address.of(0x805);
    var hash = Keccak.EMPTY;
    var encoded =
        new RlpWriter()
            .beginList()
            .address(address)
            .empty()
            .hash(hash)
            .beginList()
            .number(7)
            .endList()
            .endList()
            .toBytes();
    var reader = RlpReader.ofList(encoded);
    assertEquals(4, reader.count());
    assertEquals(Optional.of(address), reader.optionalAddress());
    assertEquals(Optional.empty(), reader.optionalAddress());
    assertEquals(hash, reader.hash());
    assertTrue(reader.isList());
    assertEquals(7, reader.list().number());
    reader.expectEnd();
    assertThrows(RlpException.class, reader::bytes);
  }

  @Test
  void reader_shouldRefuse_whenTheShapeDiffers() {
    refuse("0xc0", RlpReader::bytes);
    refuse("0x80", RlpReader::list);
    refuse("0x00", RlpReader::number);
    refuse("0x820001", RlpReader::word);
    refuse("0x83010203", RlpReader::address);
    refuse("0x83010203", RlpReader::optionalAddress);
    refuse("0x83010203", RlpReader::hash);
    refuse("0xa1" + "01".repeat(33), RlpReader::word);
    refuse("0x", RlpReader::skip);
    assertThrows(RlpException.class, () -> RlpReader.ofList(Bytes.fromHex("0xc000")));
    assertThrows(RlpException.class, () -> RlpReader.of(Bytes.fromHex("0x82abcd")).bytes(3));
  }

  private static void refuse(String hex, Consumer<RlpReader> read) {
    var reader = RlpReader.of(Bytes.fromHex(hex));
    assertThrows(RlpException.class, () -> read.accept(reader), hex);
  }

  @Test
  void item_shouldRefuse_whenListsLieTooDeep() {
    var deepest = nested(RlpItem.MAX_DEPTH);
    assertArrayEquals(deepest, encode(RlpItem.decode(deepest)));
    assertThrows(RlpException.class, () -> RlpItem.decode(nested(RlpItem.MAX_DEPTH + 1)));
  }

  private static byte[] nested(int depth) {
    var writer = new RlpWriter();
    for (var i = 0; i < depth; i++) {
      writer.beginList();
    }
    for (var i = 0; i < depth; i++) {
      writer.endList();
    }
    return writer.toBytes();
  }

  @Test
  void codec_shouldRoundTrip_onRandomTrees() {
    var seed = 99L;
    System.out.println("RLP trees, seed " + seed);
    var random = new Random(seed);
    for (var i = 0; i < 300; i++) {
      var encoded = encode(randomTree(random, 0));
      assertArrayEquals(encoded, encode(RlpItem.decode(encoded)));
    }
  }

  private static RlpItem randomTree(Random random, int depth) {
    if (depth > 4 || random.nextInt(3) == 0) {
      var bytes = new byte[random.nextInt(4) == 0 ? random.nextInt(70_000) : random.nextInt(60)];
      random.nextBytes(bytes);
      assertEquals(Rlp.encode(bytes).length, Rlp.encodedLength(bytes));
      return new RlpItem.Text(bytes);
    }
    var items = new ArrayList<RlpItem>();
    for (var i = random.nextInt(6); i > 0; i--) {
      items.add(randomTree(random, depth + 1));
    }
    return new RlpItem.Items(items);
  }

  @Test
  void decode_shouldAcceptOnlyWhatEncodesToTheSame_onRandomBytes() {
    var seed = 20_261_121L;
    System.out.println("RLP fuzz, seed " + seed);
    var random = new Random(seed);
    var accepted = 0;
    for (var i = 0; i < 200_000; i++) {
      var input = randomInput(random);
      try {
        assertArrayEquals(input, encode(RlpItem.decode(input)));
        accepted++;
      } catch (RlpException e) {
        assertTrue(e.getMessage().length() > 10);
      }
    }
    assertTrue(accepted > 1_000, "accepted " + accepted);
  }

  /** Short and rich in prefixes, so that some of it is well-formed. */
  private static byte[] randomInput(Random random) {
    var input = new byte[random.nextInt(random.nextInt(20) == 0 ? 300 : 6)];
    random.nextBytes(input);
    if (input.length > 0 && random.nextBoolean()) {
      var prefixes = new int[] {0x80, 0xb7, 0xb8, 0xbf, 0xc0, 0xf7, 0xf8, 0xff};
      input[0] = (byte) (prefixes[random.nextInt(8)] + random.nextInt(4));
      if (input.length > 1 && random.nextBoolean()) {
        input[0] = (byte) (0xc0 + input.length - 1);
        input[1] = (byte) prefixes[random.nextInt(8)];
      }
    }
    return input;
  }

  private static byte[] encode(RlpItem item) {
    var writer = new RlpWriter(4);
    item.writeTo(writer);
    return writer.toBytes();
  }
}

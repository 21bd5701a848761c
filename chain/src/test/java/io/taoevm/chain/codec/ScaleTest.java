package io.taoevm.chain.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.vector.Vectors;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class ScaleTest {
  @Test
  void compact_shouldMatchThePublishedExamples() {
    assertEquals("0x00", compact(0));
    assertEquals("0x04", compact(1));
    assertEquals("0xa8", compact(42));
    assertEquals("0xfc", compact(63));
    assertEquals("0x0101", compact(64));
    assertEquals("0x1501", compact(69));
    assertEquals("0xfdff", compact(16_383));
    assertEquals("0x02000100", compact(16_384));
    assertEquals("0xfeffffff", compact((1L << 30) - 1));
    assertEquals("0x0300000040", compact(1L << 30));
    assertEquals("0x0b00407a10f35a", compact(100_000_000_000_000L));
    assertEquals("0x13ffffffffffffffff", compact(-1L));
  }

  private static String compact(long number) {
    var encoded = new ScaleWriter().compact(number).toBytes();
    assertArrayEquals(encoded, new ScaleWriter().compact(Word.of(number)).toBytes());
    assertEquals(number, new ScaleReader(encoded).compact());
    return Bytes.toHex(encoded);
  }

  @Test
  void compact_shouldRoundTripUpTo128Bits() {
    for (var bit = 0; bit < 128; bit++) {
      var power = bit < 64 ? new Word(1L << bit, 0, 0, 0) : new Word(0, 1L << (bit - 64), 0, 0);
      for (var number : List.of(power.minus(Word.ONE), power)) {
        var reader = new ScaleReader(new ScaleWriter().compact(number).toBytes());
        assertEquals(number, reader.compactWord());
        reader.expectEnd();
      }
    }
    var tooWide = new Word(0, 0, 1, 0);
    assertThrows(IllegalArgumentException.class, () -> new ScaleWriter().compact(tooWide));
    assertThrows(IllegalArgumentException.class, () -> new ScaleWriter().u128(tooWide));
  }

  @Test
  void reader_shouldRefuseWhatTheWriterWouldNotWrite() {
    refuse("0x0100", ScaleReader::compact);
    refuse("0x02000000", ScaleReader::compact);
    refuse("0x03ffffff3f", ScaleReader::compact);
    refuse("0x0f0000000000000000", ScaleReader::compact);
    refuse("0x07ffffffff00", ScaleReader::compact);
    refuse("0x17ffffffffffffffff01", ScaleReader::compact);
    refuse("0x37" + "ff".repeat(17), ScaleReader::compactWord);
    refuse("0x02", ScaleReader::bool);
    refuse("0x02", reader -> reader.option(ScaleReader::u8));
    refuse("0x1001020304", reader -> reader.u16List());
    refuse("0x13ffffffffffffffff", ScaleReader::bytes);
    refuse("0x0300000040", ScaleReader::bytes);
    refuse("0x01", ScaleReader::expectEnd);
    refuse("0x", ScaleReader::u8);
    refuse("0x010203", ScaleReader::u32);
    refuse("0x" + "00".repeat(31), ScaleReader::account);
    refuse("0x" + "00".repeat(31), ScaleReader::hash);
    refuse("0x" + "00".repeat(19), ScaleReader::address);
  }

  private static void refuse(String hex, Consumer<ScaleReader> read) {
    var reader = new ScaleReader(Bytes.fromHex(hex));
    assertThrows(ScaleException.class, () -> read.accept(reader), hex);
  }

  @Test
  void codec_shouldRoundTripEveryType() {
    var account = AccountId.fromHex("12".repeat(32));
    var encoded =
        new ScaleWriter()
            .bool(true)
            .u8(255)
            .u16(65_535)
            .u32(-2)
            .u64(-3)
            .u128(new Word(-1, -2, 0, 0))
            .account(account)
            .hash(Keccak.EMPTY)
            .address(Address.of(0x805))
            .bytes(new byte[] {1, 2})
            .u16List(new int[] {0, 65_535})
            .list(List.of(5L, 6L), ScaleWriter::u64)
            .option(Optional.of(account), ScaleWriter::account)
            .option(Optional.<AccountId>empty(), ScaleWriter::account)
            .toBytes();
    var reader = new ScaleReader(encoded);
    assertTrue(reader.bool());
    assertEquals(255, reader.u8());
    assertEquals(65_535, reader.u16());
    assertEquals(-2, reader.u32());
    assertEquals(-3, reader.u64());
    assertEquals(new Word(-1, -2, 0, 0), reader.u128());
    assertEquals(account, reader.account());
    assertEquals(Keccak.EMPTY, reader.hash());
    assertEquals(Address.of(0x805), reader.address());
    assertArrayEquals(new byte[] {1, 2}, reader.bytes());
    assertArrayEquals(new int[] {0, 65_535}, reader.u16List());
    assertEquals(List.of(5L, 6L), reader.list(8, ScaleReader::u64));
    assertEquals(Optional.of(account), reader.option(ScaleReader::account));
    assertFalse(reader.option(ScaleReader::account).isPresent());
    reader.expectEnd();
  }

  @Test
  void writer_shouldGiveTheCommitHashesOfTheReference() {
    var cases = 0;
    for (var file : Vectors.economy("core-commit-hash")) {
      for (var vector : file.root().get("cases")) {
        var in = vector.get("in");
        var writer =
            new ScaleWriter()
                .account(AccountId.fromHex(in.get("hotkey").asText()))
                .u16(in.get("storage_index").asInt());
        for (var list : List.of("uids", "values", "salt")) {
          var values = new int[in.get(list).size()];
          for (var i = 0; i < values.length; i++) {
            values[i] = in.get(list).get(i).asInt();
          }
          writer.u16List(values);
        }
        writer.u64(Long.parseUnsignedLong(in.get("version_key").asText()));
        var expected = vector.at("/out/commit_hash").asText();
        assertEquals(expected, Bytes.toHex(Blake2b.hash256(writer.toBytes())));
        cases++;
      }
    }
    Vectors.report("core-commit-hash", cases);
  }

  @Test
  void reader_shouldThrowOnlyItsOwnException_onRandomBytes() {
    var seed = 77L;
    System.out.println("SCALE fuzz, seed " + seed);
    var random = new Random(seed);
    List<Function<ScaleReader, Object>> reads =
        List.of(
            ScaleReader::compact,
            ScaleReader::compactWord,
            ScaleReader::bytes,
            ScaleReader::u16List,
            ScaleReader::u128,
            ScaleReader::account,
            ScaleReader::bool,
            reader -> reader.list(1, ScaleReader::compact),
            reader -> reader.option(inner -> inner.option(ScaleReader::bytes)));
    var accepted = 0;
    for (var i = 0; i < 200_000; i++) {
      var input = new byte[random.nextInt(24)];
      random.nextBytes(input);
      var reader = new ScaleReader(input);
      try {
        reads.get(random.nextInt(reads.size())).apply(reader);
        accepted++;
      } catch (ScaleException e) {
        assertTrue(e.getMessage().length() > 10);
      }
    }
    assertTrue(accepted > 10_000, "accepted " + accepted);
  }
}

package io.taoevm.chain.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.vector.Vectors;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Ss58Test {
  private static final AccountId ALICE =
      AccountId.fromHex("0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d");
  private static final String ALICE_TEXT = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

  @Test
  void codec_shouldMatchVectors() {
    var cases = 0;
    for (var file : Vectors.economy("core-ss58")) {
      for (var vector : file.root().get("cases")) {
        var account = AccountId.fromHex(vector.at("/in/public_key").asText());
        var prefix = vector.at("/in/prefix").asInt();
        var text = vector.at("/out/ss58").asText();
        assertEquals(text, Ss58.encode(account, prefix));
        assertEquals(new Ss58.Decoded(prefix, account), Ss58.decode(text));
        cases++;
      }
    }
    Vectors.report("core-ss58", cases);
  }

  @Test
  void codec_shouldRoundTripEveryPrefix() {
    for (var prefix = 0; prefix < 1 << 14; prefix++) {
      assertEquals(ALICE, Ss58.decode(Ss58.encode(ALICE, prefix), prefix));
    }
  }

  @Test
  void encode_shouldUseTwoBytes_whenPrefixIsAbove63() {
    assertEquals(36, Base58.decode(Ss58.encode(ALICE, 64)).length);
    assertEquals(35, Base58.decode(Ss58.encode(ALICE, 63)).length);
    assertThrows(IllegalArgumentException.class, () -> Ss58.encode(ALICE, 1 << 14));
  }

  @Test
  void decode_shouldRefuse_whenTextIsDamaged() {
    assertEquals(ALICE, Ss58.decode(ALICE_TEXT, Ss58.BITTENSOR));
    for (var i = 0; i < ALICE_TEXT.length(); i++) {
      var other = ALICE_TEXT.charAt(i) == 'A' ? 'B' : 'A';
      var damaged = ALICE_TEXT.substring(0, i) + other + ALICE_TEXT.substring(i + 1);
      assertThrows(Ss58Exception.class, () -> Ss58.decode(damaged), damaged);
    }
    assertThrows(Ss58Exception.class, () -> Ss58.decode(""));
    assertThrows(Ss58Exception.class, () -> Ss58.decode(ALICE_TEXT + "1"));
    assertThrows(Ss58Exception.class, () -> Ss58.decode("1".repeat(1_000_000)));
    assertThrows(Ss58Exception.class, () -> Ss58.decode("0OIl" + ALICE_TEXT.substring(4)));
    assertThrows(Ss58Exception.class, () -> Ss58.decode(ALICE_TEXT, 0));
  }

  @Test
  void decode_shouldThrowOnlyItsOwnException_onRandomTexts() {
    var seed = 58L;
    System.out.println("SS58 fuzz, seed " + seed);
    var random = new Random(seed);
    for (var i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (var left = random.nextInt(60); left > 0; left--) {
        text.append(
            (char) (random.nextInt(30) == 0 ? random.nextInt(0x10000) : 48 + random.nextInt(75)));
      }
      assertThrows(Ss58Exception.class, () -> Ss58.decode(text.toString()));
    }
  }

  @Test
  void base58_shouldMatchPublishedExamples_andRoundTrip() {
    assertEquals("JxF12TrwUP45BMd", Base58.encode("Hello World".getBytes(US_ASCII)));
    assertEquals("11233QC4", Base58.encode(Bytes.fromHex("0x0000287fb4cd")));
    assertEquals("", Base58.encode(new byte[0]));
    var random = new Random(1);
    for (var i = 0; i < 2_000; i++) {
      var bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      for (var zero = random.nextInt(4); zero > 0 && zero < bytes.length; zero--) {
        bytes[zero - 1] = 0;
      }
      assertArrayEquals(bytes, Base58.decode(Base58.encode(bytes)));
    }
    assertTrue(Base58.decode("").length == 0);
  }
}

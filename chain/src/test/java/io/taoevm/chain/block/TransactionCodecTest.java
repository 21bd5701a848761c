package io.taoevm.chain.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.codec.TarGz;
import io.taoevm.chain.crypto.HdKeys;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.vector.Vectors;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TransactionCodecTest {
  /** Faults that need rules of execution to be found: gas, sizes, fees, the chain's own id. */
  private static final Set<String> FOUND_BY_EXECUTION =
      Set.of(
          "TransactionException.INTRINSIC_GAS_TOO_LOW",
          "TransactionException.INITCODE_SIZE_EXCEEDED",
          "TransactionException.PRIORITY_GREATER_THAN_MAX_FEE_PER_GAS_2");

  private static final HdKeys.Account KEY =
      HdKeys.of("test test test test test test test test test test test junk").account(0);

  @Test
  void decode_shouldAgreeWithEthereumsTransactionTests() throws IOException {
    var json = new ObjectMapper();
    var cases = 0;
    try (var archive = TarGz.open(Vectors.ethereum("trie-rlp-transaction-tests.tar.gz"))) {
      for (var entry = archive.next(); entry.isPresent(); entry = archive.next()) {
        if (entry.get().name().contains("TransactionTests/")) {
          for (var test : json.readTree(entry.get().text()).properties()) {
            cases += check(test.getKey(), test.getValue());
          }
        }
      }
    }
    Vectors.report("TransactionTests", cases);
  }

  private static int check(String name, JsonNode test) {
    var result = test.path("result").path("Cancun");
    if (result.isMissingNode()) {
      result = test.path("result").path("London");
    }
    byte[] bytes;
    try {
      bytes = Bytes.fromHex(test.path("txbytes").asText());
    } catch (IllegalArgumentException notHex) {
      assertTrue(result.has("exception"), name);
      return 1;
    }
    var fault = result.path("exception").asText("");
    if (fault.isEmpty()) {
      var signed = SignedTransaction.decode(bytes);
      assertEquals(result.path("hash").asText(), signed.hash().toString(), name);
      assertEquals(result.path("sender").asText(), signed.sender().toString(), name);
      assertArrayEquals(
          bytes, TransactionCodec.encode(signed.transaction(), signed.signature()), name);
    } else if (!FOUND_BY_EXECUTION.contains(fault)) {
      try {
        var chainId = SignedTransaction.decode(bytes).transaction().chainId();
        if (chainId == null || chainId.equals(Word.ONE)) {
          fail(name + " should be refused: " + fault);
        }
      } catch (MalformedTransactionException refused) {
        return 1;
      }
    }
    return 1;
  }

  @ParameterizedTest
  @EnumSource(TransactionType.class)
  void decode_shouldGiveBackWhatWasSigned(TransactionType type) {
    var seed = 11L + type.number();
    System.out.println("TransactionCodecTest seed " + seed);
    var random = new Random(seed);
    for (var i = 0; i < 200; i++) {
      var transaction = random(random, type);
      var signed = SignedTransaction.sign(transaction, KEY.privateKey());
      var decoded = SignedTransaction.decode(signed.encoded());
      assertEquals(KEY.address(), decoded.sender());
      assertEquals(signed.hash(), decoded.hash());
      assertEquals(signed.v(), decoded.v());
      assertArrayEquals(
          signed.encoded(), TransactionCodec.encode(decoded.transaction(), decoded.signature()));
      assertEquals(decoded, SignedTransaction.restore(signed.encoded(), KEY.address()));
      assertMutationsAreRefusedOrOther(random, signed);
    }
  }

  /** A changed byte must never pass for the same signed transaction, nor fail in another way. */
  private static void assertMutationsAreRefusedOrOther(Random random, SignedTransaction signed) {
    var mutated = signed.encoded().clone();
    mutated[random.nextInt(mutated.length)] ^= (byte) (1 + random.nextInt(255));
    try {
      var other = SignedTransaction.decode(mutated);
      assertTrue(!other.hash().equals(signed.hash()));
    } catch (MalformedTransactionException refused) {
      assertTrue(!String.valueOf(refused.getMessage()).isBlank());
    }
  }

  private static Transaction random(Random random, TransactionType type) {
    var data = new byte[random.nextInt(80)];
    random.nextBytes(data);
    var tip = Word.of(random.nextLong() >>> 1);
    var isTyped = type != TransactionType.LEGACY;
    var hasCap = type.compareTo(TransactionType.ACCESS_LIST) > 0;
    var isBlob = type == TransactionType.BLOB;
    return new Transaction(
        type,
        isTyped || random.nextBoolean() ? Word.of(random.nextInt(2_000)) : null,
        random.nextLong() >>> random.nextInt(1, 60),
        tip,
        hasCap ? tip.plus(Word.of(random.nextInt(1_000_000))) : tip,
        random.nextInt(1_000_000),
        random.nextBoolean() ? null : Address.of(random.nextInt()),
        Word.of(random.nextLong() >>> 1),
        data,
        isTyped
            ? List.of(new AccessListEntry(Address.of(random.nextInt()), List.of(Word.of(9))))
            : List.of(),
        isBlob ? List.of(new Hash(1L << 56, 2, 3, 4)) : List.of(),
        isBlob ? Word.of(random.nextInt(1_000)) : Word.ZERO,
        type == TransactionType.SET_CODE
            ? List.of(
                new Authorization(
                    Word.ONE, Address.of(random.nextInt()), 5, 1, Word.of(7), Word.of(8)))
            : List.of());
  }

  @Test
  void decode_shouldNameUnknownTypes() {
    for (var first : new byte[] {5, 0x7f, 0}) {
      var refused =
          assertThrows(
              MalformedTransactionException.class,
              () -> SignedTransaction.decode(new byte[] {first, (byte) 0xc0}));
      assertEquals("transaction type not supported", refused.getMessage());
    }
    var empty =
        assertThrows(
            MalformedTransactionException.class, () -> SignedTransaction.decode(new byte[0]));
    assertEquals("rlp: transaction data is empty", empty.getMessage());
  }
}

package io.taoevm.chain.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.taoevm.chain.primitive.Bytes;
import org.junit.jupiter.api.Test;

final class HdKeysTest {
  private static final String DEVELOPMENT = HdKeys.DEVELOPMENT;

  @Test
  void account_shouldBeTheWellKnownOne_whenMnemonicIsTheDevelopmentOne() {
    var keys = HdKeys.of(DEVELOPMENT);
    assertEquals("0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266", address(keys, 0));
    assertEquals("0x70997970c51812dc3a010c7d01b50e0d17dc79c8", address(keys, 1));
    assertEquals("0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc", address(keys, 2));
    assertEquals("0xa0ee7a142d267c1f36714e4a8f75612f20a79720", address(keys, 9));
    assertEquals(
        "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
        Bytes.toHex(keys.account(0).privateKey()));
    assertEquals(
        "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d",
        Bytes.toHex(keys.account(1).privateKey()));
  }

  @Test
  void account_shouldBeWhatIsDerived_whenItIsWrittenDown() {
    var keys = HdKeys.of(DEVELOPMENT);
    for (var i = 0; i < 12; i++) {
      assertEquals(keys.derive(i).address(), keys.account(i).address());
      assertArrayEquals(keys.derive(i).privateKey(), keys.account(i).privateKey());
      assertEquals(
          keys.account(i).address(),
          Secp256k1.address(Secp256k1.publicKey(keys.account(i).privateKey())));
    }
  }

  @Test
  void account_shouldBeDerived_whenMnemonicIsAnotherOne() {
    var keys = HdKeys.of("abandon ".repeat(11) + "about");
    assertEquals("0x9858effd232b4033e47d90003d41ec34ecaeda94", address(keys, 0));
  }

  @Test
  void seed_shouldMatchTheVectorOfBip39() {
    assertEquals(
        "0xc55257c360c07c72029aebc1b53c05ed0362ada38ead3e3e9efa3708e53495531"
            + "f09a6987599d18264c1e1c92f2cf141630c7a3c4ab7c81b2f001698e7463b04",
        Bytes.toHex(HdKeys.seed("abandon ".repeat(11) + "about", "TREZOR")));
  }

  @Test
  void of_shouldIgnoreExtraBlanks() {
    var spaced = "  " + DEVELOPMENT.replace(" ", " \t ") + "\n";
    assertEquals(address(HdKeys.of(DEVELOPMENT), 3), address(HdKeys.of(spaced), 3));
  }

  @Test
  void of_shouldRefuse_whenWordsAreMissing() {
    assertThrows(IllegalArgumentException.class, () -> HdKeys.of("test test junk"));
    assertThrows(IllegalArgumentException.class, () -> HdKeys.of(""));
  }

  @Test
  void account_shouldRefuse_whenIndexIsNegative() {
    var keys = HdKeys.of(DEVELOPMENT);
    assertThrows(IllegalArgumentException.class, () -> keys.account(-1));
  }

  private static String address(HdKeys keys, int index) {
    return keys.account(index).address().toString();
  }
}

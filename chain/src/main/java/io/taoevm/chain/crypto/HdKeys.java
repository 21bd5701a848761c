package io.taoevm.chain.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of a BIP-39 mnemonic at the BIP-32 paths m/44'/60'/0'/0/i, as development wallets number
 * their accounts.
 *
 * <p>The mnemonic's number of words is checked, its checksum is not, since that needs the list of
 * words: a mistyped word gives other accounts instead of a refusal.
 */
public final class HdKeys {
  private static final Set<Integer> WORD_COUNTS = Set.of(12, 15, 18, 21, 24);
  private static final int HARDENED = 0x80000000;
  private static final int ITERATIONS = 2048;
  private static final int SEED_BITS = 512;

  private final ExtendedKey parent;

  private HdKeys(ExtendedKey parent) {
    this.parent = parent;
  }

  /** A private key and what its children are derived with. */
  private record ExtendedKey(byte[] privateKey, byte[] chainCode) {}

  /** An account of the wallet: its 32-byte private key and its address. */
  public record Account(byte[] privateKey, Address address) {}

  /**
   * The wallet of a mnemonic without a passphrase.
   *
   * @throws IllegalArgumentException unless there are 12, 15, 18, 21 or 24 words
   */
  public static HdKeys of(String mnemonic) {
    var words = mnemonic.strip().split("\\s+");
    if (!WORD_COUNTS.contains(words.length)) {
      throw new IllegalArgumentException(
          "a mnemonic has 12, 15, 18, 21 or 24 words, not " + words.length);
    }
    return ofSeed(seed(String.join(" ", words), ""));
  }

  static HdKeys ofSeed(byte[] seed) {
    var master = split(hmac("Bitcoin seed".getBytes(US_ASCII), seed));
    var purpose = child(master, HARDENED | 44);
    var coin = child(purpose, HARDENED | 60);
    return new HdKeys(child(child(coin, HARDENED), 0));
  }

  /**
   * The account at m/44'/60'/0'/0/index.
   *
   * @param index not negative
   */
  public Account account(int index) {
    if (index < 0) {
      throw new IllegalArgumentException("an account's index is not negative: " + index);
    }
    var privateKey = child(parent, index).privateKey();
    return new Account(privateKey, Secp256k1.address(Secp256k1.publicKey(privateKey)));
  }

  /** BIP-39: PBKDF2 of the mnemonic with the salt "mnemonic" and the passphrase. */
  static byte[] seed(String mnemonic, String passphrase) {
    var password = Normalizer.normalize(mnemonic, Normalizer.Form.NFKD).toCharArray();
    var salt = Normalizer.normalize("mnemonic" + passphrase, Normalizer.Form.NFKD);
    var spec = new PBEKeySpec(password, salt.getBytes(UTF_8), ITERATIONS, SEED_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has PBKDF2 with HMAC-SHA-512", e);
    }
  }

  /** BIP-32, private parent to private child. */
  private static ExtendedKey child(ExtendedKey parent, int index) {
    var data =
        index < 0
            ? Bytes.concat(new byte[1], parent.privateKey())
            : compressed(Secp256k1.publicKey(parent.privateKey()));
    var number = new byte[4];
    Bytes.putInt(number, 0, index);
    var derived = split(hmac(parent.chainCode(), Bytes.concat(data, number)));
    var tweak = new BigInteger(1, derived.privateKey());
    var key = tweak.add(new BigInteger(1, parent.privateKey())).mod(Secp256k1.N);
    if (tweak.compareTo(Secp256k1.N) >= 0 || key.signum() == 0) {
      // BIP-32 leaves out such an index; its chance is below 2^-127.
      throw new IllegalArgumentException("the wallet has no key at index " + index);
    }
    return new ExtendedKey(Word.of(key).bytes(), derived.chainCode());
  }

  private static ExtendedKey split(byte[] digest) {
    return new ExtendedKey(Arrays.copyOf(digest, 32), Arrays.copyOfRange(digest, 32, 64));
  }

  private static byte[] compressed(byte[] publicKey) {
    var prefix = (byte) (2 + (publicKey[63] & 1));
    return Bytes.concat(new byte[] {prefix}, Arrays.copyOf(publicKey, 32));
  }

  private static byte[] hmac(byte[] key, byte[] data) {
    try {
      var mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(key, "HmacSHA512"));
      return mac.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has HMAC-SHA-512", e);
    }
  }
}

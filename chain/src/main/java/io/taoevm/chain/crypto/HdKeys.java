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
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a BIP-39 mnemonic at the BIP-32 paths m/44'/60'/0'/0/i, as development wallets number
 * their accounts.
 *
 * <p>The mnemonic's number of words is checked, its checksum is not, since that needs the list of
 * words: a mistyped word gives other accounts instead of a refusal.
 *
 * <p>The first accounts of {@link #DEVELOPMENT} are written down, since a node derives them at
 * every start and the derivation takes longer than all else that it does then.
 */
public final class HdKeys {
  /** The mnemonic that Ethereum's development tools agree on. */
  public static final String DEVELOPMENT =
      "test test test test test test test test test test test junk";

  private static final Set<Integer> WORD_COUNTS = Set.of(12, 15, 18, 21, 24);
  private static final int HARDENED = 0x80000000;
  private static final int ITERATIONS = 2048;
  private static final int SEED_BITS = 512;

  private final String mnemonic;
  private volatile @Nullable ExtendedKey parent;

  private HdKeys(String mnemonic) {
    this.mnemonic = mnemonic;
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
    return new HdKeys(String.join(" ", words));
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
    return mnemonic.equals(DEVELOPMENT) && index < Development.ACCOUNTS.size()
        ? Development.ACCOUNTS.get(index)
        : derive(index);
  }

  Account derive(int index) {
    var branch = parent;
    if (branch == null) {
      branch = derivePath(seed(mnemonic, ""));
      parent = branch;
    }
    var privateKey = child(branch, index).privateKey();
    return new Account(privateKey, Secp256k1.address(Secp256k1.publicKey(privateKey)));
  }

  /** The key at m/44'/60'/0'/0. */
  private static ExtendedKey derivePath(byte[] seed) {
    var master = split(hmac("Bitcoin seed".getBytes(US_ASCII), seed));
    var purpose = child(master, HARDENED | 44);
    var coin = child(purpose, HARDENED | 60);
    return child(child(coin, HARDENED), 0);
  }

  /** What {@link #derive} gives for the development mnemonic. */
  private static final class Development {
    static final List<Account> ACCOUNTS =
        List.of(
            known(
                "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266",
                "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"),
            known(
                "0x70997970c51812dc3a010c7d01b50e0d17dc79c8",
                "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d"),
            known(
                "0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc",
                "0x5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a"),
            known(
                "0x90f79bf6eb2c4f870365e785982e1f101e93b906",
                "0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6"),
            known(
                "0x15d34aaf54267db7d7c367839aaf71a00a2c6a65",
                "0x47e179ec197488593b187f80a00eb0da91f1b9d0b13f8733639f19c30a34926a"),
            known(
                "0x9965507d1a55bcc2695c58ba16fb37d819b0a4dc",
                "0x8b3a350cf5c34c9194ca85829a2df0ec3153be0318b5e2d3348e872092edffba"),
            known(
                "0x976ea74026e726554db657fa54763abd0c3a0aa9",
                "0x92db14e403b83dfe3df233f83dfa3a0d7096f21ca9b0d6d6b8d88b2b4ec1564e"),
            known(
                "0x14dc79964da2c08b23698b3d3cc7ca32193d9955",
                "0x4bbbf85ce3377467afe5d46f804f221813b2bb87f24d81f60f1fcdbf7cbf4356"),
            known(
                "0x23618e81e3f5cdf7f54c3d65f7fbc0abf5b21e8f",
                "0xdbda1821b80551c9d65939329250298aa3472ba22feea921c0cf5d620ea67b97"),
            known(
                "0xa0ee7a142d267c1f36714e4a8f75612f20a79720",
                "0x2a871d0798f97d79848a013d4936a73bf4cc922c825d33c1cf7073dff6d409c6"));

    private static Account known(String address, String privateKey) {
      return new Account(Bytes.fromHex(privateKey), Address.fromHex(address));
    }
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

package io.taoevm.chain.crypto;

import fr.acinq.secp256k1.Secp256k1Exception;
import io.taoevm.chain.primitive.Word;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** libsecp256k1 through its JNI binding. */
final class NativeSecp256k1 implements Secp256k1.Backend {
  private final fr.acinq.secp256k1.Secp256k1 library;

  private NativeSecp256k1(fr.acinq.secp256k1.Secp256k1 library) {
    this.library = library;
  }

  /** Empty where the library does not exist for this platform or cannot be loaded. */
  static Optional<Secp256k1.Backend> load() {
    try {
      var backend = new NativeSecp256k1(fr.acinq.secp256k1.Secp256k1.get());
      backend.publicKey(Word.ONE.bytes());
      return Optional.of(backend);
    } catch (Exception | LinkageError e) { // The loader throws undeclared checked exceptions too.
      LoggerFactory.getLogger(NativeSecp256k1.class)
          .debug("No native secp256k1 here, Bouncy Castle serves instead", e);
      return Optional.empty();
    }
  }

  @Override
  public Signature sign(byte[] hash, byte[] privateKey) {
    var compact = library.sign(hash, privateKey, null);
    var r = Word.of(compact, 0);
    var s = Word.of(compact, 32);
    // The binding does not tell the parity, so it is found by trying.
    var yParity = Arrays.equals(recover(hash, r, s, 0), publicKey(privateKey)) ? 0 : 1;
    return new Signature(r, s, yParity);
  }

  @Override
  public byte @Nullable [] recover(byte[] hash, Word r, Word s, int yParity) {
    var compact = new byte[64];
    r.write(compact, 0);
    s.write(compact, 32);
    try {
      return withoutPrefix(library.ecdsaRecover(compact, hash, yParity));
    } catch (Secp256k1Exception e) {
      return null;
    }
  }

  @Override
  public byte[] publicKey(byte[] privateKey) {
    return withoutPrefix(library.pubkeyCreate(privateKey));
  }

  /** Uncompressed keys begin with the byte 4. */
  private static byte[] withoutPrefix(byte[] key) {
    return Arrays.copyOfRange(key, 1, 65);
  }
}

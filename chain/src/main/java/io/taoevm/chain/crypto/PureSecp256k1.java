package io.taoevm.chain.crypto;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.jspecify.annotations.Nullable;

/** secp256k1 on Bouncy Castle's curve arithmetic, for platforms without the native library. */
final class PureSecp256k1 implements Secp256k1.Backend {
  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");

  @Override
  public Signature sign(byte[] hash, byte[] privateKey) {
    var n = Secp256k1.N;
    var key = new BigInteger(1, privateKey);
    var message = new BigInteger(1, hash);
    var nonces = new HMacDSAKCalculator(new SHA256Digest());
    nonces.init(n, key, hash);
    while (true) {
      var k = nonces.nextK();
      var point = multiplyBase(k);
      var r = point.getAffineXCoord().toBigInteger().mod(n);
      var s = k.modInverse(n).multiply(message.add(key.multiply(r))).mod(n);
      if (r.signum() != 0 && s.signum() != 0) {
        var parity = point.getAffineYCoord().testBitZero() ? 1 : 0;
        var high = Word.of(s).compareTo(Secp256k1.HALF_ORDER) > 0;
        return new Signature(
            Word.of(r), Word.of(high ? n.subtract(s) : s), high ? 1 - parity : parity);
      }
    }
  }

  @Override
  public byte @Nullable [] recover(byte[] hash, Word r, Word s, int yParity) {
    var n = Secp256k1.N;
    var point = decompress(r, yParity);
    if (point == null) {
      return null;
    }
    var inverse = r.toBigInteger().modInverse(n);
    var onBase = new BigInteger(1, hash).negate().multiply(inverse).mod(n);
    var onPoint = s.toBigInteger().multiply(inverse).mod(n);
    var key = ECAlgorithms.sumOfTwoMultiplies(CURVE.getG(), onBase, point, onPoint);
    return key.isInfinity() ? null : coordinates(key);
  }

  @Override
  public byte[] publicKey(byte[] privateKey) {
    return coordinates(multiplyBase(new BigInteger(1, privateKey)));
  }

  private static ECPoint multiplyBase(BigInteger factor) {
    return new FixedPointCombMultiplier().multiply(CURVE.getG(), factor).normalize();
  }

  private static @Nullable ECPoint decompress(Word x, int yParity) {
    try {
      return CURVE
          .getCurve()
          .decodePoint(Bytes.concat(new byte[] {(byte) (2 + yParity)}, x.bytes()));
    } catch (IllegalArgumentException e) { // No point has this x.
      return null;
    }
  }

  private static byte[] coordinates(ECPoint point) {
    return Arrays.copyOfRange(point.normalize().getEncoded(false), 1, 65);
  }
}

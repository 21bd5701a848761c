package io.taoevm.evm.standard;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

/** 0x100: verifies a signature on P-256: hash, r, s, x, y, 32 bytes each (EIP-7951). */
final class P256Verify implements PureContract {
  private static final int INPUT = 160;

  /** Loaded at the first call. */
  private static final class Curve {
    static final X9ECParameters PARAMETERS = CustomNamedCurves.getByName("secp256r1");
    static final ECDomainParameters DOMAIN = new ECDomainParameters(PARAMETERS);
    static final BigInteger FIELD = PARAMETERS.getCurve().getField().getCharacteristic();
  }

  @Override
  public long gas(byte[] input) {
    return 6_900;
  }

  @Override
  public byte[] output(byte[] input) {
    return input.length == INPUT && verifies(input) ? Word.ONE.bytes() : Bytes.EMPTY;
  }

  private static boolean verifies(byte[] input) {
    var r = number(input, 32);
    var s = number(input, 64);
    var x = number(input, 96);
    var y = number(input, 128);
    if (!isScalar(r)
        || !isScalar(s)
        || x.compareTo(Curve.FIELD) >= 0
        || y.compareTo(Curve.FIELD) >= 0
        || (x.signum() == 0 && y.signum() == 0)) {
      return false;
    }
    var point = Curve.PARAMETERS.getCurve().createPoint(x, y);
    if (!point.isValid()) {
      return false;
    }
    var verifier = new ECDSASigner();
    verifier.init(false, new ECPublicKeyParameters(point, Curve.DOMAIN));
    return verifier.verifySignature(Arrays.copyOf(input, 32), r, s);
  }

  private static boolean isScalar(BigInteger number) {
    return number.signum() > 0 && number.compareTo(Curve.DOMAIN.getN()) < 0;
  }

  private static BigInteger number(byte[] input, int at) {
    return new BigInteger(1, input, at, 32);
  }
}

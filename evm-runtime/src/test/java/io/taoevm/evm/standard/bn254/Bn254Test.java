package io.taoevm.evm.standard.bn254;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.primitive.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Bn254Test {
  private static final G1 P = new G1(Fp.of(1), Fp.of(2));
  private static final G2 Q =
      new G2(
          fp2(
              "10857046999023057135944570762232829481370756359578518086990519993285655852781",
              "11559732032986387107991004021392285783925812861821192530917403151452391805634"),
          fp2(
              "8495653923123431417604973247489272438418190587263600148770280649306958101930",
              "4082367875863433681332203403145435568316851327593401208105741076214120093531"));

  private final Random random = new Random(254);

  private static Fp2 fp2(String re, String im) {
    return new Fp2(Fp.of(new BigInteger(re)), Fp.of(new BigInteger(im)));
  }

  private BigInteger number() {
    return new BigInteger(256, random).mod(Fp.MODULUS);
  }

  private static boolean isOne(Pairing.Pair... pairs) {
    return Pairing.productIsOne(List.of(pairs));
  }

  @Test
  void field_shouldAgreeWithBigIntegers() {
    var p = Fp.MODULUS;
    var edges =
        List.of(BigInteger.ZERO, BigInteger.ONE, p.subtract(BigInteger.ONE), p.shiftRight(1));
    for (var i = 0; i < 5_000; i++) {
      var x = i < 16 ? edges.get(i / 4) : number();
      var y = i < 16 ? edges.get(i % 4) : number();
      assertEquals(x.add(y).mod(p), Fp.of(x).plus(Fp.of(y)).value());
      assertEquals(x.subtract(y).mod(p), Fp.of(x).minus(Fp.of(y)).value());
      assertEquals(x.multiply(y).mod(p), Fp.of(x).times(Fp.of(y)).value());
    }
    var x = number();
    assertEquals(x.modInverse(p), Fp.of(x).inverted().value());
  }

  @Test
  void generators_shouldHaveTheGroupsOrder() {
    assertTrue(P.isOnCurve());
    assertTrue(Q.isOnCurve());
    assertTrue(Q.isInSubgroup());
    assertTrue(P.times(G2.ORDER).isInfinity());
    assertEquals(P.plus(P), P.times(BigInteger.TWO));
    assertTrue(P.plus(new G1(P.x(), P.y().negated())).isInfinity());
  }

  @Test
  void subgroup_shouldRefusePointsOfTheTwistOutsideIt() {
    var found = 0;
    for (var i = 0; i < 40 && found < 3; i++) {
      var x = new Fp2(Fp.of(number()), Fp.of(number()));
      var square = x.squared().times(x).plus(Fp2.XI.inverted().times(Fp.of(3)));
      var root = squareRoot(square);
      if (root.isPresent()) {
        found++;
        assertFalse(new G2(x, root.get()).isInSubgroup());
      }
    }
    assertEquals(3, found);
  }

  @Test
  void subgroup_shouldHoldWhatTheOrderTakesToInfinity() {
    var order = Fp.signedDigits(G2.ORDER);
    for (var i = 0; i < 20; i++) {
      var multiple = Q.times(Fp.signedDigits(number()));
      assertTrue(multiple.isOnCurve() && multiple.isInSubgroup());
      assertTrue(multiple.times(order).isInfinity());
    }
  }

  @Test
  void signedDigits_shouldBeTheNumber_andNeverAdjacent() {
    for (var i = 0; i < 500; i++) {
      var number = i < 8 ? BigInteger.valueOf(i + 1) : number();
      var value = BigInteger.ZERO;
      var last = 0;
      for (var digit : Fp.signedDigits(number)) {
        assertEquals(0, digit * last);
        value = value.shiftLeft(1).add(BigInteger.valueOf(digit));
        last = digit;
      }
      assertEquals(number, value);
    }
  }

  @Test
  void cyclotomicSquare_shouldBeTheSquare() {
    var f = new Fp12(fp6(), fp6());
    var easy = f.conjugated().times(f.inverted());
    var element = easy.frobenius().frobenius().times(easy);
    for (var i = 0; i < 20; i++) {
      assertEquals(element.squared(), element.cyclotomicSquared());
      element = element.squared().times(element);
    }
    var cube = element.cyclotomicPower(Fp.signedDigits(BigInteger.valueOf(3)));
    assertEquals(element.squared().times(element), cube);
  }

  private Fp6 fp6() {
    return new Fp6(fp2(), fp2(), fp2());
  }

  private Fp2 fp2() {
    return new Fp2(Fp.of(number()), Fp.of(number()));
  }

  /** By the complex method: p = 3 modulo 4. */
  private static Optional<Fp2> squareRoot(Fp2 a) {
    var exponent = Fp.MODULUS.subtract(BigInteger.valueOf(3)).shiftRight(2);
    var a1 = a.power(exponent);
    var alpha = a1.squared().times(a);
    var x0 = a1.times(a);
    var root =
        alpha.equals(Fp2.ONE.negated())
            ? x0.times(new Fp2(Fp.ZERO, Fp.ONE))
            : alpha
                .plus(Fp2.ONE)
                .power(Fp.MODULUS.subtract(BigInteger.ONE).shiftRight(1))
                .times(x0);
    return Optional.of(root).filter(r -> r.squared().equals(a));
  }

  @Test
  void pairing_shouldBeBilinearAndNotDegenerate() {
    assertFalse(isOne(new Pairing.Pair(P, Q)));
    assertTrue(isOne(new Pairing.Pair(P, Q), new Pairing.Pair(P, Q.negated())));
    for (var i = 0; i < 5; i++) {
      var a = number();
      var b = number();
      var minusSum = G2.ORDER.subtract(a.add(b).mod(G2.ORDER));
      assertTrue(
          isOne(
              new Pairing.Pair(P.times(a), Q),
              new Pairing.Pair(P.times(b), Q),
              new Pairing.Pair(P.times(minusSum), Q)));
      assertFalse(
          isOne(
              new Pairing.Pair(P.times(a), Q),
              new Pairing.Pair(P.times(b), Q),
              new Pairing.Pair(P.times(minusSum.add(BigInteger.ONE)), Q)));
    }
    assertTrue(isOne(new Pairing.Pair(G1.INFINITY, Q)));
    assertTrue(isOne());
  }

  @Test
  void pairing_shouldBeLinearInTheSecondArgument() {
    var twoQ = doubled(Q);
    assertTrue(
        isOne(
            new Pairing.Pair(P, twoQ),
            new Pairing.Pair(P.times(G2.ORDER.subtract(BigInteger.TWO)), Q)));
  }

  private static G2 doubled(G2 q) {
    var square = q.x().squared();
    var slope = square.doubled().plus(square).times(q.y().doubled().inverted());
    var x = slope.squared().minus(q.x().doubled());
    return new G2(x, slope.times(q.x().minus(x)).minus(q.y()));
  }

  @Test
  void bytes_shouldBeRefused_whenTheyAreNoPoints() {
    var one = new byte[64];
    one[31] = 1;
    assertTrue(Bn254.add(one).isEmpty(), "(1, 0) is not on the curve");
    var modulus = Bytes.concat(Fp.MODULUS.toByteArray(), new byte[32]);
    assertTrue(Bn254.add(modulus).isEmpty(), "the modulus is no canonical zero");
    assertTrue(Bn254.pairing(new byte[191]).isEmpty());
    assertEquals(Optional.of(true), Bn254.pairing(new byte[0]));
    assertEquals(Optional.of(true), Bn254.pairing(new byte[192]));
    one[63] = 2;
    assertEquals(64, Bn254.add(one).orElseThrow().length);
    assertEquals(
        Bytes.toHex(one),
        Bytes.toHex(Bn254.multiply(Bytes.concat(one, new byte[31], new byte[] {1})).orElseThrow()));
  }

  @Test
  void pairing_shouldReadItsInputAsTheSpecificationSays() {
    var numbers = new ArrayList<BigInteger>();
    for (var y : List.of(P.y(), P.y().negated())) {
      numbers.addAll(List.of(P.x().value(), y.value()));
      for (var part : List.of(Q.x().im(), Q.x().re(), Q.y().im(), Q.y().re())) {
        numbers.add(part.value());
      }
    }
    var input = new byte[0];
    for (var number : numbers) {
      input = Bytes.concat(input, Bytes.leftPad(number.toByteArray(), 32));
    }
    assertEquals(Optional.of(true), Bn254.pairing(input));
  }
}

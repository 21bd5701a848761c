package io.taoevm.evm.standard;

import io.taoevm.chain.crypto.Sr25519;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.evm.standard.bls12381.Bls12381;
import io.taoevm.evm.standard.bn254.Bn254;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The costly operations behind the standard contracts, one call each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PrecompileBench {
  private static final String BN254_G2 =
      "198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c2"
          + "1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed"
          + "090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975b"
          + "12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daa";

  private final byte[] bn254Point = Bytes.fromHex("0x" + number(1) + number(2));
  private final byte[] bn254Pair = Bytes.concat(bn254Point, Bytes.fromHex("0x" + BN254_G2));
  private final byte[] bn254Term =
      Bytes.concat(bn254Point, Bytes.fromHex("0x" + "f".repeat(63) + "0"));
  private final byte[] field = Bytes.fromHex("0x" + number(0) + number(12_345));
  private final byte[] field2 = Bytes.concat(field, field);
  private final byte[] scalar = new byte[32];
  private final byte[] g1 = Bls12381.mapToG1(field).orElseThrow();
  private final byte[] g2 = Bls12381.mapToG2(field2).orElseThrow();
  private final byte[] key =
      Bytes.fromHex("0x189dac29296d31814dc8c56cf3d36a0543372bba7538fa322a4aebfebc39e056");
  private final byte[] message = new byte[32];
  private final byte[] signature =
      Bytes.fromHex(
          "0xe80c0e57efcfd332fb93e7c81c0d7fea05322a006bbd7ae373a15a89e3ef491f"
              + "d76ebe75c5572b6f161bde82a35f8812529bc575c1441665b8edac1ef9af8987");

  public PrecompileBench() {
    Arrays.fill(scalar, (byte) 0x5a);
    Arrays.fill(message, (byte) 7);
  }

  private static String number(int value) {
    return "%064x".formatted(value);
  }

  @Benchmark
  public Object bn254Add() {
    return Bn254.add(Bytes.concat(bn254Point, bn254Point));
  }

  @Benchmark
  public Object bn254Multiply() {
    return Bn254.multiply(bn254Term);
  }

  @Benchmark
  public Object bn254PairingOfTwo() {
    return Bn254.pairing(Bytes.concat(bn254Pair, bn254Pair));
  }

  @Benchmark
  public Object bls12381MapToG1() {
    return Bls12381.mapToG1(field);
  }

  @Benchmark
  public Object bls12381MapToG2() {
    return Bls12381.mapToG2(field2);
  }

  @Benchmark
  public Object bls12381MultiplyG1() {
    return Bls12381.multiplyG1(Bytes.concat(g1, scalar));
  }

  @Benchmark
  public Object bls12381MultiplyG2() {
    return Bls12381.multiplyG2(Bytes.concat(g2, scalar));
  }

  @Benchmark
  public Object bls12381PairingOfTwo() {
    return Bls12381.pairing(Bytes.concat(g1, g2, g1, g2));
  }

  @Benchmark
  public boolean sr25519Verify() {
    return Sr25519.verifies(key, message, signature);
  }
}

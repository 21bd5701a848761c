package io.taoevm.chain.crypto;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Signing, and recovering a sender with each of the two libraries. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Secp256k1Bench {
  private final byte[] key = Keccak.EMPTY.bytes();
  private final Hash hash = Keccak.EMPTY_LIST;
  private final Signature signature = Secp256k1.sign(hash, key);
  private final Secp256k1.Backend pure = new PureSecp256k1();

  @Benchmark
  public Signature sign() {
    return Secp256k1.sign(hash, key);
  }

  @Benchmark
  public Optional<Address> recover() {
    return Secp256k1.recoverAddress(hash, signature);
  }

  @Benchmark
  public byte[] recoverWithBouncyCastle() {
    return pure.recover(hash.bytes(), signature.r(), signature.s(), signature.yParity());
  }
}

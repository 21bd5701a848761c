package io.taoevm.evm.code;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.taoevm.chain.primitive.Hash;

/**
 * Prepared code by its hash, bounded by size, for one instruction set. Thread-safe. Code with the
 * same hash is the same code, so nothing here ever goes stale.
 */
public final class CodeCache {
  private static final long MAX_BYTES = 64L << 20;

  private final InstructionSet instructions;
  private final boolean tracing;
  private final Cache<Hash, Code> codes =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher((Hash hash, Code code) -> code.weight())
          .executor(Runnable::run)
          .build();

  private CodeCache(InstructionSet instructions, boolean tracing) {
    this.instructions = instructions;
    this.tracing = tracing;
  }

  public static CodeCache forRunning(InstructionSet instructions) {
    return new CodeCache(instructions, false);
  }

  /** A cache of code by {@link CodeCompiler#compileForTracing}. */
  public static CodeCache forTracing(InstructionSet instructions) {
    return new CodeCache(instructions, true);
  }

  public InstructionSet instructions() {
    return instructions;
  }

  /** The code of that hash, made of {@code bytes} if it is not there yet. */
  public Code get(Hash codeHash, byte[] bytes) {
    var known = codes.getIfPresent(codeHash);
    if (known != null) {
      return known;
    }
    var made =
        tracing
            ? CodeCompiler.compileForTracing(bytes, instructions)
            : CodeCompiler.compile(bytes, instructions);
    codes.put(codeHash, made);
    return made;
  }
}

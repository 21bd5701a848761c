package io.taoevm.chain.vector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class VectorsTest {
  @Test
  void folder_shouldHoldSomeKindOfVector_whenOneIsNamed() {
    assertTrue(
        Vectors.anyKindMatches(),
        () -> "vectors.dir holds no vector of any kind: " + Vectors.named());
  }
}

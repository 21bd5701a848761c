package io.taoevm.chain.spec;

/**
 * A release of the real chain's rules. Code that differs between releases asks a named property of
 * it and never compares versions; a new release is a new constant here.
 *
 * @param version the runtime's spec version
 * @param capsOverAsking whether moves and transfers of more stake than there is take what is there
 *     (precompiles-next.md 2.1); where false they are refused
 */
public record ChainSpec(int version, boolean capsOverAsking) {
  /** The release of 2026-06-30. */
  public static final ChainSpec V425 = new ChainSpec(425, true);

  /** Whether something that came with a release is there. */
  public boolean includes(int since) {
    return since <= version;
  }

  /**
   * @throws IllegalArgumentException if the rules of that release are not here
   */
  public static ChainSpec of(int version) {
    if (version == V425.version) {
      return V425;
    }
    throw new IllegalArgumentException("the rules of spec version " + version + " are unknown");
  }
}

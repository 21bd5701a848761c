package io.taoevm.chain.refusal;

/**
 * The chain core says no. Thrown by services and pure functions of the economy, caught where the
 * call's checkpoint was taken: whoever catches it must roll back to that checkpoint. It carries no
 * stack trace, since it is an outcome.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ChainError error;

  public Refusal(ChainError error) {
    super(error.name(), null, false, false);
    this.error = error;
  }

  public ChainError error() {
    return error;
  }

  /**
   * @throws Refusal with {@code error} if {@code condition} is false
   */
  public static void unless(boolean condition, ChainError error) {
    if (!condition) {
      throw new Refusal(error);
    }
  }
}

package io.taoevm.rpc.cli;

import io.taoevm.chain.store.StoreException;

/** What the process ends with; those above 64 as in {@code sysexits.h}. */
public final class ExitCodes {
  public static final int COULD_NOT_START = 1;
  public static final int BAD_DATA = 65;
  public static final int CHAIN_IS_BROKEN = 70;
  public static final int NOT_ACCESSIBLE = 73;
  public static final int DISK_FULL = 74;
  public static final int IN_USE = 75;

  private ExitCodes() {}

  public static int of(StoreException.Reason reason) {
    return switch (reason) {
      case IN_USE -> IN_USE;
      case NOT_OURS, OTHER_FORMAT, DAMAGED -> BAD_DATA;
      case NOT_ACCESSIBLE -> NOT_ACCESSIBLE;
      case DISK_FULL -> DISK_FULL;
    };
  }
}

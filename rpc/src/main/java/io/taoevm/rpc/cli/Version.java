package io.taoevm.rpc.cli;

import java.util.Locale;

/** Which program this is. */
public final class Version {
  private Version() {}

  /** The version in the jar's manifest; {@code dev} where there is no jar. */
  public static String number() {
    var version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  /** The answer to web3_clientVersion. */
  public static String client() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return "TaoEVM/v"
        + number()
        + "/"
        + system
        + "-"
        + System.getProperty("os.arch")
        + "/java"
        + Runtime.version().feature();
  }
}

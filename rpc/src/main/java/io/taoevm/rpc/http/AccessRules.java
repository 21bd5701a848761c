package io.taoevm.rpc.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web pages that the developer happens to open away from the node's keys. Any page may read
 * and send signed transactions; but an attacker's domain that resolves to this machine fails the
 * check of the Host header (DNS rebinding), and pages of a foreign origin do not get the methods
 * that use unlocked keys or change the node. Programs send no Origin and are trusted.
 */
final class AccessRules {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private static final String BEARER = "Bearer ";

  private final ServerConfig config;

  AccessRules(ServerConfig config) {
    this.config = config;
  }

  /**
   * Whether a request for this host is answered. An address needs no name server, so it cannot have
   * been rebound.
   *
   * @param host the Host header, with or without a port; null if there is none
   */
  boolean allowsHost(@Nullable String host) {
    if (host == null || config.allowedHosts().contains("*")) {
      return true;
    }
    var name = hostName(host).toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(name)
        || name.endsWith(".localhost")
        || name.contains(":")
        || IPV4.matcher(name).matches()
        || name.equalsIgnoreCase(config.host())
        || config.allowedHosts().contains(name);
  }

  /**
   * Whether a page of this origin gets every method.
   *
   * @param origin the Origin header; null if there is none
   */
  boolean trustsOrigin(@Nullable String origin) {
    if (!config.trustsClients()) {
      return false;
    }
    if (origin == null
        || config.allowedOrigins().contains("*")
        || config.allowedOrigins().contains(origin)) {
      return true;
    }
    try {
      var host = new URI(origin).getHost();
      return host != null && LOOPBACK.contains(hostName(host).toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * Whether a request carries the key that is asked for, if any is.
   *
   * @param authorization the Authorization header, {@code Bearer KEY}; null if there is none
   * @param apiKey the X-API-Key header; null if there is none
   */
  boolean hasKey(@Nullable String authorization, @Nullable String apiKey) {
    var wanted = config.apiKey();
    if (wanted == null) {
      return true;
    }
    var given =
        authorization != null && authorization.startsWith(BEARER)
            ? authorization.substring(BEARER.length())
            : apiKey;
    // Takes as long for a wrong key as for the right one.
    return given != null && MessageDigest.isEqual(given.getBytes(UTF_8), wanted.getBytes(UTF_8));
  }

  /** Without the port, and without the brackets of an IPv6 address. */
  private static String hostName(String host) {
    if (host.startsWith("[")) {
      var end = host.indexOf(']');
      return end < 0 ? host : host.substring(1, end);
    }
    var colon = host.indexOf(':');
    return colon < 0 || colon != host.lastIndexOf(':') ? host : host.substring(0, colon);
  }
}

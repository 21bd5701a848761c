package io.taoevm.rpc.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AccessRulesTest {
  private final AccessRules rules =
      new AccessRules(
          new ServerConfig("127.0.0.1", 0, Set.of("dev.example"), Set.of("https://dapp.example")));

  @ParameterizedTest
  @CsvSource({
    "localhost:8545,true",
    "LOCALHOST,true",
    "app.localhost:3000,true",
    "127.0.0.1:8545,true",
    "[::1]:8545,true",
    "192.168.1.7:8545,true",
    "dev.example:8545,true",
    "attacker.example,false",
    "localhost.attacker.example:8545,false",
    "127.0.0.1.attacker.example,false",
  })
  void host_shouldBeLoopbackAddressOrListed(String host, boolean allowed) {
    assertEquals(allowed, rules.allowsHost(host));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:3000,true",
    "http://127.0.0.1,true",
    "http://[::1]:5173,true",
    "https://dapp.example,true",
    "http://dapp.example,false",
    "https://remix.ethereum.org,false",
    "http://localhost.attacker.example,false",
    "http://192.168.1.7,false",
    "null,false",
    "not a uri,false",
    "'',false",
  })
  void origin_shouldBeLoopbackOrListed(String origin, boolean trusted) {
    assertEquals(trusted, rules.trustsOrigin(origin));
  }

  @Test
  void absentHeaders_shouldPass() {
    assertTrue(rules.allowsHost(null));
    assertTrue(rules.trustsOrigin(null));
  }

  @Test
  void star_shouldAllowEverything() {
    var open = new AccessRules(new ServerConfig("127.0.0.1", 0, Set.of("*"), Set.of("*")));
    assertTrue(open.allowsHost("attacker.example"));
    assertTrue(open.trustsOrigin("https://attacker.example"));
  }
}

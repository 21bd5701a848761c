package io.taoevm.chain.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.vector.Vectors;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class AccountIdsTest {
  @Test
  void mapped_shouldMatchVectors() {
    var cases = 0;
    for (var file : Vectors.economy("core-evm-account")) {
      for (var vector : file.root().get("cases")) {
        var address = Address.fromHex(vector.at("/in/h160").asText());
        var expected = vector.at("/out/account").asText();
        assertEquals(expected, AccountIds.mapped(address).toString(), vector.get("id").asText());
        cases++;
      }
    }
    Vectors.report("core-evm-account", cases);
  }

  @Test
  void palletAccounts_shouldMatchVectors() {
    var cases = 0;
    for (var file : Vectors.economy("core-accounts")) {
      for (var vector : file.root().get("cases")) {
        var id = Integer.parseUnsignedInt(vector.at("/in/id").asText());
        var account =
            switch (vector.at("/in/kind").asText()) {
              case "subnet" -> AccountIds.subnetPool(id);
              case "crowdloan" -> AccountIds.crowdloan(id);
              case "lease-coldkey" -> AccountIds.leaseColdkey(id);
              case "lease-hotkey" -> AccountIds.leaseHotkey(id);
              case "burn" -> AccountIds.BURN;
              default -> throw new AssertionError("unknown kind in " + vector);
            };
        var expected = vector.at("/out/account").asText();
        assertEquals(expected, account.toString(), vector.get("id").asText());
        cases++;
      }
    }
    Vectors.report("core-accounts", cases);
  }

  @Test
  void subnetOfPool_shouldFindTheSubnet_whenAccountIsAPool() {
    for (var netuid = 0; netuid <= 0xffff; netuid += 13) {
      var account = AccountIds.subnetPool(netuid);
      assertEquals(OptionalInt.of(netuid), AccountIds.subnetOfPool(account));
    }
    assertEquals(OptionalInt.of(0xffff), AccountIds.subnetOfPool(AccountIds.subnetPool(0xffff)));
  }

  @Test
  void isSubnetPool_shouldBeFalse_whenIdOrPaddingDiffers() {
    assertFalse(AccountIds.isSubnetPool(AccountIds.BURN));
    assertFalse(AccountIds.isSubnetPool(AccountIds.crowdloan(1)));
    assertFalse(AccountIds.isSubnetPool(AccountId.ZERO));
    for (var i = 0; i < AccountId.LENGTH; i++) {
      var bytes = AccountIds.subnetPool(7).bytes();
      bytes[i] ^= 0x10;
      var stillAPool = i == 12 || i == 13;
      assertEquals(stillAPool, AccountIds.isSubnetPool(AccountId.of(bytes)), "byte " + i);
    }
  }

  @Test
  void subnetPool_shouldRefuse_whenNetuidIsNoU16() {
    assertThrows(IllegalArgumentException.class, () -> AccountIds.subnetPool(0x10000));
    assertThrows(IllegalArgumentException.class, () -> AccountIds.subnetPool(-1));
  }
}

package io.taoevm.rpc.shape;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Address;
import java.nio.charset.StandardCharsets;

/** Addresses as people read them. */
public final class ChecksumAddress {
  private ChecksumAddress() {}

  /** EIP-55: a digit is a capital where the same digit of the address's hash is 8 or more. */
  public static String of(Address address) {
    var digits = address.toString().substring(2);
    var hash = Keccak.hash(digits.getBytes(StandardCharsets.US_ASCII)).toString().substring(2);
    var checksummed = new StringBuilder("0x");
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(i);
      checksummed.append(hash.charAt(i) >= '8' ? Character.toUpperCase(digit) : digit);
    }
    return checksummed.toString();
  }
}

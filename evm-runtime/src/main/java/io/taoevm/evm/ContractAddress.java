package io.taoevm.evm;

import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;

/** Where a new contract comes to lie. */
public final class ContractAddress {
  private static final int SHORT_STRING = 0x80;
  private static final int SHORT_LIST = 0xC0;

  private ContractAddress() {}

  /** By CREATE or a transaction: of the RLP of creator and its nonce before, unsigned. */
  public static Address of(Address creator, long nonce) {
    var nonceBytes = (Long.SIZE - Long.numberOfLeadingZeros(nonce) + 7) / 8;
    var nonceLength = nonce >= 0 && nonce < SHORT_STRING ? 1 : 1 + nonceBytes;
    var encoded = new byte[2 + Address.LENGTH + nonceLength];
    encoded[0] = (byte) (SHORT_LIST + encoded.length - 1);
    encoded[1] = (byte) (SHORT_STRING + Address.LENGTH);
    creator.write(encoded, 2);
    var at = 2 + Address.LENGTH;
    if (nonceLength == 1) {
      encoded[at] = (byte) (nonce == 0 ? SHORT_STRING : nonce);
    } else {
      encoded[at] = (byte) (SHORT_STRING + nonceBytes);
      for (var i = 0; i < nonceBytes; i++) {
        encoded[at + 1 + i] = (byte) (nonce >>> (8 * (nonceBytes - 1 - i)));
      }
    }
    return Address.of(Word.of(Keccak.hash(encoded)));
  }

  /** By CREATE2 (EIP-1014). */
  public static Address of(Address creator, Hash salt, Hash initCodeHash) {
    var prefix = new byte[] {(byte) 0xff};
    return Address.of(
        Word.of(
            Keccak.hash(
                Bytes.concat(prefix, creator.bytes(), salt.bytes(), initCodeHash.bytes()))));
  }
}

package io.taoevm.chain.ethereum;

import io.taoevm.chain.block.Log;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads deposits out of the logs of the deposit contract (EIP-6110): an event whose data are five
 * byte strings in the ABI's form, of fixed lengths and in fixed places.
 */
final class DepositLogs {
  private static final Address CONTRACT =
      Address.fromHex("0x00000000219ab540356cBB839Cbe05303d7705Fa");

  /** The hash of {@code DepositEvent(bytes,bytes,bytes,bytes,bytes)}. */
  private static final Hash EVENT =
      Hash.fromHex("0x649bbc62d0e31342afea4e5cd82d4049e7e1ee912fc0889aa790803be39038c5");

  /** Public key, withdrawal credentials, amount, signature, index. */
  private static final int[] LENGTHS = {48, 32, 8, 96, 8};

  private static final int DATA_LENGTH = 576;

  private DepositLogs() {}

  /** All deposits, one after the other; null if an event does not have the form. */
  static byte @Nullable [] requests(List<Log> logs) {
    var requests = new ByteArrayOutputStream();
    for (var log : logs) {
      var isDeposit =
          log.address().equals(CONTRACT)
              && !log.topics().isEmpty()
              && log.topics().getFirst().equals(EVENT);
      if (isDeposit && !read(log.data(), requests)) {
        return null;
      }
    }
    return requests.toByteArray();
  }

  private static boolean read(byte[] data, ByteArrayOutputStream requests) {
    if (data.length != DATA_LENGTH) {
      return false;
    }
    var at = LENGTHS.length * Word.LENGTH;
    for (var i = 0; i < LENGTHS.length; i++) {
      var length = LENGTHS[i];
      if (!Word.of(data, i * Word.LENGTH).equals(Word.of(at))
          || !Word.of(data, at).equals(Word.of(length))) {
        return false;
      }
      requests.write(data, at + Word.LENGTH, length);
      at += Word.LENGTH + (length + Word.LENGTH - 1) / Word.LENGTH * Word.LENGTH;
    }
    return true;
  }
}

package io.taoevm.evm.besu;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt256;
import org.hyperledger.besu.datatypes.Log;
import org.hyperledger.besu.datatypes.LogTopic;
import org.hyperledger.besu.datatypes.Wei;

/** The node's types as Besu's, and back. */
final class BesuTypes {
  private BesuTypes() {}

  static org.hyperledger.besu.datatypes.Address address(Address address) {
    return org.hyperledger.besu.datatypes.Address.wrap(Bytes.wrap(address.bytes()));
  }

  static Address address(org.hyperledger.besu.datatypes.Address address) {
    return Address.of(address.getBytes().toArrayUnsafe(), 0);
  }

  static org.hyperledger.besu.datatypes.Hash hash(Hash hash) {
    return org.hyperledger.besu.datatypes.Hash.wrap(Bytes32.wrap(hash.bytes()));
  }

  static UInt256 uint256(Word word) {
    return UInt256.fromBytes(bytes32(word));
  }

  static Bytes32 bytes32(Word word) {
    return Bytes32.wrap(word.bytes());
  }

  static Wei wei(Word word) {
    return Wei.of(uint256(word));
  }

  /** The number of at most 32 bytes. */
  static Word word(Bytes bytes) {
    return Word.of(bytes.toArrayUnsafe());
  }

  static io.taoevm.chain.block.Log log(Log log) {
    return new io.taoevm.chain.block.Log(
        address(log.getLogger()),
        log.getTopics().stream().map(BesuTypes::topic).toList(),
        log.getData().toArray());
  }

  private static Hash topic(LogTopic topic) {
    return Hash.of(topic.getBytes().toArrayUnsafe(), 0);
  }
}

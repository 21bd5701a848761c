package io.taoevm.chain.weights;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.crypto.Secp256k1;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.EvmAssociation;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.RuntimeConstants;

/** Ties an EVM address to a neuron by the address's signature (chain-core.md 14.4). */
public final class EvmKeyProof {
  private static final byte[] PREFIX = "\u0019Ethereum Signed Message:\n64".getBytes(US_ASCII);
  private static final int SIGNATURE_BYTES = 65;
  private static final int OLD_PARITY_BASE = 27;

  private final State state;
  private final long block;

  public EvmKeyProof(State state, long block) {
    this.state = state;
    this.block = block;
  }

  /** What the EVM key signs: the hotkey and the hash of a block number. */
  static byte[] message(AccountId hotkey, long blockNumber) {
    var number = new ScaleWriter().u64(blockNumber).toBytes();
    return Bytes.concat(hotkey.bytes(), Keccak.hash(number).bytes());
  }

  /** The digest of EIP-191 that is signed. */
  static Hash digest(byte[] message) {
    return Keccak.hash(Bytes.concat(PREFIX, message));
  }

  /**
   * @throws Refusal {@code HotKeyNotRegisteredInSubNet}, {@code EvmKeyAssociateRateLimitExceeded}
   */
  public int requireMayAssociate(AccountId hotkey, int netuid) {
    var uid =
        new Neurons(state)
            .uid(netuid, hotkey)
            .orElseThrow(() -> new Refusal(SubtensorError.HotKeyNotRegisteredInSubNet));
    var old = state.get(EvmAssociation.TABLE, new OnSubnet.Uid(netuid, uid));
    var last = old == null ? 0 : old.blockAssociated();
    Refusal.unless(
        !U64.isLess(U64.subtract(block, last), RuntimeConstants.of(state).evmAssociationInterval()),
        SubtensorError.EvmKeyAssociateRateLimitExceeded);
    return uid;
  }

  /**
   * Associates an address.
   *
   * @param blockNumber what was signed; compared with nothing
   * @param signature r, s and v, 65 bytes
   * @throws Refusal the errors of chain-core.md 14.4, in its order
   */
  public void associate(
      AccountId hotkey, int netuid, Address evmKey, long blockNumber, byte[] signature) {
    Refusal.unless(!new Hotkeys(state).owner(hotkey).isZero(), SubtensorError.NonAssociatedColdKey);
    var uid = requireMayAssociate(hotkey, netuid);
    var recovered = recover(digest(message(hotkey, blockNumber)), signature);
    Refusal.unless(evmKey.equals(recovered), SubtensorError.InvalidRecoveredPublicKey);
    state.put(
        EvmAssociation.TABLE, new OnSubnet.Uid(netuid, uid), new EvmAssociation(evmKey, block));
    state.emit(new SubtensorEvent.EvmKeyAssociated(netuid, hotkey, evmKey, block));
  }

  /** The address that signed; v may be 0 and 1 or 27 and 28. */
  static Address recover(Hash digest, byte[] signature) {
    Refusal.unless(signature.length == SIGNATURE_BYTES, SubtensorError.InvalidIdentity);
    var v = signature[64] & 0xFF;
    var parity = v >= OLD_PARITY_BASE ? v - OLD_PARITY_BASE : v;
    var key =
        Secp256k1.recover(digest, Word.of(signature, 0), Word.of(signature, 32), parity)
            .orElseThrow(() -> new Refusal(SubtensorError.InvalidIdentity));
    return Secp256k1.address(key);
  }
}

package io.taoevm.chain.registration;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.emission.Halving;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.refusal.SubtensorError;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.RuntimeConstants;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Gives TAO for work, on chains with the constants of the fast build (chain-core.md 8.5). */
public final class Faucet {
  private static final long GIFT_RAO = 1_000_000_000_000L;
  private static final BigInteger DIFFICULTY = BigInteger.valueOf(1_000_000);
  private static final long OLDEST_WORK = 3;

  private final State state;
  private final BlockContext context;

  public Faucet(State state, BlockContext context) {
    this.state = state;
    this.context = context;
  }

  /**
   * Gives TAO, as far as the cap of all TAO allows.
   *
   * @param block whose hash was worked on
   * @param work the seal
   * @throws Refusal {@code FaucetDisabled}, {@code InvalidWorkBlock}, {@code InvalidDifficulty},
   *     {@code InvalidSeal}
   */
  public void give(AccountId account, long block, long nonce, byte[] work) {
    Refusal.unless(RuntimeConstants.of(state).fast(), SubtensorError.FaucetDisabled);
    var now = context.number();
    Refusal.unless(
        !U64.isLess(now, block) && now - block < OLDEST_WORK, SubtensorError.InvalidWorkBlock);
    Refusal.unless(work.length == Hash.LENGTH, SubtensorError.InvalidSeal);
    var given = Hash.of(work);
    Refusal.unless(passes(given, DIFFICULTY), SubtensorError.InvalidDifficulty);
    var seal = seal(context.blockHashes().apply(block), account, nonce);
    Refusal.unless(seal.equals(given), SubtensorError.InvalidSeal);
    var balances = new Balances(state);
    var roomRao = U64.subtract(Halving.MAX_SUPPLY, balances.totalIssuanceRao());
    balances.mint(account, Math.min(GIFT_RAO, roomRao));
    state.emit(new SubtensorEvent.Faucet(account, GIFT_RAO));
  }

  /** The hash that a nonce leads to. */
  static Hash seal(Hash blockHash, AccountId account, long nonce) {
    var ground = Keccak.hash(Bytes.concat(blockHash.bytes(), account.bytes()));
    var preimage = new ScaleWriter().u64(nonce).hash(ground).toBytes();
    return Keccak.hash(sha256(preimage));
  }

  private static byte[] sha256(byte[] preimage) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(preimage);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether the seal, read from its last byte on, times the difficulty fits in 256 bits. */
  static boolean passes(Hash seal, BigInteger difficulty) {
    var bytes = seal.bytes();
    var reversed = new byte[bytes.length];
    for (var i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return new BigInteger(1, reversed).multiply(difficulty).bitLength() <= 256;
  }
}

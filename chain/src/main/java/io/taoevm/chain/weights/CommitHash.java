package io.taoevm.chain.weights;

import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.subnet.Mechanism;

/** The hash by which a validator commits to weights (chain-core.md 11.2). */
public final class CommitHash {
  private CommitHash() {}

  /**
   * BLAKE2b-256 of who, where, what, salt and version.
   *
   * @param salt u16s that only the validator knows
   */
  public static Hash of(AccountId hotkey, WeightSubmission weights, int[] salt) {
    return of(hotkey, Mechanism.index(weights.netuid(), weights.mechanism()), weights, salt);
  }

  static Hash of(AccountId hotkey, int index, WeightSubmission weights, int[] salt) {
    var preimage =
        new ScaleWriter()
            .account(hotkey)
            .u16(index)
            .u16List(weights.uids())
            .u16List(weights.values())
            .u16List(salt)
            .u64(weights.versionKey())
            .toBytes();
    return Hash.of(Blake2b.hash256(preimage));
  }
}

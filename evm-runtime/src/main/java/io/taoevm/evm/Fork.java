package io.taoevm.evm;

import static io.taoevm.evm.Eip.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The forks of Ethereum, in order, each with what it added: the table of which rule came when. What
 * came before the first row is always in force. An older fork is added as a row before; its rules
 * become constants of {@link Eip}, and the place that applies each asks for it.
 */
public enum Fork {
  CANCUN(List.of(TRANSIENT_STORAGE, BLOBS, MEMORY_COPY, SELFDESTRUCT_ONLY_NEW, BLOB_BASE_FEE), 6),
  PRAGUE(List.of(BLS12_381, CALLDATA_FLOOR, NINE_BLOBS, SET_CODE), 9),
  OSAKA(
      List.of(
          SIX_BLOBS_A_TRANSACTION,
          MODEXP_BOUNDS,
          TRANSACTION_GAS_CAP,
          MODEXP_REPRICED,
          COUNT_LEADING_ZEROS,
          P256),
      9);

  private final List<Eip> added;
  private final int maxBlobsPerBlock;

  Fork(List<Eip> added, int maxBlobsPerBlock) {
    this.added = added;
    this.maxBlobsPerBlock = maxBlobsPerBlock;
  }

  /** The rules in force: those of this row and of all before it. */
  public Set<Eip> eips() {
    var all = EnumSet.noneOf(Eip.class);
    for (var fork : values()) {
      all.addAll(fork.added);
      if (fork == this) {
        break;
      }
    }
    return Collections.unmodifiableSet(all);
  }

  public boolean has(Eip eip) {
    return eips().contains(eip);
  }

  /** How many blobs the transactions of a block may have together. */
  public int maxBlobsPerBlock() {
    return maxBlobsPerBlock;
  }

  /** How many blobs one transaction may have. */
  public int maxBlobsPerTransaction() {
    return has(SIX_BLOBS_A_TRANSACTION) ? 6 : maxBlobsPerBlock;
  }
}

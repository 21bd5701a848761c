package io.taoevm.chain.ethereum;

import io.taoevm.chain.block.HeaderForm;

/** The forks of Ethereum since the merge, as far as they change what a block must hold. */
public enum ConsensusFork {
  PARIS(HeaderForm.LONDON, BlobSchedule.NONE),
  SHANGHAI(HeaderForm.SHANGHAI, BlobSchedule.NONE),
  CANCUN(HeaderForm.CANCUN, new BlobSchedule(3, 6, 3_338_477, false)),
  PRAGUE(HeaderForm.PRAGUE, new BlobSchedule(6, 9, 5_007_716, false)),
  OSAKA(HeaderForm.PRAGUE, new BlobSchedule(6, 9, 5_007_716, true));

  private final HeaderForm headerForm;
  private final BlobSchedule blobs;

  ConsensusFork(HeaderForm headerForm, BlobSchedule blobs) {
    this.headerForm = headerForm;
    this.blobs = blobs;
  }

  public HeaderForm headerForm() {
    return headerForm;
  }

  public BlobSchedule blobs() {
    return blobs;
  }

  /** Whether a block may have at most 8 MiB (EIP-7934). */
  public boolean limitsBlockSize() {
    return compareTo(OSAKA) >= 0;
  }
}

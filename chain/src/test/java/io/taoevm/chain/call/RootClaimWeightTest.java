package io.taoevm.chain.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.HotkeyClaims;
import org.junit.jupiter.api.Test;

final class RootClaimWeightTest {
  private static final RuntimeCall CLAIM =
      new DelegationCall.ClaimRootWithHotkey(new AccountId(1, 2, 3, 4));

  /** The guard of swaps of coldkeys, which the runtime counts in. */
  private static final long EXTENSION = 60_000_000;

  /** A quote of a waiting deposit: some work and four reads. */
  private static final long QUOTE = 110_000_000;

  /** 129 subnets, and deposits: 2,560 quotes and 512 rows. */
  @Test
  void declared_shouldProvideForTheMostWork() {
    assertEquals(
        CallTable.weight(ChainSpec.V471, CLAIM).declared(),
        RootClaimWeight.redeem(129)
            + RootClaimWeight.scan(129)
            + 2_560 * QUOTE
            + RootClaimWeight.redeem(512)
            + EXTENSION);
  }

  @Test
  void used_shouldBeOfTheWorkDone() {
    assertEquals(5_988_967_379L, RootClaimWeight.used(new HotkeyClaims.Claimed(0, 0, 0)));
    assertEquals(
        RootClaimWeight.used(new HotkeyClaims.Claimed(0, 0, 0)),
        RootClaimWeight.used(new HotkeyClaims.Claimed(1, 1, 5)));
    assertEquals(
        RootClaimWeight.redeem(3) + RootClaimWeight.scan(2),
        RootClaimWeight.used(new HotkeyClaims.Claimed(5, 3, 5)));
  }

  @Test
  void call_shouldHaveTheRuntimesIndex() {
    assertEquals(
        "0x0794"
            + "0000000000000001"
            + "0000000000000002"
            + "0000000000000003"
            + "0000000000000004",
        Bytes.toHex(CallTable.encode(CLAIM)));
  }
}

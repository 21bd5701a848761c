package io.taoevm.chain.lease;

import static io.taoevm.chain.vector.Numbers.bits;
import static io.taoevm.chain.vector.Numbers.i32;
import static io.taoevm.chain.vector.Numbers.u64;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.taoevm.chain.math.U64;
import io.taoevm.chain.vector.Vectors;
import org.junit.jupiter.api.Test;

final class LeaseDividendsTest {
  @Test
  void dividends_shouldMatchTheGoldenCases() {
    Vectors.eachCase(
        "core-lease-dividends",
        (in, out, id) -> {
          var percent = i32(in.get("emissions_share_percent"));
          var cut =
              U64.add(
                  u64(in.get("accumulated")),
                  LeaseDividends.contributorsCut(percent, u64(in.get("owner_cut_alpha"))));
          assertEquals(u64(out.get("contributors_cut")), cut, id);
          long distributed = 0;
          for (var i = 0; i < in.get("contributions").size(); i++) {
            var share =
                LeaseDividends.share(u64(in.get("contributions").get(i)), u64(in.get("raised")));
            assertEquals(bits(out.get("share_bits_u64f64").get(i)), share, id);
            var alpha = LeaseDividends.ofShare(share, cut);
            assertEquals(u64(out.get("contributor_alpha").get(i)), alpha, id);
            distributed = U64.add(distributed, alpha);
          }
          assertEquals(u64(out.get("beneficiary_alpha")), U64.subtract(cut, distributed), id);
        });
  }
}

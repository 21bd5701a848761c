package io.taoevm.rpc.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.vector.Vectors;
import io.taoevm.evm.engine.TaoEngine;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("reference")
final class BlockTestRunnerTest {
  @Test
  void cancunBlocks_shouldBeImportedOrRefusedAsEthereumDoes() {
    var archive = Vectors.ethereum("block-tests.tar.gz");
    var summary =
        new BlockTestRunner(new TaoEngine())
            .run(List.of(archive), name -> true, network -> network.equals("Cancun"));
    Vectors.report("BlockchainTests (Cancun)", summary.passed());
    assertEquals(List.of(), summary.failures());
  }

  @Test
  void headersAndRequests_shouldFollowTheirFork() {
    var archive = Vectors.ethereum("eest-block-tests.tar.gz");
    var folders =
        List.of(
            "eip4788_beacon_root",
            "eip4844_blobs/test_excess_blob_gas",
            "eip4895_withdrawals",
            "eip2935",
            "eip6110_deposits",
            "eip7002",
            "eip7251",
            "eip7685",
            "eip7691",
            "eip7918",
            "eip7934");
    var summary =
        new BlockTestRunner(new TaoEngine())
            .run(
                List.of(archive),
                name -> folders.stream().anyMatch(name::contains),
                network -> true);
    Vectors.report("BlockchainTests (headers, requests)", summary.passed());
    assertEquals(List.of(), summary.failures());
    assertTrue(summary.passed() > 100, () -> "only " + summary);
  }
}

package io.taoevm.rpc.tao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.rpc.TestNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reads of the real chain's node on the development chain, down to their bytes. */
final class RuntimeInfoMethodsTest {
  private static final String DEV0 = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
  private static final String DEV1 = "0x70997970c51812dc3a010c7d01b50e0d17dc79c8";

  private static TestNode node;

  @BeforeAll
  static void start() throws IOException {
    node = TestNode.start();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static byte[] bytes(String method, Object... parameters) throws Exception {
    JsonNode numbers = node.result(method, parameters);
    assertTrue(numbers.isArray(), () -> method + ": " + numbers);
    var bytes = new byte[numbers.size()];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) numbers.get(i).intValue();
    }
    return bytes;
  }

  @Test
  void oneSubnet_shouldBeThereOrNot() throws Exception {
    for (var method :
        List.of(
            "subnetInfo_getSubnetInfo",
            "subnetInfo_getSubnetInfo_v2",
            "subnetInfo_getSubnetHyperparams",
            "subnetInfo_getSubnetHyperparamsV2",
            "subnetInfo_getSubnetHyperparamsV3",
            "subnetInfo_getDynamicInfo",
            "subnetInfo_getMetagraph",
            "subnetInfo_getSubnetState",
            "subnetInfo_getSubnetAccountId")) {
      var found = bytes(method, 1);
      assertEquals(1, found[0], method);
      assertTrue(found.length > 30, method);
      assertEquals("0x00", Bytes.toHex(bytes(method, 99)), method);
    }
    assertEquals(
        "0x01" + Bytes.toHex(AccountIds.subnetPool(1).bytes()).substring(2),
        Bytes.toHex(bytes("subnetInfo_getSubnetAccountId", 1)));
  }

  @Test
  void lists_shouldHaveAnEntryForEachSubnet() throws Exception {
    for (var method :
        List.of(
            "subnetInfo_getSubnetsInfo",
            "subnetInfo_getSubnetsInfo_v2",
            "subnetInfo_getAllDynamicInfo",
            "subnetInfo_getAllMetagraphs",
            "subnetInfo_getAllMechagraphs")) {
      var in = new ScaleReader(bytes(method));
      assertEquals(3, in.compact(), method);
      assertTrue(in.bool(), method);
      assertEquals(0, in.compact(), "root comes first");
    }
  }

  @Test
  void partsOfAMetagraph_shouldBeThoseAskedFor() throws Exception {
    var none = "00".repeat(73);
    assertEquals(
        "0x0100" + none,
        Bytes.toHex(bytes("subnetInfo_getSelectiveMetagraph", 2, List.of())),
        "the netuid is not told unless it is asked for");
    assertEquals(
        "0x0108" + none, Bytes.toHex(bytes("subnetInfo_getSelectiveMechagraph", 2, 0, List.of())));
    assertEquals(
        "0x0108" + "00".repeat(7) + "01" + "9101" + "00".repeat(65),
        Bytes.toHex(bytes("subnetInfo_getSelectiveMetagraph", 2, List.of(0, 8))),
        "tempo 100");
    assertEquals("0x00", Bytes.toHex(bytes("subnetInfo_getSelectiveMechagraph", 2, 5, List.of())));
    assertEquals(1, bytes("subnetInfo_getMechagraph", 2, 0)[0]);
  }

  @Test
  void neurons_shouldBeListedAndFound() throws Exception {
    var all = new ScaleReader(bytes("neuronInfo_getNeurons", 1));
    assertEquals(2, all.compact());
    assertEquals(AccountIds.mapped(Address.fromHex(DEV1)), all.account());
    assertEquals(AccountIds.mapped(Address.fromHex(DEV0)), all.account());
    var one = bytes("neuronInfo_getNeuron", 1, 0);
    var lite = bytes("neuronInfo_getNeuronLite", 1, 0);
    assertEquals(1, lite[0]);
    assertEquals(one.length, lite.length + 2, "no weights and no bonds yet: two empty lists");
    assertEquals("0x00", Bytes.toHex(bytes("neuronInfo_getNeuron", 1, 7)));
    assertEquals(2, new ScaleReader(bytes("neuronInfo_getNeuronsLite", 1)).compact());
  }

  @Test
  void delegatesAndLocks_shouldBeKnownByAccount() throws Exception {
    assertEquals(0, new ScaleReader(bytes("delegateInfo_getDelegates")).compact());
    assertEquals("0x00", Bytes.toHex(bytes("delegateInfo_getDelegate", DEV0)));
    assertEquals(0, new ScaleReader(bytes("delegateInfo_getDelegated", DEV0)).compact());
    assertEquals("0x00", Bytes.toHex(bytes("stakeInfo_getColdkeyLock", DEV0, 1)));
    node.result("tao_dev_lockStake", DEV0, DEV1, 1, "1000");
    assertEquals(
        "0x01e803000000000000",
        Bytes.toHex(bytes("stakeInfo_getColdkeyLock", DEV0, 1)).substring(0, 20));
    assertEquals("0x00", Bytes.toHex(bytes("subnetInfo_getColdkeyAutoStakeHotkey", DEV0, 1)));
    for (var netuids : List.of(List.of(1), List.of())) {
      var in =
          new ScaleReader(
              bytes("stakeInfo_getStakeAvailabilityForColdkeys", List.of(DEV0), netuids));
      assertEquals(1, in.compact());
      assertEquals(AccountIds.mapped(Address.fromHex(DEV0)), in.account());
      assertEquals(netuids.size(), in.compact(), "subnets");
      if (!netuids.isEmpty()) {
        assertEquals(1, in.u16());
        var total = in.compact();
        assertEquals(1_000, in.compact(), "locked");
        assertEquals(total - 1_000, in.compact(), "available");
      }
    }
  }

  @Test
  void numbers_shouldBePlain() throws Exception {
    assertTrue(node.result("subnetInfo_getLockCost").longValue() > 0);
    assertTrue(node.result("subnetInfo_getSubnetToPrune").isNull(), "all are immune");
  }
}

package io.taoevm.rpc.tao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.rpc.TestNode;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each control shows in the economy's reads and in what the EVM sees; evm_revert takes all of it
 * back, which is checked after every test by the state root.
 */
final class EconomyControlsTest {
  private static final String DEV0 = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
  private static final String DEV1 = "0x70997970c51812dc3a010c7d01b50e0d17dc79c8";
  private static final String DEV5 = "0x9965507d1a55bcc2695c58ba16fb37d819b0a4dc";
  private static final String STRANGER = "0x00000000000000000000000000000000000000aa";
  private static final String KEY =
      "0x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
  private static final String STAKING = "0x0000000000000000000000000000000000000805";
  private static final String ALPHA = "0x0000000000000000000000000000000000000808";
  private static final BigInteger WEI_PER_RAO = BigInteger.TEN.pow(9);

  private static TestNode node;

  private String snapshot = "";
  private String rootBefore = "";

  @BeforeAll
  static void start() throws IOException {
    node = TestNode.start();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @BeforeEach
  void remember() throws Exception {
    rootBefore = root();
    snapshot = node.result("evm_snapshot").asText();
  }

  @AfterEach
  void revert() throws Exception {
    assertNotEquals(rootBefore, root());
    assertTrue(node.result("evm_revert", snapshot).asBoolean());
    assertEquals(rootBefore, root());
  }

  private static String root() throws Exception {
    return node.result("eth_getBlockByNumber", "latest", false).get("stateRoot").asText();
  }

  private static BigInteger balanceWei(String address) throws Exception {
    return number(node.result("eth_getBalance", address));
  }

  private static BigInteger number(JsonNode hex) {
    return new BigInteger(hex.asText().substring(2), 16);
  }

  private static String word(BigInteger value) {
    return String.format("%064x", value);
  }

  private static String mapped(String address) throws Exception {
    return node.result("tao_getAddressMapping", address).get("accountId").asText().substring(2);
  }

  /** What StakingV2.getStake shows a contract. */
  private static BigInteger stakeSeenByContracts(String hotkey, String coldkey, int netuid)
      throws Exception {
    // getStake(bytes32,bytes32,uint256)
    var data = "0x63e6c8a4" + mapped(hotkey) + mapped(coldkey) + word(BigInteger.valueOf(netuid));
    return number(node.result("eth_call", Map.of("to", STAKING, "data", selector(data))));
  }

  private static String selector(String data) throws Exception {
    var hash = node.result("web3_sha3", "0x" + hex("getStake(bytes32,bytes32,uint256)")).asText();
    return hash.substring(0, 10) + data.substring(10);
  }

  private static String hex(String ascii) {
    var hex = new StringBuilder();
    ascii.chars().forEach(c -> hex.append(String.format("%02x", c)));
    return hex.toString();
  }

  private static BigInteger priceSeenByContracts(int netuid) throws Exception {
    var signature = node.result("web3_sha3", "0x" + hex("getAlphaPrice(uint16)")).asText();
    var data = signature.substring(0, 10) + word(BigInteger.valueOf(netuid));
    return number(node.result("eth_call", Map.of("to", ALPHA, "data", data)));
  }

  @Test
  void faucet_shouldMintForBothSides() throws Exception {
    var issuance = node.result("tao_getAccount", STRANGER).get("freeRao").asText();
    assertEquals("0", issuance);
    node.result("tao_dev_faucet", STRANGER, "5000000500");
    assertEquals("5000000500", node.result("tao_getAccount", STRANGER).get("freeRao").asText());
    assertEquals(BigInteger.valueOf(5_000_000_000L).multiply(WEI_PER_RAO), balanceWei(STRANGER));
  }

  @Test
  void setBalance_shouldShowInTheLedger() throws Exception {
    node.result("anvil_setBalance", STRANGER, "0xde0b6b3a7640000");
    assertEquals("1000000500", node.result("tao_getAccount", STRANGER).get("freeRao").asText());
  }

  @Test
  void setStake_shouldShowToContracts() throws Exception {
    node.result("tao_dev_setStake", 1, DEV1, DEV5, "7000000000");
    var stakes = node.result("tao_getStakes", DEV5).get("asColdkey");
    assertEquals(1, stakes.size());
    assertEquals("7000000000", stakes.get(0).get("alpha").asText());
    assertEquals(BigInteger.valueOf(7_000_000_000L), stakeSeenByContracts(DEV1, DEV5, 1));
    node.result("tao_dev_setStake", 1, DEV1, DEV5, "0");
    assertEquals(0, node.result("tao_getStakes", DEV5).get("asColdkey").size());
  }

  @Test
  void setPool_shouldMoveThePrice() throws Exception {
    node.result("tao_dev_setPool", 1, "20000000000000", "10000000000000");
    // The block of the edit has run its step before, so nothing is emitted on top.
    assertEquals("2000000000", node.result("tao_getPrices").get("1").asText());
    assertEquals(BigInteger.valueOf(2_000_000_000L).multiply(WEI_PER_RAO), priceSeenByContracts(1));
  }

  @Test
  void setHyperparameter_shouldTakeAnyByItsName() throws Exception {
    for (var name : List.of("tempo", "MAX_BURN", "kappa", "subtoken_enabled")) {
      node.result("tao_dev_setHyperparameter", 1, name, 1);
      var shown = node.result("tao_getHyperparameters", 1).get(name.toUpperCase());
      assertEquals("1", shown.asText());
    }
    assertTrue(node.error("tao_dev_setHyperparameter", 1, "tempo", 65_536).contains("2^16"));
    assertTrue(node.error("tao_dev_setHyperparameter", 1, "nonsense", 1).contains("NONSENSE"));
    assertTrue(node.error("tao_dev_setHyperparameter", 9, "tempo", 1).contains("SubnetNotExists"));
  }

  @Test
  void setEmissionEnabled_shouldShowInTheSubnet() throws Exception {
    node.result("tao_dev_setEmissionEnabled", 1, false);
    var shown = node.result("tao_getSubnet", 1).get("subnet").get("emissionEnabled");
    assertEquals(false, shown.asBoolean());
  }

  @Test
  void registerSubnet_shouldMakeOneThatCanBeStartedAndDissolved() throws Exception {
    var before = node.result("tao_getSubnets").size();
    node.result("tao_dev_registerSubnet", DEV5, KEY);
    var subnets = node.result("tao_getSubnets");
    assertEquals(before + 1, subnets.size());
    var netuid = subnets.get(subnets.size() - 1).get("netuid").asInt();
    node.result("tao_dev_setHyperparameter", netuid, "tempo", 10);
    assertEquals(false, subnets.get(subnets.size() - 1).get("started").asBoolean());
    node.result("tao_dev_startSubnet", netuid);
    var started = node.result("tao_getSubnet", netuid).get("subnet").get("started");
    assertTrue(started.asBoolean());
    node.result("tao_dev_dissolveSubnet", netuid);
    assertEquals(before, node.result("tao_getSubnets").size());
  }

  @Test
  void registerNeuron_shouldGiveAUid() throws Exception {
    node.result("tao_dev_registerNeuron", 1, KEY, DEV5);
    var neuron = node.result("tao_getNeuron", 1, KEY);
    assertEquals(2, neuron.get("uid").asInt());
    assertEquals(node.result("tao_getAddressMapping", DEV5).get("ss58"), neuron.get("coldkey"));
    assertEquals(3, node.result("tao_getMetagraph", 1).size());
  }

  @Test
  void setWeights_shouldNeedASubnetWithoutCommitments() throws Exception {
    assertTrue(
        node.error("tao_dev_setWeights", 1, DEV1, List.of(1), List.of(65_535))
            .contains("CommitRevealEnabled"));
    node.result("tao_dev_setHyperparameter", 1, "COMMIT_REVEAL_WEIGHTS_ENABLED", 0);
    node.result("tao_dev_setHyperparameter", 1, "WEIGHTS_SET_RATE_LIMIT", 0);
    node.result("tao_dev_setWeights", 1, DEV1, List.of(1), List.of(65_535));
    var events = node.result("tao_getEvents", Map.of("name", "WeightsSet"));
    assertEquals(1, events.size());
  }

  @Test
  void associateEvmKey_shouldBindTheAddress() throws Exception {
    node.result("tao_dev_associateEvmKey", 1, DEV1, STRANGER);
    assertTrue(
        node.error("tao_dev_associateEvmKey", 1, KEY, STRANGER)
            .contains("HotKeyNotRegisteredInSubNet"));
  }

  @Test
  void lockStake_shouldKeepAlphaFromLeaving() throws Exception {
    node.result("tao_dev_lockStake", DEV0, DEV1, 1, "500000000000");
    var all = "";
    for (var stake : node.result("tao_getStakes", DEV0).get("asColdkey")) {
      all = stake.get("netuid").asInt() == 1 ? stake.get("alpha").asText() : all;
    }
    var answer = node.error("tao_dev_dispatch", DEV0, "remove_stake", List.of(DEV1, 1, all));
    assertTrue(answer.contains("StakeUnavailable"), answer);
  }

  @Test
  void togglePrecompile_shouldSwitchTheContractOff() throws Exception {
    var names = node.result("tao_dev_calls").get("SudoToggleEvmPrecompile");
    assertEquals("precompileId", names.get(0).asText());
    var staking = 1;
    node.result("tao_dev_togglePrecompile", staking, false);
    assertTrue(node.error("tao_dev_togglePrecompile", 99, false).contains("Other"));
    var error = node.error("eth_call", Map.of("to", STAKING, "data", "0x00000000"));
    assertTrue(error.startsWith("Precompile Staking is disabled"), error);
  }

  @Test
  void substrateKey_shouldUseTheEvmThroughItsTruncatedAddress() throws Exception {
    var truncated = KEY.substring(0, 42);
    node.result("anvil_setBalance", truncated, "0xde0b6b3a7640000");
    assertEquals(truncated, node.result("tao_dev_impersonateKey", KEY).asText());
    node.result(
        "eth_sendTransaction", Map.of("from", truncated, "to", DEV5, "value", "0x2386f26fc10000"));
    assertEquals("0x1", node.result("eth_getTransactionCount", truncated).asText());
    node.result("tao_dev_withdraw", KEY, "400000000");
    assertEquals("400000000", node.result("tao_getAccount", KEY).get("freeRao").asText());
  }

  @Test
  void dispatch_shouldRunCallsOfEveryOrigin() throws Exception {
    node.result(
        "tao_dev_dispatch",
        "root",
        "sudo_set_burn_increase_mult",
        Map.of("netuid", 1, "burn_increase_mult", "36893488147419103232"));
    node.result(
        "tao_dev_dispatch",
        DEV0,
        "transfer_keep_alive",
        Map.of("dest", STRANGER, "value", "1000000500"));
    assertEquals(BigInteger.TEN.pow(18), balanceWei(STRANGER));
    assertTrue(
        node.error("tao_dev_dispatch", DEV5, "root_dissolve_network", List.of(1))
            .contains("BadOrigin"));
    assertTrue(node.error("tao_dev_dispatch", "root", "no_such", List.of()).contains("no_such"));
    assertTrue(
        node.error("tao_dev_dispatch", DEV0, "add_stake", List.of(DEV1)).contains("missing"));
    node.result(
        "tao_dev_dispatch",
        "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY",
        "sudo",
        List.of(Map.of("call", "remark", "args", List.of("0x00"))));
  }

  @Test
  void advance_shouldRunEpochs() throws Exception {
    var before = node.result("tao_getSubnet", 1).get("epochs").get("epochIndex").asLong();
    node.result("tao_dev_advanceBlocks", 3);
    assertEquals("0x3", node.result("eth_blockNumber").asText());
    node.result("tao_dev_advanceToEpoch", 1);
    var after = node.result("tao_getSubnet", 1).get("epochs").get("epochIndex").asLong();
    assertEquals(before + 1, after);
    assertTrue(number(node.result("eth_blockNumber")).longValue() > 3);
  }
}

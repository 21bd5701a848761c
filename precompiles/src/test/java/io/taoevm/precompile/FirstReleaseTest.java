package io.taoevm.precompile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.taoevm.chain.call.BalancesCall;
import io.taoevm.chain.call.CallTable;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.subnet.EvmAssociation;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Served;
import io.taoevm.chain.subnet.Subnet;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.subnet.VotingPower;
import io.taoevm.evm.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Successes and named refusals of the precompiles of release 425 that only pass on. */
final class FirstReleaseTest {
  private static final Address ALICE = Address.of(0xa11ce);
  private static final Address CAROL = Address.of(0xca401);
  private static final AccountId ALICES = AccountIds.mapped(ALICE);
  private static final AccountId HOTKEY = new AccountId(7, 7, 7, 7);
  private static final AccountId BOB = new AccountId(0xb0b, 0, 0, 1);
  private static final long TAO = 1_000_000_000L;
  private static final long GAS = 10_000_000;

  private final State state = new State(StateSource.EMPTY);
  private final Balances balances = new Balances(state);
  private final Caller alice = new Caller(state, ALICE).gas(GAS);
  private final Caller carol = new Caller(state, CAROL).gas(GAS);

  @BeforeEach
  void aSubnetThatAliceOwns() {
    new Subnets(state).put(1, new Subnet(ALICES, HOTKEY, 1, 2, 0, new byte[0]));
    new Hotkeys(state).createIfMissing(ALICES, HOTKEY);
    balances.setFree(ALICES, 2_000 * TAO);
    balances.setFree(AccountIds.mapped(CAROL), 2_000 * TAO);
  }

  private static void assertFails(String text, Outcome outcome) {
    assertEquals(text, assertInstanceOf(Outcome.Halted.class, outcome).text());
  }

  private static void assertUsed(long gas, Outcome outcome) {
    assertInstanceOf(Outcome.Returned.class, outcome, outcome::toString);
    assertEquals(GAS - gas, outcome.gasLeft());
  }

  private static byte[] words(Object... values) {
    var words = new ArrayList<byte[]>();
    for (var value : values) {
      words.add(
          switch (value) {
            case AccountId account -> account.bytes();
            case Number number -> Word.of(number.longValue()).bytes();
            default -> throw new IllegalArgumentException(String.valueOf(value));
          });
    }
    return Bytes.concat(words.toArray(byte[][]::new));
  }

  @Test
  void metagraph_shouldShowWhatANeuronIs() {
    new Neurons(state).append(1, HOTKEY, 55);
    NeuronVectors.set(state, NeuronVectors.CONSENSUS, 1, 0, 0xC0);
    NeuronVectors.set(state, NeuronVectors.INCENTIVE, 1, 0, 0x1C);
    NeuronVectors.set(state, NeuronVectors.DIVIDENDS, 1, 0, 0xD1);
    NeuronVectors.set(state, NeuronVectors.VALIDATOR_TRUST, 1, 0, 0x77);
    NeuronVectors.set(state, NeuronVectors.EMISSION, 1, 0, -1L);
    NeuronVectors.set(state, NeuronVectors.VALIDATOR_PERMIT, 1, 0, true);
    var axon = new Served.Axon(9, 3, UInt128.of(0x7F000001L), 8_080, 4, 1, 0, 0);
    state.put(Served.AXONS, new OnSubnet.Account(1, HOTKEY), axon);
    assertReads(1, "getUidCount(uint16 n) view returns (uint16)", Word.ONE);
    assertRead(0xC0, "getConsensus", "uint16");
    assertRead(0x1C, "getIncentive", "uint16");
    assertRead(0xD1, "getDividends", "uint16");
    assertRead(0x77, "getVtrust", "uint16");
    assertRead(-1L, "getEmission", "uint64");
    assertRead(55, "getLastUpdate", "uint64");
    assertRead(1, "getValidatorStatus", "bool");
    assertRead(1, "getIsActive", "bool");
    assertRead(HOTKEY, "getHotkey", "bytes32");
    assertRead(ALICES, "getColdkey", "bytes32");
    assertArrayEquals(
        words(9, 3, 0x7F000001L, 8_080, 4, 1), neuron("getAxon", "uint16", 0).output());
    assertFails("InvalidRange", neuron("getHotkey", "bytes32", 1));
    assertFails("InvalidRange", neuron("getColdkey", "bytes32", 1));
    assertFails("InvalidRange", neuron("getStake", "uint64", 1));
    assertFails("hotkey not found", neuron("getAxon", "uint16", 1));
  }

  private Outcome neuron(String function, String type, int uid) {
    var signature = function + "(uint16 n, uint16 u) view returns (" + type + ")";
    return alice.call(0x802, signature, Word.ONE, Word.of(uid));
  }

  private void assertRead(Object expected, String function, String type) {
    assertArrayEquals(words(expected), neuron(function, type, 0).output(), function);
  }

  private void assertReads(Object expected, String signature, Object... arguments) {
    assertArrayEquals(words(expected), alice.call(0x802, signature, arguments).output());
  }

  @Test
  void subnet_shouldLetItsOwnerSetWhatTheOwnerMay() {
    var set = "setRho(uint16 n, uint16 r) payable";
    var get = "getRho(uint16 n) view returns (uint16)";
    assertArrayEquals(words(10), alice.call(0x803, get, Word.ONE).output());
    assertUsed(6_406, alice.call(0x803, set, Word.ONE, Word.of(21)));
    assertArrayEquals(words(21), alice.call(0x803, get, Word.ONE).output());
    assertFails(
        "dispatch execution failed: Bad origin", carol.call(0x803, set, Word.ONE, Word.of(22)));
    assertFails(
        "dispatch execution failed: Bad origin",
        alice.call(0x803, "setKappa(uint16 n, uint16 k) payable", Word.ONE, Word.of(1)));
    assertFails(
        "dispatch execution failed: POWRegistrationDisabled",
        alice.call(
            0x803, "setNetworkPowRegistrationAllowed(uint16 n, bool a) payable", Word.ONE, true));
    assertUsed(
        0, carol.call(0x803, "setMinBurn(uint16 n, uint64 b) payable", Word.ONE, Word.of(1)));
    assertFails(
        "dispatch execution failed: NegativeSigmoidSteepness",
        alice.call(
            0x803,
            "setAlphaSigmoidSteepness(uint16 n, uint16 s) payable",
            Word.ONE,
            Word.of(40_000)));
  }

  @Test
  void subnet_shouldShowTheDefaultsOfNetuidsThatNeverWere() {
    var steepness = "getAlphaSigmoidSteepness(uint16 n) view returns (uint16)";
    Hyperparameter.ALPHA_SIGMOID_STEEPNESS.set(state, 1, -1);
    assertArrayEquals(words(0xFFFF), alice.call(0x803, steepness, Word.ONE).output());
    assertArrayEquals(words(1_000), alice.call(0x803, steepness, Word.of(9)).output());
    var values = "getAlphaValues(uint16 n) view returns (uint16, uint16)";
    assertArrayEquals(words(45_875, 58_982), alice.call(0x803, values, Word.of(9)).output());
    var registered = "getNetworkRegistrationBlock(uint16 n) view returns (uint64)";
    assertArrayEquals(words(1), alice.call(0x803, registered, Word.ONE).output());
    assertArrayEquals(words(0), alice.call(0x803, registered, Word.of(9)).output());
  }

  @Test
  void neurons_shouldServeForNoGas_ifTheWeightIsThere() {
    new Neurons(state).append(1, ALICES, 55);
    var serve =
        "serveAxon(uint16 n, uint32 v, uint128 ip, uint16 p, uint8 t, uint8 o, uint8 a, uint8 b)"
            + " payable";
    var port = Word.of(8_080);
    var four = Word.of(4);
    var ip = Word.of(0x01020304L);
    var zero = Word.ZERO;
    assertUsed(0, alice.call(0x804, serve, Word.ONE, zero, ip, port, four, zero, zero, zero));
    assertFails(
        "out of gas",
        alice.gas(5_156).call(0x804, serve, Word.ONE, zero, ip, port, four, zero, zero, zero));
    alice.gas(GAS);
    assertFails(
        "dispatch execution failed: InvalidIpType",
        alice.call(0x804, serve, Word.ONE, zero, ip, port, Word.of(5), zero, zero, zero));
    assertFails(
        "dispatch execution failed: HotKeyNotRegisteredInNetwork",
        carol.call(0x804, serve, Word.ONE, zero, ip, port, four, zero, zero, zero));
  }

  @Test
  void uids_shouldBeLookedUpByAddress_theOldestFirst() {
    state.put(EvmAssociation.TABLE, new OnSubnet.Uid(1, 4), new EvmAssociation(ALICE, 90));
    state.put(EvmAssociation.TABLE, new OnSubnet.Uid(1, 5), new EvmAssociation(ALICE, 80));
    state.put(EvmAssociation.TABLE, new OnSubnet.Uid(1, 6), new EvmAssociation(CAROL, 70));
    var lookup = "uidLookup(uint16 n, address a, uint16 l) view returns ((uint16 u, uint64 b)[])";
    var found = carol.call(0x806, lookup, Word.ONE, ALICE, Word.of(9));
    assertUsed(9 * 625, found);
    assertArrayEquals(words(32, 2, 5, 80, 4, 90), found.output());
  }

  @Test
  void votingPower_shouldCostByItsEntries() {
    state.put(VotingPower.POWER, new OnSubnet.Account(1, HOTKEY), 123L);
    state.put(VotingPower.POWER, new OnSubnet.Account(1, BOB), 456L);
    var total = alice.call(0x80d, "getTotalVotingPower(uint16 n) view returns (uint256)", Word.ONE);
    assertUsed(1_250, total);
    assertArrayEquals(words(579), total.output());
  }

  @Test
  void crowdloan_shouldBeOpenedPaidIntoAndSpent() {
    var create = "create(uint64 d, uint64 m, uint64 c, uint32 e, address t) payable";
    var target = Address.of(0x7a47);
    assertUsed(
        15_870,
        alice.call(
            0x809,
            create,
            Word.of(10 * TAO),
            Word.of(TAO),
            Word.of(30 * TAO),
            Word.of(60_000),
            target));
    assertFails(
        "dispatch execution failed: DepositTooLow",
        alice.call(
            0x809, create, Word.of(TAO), Word.of(TAO), Word.of(30 * TAO), Word.of(60_000), target));
    var contribute = "contribute(uint32 i, uint64 a) payable";
    assertUsed(14_790, carol.call(0x809, contribute, Word.ZERO, Word.of(50 * TAO)));
    var read = "getContribution(uint32 i, bytes32 c) view returns (uint64)";
    var carols = AccountIds.mapped(CAROL);
    assertArrayEquals(words(20 * TAO), alice.call(0x809, read, Word.ZERO, carols).output());
    assertFails("Crowdloan or contribution not found", alice.call(0x809, read, Word.ZERO, BOB));
    assertFails(
        "dispatch execution failed: CapRaised",
        carol.call(0x809, contribute, Word.ZERO, Word.of(TAO)));
    assertUsed(8_287, alice.call(0x809, "finalize(uint32 i) payable", Word.ZERO));
    assertEquals(30 * TAO, balances.freeRao(AccountIds.mapped(target)));
    var loan = alice.call(0x809, "getCrowdloan(uint32 i) view returns (uint64)", Word.ZERO);
    assertEquals(11 * 32, loan.output().length);
    assertEquals(Word.ONE, Word.of(loan.output(), 9 * 32));
    assertFails(
        "Crowdloan not found",
        alice.call(0x809, "getCrowdloan(uint32 i) view returns (uint64)", Word.ONE));
  }

  @Test
  void refund_shouldCostByTheContributorsItReaches() {
    alice.call(
        0x809,
        "create(uint64 d, uint64 m, uint64 c, uint32 e, address t) payable",
        Word.of(10 * TAO),
        Word.of(TAO),
        Word.of(100 * TAO),
        Word.of(60_000),
        CAROL);
    carol.call(0x809, "contribute(uint32 i, uint64 a) payable", Word.ZERO, Word.of(2 * TAO));
    var dave = Address.of(0xdae);
    balances.setFree(AccountIds.mapped(dave), 10 * TAO);
    new Caller(state, dave)
        .call(0x809, "contribute(uint32 i, uint64 a) payable", Word.ZERO, Word.of(2 * TAO));
    assertUsed(18_492, alice.call(0x809, "refund(uint32 i) payable", Word.ZERO));
    assertFails(
        "out of gas", alice.gas(365_896).call(0x809, "refund(uint32 i) payable", Word.ZERO));
  }

  @Test
  void lease_shouldBeACrowdloanOfGreatWeight() {
    var create =
        "createLeaseCrowdloan(uint64 d, uint64 m, uint64 c, uint32 e, uint8 s, bool h, uint32 l)"
            + " payable";
    var outcome =
        alice.call(
            0x80a,
            create,
            Word.of(10 * TAO),
            Word.of(TAO),
            Word.of(1_000 * TAO),
            Word.of(60_000),
            Word.of(200),
            true,
            Word.of(500_000));
    assertUsed(3_887_073, outcome);
    assertFails(
        "Lease not found", alice.call(0x80a, "getLease(uint32 i) view returns (uint8)", Word.ZERO));
    assertFails(
        "Lease not found for netuid",
        alice.call(0x80a, "getLeaseIdForSubnet(uint16 n) view returns (uint32)", Word.ONE));
  }

  @Test
  void proxy_shouldActForWhoLetsIt() {
    var carols = AccountIds.mapped(CAROL);
    var add = "addProxy(bytes32 d, uint8 t, uint32 l)";
    assertUsed(3_809, alice.call(0x80b, add, carols, Word.ZERO, Word.ZERO));
    assertFails("Invalid proxy type", alice.call(0x80b, add, carols, Word.of(18), Word.ZERO));
    assertFails(
        "dispatch execution failed: Duplicate",
        alice.call(0x80b, add, carols, Word.ZERO, Word.ZERO));
    var listed =
        alice.call(
            0x80b,
            "getProxies(bytes32 a) view returns ((bytes32 d, uint256 t, uint256 l)[])",
            ALICES);
    assertArrayEquals(words(32, 1, carols, 0, 0), listed.output());
    var call = octets(new BalancesCall.TransferKeepAlive(BOB, TAO));
    var proxy = "proxyCall(bytes32 r, uint8[] f, uint8[] c)";
    assertUsed(
        (329_090_365 + 175_000_000) / 40_000, carol.call(0x80b, proxy, ALICES, List.of(), call));
    assertEquals(TAO, balances.freeRao(BOB));
    assertFails(
        "dispatch execution failed: NotProxy", alice.call(0x80b, proxy, carols, List.of(), call));
    assertFails(
        "The raw call data not correctly encoded",
        carol.call(0x80b, proxy, ALICES, List.of(), List.of(Word.of(250))));
    var tooMuch = octets(new BalancesCall.TransferKeepAlive(BOB, 1L << 60));
    assertFails("Token(FundsUnavailable)", carol.call(0x80b, proxy, ALICES, List.of(), tooMuch));
    assertUsed(
        6_352,
        alice.call(
            0x80b, "removeProxy(bytes32 d, uint8 t, uint32 l)", carols, Word.ZERO, Word.ZERO));
  }

  private static List<Word> octets(BalancesCall call) {
    var words = new ArrayList<Word>();
    for (var octet : CallTable.encode(call)) {
      words.add(Word.of(octet & 0xFF));
    }
    return words;
  }

  @Test
  void pureProxy_shouldBeAnAccountThatItsSpawnerActsFor() {
    var create = "createPureProxy(uint8 t, uint32 d, uint16 i) returns (bytes32)";
    var outcome = alice.call(0x80b, create, Word.ZERO, Word.ZERO, Word.ZERO);
    assertUsed(3_831, outcome);
    var listed =
        alice.call(
            0x80b,
            "getProxies(bytes32 a) view returns ((bytes32 d, uint256 t, uint256 l)[])",
            AccountId.of(outcome.output()));
    assertArrayEquals(words(32, 1, ALICES, 0, 0), listed.output());
    assertEquals(93_000_000, balances.account(ALICES).reservedRao());
  }

  @Test
  void selectorsOfLaterReleases_shouldBeUnknownAtFirst() {
    var later =
        SpecFunction.all().stream()
            .filter(function -> function.since() > ChainSpec.V425.version())
            .filter(function -> function.address() < 0x80e)
            .toList();
    for (var function : later) {
      var input = new byte[4 + 32 * 20];
      Bytes.putInt(input, 0, function.selector());
      var outcome = alice.raw(function.address(), input);
      assertInstanceOf(Outcome.Reverted.class, outcome, function::signature);
      assertEquals(GAS, outcome.gasLeft());
    }
  }
}

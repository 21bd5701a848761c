package io.taoevm.chain.info;

import static io.taoevm.chain.genesis.TestEconomy.MINER;
import static io.taoevm.chain.genesis.TestEconomy.STAKER;
import static io.taoevm.chain.genesis.TestEconomy.TAO;
import static io.taoevm.chain.genesis.TestEconomy.VALIDATOR;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.call.CommitmentCall;
import io.taoevm.chain.call.StakingCall;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.commitment.CommitmentField;
import io.taoevm.chain.genesis.TestEconomy;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.stake.LockState;
import io.taoevm.chain.subnet.Served;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The reference's bytes of records, written out by hand from chain-core.md 20. */
final class InfoScaleTest {
  private static final AccountId HOTKEY = new AccountId(1, 0, 0, 2);
  private static final AccountId COLDKEY = new AccountId(3, 0, 0, 4);
  private static final String HOT = hex(HOTKEY.bytes());
  private static final String COLD = hex(COLDKEY.bytes());

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** A number below 64 as a compact one. */
  private static String c(int value) {
    return HexFormat.of().toHexDigits((byte) (value << 2));
  }

  private static String plain(int bytes, long value) {
    var little = new StringBuilder();
    for (var i = 0; i < bytes; i++) {
      little.append(HexFormat.of().toHexDigits((byte) (i < 8 ? value >>> (8 * i) : 0)));
    }
    return little.toString();
  }

  @Test
  void neuron_shouldBeInTheReferencesOrder() {
    var axon = new Served.Axon(5, 6, UInt128.of(7), 8, 4, 9, 10, 11);
    var prometheus = new Served.Prometheus(12, 13, UInt128.of(14), 15, 6);
    var neuron =
        new NeuronInfo(
            HOTKEY,
            COLDKEY,
            1,
            2,
            true,
            axon,
            prometheus,
            16,
            17,
            18,
            19,
            20,
            21,
            22,
            true,
            List.of(new NeuronInfo.Entry(23, 24)),
            List.of(new NeuronInfo.Entry(25, 26), new NeuronInfo.Entry(27, 28)));
    var axonHex = plain(8, 5) + plain(4, 6) + plain(16, 7) + plain(2, 8) + "04090a0b";
    var prometheusHex = plain(8, 12) + plain(4, 13) + plain(16, 14) + plain(2, 15) + "06";
    var head =
        HOT
            + COLD
            + c(1)
            + c(2)
            + "01"
            + axonHex
            + prometheusHex
            + c(1)
            + COLD
            + c(16)
            + c(0)
            + c(17)
            + c(18)
            + c(19)
            + c(0)
            + c(20)
            + c(21)
            + c(22)
            + "01";
    var score = "feff0300";
    assertEquals(
        head + c(1) + c(23) + c(24) + c(2) + c(25) + c(26) + c(27) + c(28) + score,
        hex(InfoScale.bytes(neuron, InfoScale::neuron)));
    assertEquals(head + score, hex(InfoScale.bytes(neuron, InfoScale::neuronLite)));
  }

  @Test
  void subnet_shouldEndWithItsOwner_orWithItsIdentity() {
    var subnet =
        new SubnetInfo(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, COLDKEY, Optional.empty());
    var expected =
        c(1) + c(2) + c(3) + c(4) + c(5) + c(6) + c(7) + c(8) + c(50) + c(9) + c(10) + c(11) + c(12)
            + c(0) + c(0) + c(0) + c(13) + COLD;
    assertEquals(expected, hex(InfoScale.bytes(subnet, InfoScale::subnet)));
    assertEquals(expected + "00", hex(InfoScale.bytes(subnet, InfoScale::subnetWithIdentity)));
    assertEquals("0401" + expected, hex(InfoScale.options(List.of(subnet), InfoScale::subnet)));
    assertEquals("00", hex(InfoScale.option(Optional.empty(), InfoScale::subnet)));
  }

  @Test
  void stakeAndDelegate_shouldHaveCompactNumbers() {
    var stake = new StakeInfo(HOTKEY, COLDKEY, 1, 1L << 32, 3, true);
    assertEquals(
        HOT + COLD + c(1) + "070000000001" + c(0) + c(3) + c(0) + c(0) + "01",
        hex(InfoScale.bytes(stake, InfoScale::stake)));
    var nominators = new TreeMap<AccountId, SortedMap<Integer, Long>>();
    nominators.put(COLDKEY, new TreeMap<>(Map.of(2, 5L)));
    var delegate =
        new DelegateInfo(HOTKEY, 16, nominators, COLDKEY, List.of(1, 2), List.of(2), 7, 8);
    assertEquals(
        HOT + c(16) + c(1) + COLD + c(1) + c(2) + c(5) + COLD + c(2) + c(1) + c(2) + c(1) + c(2)
            + c(7) + c(8),
        hex(InfoScale.bytes(delegate, InfoScale::delegate)));
    var mine = new DelegateReads.Delegated(delegate.withoutNominators(), 2, 5);
    assertEquals(
        HOT + c(16) + c(0) + COLD + c(2) + c(1) + c(2) + c(1) + c(2) + c(7) + c(8) + c(2) + c(5),
        hex(InfoScale.bytes(mine, InfoScale::delegated)));
  }

  @Test
  void locks_shouldHavePlainNumbers_andAvailabilityCompactOnes() {
    var lock = new LockState(3, new UInt128(1, 2), 9);
    assertEquals(
        "0300000000000000" + "0200000000000000" + "0100000000000000" + "0900000000000000",
        hex(InfoScale.bytes(lock, InfoScale::lock)));
    var availability = new StakeAvailability(1L << 32, 3, 7);
    assertEquals(
        "070000000001" + c(3) + c(7), hex(InfoScale.bytes(availability, InfoScale::availability)));
    var byColdkey = new TreeMap<AccountId, SortedMap<Integer, StakeAvailability>>();
    byColdkey.put(COLDKEY, new TreeMap<>(Map.of(258, availability)));
    assertEquals(
        c(1) + COLD + c(1) + "0201" + "070000000001" + c(3) + c(7),
        hex(InfoScale.bytes(byColdkey, InfoScale::availabilities)));
  }

  @Test
  void dynamicInfo_shouldSpellNamesByCompactBytes() {
    var info =
        new DynamicInfo(
            1,
            HOTKEY,
            COLDKEY,
            new byte[] {'a', (byte) 0xCE},
            new byte[] {'b'},
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            9,
            10,
            11,
            UInt128.of(12),
            13,
            Optional.empty(),
            UInt128.of(14));
    assertEquals(
        c(1)
            + HOT
            + COLD
            + c(2)
            + "8501"
            + "3903"
            + c(1)
            + "8901"
            + c(2)
            + c(3)
            + c(4)
            + c(0)
            + c(5)
            + c(6)
            + c(7)
            + c(8)
            + c(9)
            + c(10)
            + c(11)
            + c(0)
            + c(12)
            + c(13)
            + "00"
            + plain(16, 14),
        hex(InfoScale.bytes(info, InfoScale::dynamic)));
  }

  private final TestEconomy chain = TestEconomy.start();

  private Metagraph graph() {
    chain.advance(1);
    chain.must(STAKER, new StakingCall.AddStake(VALIDATOR, 1, 100 * TAO));
    chain.must(
        MINER,
        new CommitmentCall.SetCommitment(1, List.of(new CommitmentField.Raw(new byte[] {5}))));
    chain.advance(361);
    return new SubnetReads(chain.state(), chain.block()).metagraph(1, 0).orElseThrow();
  }

  private String parts(Metagraph graph, Set<Integer> chosen, boolean withNetuid) {
    var out = new ScaleWriter();
    MetagraphScale.parts(out, chain.state(), graph, chosen, withNetuid);
    return hex(out.toBytes());
  }

  @Test
  void partsOfAMetagraph_shouldBeOptions() {
    var graph = graph();
    assertEquals(c(0) + "00".repeat(73), parts(graph, Set.of(), false));
    assertEquals(c(1) + "00".repeat(73), parts(graph, Set.of(), true));
    var uids = parts(graph, Set.of(0, 30), false);
    assertEquals(c(1) + "00".repeat(29) + "01" + c(3) + "00".repeat(43), uids);
    var commitments = parts(graph, Set.of(73), true);
    var registration = plain(8, 0) + plain(4, 1) + c(1) + "0205";
    var spelled = new StringBuilder();
    for (var octet : HexFormat.of().parseHex(registration)) {
      spelled.append(c(octet & 0xFF));
    }
    assertEquals(
        c(1) + "00".repeat(72) + "01" + c(1) + hex(MINER.bytes()) + c(15) + spelled, commitments);
    var validators = parts(graph, Set.of(72), true);
    assertTrue(validators.startsWith(c(1) + "00".repeat(71) + "01"), validators);
  }

  @Test
  void wholeMetagraph_shouldHaveWhatAllItsPartsHave() {
    var graph = graph();
    var out = new ScaleWriter();
    MetagraphScale.whole(out, chain.state(), graph);
    var whole = out.toBytes();
    var all = IntStream.range(0, 72).boxed().collect(Collectors.toSet());
    // One byte more for each field but the netuid, and two fields that are not there.
    assertEquals(whole.length + 71 + 2, parts(graph, all, false).length() / 2);
    assertEquals(c(1), hex(whole).substring(0, 2));
  }

  @Test
  void subnetState_shouldHaveAHistoryOfZerosForEachSubnet() {
    var graph = graph();
    var bytes = InfoScale.bytes(graph, (out, value) -> InfoScale.state(out, value, 3));
    assertEquals(c(1) + c(3), hex(bytes).substring(0, 4));
    assertTrue(hex(bytes).endsWith(c(3) + (c(3) + c(0).repeat(3)).repeat(3)));
  }

  @Test
  void hyperparameters_shouldHaveThreeForms() {
    var first = new ScaleWriter();
    HyperparameterScale.first(first, chain.state(), 1);
    // Rho 10, kappa 32,767, immunity 5,000, 1 weight at least, 65,535 at most, tempo 360.
    var begin = c(10) + "feff0100" + "214e" + c(1) + "feff0300" + "a105";
    assertEquals(begin, hex(first.toBytes()).substring(0, begin.length()));
    var second = new ScaleWriter();
    HyperparameterScale.second(second, chain.state(), 1);
    assertEquals(
        hex(first.toBytes()) + plain(8, 1_000L << 32) + c(3) + "01" + "01" + "00" + "00",
        hex(second.toBytes()));
    var third = new ScaleWriter();
    HyperparameterScale.third(third, chain.state(), 1);
    var kappa = c(5) + hex("kappa".getBytes(US_ASCII));
    assertTrue(hex(third.toBytes()).startsWith(c(33) + kappa + "01" + "feff0100"));
    assertTrue(hex(third.toBytes()).contains(hex("yuma_version".getBytes(US_ASCII)) + "01" + c(3)));
  }
}

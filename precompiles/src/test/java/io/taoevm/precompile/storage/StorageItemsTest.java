package io.taoevm.precompile.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.call.Economy;
import io.taoevm.chain.crowdloan.Crowdloan;
import io.taoevm.chain.crowdloan.Crowdloans;
import io.taoevm.chain.lease.Leases;
import io.taoevm.chain.lease.SubnetLease;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.pool.ShareAmount;
import io.taoevm.chain.pool.SharePool;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.proxy.Announcements;
import io.taoevm.chain.proxy.Proxies;
import io.taoevm.chain.proxy.ProxyDefinition;
import io.taoevm.chain.proxy.ProxyType;
import io.taoevm.chain.stake.AccountFlags;
import io.taoevm.chain.stake.AutoStake;
import io.taoevm.chain.stake.ChildLink;
import io.taoevm.chain.stake.ChildLinks;
import io.taoevm.chain.stake.Children;
import io.taoevm.chain.stake.ColdkeyOnSubnet;
import io.taoevm.chain.stake.ColdkeySwap;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.LockState;
import io.taoevm.chain.stake.LockTotals;
import io.taoevm.chain.stake.Locks;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.stake.RootBooks;
import io.taoevm.chain.stake.RootClaimType;
import io.taoevm.chain.stake.RootClaims;
import io.taoevm.chain.stake.RootStakers;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.StakeLedger;
import io.taoevm.chain.stake.SubnetMarket;
import io.taoevm.chain.stake.Takes;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.subnet.DividendRecords;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.EvmAssociation;
import io.taoevm.chain.subnet.FlowSettings;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Identity;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.MechanismSplits;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.RateLimit;
import io.taoevm.chain.subnet.RegistrationCounts;
import io.taoevm.chain.subnet.Served;
import io.taoevm.chain.subnet.Subnet;
import io.taoevm.chain.subnet.SubnetIdentity;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.subnet.TimelockedCommit;
import io.taoevm.chain.subnet.VotingPower;
import io.taoevm.chain.subnet.WeightCommit;
import io.taoevm.chain.vector.Vectors;
import io.taoevm.chain.yuma.SparseRow;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every item of the reference's storage that is read here: its key, hashed as {@code
 * storage-items.tsv} says the reference hashes it, and its bytes, worked out by hand in {@code
 * storage-values.tsv}.
 */
final class StorageItemsTest {
  private static final AccountId HOT = AccountId.of(filled(0x11));
  private static final AccountId COLD = AccountId.of(filled(0x22));
  private static final UInt128 BITS = new UInt128(3, 4);
  private static final OnSubnet.Account HOT_ON_1 = new OnSubnet.Account(1, HOT);

  private static final BlockContext BLOCK =
      new BlockContext(
          42,
          9,
          0x0102,
          75_000_000,
          Word.ONE,
          Address.ZERO,
          AccountId.ZERO,
          Hash.ZERO,
          Word.ZERO,
          any -> Hash.ZERO);

  /** An item of the reference. */
  record Item(String pallet, String name, List<KeyPart> parts, int width, boolean read) {}

  private static byte[] filled(int octet) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) octet);
    return bytes;
  }

  private static List<String[]> lines(String file) {
    try (var in = StorageItemsTest.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new AssertionError(file + " is missing");
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Item> reference() {
    var items = new HashMap<String, Item>();
    for (var fields : lines("/storage-items.tsv")) {
      var parts = new ArrayList<KeyPart>();
      var readable = fields[5].equals("read");
      for (var part : fields[2].isEmpty() || !readable ? new String[0] : fields[2].split(" ")) {
        var colon = part.indexOf(':');
        var hashing =
            switch (part.substring(0, colon)) {
              case "identity" -> KeyPart.Hashing.IDENTITY;
              case "twox" -> KeyPart.Hashing.TWOX64;
              default -> KeyPart.Hashing.BLAKE128;
            };
        parts.add(new KeyPart(hashing, Integer.parseInt(part.substring(colon + 1))));
      }
      var width = fields[3].equals("-") ? -1 : Integer.parseInt(fields[3]);
      items.put(
          fields[0] + "." + fields[1], new Item(fields[0], fields[1], parts, width, readable));
    }
    return items;
  }

  @Test
  void items_shouldBeThoseOfTheReference_withItsKeys() {
    var reference = reference();
    var read = new TreeSet<String>();
    for (var item : Storage.all()) {
      var name = item.pallet() + "." + item.name();
      assertTrue(reference.containsKey(name), () -> name + " is not in the reference");
      assertEquals(reference.get(name).parts, item.parts(), name);
      read.add(name);
    }
    var expected = new TreeSet<String>();
    reference.forEach(
        (name, item) -> {
          if (item.read) {
            expected.add(name);
          }
        });
    assertEquals(expected, read);
    Vectors.report("items of storage", read.size());
  }

  /** An entry: the item, its key parts as words, and its bytes. */
  record Value(Item item, String[] keys, String expected) {
    @Override
    public String toString() {
      return item.pallet + "." + item.name + " " + String.join(" ", keys);
    }
  }

  static Stream<Value> values() {
    var reference = reference();
    return lines("/storage-values.tsv").stream()
        .map(
            fields ->
                new Value(
                    reference.get(fields[0]),
                    fields[1].isEmpty() ? new String[0] : fields[1].split(" "),
                    fields[2]));
  }

  @Test
  void values_shouldBeOfEveryItem() {
    var missing = new TreeSet<String>();
    reference()
        .forEach(
            (name, item) -> {
              if (item.read) {
                missing.add(name);
              }
            });
    values().forEach(value -> missing.remove(value.item.pallet + "." + value.item.name));
    assertEquals(new TreeSet<>(), missing);
  }

  @ParameterizedTest
  @MethodSource("values")
  void value_shouldHaveTheReferencesBytes(Value value) {
    var item = value.item;
    assertEquals(item.parts.size(), value.keys.length);
    var key = new ArrayList<byte[]>();
    key.add(Twox.hash128(item.pallet));
    key.add(Twox.hash128(item.name));
    for (var i = 0; i < value.keys.length; i++) {
      key.add(item.parts.get(i).write(part(value.keys[i], item.parts.get(i).length())));
    }
    var bytes = Bytes.concat(key.toArray(byte[][]::new));
    var found = Storage.read(full(), BLOCK, bytes).orElse(Bytes.EMPTY);
    assertEquals("0x" + value.expected, Bytes.toHex(found));
    if (item.width >= 0 && !value.expected.isEmpty()) {
      assertEquals(item.width, found.length);
    }
    if (!item.parts.isEmpty()) {
      assertEquals(Optional.empty(), Storage.read(new State(StateSource.EMPTY), BLOCK, bytes));
    }
  }

  private static byte[] part(String word, int length) {
    return switch (word) {
      case "hot" -> HOT.bytes();
      case "cold" -> COLD.bytes();
      default -> {
        var bytes = new byte[length];
        bytes[0] = (byte) Integer.parseInt(word);
        yield bytes;
      }
    };
  }

  /** A state in which every item has an entry. */
  private static State full() {
    var state = new State(StateSource.EMPTY);
    for (var parameter : Hyperparameter.values()) {
      parameter.set(state, 1, 1);
    }
    for (var parameter : GlobalParameter.values()) {
      parameter.set(state, 1);
    }
    state.put(FlowSettings.CUTOFF, Only.ROW, BITS);
    state.put(FlowSettings.EXPONENT, Only.ROW, BITS);
    subnet(state);
    neurons(state);
    stakes(state);
    delegation(state);
    loans(state);
    return state;
  }

  private static void subnet(State state) {
    var text = new byte[] {0x61};
    new Subnets(state).put(1, new Subnet(COLD, HOT, 7, 8, 9, text));
    state.put(Subnets.REGISTRATION_COUNTER, 1, 6L);
    state.put(
        SubnetIdentity.TABLE,
        1,
        new SubnetIdentity(text, text, text, text, text, text, text, text));
    var pool = new Pool(0x0a, 0x0b, Pool.HALF_WEIGHT, 33, true);
    state.put(
        Markets.TABLE,
        1,
        new SubnetMarket(
            true, pool, 0x0c, 0x0d, BITS, -2, -3, 0x0e, new SubnetMarket.AlphaAssets(0, 0, 0)));
    state.put(
        EmissionState.TABLE,
        1,
        new EmissionState(
            BITS,
            0x0f,
            BITS,
            new EmissionState.Last(1, 2, 3, 4),
            new EmissionState.Pending(5, 6, 7, 8),
            BITS,
            BITS));
    new EpochSchedule(11, 12, 13, 14, 15).store(state, 1);
    state.put(VotingPower.TRACKING, 1, true);
    state.put(VotingPower.DISABLE_AT, 1, 16L);
    state.put(VotingPower.POWER, HOT_ON_1, 17L);
    state.put(MechanismSplits.TABLE, 1, new int[] {1, 2});
    RegistrationCounts.THIS_BLOCK.set(state, 1, 18);
    RegistrationCounts.THIS_INTERVAL.set(state, 1, 19);
  }

  private static void neurons(State state) {
    new Neurons(state).append(1, HOT, 20);
    state.put(NeuronVectors.CONSENSUS, 1, new int[] {1, 2});
    state.put(NeuronVectors.INCENTIVE, 1, new int[] {3});
    state.put(NeuronVectors.DIVIDENDS, 1, new int[] {4});
    state.put(NeuronVectors.VALIDATOR_TRUST, 1, new int[] {5});
    state.put(NeuronVectors.STAKE_WEIGHT, 1, new int[] {6});
    state.put(NeuronVectors.EMISSION, 1, new long[] {7});
    state.put(NeuronVectors.LAST_UPDATE, 1, new long[] {8});
    state.put(NeuronVectors.ACTIVE, 1, new boolean[] {true, false});
    state.put(NeuronVectors.VALIDATOR_PERMIT, 1, new boolean[] {false, true});
    var row = new int[] {SparseRow.entry(2, 5)};
    state.put(Mechanism.WEIGHTS, new OnSubnet.Uid(1, 0), row);
    state.put(Mechanism.BONDS, new OnSubnet.Uid(1, 0), row);
    var hash = Hash.of(filled(0x33));
    state.put(WeightCommit.TABLE, HOT_ON_1, List.of(new WeightCommit(hash, 21, 22)));
    state.put(
        TimelockedCommit.TABLE,
        new TimelockedCommit.Epoch(1, 7),
        List.of(new TimelockedCommit(HOT, 23, new byte[] {0x44}, 24)));
    state.put(Served.AXONS, HOT_ON_1, new Served.Axon(1, 2, UInt128.of(3), 4, 5, 6, 7, 8));
    state.put(Served.PROMETHEUS, HOT_ON_1, new Served.Prometheus(1, 2, UInt128.of(3), 4, 5));
    state.put(Served.CERTIFICATES, HOT_ON_1, new byte[] {9, 0x55, 0x66});
    state.put(
        EvmAssociation.TABLE, new OnSubnet.Uid(1, 0), new EvmAssociation(Address.of(0x77), 25));
    var text = new byte[] {0x61};
    state.put(Identity.TABLE, COLD, new Identity(text, text, text, text, text, text, text));
    state.put(DividendRecords.ALPHA, HOT_ON_1, 26L);
    state.put(DividendRecords.ROOT_ALPHA, HOT_ON_1, 27L);
    state.put(DividendRecords.TOTAL_ALPHA, new OnSubnet.Membership(HOT, 1), 28L);
    RateLimit.of(RateLimit.Kind.TEMPO, 1, HOT).stamp(state, 29);
    RateLimit.of(RateLimit.Kind.SWAP_HOTKEY_ON_SUBNET, 1, COLD).stamp(state, 30);
  }

  private static void stakes(State state) {
    new Hotkeys(state).createIfMissing(COLD, HOT);
    state.put(Hotkeys.DELEGATES, HOT, 31);
    state.put(Markets.TOTAL_STAKE, Only.ROW, 32L);
    new Balances(state).mint(COLD, 1_000);
    var share = new ShareAmount(BigInteger.valueOf(33), -2);
    state.put(StakeLedger.POOLS, HOT_ON_1, new SharePool(34, share));
    state.put(StakeLedger.SHARES, new StakeKey(1, HOT, COLD), share);
    Economy.setSudo(state, COLD);
  }

  private static void delegation(State state) {
    var links = List.of(new ChildLink(35, COLD));
    state.put(ChildLinks.CHILDREN, HOT_ON_1, links);
    state.put(ChildLinks.PARENTS, HOT_ON_1, links);
    state.put(Children.PENDING, HOT_ON_1, new Children.Pending(links, 36));
    state.put(Takes.CHILDKEY_TAKE, HOT_ON_1, 37);
    state.put(Children.AUTO_PARENT, HOT, false);
    var coldkey = new ColdkeyOnSubnet(COLD, 1);
    state.put(AutoStake.DESTINATION, coldkey, HOT);
    state.put(AutoStake.COLDKEYS, HOT_ON_1, List.of(COLD));
    var lock = new LockState(38, BITS, 39);
    state.put(Locks.LOCKS, coldkey, new Locks.Lock(HOT, lock));
    state.put(Locks.DECAYING, coldkey, false);
    state.put(LockTotals.PERPETUAL, HOT_ON_1, lock);
    state.put(LockTotals.DECAYING, HOT_ON_1, lock);
    state.put(LockTotals.OWNER_PERPETUAL, 1, lock);
    state.put(LockTotals.OWNER_DECAYING, 1, lock);
    state.put(AccountFlags.TABLE, COLD, 1);
    state.put(RootBooks.CLAIMABLE, HOT, new TreeMap<>(Map.of(1, BITS)));
    state.put(RootBooks.CLAIMED, new StakeKey(1, HOT, COLD), BITS);
    state.put(RootClaims.CLAIM_TYPE, COLD, new RootClaimType.KeepSubnets(List.of(1)));
    state.put(RootStakers.INDEX, COLD, 0);
    state.put(RootStakers.BY_INDEX, 0, COLD);
    state.put(RootStakers.COUNT, Only.ROW, 1);
    state.put(
        ColdkeySwap.ANNOUNCEMENTS, COLD, new ColdkeySwap.Announcement(40, Hash.of(filled(0x33))));
    state.put(ColdkeySwap.DISPUTES, COLD, 41L);
  }

  private static void loans(State state) {
    state.put(
        Crowdloans.TABLE,
        0,
        new Crowdloan(COLD, 1, 2, 3, 4, HOT, 5, COLD, new byte[] {0x44}, true, 6));
    state.put(Crowdloans.NEXT_ID, Only.ROW, 1);
    state.put(Crowdloans.CONTRIBUTIONS, new Crowdloans.Contribution(0, COLD), 42L);
    state.put(Crowdloans.MAX_CONTRIBUTIONS, 0, 43L);
    var leases = new Leases(state);
    leases.nextId();
    leases.put(0, new SubnetLease(COLD, HOT, HOT, 44, 45L, 1, 46));
    state.put(Leases.SHARES, new Leases.Share(0, COLD), BITS);
    state.put(Leases.ACCUMULATED, 0, 47L);
    new Balances(state).setFree(COLD, 1_000_000_000);
    var proxies = new Proxies(state);
    proxies.add(COLD, new ProxyDefinition(HOT, ProxyType.Staking, 48));
    new Balances(state).setFree(HOT, 1_000_000_000);
    new Announcements(state, 49, proxies).announce(HOT, COLD, Hash.of(filled(0x33)));
  }
}

package io.taoevm.chain.call;

import static io.taoevm.chain.genesis.TestEconomy.MINER;
import static io.taoevm.chain.genesis.TestEconomy.OWNER;
import static io.taoevm.chain.genesis.TestEconomy.STAKER;
import static io.taoevm.chain.genesis.TestEconomy.TAO;
import static io.taoevm.chain.genesis.TestEconomy.VALIDATOR;
import static io.taoevm.chain.genesis.TestEconomy.account;

import io.taoevm.chain.commitment.CommitmentField;
import io.taoevm.chain.crowdloan.Crowdloans;
import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.genesis.TestEconomy;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.proxy.ProxyType;
import io.taoevm.chain.stake.ChildLink;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.RootClaimType;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.StakeLedger;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.weights.CommitHash;
import io.taoevm.chain.weights.WeightSubmission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes up calls that a chain is likely to accept, and some that it must refuse. */
final class RandomCalls {
  private final Random random;
  private final TestEconomy chain;
  private final List<AccountId> coldkeys =
      new ArrayList<>(List.of(OWNER, VALIDATOR, MINER, STAKER, account("fifth"), account("sixth")));
  private final ArrayDeque<Signed> reveals = new ArrayDeque<>();
  private int fresh;

  RandomCalls(long seed, TestEconomy chain) {
    this.random = new Random(seed);
    this.chain = chain;
  }

  /** A call and who makes it. */
  record Signed(AccountId who, RuntimeCall call) {}

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  private AccountId coldkey() {
    return pick(coldkeys);
  }

  private int netuid() {
    return pick(new Subnets(chain.state()).netuids());
  }

  private int subnet() {
    var netuids = new Subnets(chain.state()).nonRoot();
    return netuids.isEmpty() ? Subnets.ROOT : pick(netuids);
  }

  private List<AccountId> owned(AccountId coldkey) {
    return new Hotkeys(chain.state()).owned(coldkey);
  }

  private AccountId newHotkey() {
    return account("hotkey " + fresh++);
  }

  private AccountId hotkey(AccountId coldkey) {
    var owned = owned(coldkey);
    return owned.isEmpty() ? newHotkey() : pick(owned);
  }

  private AccountId neuron(int netuid) {
    var hotkeys = new Neurons(chain.state()).hotkeys(netuid);
    return hotkeys.length == 0 ? OWNER : hotkeys[random.nextInt(hotkeys.length)];
  }

  private long amount() {
    return 1 + random.nextLong(40 * TAO);
  }

  private @Nullable StakeKey held() {
    var rows = chain.state().rows(StakeLedger.SHARES);
    return rows.isEmpty() ? null : pick(rows).key();
  }

  Signed next() {
    return switch (random.nextInt(14)) {
      case 0, 1 -> registration();
      case 2, 3, 4 -> weights();
      case 5, 6, 7 -> staking();
      case 8 -> delegation();
      case 9 -> ofAnOwner();
      case 10 -> ofARoot();
      case 11 -> keys();
      case 12 -> funds();
      default -> ofANeuron();
    };
  }

  /** Goes on with the successor of a coldkey that was replaced. */
  void told(Signed signed) {
    if (signed.call() instanceof SudoCall.Sudo(KeyCall.SwapColdkey swap)
        && new Balances(chain.state()).freeRao(swap.newColdkey()) > 0) {
      coldkeys.replaceAll(
          coldkey -> coldkey.equals(swap.oldColdkey()) ? swap.newColdkey() : coldkey);
    }
  }

  private Signed registration() {
    var who = coldkey();
    return switch (random.nextInt(8)) {
      case 0 -> new Signed(who, new RegistrationCall.RegisterNetwork(newHotkey()));
      case 1 -> {
        var netuid = netuid();
        var owner = new Subnets(chain.state()).owner(netuid);
        yield new Signed(owner, new RegistrationCall.StartCall(netuid));
      }
      case 2 -> new Signed(who, new RegistrationCall.RootRegister(hotkey(who)));
      default -> new Signed(who, new RegistrationCall.BurnedRegister(subnet(), newHotkey()));
    };
  }

  private Signed weights() {
    var netuid = subnet();
    var who = neuron(netuid);
    var mechanism = random.nextInt(8) == 0 ? 1 : 0;
    var count = new Neurons(chain.state()).count(netuid);
    var uids = IntStream.range(0, count).filter(uid -> random.nextInt(3) > 0).toArray();
    var values = Arrays.stream(uids).map(uid -> random.nextInt(65_536)).toArray();
    if (!Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED.isOn(chain.state(), netuid)) {
      return new Signed(
          who, new WeightsCall.SetMechanismWeights(netuid, mechanism, uids, values, 0));
    }
    if (!reveals.isEmpty() && random.nextInt(3) > 0) {
      var reveal = reveals.removeFirst();
      if (random.nextInt(4) > 0) {
        reveals.add(reveal);
      }
      return reveal;
    }
    if (random.nextInt(5) == 0) {
      return new Signed(
          who, new WeightsCall.CommitTimelockedWeights(netuid, new byte[] {1, 2, 3}, 9, 4));
    }
    var salt = new int[] {random.nextInt(65_536)};
    var hash = CommitHash.of(who, new WeightSubmission(netuid, mechanism, uids, values, 0), salt);
    reveals.add(
        new Signed(
            who, new WeightsCall.RevealMechanismWeights(netuid, mechanism, uids, values, salt, 0)));
    return new Signed(who, new WeightsCall.CommitMechanismWeights(netuid, mechanism, hash));
  }

  private Signed staking() {
    var held = held();
    if (held == null || random.nextInt(3) == 0) {
      var netuid = netuid();
      var to = random.nextBoolean() ? neuron(netuid) : hotkey(coldkey());
      return new Signed(coldkey(), new StakingCall.AddStake(to, netuid, amount()));
    }
    var who = held.coldkey();
    var alpha = 1 + random.nextLong(1 + chain.economy().staking().stakes().stake(held));
    var hotkey = held.hotkey();
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> new Signed(who, new StakingCall.RemoveStake(hotkey, held.netuid(), alpha));
      case 3 -> new Signed(who, new StakingCall.SwapStake(hotkey, held.netuid(), netuid(), alpha));
      case 4 ->
          new Signed(
              who, new StakingCall.MoveStake(hotkey, hotkey(who), held.netuid(), netuid(), alpha));
      case 5 ->
          new Signed(
              who,
              new StakingCall.TransferStake(coldkey(), hotkey, held.netuid(), netuid(), alpha));
      case 6 -> new Signed(who, new StakingCall.UnstakeAll(hotkey));
      default -> new Signed(who, new StakingCall.RecycleAlpha(hotkey, alpha, held.netuid()));
    };
  }

  private Signed delegation() {
    var who = coldkey();
    var hotkey = hotkey(who);
    var netuid = netuid();
    return switch (random.nextInt(7)) {
      case 0 -> new Signed(who, new DelegationCall.DecreaseTake(hotkey, random.nextInt(11_796)));
      case 1 -> {
        var child = new ChildLink(random.nextLong(), neuron(netuid));
        yield new Signed(who, new DelegationCall.SetChildren(hotkey, netuid, List.of(child)));
      }
      case 2 -> new Signed(who, new DelegationCall.ClaimRoot(new TreeSet<>(List.of(netuid))));
      case 3 ->
          new Signed(
              who,
              new DelegationCall.SetRootClaimType(
                  random.nextBoolean() ? new RootClaimType.Keep() : new RootClaimType.Swap()));
      case 4 -> new Signed(who, new DelegationCall.LockStake(hotkey, netuid, amount()));
      case 5 -> new Signed(who, new DelegationCall.SetColdkeyAutoStakeHotkey(netuid, hotkey));
      default ->
          new Signed(
              who, new DelegationCall.SetChildkeyTake(hotkey, netuid, random.nextInt(9_999)));
    };
  }

  private Signed ofAnOwner() {
    var netuid = netuid();
    var owner = new Subnets(chain.state()).owner(netuid);
    return switch (random.nextInt(7)) {
      case 0 -> new Signed(owner, new SubnetCall.TriggerEpoch(netuid));
      case 1 -> new Signed(owner, new SubnetCall.EnableVotingPowerTracking(netuid));
      case 2 -> new Signed(owner, new SubnetCall.DisableVotingPowerTracking(netuid));
      case 3 ->
          new Signed(
              owner, new AdminCall.SetHyperparameter(Hyperparameter.RECYCLE_OR_BURN, netuid, 1));
      case 4 -> new Signed(owner, new AdminCall.SudoTrimToMaxAllowedUids(netuid, 8));
      case 5 ->
          new Signed(
              owner,
              new AdminCall.SetHyperparameter(
                  Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED, netuid, random.nextInt(2)));
      default ->
          new Signed(
              owner,
              new AdminCall.SetHyperparameter(
                  Hyperparameter.MECHANISM_COUNT, netuid, 1 + random.nextInt(2)));
    };
  }

  private Signed ofARoot() {
    var netuid = netuid();
    if (random.nextBoolean()) {
      return new Signed(
          TestEconomy.ROOT_KEY, new BalancesCall.TransferKeepAlive(coldkey(), 500 * TAO));
    }
    RuntimeCall call =
        switch (random.nextInt(8)) {
          case 0 -> new RegistrationCall.RootDissolveNetwork(netuid);
          case 1 -> new KeyCall.SwapColdkey(coldkey(), account("successor " + fresh++), TAO);
          case 2 ->
              new AdminCall.SetHyperparameter(
                  Hyperparameter.MAX_ALLOWED_UIDS, netuid, 12 + random.nextInt(4));
          default ->
              new AdminCall.SetHyperparameter(Hyperparameter.SUBNET_EMISSION_ENABLED, netuid, 1);
        };
    return new Signed(TestEconomy.ROOT_KEY, new SudoCall.Sudo(call));
  }

  private Signed keys() {
    var who = coldkey();
    return switch (random.nextInt(16)) {
      case 0 ->
          new Signed(who, new KeyCall.AnnounceColdkeySwap(Hash.of(Blake2b.hash256(who.bytes()))));
      case 1, 2, 3, 4, 5, 6 -> new Signed(who, new KeyCall.ClearColdkeySwapAnnouncement());
      default ->
          new Signed(
              who,
              new KeyCall.SwapHotkeyV2(
                  hotkey(who),
                  newHotkey(),
                  random.nextBoolean() ? netuid() : null,
                  random.nextInt(4) == 0));
    };
  }

  private Signed funds() {
    var who = coldkey();
    var loans = new ArrayList<>(chain.state().rows(Crowdloans.TABLE));
    if (loans.isEmpty() || random.nextInt(6) == 0) {
      var target = random.nextBoolean() ? coldkey() : null;
      var call = target == null ? new LeaseCall.RegisterLeasedNetwork(30, null) : null;
      var end = chain.block() + 100;
      var cap = target == null ? 2_000 * TAO : 30 * TAO;
      return new Signed(who, new CrowdloanCall.Create(10 * TAO, TAO, cap, end, call, target));
    }
    var id = pick(loans).key();
    var creator = new Crowdloans(chain.state(), chain.block()).require(id).creator();
    return switch (random.nextInt(9)) {
      case 0, 1 -> new Signed(who, new CrowdloanCall.Contribute(id, 20 * TAO));
      case 2 -> new Signed(who, new CrowdloanCall.Contribute(id, 1_500 * TAO));
      case 3 -> new Signed(who, new CrowdloanCall.Withdraw(id));
      case 4 -> new Signed(creator, new CrowdloanCall.Finalize(id));
      case 5 -> new Signed(creator, new CrowdloanCall.Refund(id));
      case 6 -> new Signed(creator, new CrowdloanCall.Dissolve(id));
      case 7 -> new Signed(who, new ProxyCall.AddProxy(coldkey(), ProxyType.Any, 0));
      default ->
          new Signed(
              who,
              new ProxyCall.Proxy(
                  coldkey(), null, new BalancesCall.TransferKeepAlive(who, amount())));
    };
  }

  private Signed ofANeuron() {
    var netuid = netuid();
    var who = neuron(netuid);
    return switch (random.nextInt(3)) {
      case 0 ->
          new Signed(
              who,
              new NeuronCall.ServeAxon(netuid, 1, UInt128.of(0x0808_0808L), 8_091, 4, 0, 0, 0));
      case 1 ->
          new Signed(
              who, new NeuronCall.ServePrometheus(netuid, 1, UInt128.of(0x0808_0808L), 9_090, 4));
      default ->
          new Signed(
              who,
              new CommitmentCall.SetCommitment(
                  netuid,
                  List.of(
                      new CommitmentField.Raw(new byte[20]),
                      new CommitmentField.ResetBondsFlag())));
    };
  }
}

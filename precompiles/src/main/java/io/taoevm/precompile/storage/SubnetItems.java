package io.taoevm.precompile.storage;

import static io.taoevm.precompile.storage.StorageItem.map;
import static io.taoevm.precompile.storage.StorageItem.ofSubnet;
import static io.taoevm.precompile.storage.StorageItem.value;

import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.NeuronVectors;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.SubnetIdentity;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.subnet.VotingPower;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Subnets, their pools and prices, their emission and their neurons. */
final class SubnetItems {
  private SubnetItems() {}

  static List<StorageItem> all() {
    return Stream.of(subnets(), markets(), emission(), schedule(), neurons())
        .flatMap(List::stream)
        .toList();
  }

  private static List<StorageItem> subnets() {
    return List.of(
        value(
            "TotalNetworks",
            entry -> StorageItem.scale(o -> o.u16(new Subnets(entry.state()).netuids().size()))),
        ofSubnet("NetworksAdded", Subnets.TABLE, (out, subnet) -> out.bool(true)),
        ofSubnet("NetworkRegisteredAt", Subnets.TABLE, (out, s) -> out.u64(s.registeredAt())),
        ofSubnet("SubnetOwner", Subnets.TABLE, (out, subnet) -> out.account(subnet.owner())),
        ofSubnet("SubnetOwnerHotkey", Subnets.TABLE, (out, s) -> out.account(s.ownerHotkey())),
        ofSubnet("SubnetLocked", Subnets.TABLE, (out, subnet) -> out.u64(subnet.lockedRao())),
        ofSubnet("TokenSymbol", Subnets.TABLE, (out, subnet) -> out.bytes(subnet.symbol())),
        ofSubnet(
            "FirstEmissionBlockNumber",
            entry -> {
              var subnet = entry.state().get(Subnets.TABLE, entry.netuid(0));
              return subnet == null || !subnet.started()
                  ? null
                  : StorageItem.scale(out -> out.u64(subnet.firstEmissionBlock()));
            }),
        ofSubnet("RegisteredSubnetCounter", Subnets.REGISTRATION_COUNTER, ScaleWriter::u64),
        map(
            "SubnetIdentitiesV3",
            List.of(new KeyPart(KeyPart.Hashing.BLAKE128, 2)),
            entry -> entry.scale(SubnetIdentity.TABLE, entry.netuid(0), SubnetIdentity::write)));
  }

  private static List<StorageItem> markets() {
    return List.of(
        ofSubnet("SubnetMechanism", Markets.TABLE, (out, m) -> out.u16(m.dynamic() ? 1 : 0)),
        ofSubnet("SubnetTAO", Markets.TABLE, (out, market) -> out.u64(market.pool().taoRao())),
        ofSubnet("SubnetAlphaIn", Markets.TABLE, (out, market) -> out.u64(market.pool().alpha())),
        ofSubnet("SubnetAlphaOut", Markets.TABLE, (out, market) -> out.u64(market.alphaOut())),
        ofSubnet("SubnetProtocolAlpha", Markets.TABLE, (out, m) -> out.u64(m.protocolAlpha())),
        ofSubnet("SubnetVolume", Markets.TABLE, (out, market) -> u128(out, market.volumeRao())),
        ofSubnet("SubnetRootSellTao", Markets.TABLE, (out, m) -> out.u64(m.rootSellRao())),
        ofSubnet("SubnetTaoFlow", Markets.TABLE, (out, market) -> out.u64(market.taoFlowRao())),
        ofSubnet("SubnetProtocolFlow", Markets.TABLE, (out, m) -> out.u64(m.protocolFlowRao())),
        new StorageItem(
            "Swap",
            "FeeRate",
            List.of(KeyPart.twox(2)),
            entry ->
                entry.scale(
                    Markets.TABLE, entry.netuid(0), (out, m) -> out.u16(m.pool().feeRate()))),
        new StorageItem(
            "Swap",
            "SwapBalancer",
            List.of(KeyPart.twox(2)),
            entry ->
                entry.scale(
                    Markets.TABLE,
                    entry.netuid(0),
                    (out, market) -> out.u64(market.pool().quoteWeight()))),
        new StorageItem(
            "Swap",
            "PalSwapInitialized",
            List.of(KeyPart.twox(2)),
            entry ->
                entry.scale(
                    Markets.TABLE, entry.netuid(0), (out, m) -> out.bool(m.pool().initialized()))));
  }

  private static void u128(ScaleWriter out, UInt128 value) {
    out.u64(value.lo()).u64(value.hi());
  }

  private static List<StorageItem> emission() {
    return List.of(
        ofState("SubnetMovingPrice", EmissionState::movingPrice),
        ofState("RootProp", EmissionState::rootProportion),
        ofState("MinerBurned", EmissionState::minerBurned),
        ofState("BurnIncreaseMult", EmissionState::burnIncreaseMult),
        ofSubnet("Burn", EmissionState.TABLE, (out, state) -> out.u64(state.burnRao())),
        last("SubnetTaoInEmission", EmissionState.Last::taoInRao),
        last("SubnetExcessTao", EmissionState.Last::excessTaoRao),
        last("SubnetAlphaInEmission", EmissionState.Last::alphaIn),
        last("SubnetAlphaOutEmission", EmissionState.Last::alphaOut),
        pending("PendingServerEmission", EmissionState.Pending::server),
        pending("PendingValidatorEmission", EmissionState.Pending::validator),
        pending("PendingRootAlphaDivs", EmissionState.Pending::root),
        pending("PendingOwnerCut", EmissionState.Pending::ownerCut));
  }

  private static StorageItem ofState(String name, Function<EmissionState, UInt128> part) {
    return ofSubnet(name, EmissionState.TABLE, (out, state) -> u128(out, part.apply(state)));
  }

  private static StorageItem last(String name, Function<EmissionState.Last, Long> part) {
    return ofSubnet(name, EmissionState.TABLE, (out, state) -> out.u64(part.apply(state.last())));
  }

  private static StorageItem pending(String name, Function<EmissionState.Pending, Long> part) {
    return ofSubnet(
        name, EmissionState.TABLE, (out, state) -> out.u64(part.apply(state.pending())));
  }

  private static List<StorageItem> schedule() {
    return List.of(
        ofSubnet("LastEpochBlock", EpochSchedule.TABLE, (out, s) -> out.u64(s.lastEpochBlock())),
        ofSubnet("PendingEpochAt", EpochSchedule.TABLE, (out, s) -> out.u64(s.pendingEpochAt())),
        ofSubnet("SubnetEpochIndex", EpochSchedule.TABLE, (out, s) -> out.u64(s.epochIndex())),
        ofSubnet(
            "LastMechansimStepBlock",
            EpochSchedule.TABLE,
            (out, s) -> out.u64(s.lastMechanismStepBlock())),
        ofSubnet(
            "BlocksSinceLastStep",
            EpochSchedule.TABLE,
            (out, s) -> out.u64(s.blocksSinceLastStep())),
        ofSubnet("VotingPowerTrackingEnabled", VotingPower.TRACKING, ScaleWriter::bool),
        ofSubnet("VotingPowerDisableAtBlock", VotingPower.DISABLE_AT, ScaleWriter::u64),
        map(
            "VotingPower",
            List.of(KeyPart.NETUID, KeyPart.ACCOUNT),
            entry ->
                entry.scale(
                    VotingPower.POWER,
                    new OnSubnet.Account(entry.netuid(0), entry.account(1)),
                    ScaleWriter::u64)));
  }

  private static List<StorageItem> neurons() {
    return List.of(
        ofSubnet("SubnetworkN", Neurons.COUNT, ScaleWriter::u16),
        map(
            "Keys",
            List.of(KeyPart.NETUID, KeyPart.UID),
            entry ->
                entry.scale(
                    Neurons.KEYS,
                    new OnSubnet.Uid(entry.netuid(0), entry.netuid(1)),
                    ScaleWriter::account)),
        map(
            "Uids",
            List.of(KeyPart.NETUID, KeyPart.ACCOUNT),
            entry ->
                entry.scale(
                    Neurons.UIDS,
                    new OnSubnet.Account(entry.netuid(0), entry.account(1)),
                    ScaleWriter::u16)),
        flags("Active", NeuronVectors.ACTIVE),
        flags("ValidatorPermit", NeuronVectors.VALIDATOR_PERMIT),
        scores("Consensus", NeuronVectors.CONSENSUS),
        scores("Incentive", NeuronVectors.INCENTIVE),
        scores("Dividends", NeuronVectors.DIVIDENDS),
        scores("ValidatorTrust", NeuronVectors.VALIDATOR_TRUST),
        scores("StakeWeight", NeuronVectors.STAKE_WEIGHT),
        numbers("Emission", NeuronVectors.EMISSION),
        numbers("LastUpdate", NeuronVectors.LAST_UPDATE));
  }

  private static StorageItem flags(String name, Table<Integer, boolean[]> table) {
    return ofSubnet(
        name,
        table,
        (out, flags) -> {
          out.compact(flags.length);
          for (var flag : flags) {
            out.bool(flag);
          }
        });
  }

  private static StorageItem scores(String name, Table<Integer, int[]> table) {
    return ofSubnet(name, table, ScaleWriter::u16List);
  }

  private static StorageItem numbers(String name, Table<Integer, long[]> table) {
    return ofSubnet(
        name,
        table,
        (out, numbers) -> {
          out.compact(numbers.length);
          for (var number : numbers) {
            out.u64(number);
          }
        });
  }
}

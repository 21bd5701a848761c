package io.taoevm.chain.info;

import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.commitment.Commitments;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.SubnetIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * A metagraph as the reference's bytes, whole or in parts (chain-core.md 20). The fields come in
 * the order of the reference's indices, the netuid first; the last two are of the parts only.
 */
public final class MetagraphScale {
  /** A metagraph and the state of which it is a view. */
  private record Source(State state, Metagraph graph) {
    int netuid() {
      return graph.subnet().netuid();
    }
  }

  /** Writes one field. */
  private interface Field extends BiConsumer<ScaleWriter, Source> {}

  private static final List<Field> FIELDS = fields();

  /** How many fields the whole metagraph has: all but validators and commitments. */
  private static final int WHOLE = 72;

  private MetagraphScale() {}

  /** The metagraph with all its fields. */
  public static void whole(ScaleWriter out, State state, Metagraph graph) {
    var source = new Source(state, graph);
    FIELDS.subList(0, WHOLE).forEach(field -> field.accept(out, source));
  }

  /**
   * The chosen fields, each behind the byte that says whether it is there.
   *
   * @param chosen indices of fields; others mean nothing
   * @param withNetuid whether the netuid is told even if it was not chosen; otherwise it is 0 then
   */
  public static void parts(
      ScaleWriter out, State state, Metagraph graph, Set<Integer> chosen, boolean withNetuid) {
    var source = new Source(state, graph);
    out.compact(withNetuid || chosen.contains(0) ? source.netuid() : 0);
    for (var index = 1; index < FIELDS.size(); index++) {
      out.bool(chosen.contains(index));
      if (chosen.contains(index)) {
        FIELDS.get(index).accept(out, source);
      }
    }
  }

  /** What the reference no longer computes: 0, or an empty list. */
  private static void zero(ScaleWriter out, Source unused) {
    out.compact(0);
  }

  private static Field number(Hyperparameter parameter) {
    return (out, from) -> out.compact(parameter.get(from.state, from.netuid()));
  }

  private static Field flag(Hyperparameter parameter) {
    return (out, from) -> out.bool(parameter.isOn(from.state, from.netuid()));
  }

  private static List<Field> fields() {
    var all = new ArrayList<Field>();
    addSubnet(all);
    addParameters(all);
    addNeurons(all);
    all.add((out, from) -> InfoScale.compacts(out, validators(from.graph)));
    all.add(MetagraphScale::commitments);
    return List.copyOf(all);
  }

  private static void addSubnet(List<Field> all) {
    all.addAll(
        List.of(
            (out, from) -> out.compact(from.netuid()),
            (out, from) -> InfoScale.text(out, from.graph.subnet().name()),
            (out, from) -> InfoScale.text(out, from.graph.subnet().symbol()),
            (out, from) -> out.option(from.graph.subnet().identity(), SubnetIdentity::write),
            (out, from) -> out.compact(from.graph.subnet().networkRegisteredAt()),
            (out, from) -> out.account(from.graph.subnet().ownerHotkey()),
            (out, from) -> out.account(from.graph.subnet().ownerColdkey()),
            (out, from) -> out.compact(from.graph.block()),
            (out, from) -> out.compact(from.graph.subnet().tempo()),
            (out, from) -> out.compact(from.graph.subnet().lastStep()),
            (out, from) -> out.compact(from.graph.subnet().blocksSinceLastStep()),
            MetagraphScale::zero,
            (out, from) -> out.compact(from.graph.subnet().alphaIn()),
            (out, from) -> out.compact(from.graph.subnet().alphaOut()),
            (out, from) -> out.compact(from.graph.subnet().taoInRao()),
            (out, from) -> out.compact(from.graph.subnet().alphaOutEmission()),
            (out, from) -> out.compact(from.graph.subnet().alphaInEmission()),
            (out, from) -> out.compact(from.graph.subnet().taoInEmissionRao()),
            (out, from) -> out.compact(from.graph.subnet().pendingAlphaEmission()),
            MetagraphScale::zero,
            (out, from) -> InfoScale.compact(out, from.graph.subnet().volume()),
            (out, from) -> InfoScale.u128(out, from.graph.subnet().movingPrice())));
  }

  private static void addParameters(List<Field> all) {
    all.addAll(
        List.of(
            number(Hyperparameter.RHO),
            number(Hyperparameter.KAPPA),
            number(Hyperparameter.MIN_ALLOWED_WEIGHTS),
            (out, from) -> out.compact(from.graph.parameters().maxWeightsLimit()),
            number(Hyperparameter.WEIGHTS_VERSION_KEY),
            number(Hyperparameter.WEIGHTS_SET_RATE_LIMIT),
            (out, from) ->
                out.compact(SubnetHyperparameters.activityCutoff(from.state, from.netuid())),
            number(Hyperparameter.MAX_ALLOWED_VALIDATORS),
            (out, from) -> out.compact(from.graph.hotkeys().size()),
            number(Hyperparameter.MAX_ALLOWED_UIDS),
            (out, from) -> out.compact(EmissionState.of(from.state, from.netuid()).burnRao()),
            number(Hyperparameter.DIFFICULTY),
            flag(Hyperparameter.NETWORK_REGISTRATION_ALLOWED),
            flag(Hyperparameter.NETWORK_POW_REGISTRATION_ALLOWED),
            number(Hyperparameter.IMMUNITY_PERIOD),
            number(Hyperparameter.MIN_DIFFICULTY),
            number(Hyperparameter.MAX_DIFFICULTY),
            number(Hyperparameter.MIN_BURN),
            number(Hyperparameter.MAX_BURN),
            number(Hyperparameter.ADJUSTMENT_ALPHA),
            number(Hyperparameter.ADJUSTMENT_INTERVAL),
            number(Hyperparameter.TARGET_REGISTRATIONS_PER_INTERVAL),
            number(Hyperparameter.MAX_REGISTRATIONS_PER_BLOCK),
            number(Hyperparameter.SERVING_RATE_LIMIT),
            flag(Hyperparameter.COMMIT_REVEAL_WEIGHTS_ENABLED),
            number(Hyperparameter.REVEAL_PERIOD_EPOCHS),
            flag(Hyperparameter.LIQUID_ALPHA_ON),
            number(Hyperparameter.ALPHA_HIGH),
            number(Hyperparameter.ALPHA_LOW),
            number(Hyperparameter.BONDS_MOVING_AVERAGE)));
  }

  private static void addNeurons(List<Field> all) {
    all.addAll(
        List.of(
            (out, from) -> out.list(from.graph.hotkeys(), ScaleWriter::account),
            (out, from) -> out.list(from.graph.coldkeys(), ScaleWriter::account),
            (out, from) ->
                out.list(
                    from.graph.identities(),
                    (each, identity) -> each.option(identity, InfoScale::identity)),
            (out, from) -> out.list(from.graph.axons(), InfoScale::axon),
            (out, from) -> InfoScale.flags(out, from.graph.active()),
            (out, from) -> InfoScale.flags(out, from.graph.validatorPermit()),
            MetagraphScale::zero,
            (out, from) -> InfoScale.compacts(out, from.graph.lastUpdate()),
            (out, from) -> InfoScale.compacts(out, from.graph.emission()),
            (out, from) -> InfoScale.compacts(out, from.graph.dividends()),
            (out, from) -> InfoScale.compacts(out, from.graph.incentives()),
            (out, from) -> InfoScale.compacts(out, from.graph.consensus()),
            MetagraphScale::zero,
            MetagraphScale::zero,
            (out, from) -> InfoScale.compacts(out, from.graph.blockAtRegistration()),
            (out, from) -> InfoScale.compacts(out, from.graph.alphaStake()),
            (out, from) -> InfoScale.compacts(out, from.graph.taoStake()),
            (out, from) -> InfoScale.compacts(out, from.graph.totalStake()),
            (out, from) ->
                dividends(out, from.graph.hotkeys(), new long[from.graph.hotkeys().size()]),
            (out, from) -> dividends(out, from.graph.hotkeys(), from.graph.alphaDividends())));
  }

  private static void dividends(ScaleWriter out, List<AccountId> hotkeys, long[] amounts) {
    out.compact(amounts.length);
    for (var i = 0; i < amounts.length; i++) {
      out.account(hotkeys.get(i)).compact(amounts[i]);
    }
  }

  private static int[] validators(Metagraph graph) {
    return IntStream.range(0, graph.hotkeys().size())
        .filter(uid -> graph.validatorPermit()[uid])
        .toArray();
  }

  private static void commitments(ScaleWriter out, Source from) {
    out.list(
        new Commitments(from.state).encodedOf(from.netuid()),
        (each, row) -> InfoScale.text(each.account(row.account()), row.registration()));
  }
}

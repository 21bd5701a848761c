package io.taoevm.chain.commitment;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.CommitmentsError;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.TableRow;
import io.taoevm.chain.state.ValueCodec;
import io.taoevm.chain.state.ValueCodecs;
import io.taoevm.chain.subnet.EpochSchedule;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Mechanism;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Stores what neurons publish, within the space that each has in an epoch (chain-core.md 14.5).
 * Timelocked fields stay encrypted: this chain has no randomness beacon.
 */
public final class Commitments {
  public static final int MOST_FIELDS = 3;
  private static final int LEAST_SPACE = 100;

  /**
   * What a neuron has published.
   *
   * @param block of the last call
   */
  public record Published(List<CommitmentField> fields, long block) {
    static final ValueCodec<Published> CODEC =
        ValueCodecs.of(
            value ->
                new ScaleWriter()
                    .list(value.fields, CommitmentField::write)
                    .u64(value.block)
                    .toBytes(),
            bytes -> {
              var in = new ScaleReader(bytes);
              return new Published(in.list(1, CommitmentField::read), in.u64());
            });

    public Published {
      fields = List.copyOf(fields);
    }
  }

  private record Usage(long epoch, long bytes) {
    static final Usage NONE = new Usage(0, 0);
    static final ValueCodec<Usage> CODEC =
        ValueCodecs.of(
            value -> new ScaleWriter().u64(value.epoch).u64(value.bytes).toBytes(),
            bytes -> {
              var in = new ScaleReader(bytes);
              return new Usage(in.u64(), in.u64());
            });
  }

  public static final Table<OnSubnet.Account, Published> TABLE =
      new Table<>(630, "CommitmentOf", OnSubnet.Account.CODEC, Published.CODEC);
  private static final Table<OnSubnet.Account, Usage> USED_SPACE =
      new Table<>(631, "UsedSpaceOf", OnSubnet.Account.CODEC, Usage.CODEC);
  private static final Table<OnSubnet.Account, Long> LAST_BONDS_RESET =
      new Table<>(632, "LastBondsReset", OnSubnet.Account.CODEC, ValueCodecs.U64);

  private final State state;

  public Commitments(State state) {
    this.state = state;
  }

  public Optional<Published> of(int netuid, AccountId hotkey) {
    return Optional.ofNullable(state.get(TABLE, new OnSubnet.Account(netuid, hotkey)));
  }

  /** All that is published on a subnet. */
  public List<TableRow<OnSubnet.Account, Published>> all(int netuid) {
    return state.rows(TABLE, OnSubnet.prefix(netuid));
  }

  /** When a neuron last asked for its bonds to be forgotten. */
  public OptionalLong lastBondsReset(int netuid, AccountId hotkey) {
    var last = state.get(LAST_BONDS_RESET, new OnSubnet.Account(netuid, hotkey));
    return last == null ? OptionalLong.empty() : OptionalLong.of(last);
  }

  /**
   * Publishes fields in place of the old ones.
   *
   * @throws Refusal {@code AccountNotAllowedCommit}, {@code TooManyFieldsInCommitmentInfo}, {@code
   *     SpaceLimitExceeded}
   */
  public void publish(AccountId hotkey, int netuid, List<CommitmentField> fields, long block) {
    Refusal.unless(
        new Neurons(state).isRegistered(netuid, hotkey), CommitmentsError.AccountNotAllowedCommit);
    Refusal.unless(fields.size() <= MOST_FIELDS, CommitmentsError.TooManyFieldsInCommitmentInfo);
    var key = new OnSubnet.Account(netuid, hotkey);
    if (fields.contains(new CommitmentField.ResetBondsFlag())) {
      state.put(LAST_BONDS_RESET, key, block);
      resetBonds(netuid, hotkey);
    }
    useSpace(key, fields);
    state.put(TABLE, key, new Published(fields, block));
    state.emit(
        firstTimelocked(fields)
            .<CommitmentEvent>map(
                field ->
                    new CommitmentEvent.TimelockCommitment(netuid, hotkey, field.revealRound()))
            .orElseGet(() -> new CommitmentEvent.Commitment(netuid, hotkey)));
  }

  private static Optional<CommitmentField.TimelockEncrypted> firstTimelocked(
      List<CommitmentField> fields) {
    return fields.stream()
        .filter(CommitmentField.TimelockEncrypted.class::isInstance)
        .map(CommitmentField.TimelockEncrypted.class::cast)
        .findFirst();
  }

  private void useSpace(OnSubnet.Account key, List<CommitmentField> fields) {
    var needed = Math.max(LEAST_SPACE, fields.stream().mapToInt(CommitmentField::space).sum());
    var epoch = EpochSchedule.of(state, key.netuid()).epochIndex();
    var before = state.get(USED_SPACE, key, Usage.NONE);
    var used = (before.epoch == epoch ? before.bytes : 0) + needed;
    Refusal.unless(
        used <= GlobalParameter.MAX_SPACE.get(state), CommitmentsError.SpaceLimitExceeded);
    state.put(USED_SPACE, key, new Usage(epoch, used));
  }

  /** Removes the bonds of all validators in a neuron, where the subnet allows it. */
  private void resetBonds(int netuid, AccountId hotkey) {
    var uid = new Neurons(state).uid(netuid, hotkey);
    if (uid.isEmpty() || !Hyperparameter.BONDS_RESET_ON.isOn(state, netuid)) {
      return;
    }
    for (var mechanism = 0; mechanism < Mechanism.count(state, netuid); mechanism++) {
      var index = Mechanism.index(netuid, mechanism);
      for (var row : state.rows(Mechanism.BONDS, OnSubnet.prefix(index))) {
        var kept =
            Arrays.stream(row.value()).filter(entry -> entry >>> 16 != uid.getAsInt()).toArray();
        Mechanism.store(state, Mechanism.BONDS, index, row.key().uid(), kept);
      }
    }
  }

  /** What is published on a subnet, in the order of the accounts. */
  public List<Encoded> encodedOf(int netuid) {
    return state.rows(TABLE, OnSubnet.prefix(netuid)).stream()
        .map(row -> new Encoded(row.key().account(), encoded(row.value())))
        .toList();
  }

  /**
   * An account and what it has committed.
   *
   * @param registration deposit, block and fields as SCALE
   */
  public record Encoded(AccountId account, byte[] registration) {}

  private static byte[] encoded(Published published) {
    return new ScaleWriter()
        .u64(0)
        .u32((int) published.block)
        .list(published.fields, CommitmentField::write)
        .toBytes();
  }

  /** Forgets everything that was published on a subnet. */
  public void forgetSubnet(int netuid) {
    var prefix = OnSubnet.prefix(netuid);
    state.removeAll(TABLE, prefix);
    state.removeAll(USED_SPACE, prefix);
    state.removeAll(LAST_BONDS_RESET, prefix);
  }
}

package io.taoevm.chain.subnet;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodec;
import java.util.function.UnaryOperator;

/**
 * The scalars of emission and prices that change every block, in one record a subnet (chain-core.md
 * 3 and 8.2).
 *
 * @param movingPrice average price as I96F32, never negative; 0 for a new subnet
 * @param burnRao what a neuron's registration costs
 * @param burnIncreaseMult U64F64, what a registration multiplies the price with
 * @param last what the last block gave
 * @param pending what waits for the next epoch
 * @param minerBurned U96F32, the part of the miners' incentive that the last epoch withheld
 * @param rootProportion U96F32, as of the last block
 */
public record EmissionState(
    UInt128 movingPrice,
    long burnRao,
    UInt128 burnIncreaseMult,
    Last last,
    Pending pending,
    UInt128 minerBurned,
    UInt128 rootProportion) {

  /** 1.26 as U64F64. */
  public static final UInt128 DEFAULT_BURN_INCREASE_MULT =
      new UInt128(1, 4_796_153_459_164_483_584L);

  /** What is read for a netuid without a record: the price of 0.1 TAO among it. */
  public static final EmissionState DEFAULT =
      new EmissionState(
          UInt128.ZERO,
          100_000_000,
          DEFAULT_BURN_INCREASE_MULT,
          Last.NONE,
          Pending.NONE,
          UInt128.ZERO,
          UInt128.ZERO);

  static final ValueCodec<EmissionState> CODEC =
      SubnetCodecs.scale(EmissionState::write, EmissionState::read);

  public static final Table<Integer, EmissionState> TABLE =
      new Table<>(202, "EmissionState", KeyCodecs.U16, CODEC);

  /**
   * What the last block in which the subnet took part gave it.
   *
   * @param taoInRao TAO added to the pool
   * @param excessTaoRao TAO that bought alpha instead
   * @param alphaIn alpha added to the pool
   * @param alphaOut alpha created for the participants
   */
  public record Last(long taoInRao, long excessTaoRao, long alphaIn, long alphaOut) {
    public static final Last NONE = new Last(0, 0, 0, 0);
  }

  /**
   * Alpha that waits for the epoch.
   *
   * @param server for miners
   * @param validator for validators and their stakers on the subnet
   * @param root for the validators' stakers on root
   * @param ownerCut for the owner
   */
  public record Pending(long server, long validator, long root, long ownerCut) {
    public static final Pending NONE = new Pending(0, 0, 0, 0);
  }

  public static EmissionState of(State state, int netuid) {
    return state.get(TABLE, netuid, DEFAULT);
  }

  public static void update(State state, int netuid, UnaryOperator<EmissionState> change) {
    state.put(TABLE, netuid, change.apply(of(state, netuid)));
  }

  public EmissionState withMovingPrice(UInt128 price) {
    return new EmissionState(
        price, burnRao, burnIncreaseMult, last, pending, minerBurned, rootProportion);
  }

  public EmissionState withBurn(long rao) {
    return new EmissionState(
        movingPrice, rao, burnIncreaseMult, last, pending, minerBurned, rootProportion);
  }

  public EmissionState withBurnIncreaseMult(UInt128 multiplier) {
    return new EmissionState(
        movingPrice, burnRao, multiplier, last, pending, minerBurned, rootProportion);
  }

  public EmissionState withLast(Last newLast) {
    return new EmissionState(
        movingPrice, burnRao, burnIncreaseMult, newLast, pending, minerBurned, rootProportion);
  }

  public EmissionState withPending(Pending newPending) {
    return new EmissionState(
        movingPrice, burnRao, burnIncreaseMult, last, newPending, minerBurned, rootProportion);
  }

  public EmissionState withMinerBurned(UInt128 part) {
    return new EmissionState(
        movingPrice, burnRao, burnIncreaseMult, last, pending, part, rootProportion);
  }

  public EmissionState withRootProportion(UInt128 proportion) {
    return new EmissionState(
        movingPrice, burnRao, burnIncreaseMult, last, pending, minerBurned, proportion);
  }

  private static void write(ScaleWriter out, EmissionState s) {
    SubnetCodecs.writeU128(out, s.movingPrice);
    out.u64(s.burnRao);
    SubnetCodecs.writeU128(out, s.burnIncreaseMult);
    out.u64(s.last.taoInRao).u64(s.last.excessTaoRao).u64(s.last.alphaIn).u64(s.last.alphaOut);
    out.u64(s.pending.server).u64(s.pending.validator).u64(s.pending.root).u64(s.pending.ownerCut);
    SubnetCodecs.writeU128(out, s.minerBurned);
    SubnetCodecs.writeU128(out, s.rootProportion);
  }

  private static EmissionState read(ScaleReader in) {
    return new EmissionState(
        SubnetCodecs.readU128(in),
        in.u64(),
        SubnetCodecs.readU128(in),
        new Last(in.u64(), in.u64(), in.u64(), in.u64()),
        new Pending(in.u64(), in.u64(), in.u64(), in.u64()),
        SubnetCodecs.readU128(in),
        SubnetCodecs.readU128(in));
  }
}

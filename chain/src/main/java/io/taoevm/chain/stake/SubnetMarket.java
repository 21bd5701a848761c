package io.taoevm.chain.stake;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.U64;
import io.taoevm.chain.math.U64F64;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.state.ValueCodec;
import io.taoevm.chain.state.ValueCodecs;

/**
 * The pool of a subnet and the counters that trading moves, in one record, since they change
 * together (staking-and-pools 1). Amounts are u64 in rao.
 *
 * @param dynamic whether alpha has a price; a stable subnet trades one to one, as root does
 * @param pool reserves, weight and fee
 * @param alphaOut alpha outside the pool
 * @param protocolAlpha the part of {@code alphaOut} that the chain bought for itself
 * @param volumeRao TAO traded so far
 * @param taoFlowRao TAO that users put in, less what they took out (i64)
 * @param protocolFlowRao TAO that the chain put in, less what it took out (i64)
 * @param rootSellRao TAO that sold root dividends gave in this block
 * @param assets what the alpha-assets pallet counts
 */
public record SubnetMarket(
    boolean dynamic,
    Pool pool,
    long alphaOut,
    long protocolAlpha,
    UInt128 volumeRao,
    long taoFlowRao,
    long protocolFlowRao,
    long rootSellRao,
    AlphaAssets assets) {

  /** What a subnet without a record reads as. */
  public static final SubnetMarket NONE = of(false, Pool.fresh(0, 0));

  static final ValueCodec<SubnetMarket> CODEC =
      ValueCodecs.of(SubnetMarket::encode, SubnetMarket::decode);

  /**
   * Counters of alpha that the chain keeps but never reads.
   *
   * @param issued created less recycled
   * @param burned still counted outside the pool, owned by nobody
   * @param recycled destroyed
   */
  public record AlphaAssets(long issued, long burned, long recycled) {
    static final AlphaAssets NONE = new AlphaAssets(0, 0, 0);
  }

  /** A market in which nothing has happened yet. */
  public static SubnetMarket of(boolean dynamic, Pool pool) {
    return new SubnetMarket(dynamic, pool, 0, 0, UInt128.ZERO, 0, 0, 0, AlphaAssets.NONE);
  }

  /** TAO per alpha as U64F64. */
  public UInt128 price() {
    return dynamic ? pool.price() : U64F64.ONE;
  }

  /** The alpha that exists: the input of the subnet's halving rule. */
  public long alphaIssuance() {
    return U64.add(pool.alpha(), alphaOut);
  }

  /** Without reserves, and without the alpha that the chain and others had. */
  SubnetMarket emptied() {
    return withPool(pool.withReserves(0, 0)).withAlphaOut(0).withProtocolAlpha(0);
  }

  public SubnetMarket withPool(Pool newPool) {
    return new SubnetMarket(
        dynamic,
        newPool,
        alphaOut,
        protocolAlpha,
        volumeRao,
        taoFlowRao,
        protocolFlowRao,
        rootSellRao,
        assets);
  }

  public SubnetMarket withAlphaOut(long newAlphaOut) {
    return new SubnetMarket(
        dynamic,
        pool,
        newAlphaOut,
        protocolAlpha,
        volumeRao,
        taoFlowRao,
        protocolFlowRao,
        rootSellRao,
        assets);
  }

  public SubnetMarket withProtocolAlpha(long newProtocolAlpha) {
    return new SubnetMarket(
        dynamic,
        pool,
        alphaOut,
        newProtocolAlpha,
        volumeRao,
        taoFlowRao,
        protocolFlowRao,
        rootSellRao,
        assets);
  }

  SubnetMarket withVolume(UInt128 newVolumeRao) {
    return new SubnetMarket(
        dynamic,
        pool,
        alphaOut,
        protocolAlpha,
        newVolumeRao,
        taoFlowRao,
        protocolFlowRao,
        rootSellRao,
        assets);
  }

  SubnetMarket withAssets(AlphaAssets newAssets) {
    return new SubnetMarket(
        dynamic,
        pool,
        alphaOut,
        protocolAlpha,
        volumeRao,
        taoFlowRao,
        protocolFlowRao,
        rootSellRao,
        newAssets);
  }

  /** With TAO moved in by users, or out if negative. */
  public SubnetMarket plusTaoFlow(long signedRao) {
    return withFlows(addSaturating(taoFlowRao, signedRao), protocolFlowRao, rootSellRao);
  }

  /** With TAO moved in by the chain, or out if negative. */
  public SubnetMarket plusProtocolFlow(long signedRao) {
    return withFlows(taoFlowRao, addSaturating(protocolFlowRao, signedRao), rootSellRao);
  }

  public SubnetMarket withRootSell(long newRootSellRao) {
    return withFlows(taoFlowRao, protocolFlowRao, newRootSellRao);
  }

  private SubnetMarket withFlows(long tao, long protocol, long rootSell) {
    return new SubnetMarket(
        dynamic, pool, alphaOut, protocolAlpha, volumeRao, tao, protocol, rootSell, assets);
  }

  private static long addSaturating(long a, long b) {
    long sum = a + b;
    boolean overflow = ((a ^ sum) & (b ^ sum)) < 0;
    return overflow ? (a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
  }

  /** With alpha created outside the pool. */
  public SubnetMarket mintedOutside(long alpha) {
    return withAlphaOut(U64.add(alphaOut, alpha)).issuing(alpha);
  }

  /** With alpha created inside the pool. */
  public SubnetMarket mintedInside(long alpha) {
    return withPool(pool.withReserves(pool.taoRao(), U64.add(pool.alpha(), alpha))).issuing(alpha);
  }

  private SubnetMarket issuing(long alpha) {
    return withAssets(
        new AlphaAssets(U64.add(assets.issued, alpha), assets.burned, assets.recycled));
  }

  /** With alpha outside the pool destroyed: the issuance falls. */
  public SubnetMarket recycled(long alpha) {
    return withAlphaOut(U64.subtract(alphaOut, alpha))
        .withAssets(
            new AlphaAssets(
                U64.subtract(assets.issued, alpha),
                assets.burned,
                U64.add(assets.recycled, alpha)));
  }

  /** With alpha outside the pool made ownerless: the issuance stays. */
  public SubnetMarket burned(long alpha) {
    return withAssets(
        new AlphaAssets(assets.issued, U64.add(assets.burned, alpha), assets.recycled));
  }

  private byte[] encode() {
    var writer =
        new ScaleWriter()
            .bool(dynamic)
            .u64(pool.taoRao())
            .u64(pool.alpha())
            .u64(pool.quoteWeight())
            .u16(pool.feeRate())
            .bool(pool.initialized())
            .u64(alphaOut)
            .u64(protocolAlpha);
    return StakeCodecs.writeU128(writer, volumeRao)
        .u64(taoFlowRao)
        .u64(protocolFlowRao)
        .u64(rootSellRao)
        .u64(assets.issued)
        .u64(assets.burned)
        .u64(assets.recycled)
        .toBytes();
  }

  private static SubnetMarket decode(byte[] bytes) {
    var reader = new ScaleReader(bytes);
    return new SubnetMarket(
        reader.bool(),
        new Pool(reader.u64(), reader.u64(), reader.u64(), reader.u16(), reader.bool()),
        reader.u64(),
        reader.u64(),
        StakeCodecs.readU128(reader),
        reader.u64(),
        reader.u64(),
        reader.u64(),
        new AlphaAssets(reader.u64(), reader.u64(), reader.u64()));
  }
}

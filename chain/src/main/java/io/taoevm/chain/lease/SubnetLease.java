package io.taoevm.chain.lease;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.ValueCodec;
import io.taoevm.chain.state.ValueCodecs;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One lease.
 *
 * @param beneficiary who runs the subnet, and owns it in the end
 * @param coldkey the account without a key that owns it now
 * @param hotkey the owner's hotkey, without a key too
 * @param emissionsSharePercent the contributors' part of the owner's cut
 * @param endBlock from which the lease can be ended; absent if never
 * @param netuid the subnet
 * @param costRao what registration and proxy cost
 */
public record SubnetLease(
    AccountId beneficiary,
    AccountId coldkey,
    AccountId hotkey,
    int emissionsSharePercent,
    @Nullable Long endBlock,
    int netuid,
    long costRao) {
  static final ValueCodec<SubnetLease> CODEC =
      ValueCodecs.of(SubnetLease::encode, bytes -> read(new ScaleReader(bytes)));

  /** The block from which the lease can be ended. */
  public OptionalLong end() {
    return endBlock == null ? OptionalLong.empty() : OptionalLong.of(endBlock);
  }

  private byte[] encode() {
    return new ScaleWriter()
        .account(beneficiary)
        .account(coldkey)
        .account(hotkey)
        .u8(emissionsSharePercent)
        .option(Optional.ofNullable(endBlock), ScaleWriter::u64)
        .u16(netuid)
        .u64(costRao)
        .toBytes();
  }

  private static SubnetLease read(ScaleReader in) {
    return new SubnetLease(
        in.account(),
        in.account(),
        in.account(),
        in.u8(),
        in.option(ScaleReader::u64).orElse(null),
        in.u16(),
        in.u64());
  }
}

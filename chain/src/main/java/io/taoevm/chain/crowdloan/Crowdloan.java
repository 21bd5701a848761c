package io.taoevm.chain.crowdloan;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.ValueCodec;
import io.taoevm.chain.state.ValueCodecs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One crowdloan. Amounts are rao, u64.
 *
 * @param creator who opened it and alone may close it
 * @param depositRao the creator's own first contribution, which stays until the end
 * @param minContributionRao the least that a contribution may ask for
 * @param end first block in which nobody may contribute any more
 * @param capRao what is to be collected
 * @param raisedRao what has been collected
 * @param fundsAccount holds what was collected
 * @param targetAddress who gets it; absent if a call spends it
 * @param call the SCALE of the call that spends it; absent if it is sent to an account
 * @param finalized whether it was spent
 * @param contributorsCount how many accounts contributed, the creator among them
 */
public record Crowdloan(
    AccountId creator,
    long depositRao,
    long minContributionRao,
    long end,
    long capRao,
    AccountId fundsAccount,
    long raisedRao,
    @Nullable AccountId targetAddress,
    byte @Nullable [] call,
    boolean finalized,
    int contributorsCount) {
  static final ValueCodec<Crowdloan> CODEC =
      ValueCodecs.of(Crowdloan::encode, bytes -> read(new ScaleReader(bytes)));

  Crowdloan withMinContribution(long rao) {
    return new Crowdloan(
        creator,
        depositRao,
        rao,
        end,
        capRao,
        fundsAccount,
        raisedRao,
        targetAddress,
        call,
        finalized,
        contributorsCount);
  }

  Crowdloan withEnd(long block) {
    return new Crowdloan(
        creator,
        depositRao,
        minContributionRao,
        block,
        capRao,
        fundsAccount,
        raisedRao,
        targetAddress,
        call,
        finalized,
        contributorsCount);
  }

  Crowdloan withCap(long rao) {
    return new Crowdloan(
        creator,
        depositRao,
        minContributionRao,
        end,
        rao,
        fundsAccount,
        raisedRao,
        targetAddress,
        call,
        finalized,
        contributorsCount);
  }

  Crowdloan withRaised(long rao, int contributors) {
    return new Crowdloan(
        creator,
        depositRao,
        minContributionRao,
        end,
        capRao,
        fundsAccount,
        rao,
        targetAddress,
        call,
        finalized,
        contributors);
  }

  Crowdloan spent() {
    return new Crowdloan(
        creator,
        depositRao,
        minContributionRao,
        end,
        capRao,
        fundsAccount,
        raisedRao,
        targetAddress,
        call,
        true,
        contributorsCount);
  }

  private byte[] encode() {
    return new ScaleWriter()
        .account(creator)
        .u64(depositRao)
        .u64(minContributionRao)
        .u64(end)
        .u64(capRao)
        .account(fundsAccount)
        .u64(raisedRao)
        .option(Optional.ofNullable(targetAddress), ScaleWriter::account)
        .option(Optional.ofNullable(call), ScaleWriter::bytes)
        .bool(finalized)
        .u32(contributorsCount)
        .toBytes();
  }

  private static Crowdloan read(ScaleReader in) {
    return new Crowdloan(
        in.account(),
        in.u64(),
        in.u64(),
        in.u64(),
        in.u64(),
        in.account(),
        in.u64(),
        in.option(ScaleReader::account).orElse(null),
        in.option(ScaleReader::bytes).orElse(null),
        in.bool(),
        in.u32());
  }
}

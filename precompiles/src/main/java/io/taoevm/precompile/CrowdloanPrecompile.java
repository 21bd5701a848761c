package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.call;
import static io.taoevm.precompile.PrecompileFunction.read;

import io.taoevm.chain.call.CrowdloanCall;
import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.crowdloan.Crowdloans;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.spec.ChainSpec;
import java.util.List;

/** 0x809: TAO collected for one purpose. Amounts are rao, ends are blocks. */
final class CrowdloanPrecompile {
  private CrowdloanPrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    return new AbiPrecompile(
        0x809,
        "crowdloan",
        PrecompileSwitch.Crowdloan,
        spec,
        List.of(
            read(
                "getCrowdloan(uint32 crowdloanId) view returns ((bytes32 creator, uint64 deposit,"
                    + " uint64 min_contribution, uint32 end, uint64 cap, bytes32 funds_account,"
                    + " uint64 raised, bool has_target_address, bytes32 target_address,"
                    + " bool finalized, uint32 contributors_count))",
                1,
                CrowdloanPrecompile::crowdloan),
            read(
                "getContribution(uint32 crowdloanId, bytes32 coldkey) view returns (uint64)",
                1,
                CrowdloanPrecompile::contribution),
            call(
                "create(uint64 deposit, uint64 minContribution, uint64 cap, uint32 end,"
                    + " address targetAddress) payable",
                in ->
                    new CrowdloanCall.Create(
                        in.u64(0),
                        in.u64(1),
                        in.u64(2),
                        in.u64(3),
                        null,
                        AccountIds.mapped(in.address(4)))),
            call(
                "contribute(uint32 crowdloanId, uint64 amount) payable",
                in -> new CrowdloanCall.Contribute(in.u32(0), in.u64(1))),
            call(
                "withdraw(uint32 crowdloanId) payable",
                in -> new CrowdloanCall.Withdraw(in.u32(0))),
            call(
                "finalize(uint32 crowdloanId) payable",
                in -> new CrowdloanCall.Finalize(in.u32(0))),
            call("refund(uint32 crowdloanId) payable", in -> new CrowdloanCall.Refund(in.u32(0))),
            call(
                "dissolve(uint32 crowdloanId) payable",
                in -> new CrowdloanCall.Dissolve(in.u32(0))),
            call(
                "updateMinContribution(uint32 crowdloanId, uint64 newMinContribution) payable",
                in -> new CrowdloanCall.UpdateMinContribution(in.u32(0), in.u64(1))),
            call(
                "updateEnd(uint32 crowdloanId, uint32 newEnd) payable",
                in -> new CrowdloanCall.UpdateEnd(in.u32(0), in.u64(1))),
            call(
                "updateCap(uint32 crowdloanId, uint64 newCap) payable",
                in -> new CrowdloanCall.UpdateCap(in.u32(0), in.u64(1))),
            call(
                    "setMaxContribution(uint32 crowdloanId, bool hasMaxContribution, uint64"
                        + " maxContribution)",
                    in ->
                        new CrowdloanCall.SetMaxContribution(
                            in.u32(0), in.flag(1) ? in.u64(2) : null))
                .since(444)));
  }

  private static List<?> crowdloan(Invocation in) {
    var loan =
        new Crowdloans(in.state(), in.block().number())
            .find(in.u32(0))
            .orElseThrow(() -> PrecompileFailure.error("Crowdloan not found"));
    var target = loan.targetAddress();
    return List.of(
        loan.creator(),
        loan.depositRao(),
        loan.minContributionRao(),
        loan.end(),
        loan.capRao(),
        loan.fundsAccount(),
        loan.raisedRao(),
        target != null,
        target == null ? AccountId.ZERO : target,
        loan.finalized(),
        loan.contributorsCount());
  }

  private static long contribution(Invocation in) {
    var key = new Crowdloans.Contribution(in.u32(0), in.account(1));
    var rao = in.state().get(Crowdloans.CONTRIBUTIONS, key);
    if (rao == null) {
      throw PrecompileFailure.error("Crowdloan or contribution not found");
    }
    return rao;
  }
}

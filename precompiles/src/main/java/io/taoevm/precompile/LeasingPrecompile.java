package io.taoevm.precompile;

import static io.taoevm.precompile.PrecompileFunction.call;
import static io.taoevm.precompile.PrecompileFunction.read;
import static io.taoevm.precompile.PrecompileFunction.reads;

import io.taoevm.chain.call.CrowdloanCall;
import io.taoevm.chain.call.LeaseCall;
import io.taoevm.chain.call.RegistrationCall;
import io.taoevm.chain.contract.PrecompileSwitch;
import io.taoevm.chain.lease.Leases;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.spec.ChainSpec;
import java.util.List;

/** 0x80a: subnets that a crowdloan pays for. Amounts are rao, ends are blocks. */
final class LeasingPrecompile {
  private LeasingPrecompile() {}

  static AbiPrecompile of(ChainSpec spec) {
    return new AbiPrecompile(
        0x80a,
        "leasing",
        PrecompileSwitch.Leasing,
        spec,
        List.of(
            read(
                "getLease(uint32 leaseId) view returns ((bytes32 beneficiary, bytes32 coldkey,"
                    + " bytes32 hotkey, uint8 emissions_share, bool has_end_block, uint32"
                    + " end_block, uint16 netuid, uint64 cost))",
                1,
                LeasingPrecompile::lease),
            reads(
                "getContributorShare(uint32 leaseId, bytes32 contributor) view returns (uint128"
                    + " integer, uint128 fraction)",
                1,
                LeasingPrecompile::share),
            read(
                "getLeaseIdForSubnet(uint16 netuid) view returns (uint32)",
                1,
                in ->
                    new Leases(in.state())
                        .ofSubnet(in.netuid(0))
                        .orElseThrow(() -> PrecompileFailure.error("Lease not found for netuid"))),
            call(
                "createLeaseCrowdloan(uint64 crowdloanDeposit, uint64 crowdloanMinContribution,"
                    + " uint64 crowdloanCap, uint32 crowdloanEnd, uint8 leasingEmissionsShare,"
                    + " bool hasLeasingEndBlock, uint32 leasingEndBlock) payable",
                LeasingPrecompile::crowdloan),
            call(
                "terminateLease(uint32 leaseId, bytes32 hotkey) payable",
                in -> new LeaseCall.TerminateLease(in.u32(0), in.account(1))),
            read(
                    "getNextLeaseId() view returns (uint32)",
                    1,
                    in -> new Leases(in.state()).peekNextId())
                .since(444),
            read(
                    "getAccumulatedLeaseDividends(uint32 leaseId) view returns (uint64)",
                    1,
                    in -> in.state().get(Leases.ACCUMULATED, in.u32(0), 0L))
                .since(444),
            call("startCall(uint16 netuid)", in -> new RegistrationCall.StartCall(in.netuid(0)))
                .since(444)));
  }

  private static List<?> lease(Invocation in) {
    var lease =
        new Leases(in.state())
            .find(in.u32(0))
            .orElseThrow(() -> PrecompileFailure.error("Lease not found"));
    return List.of(
        lease.beneficiary(),
        lease.coldkey(),
        lease.hotkey(),
        lease.emissionsSharePercent(),
        lease.end().isPresent(),
        lease.end().orElse(0),
        lease.netuid(),
        lease.costRao());
  }

  /** Both parts in the bits of U64F64: of one whole share, the first number is 2^64. */
  private static List<?> share(Invocation in) {
    var share = new Leases(in.state()).share(in.u32(0), in.account(1));
    return List.of(new UInt128(share.hi(), 0), share.lo());
  }

  /** A share above the whole counts as the whole. */
  private static CrowdloanCall crowdloan(Arguments in) {
    var percent = Math.min(in.u32(4), 100);
    var lease = new LeaseCall.RegisterLeasedNetwork(percent, in.flag(5) ? in.u64(6) : null);
    return new CrowdloanCall.Create(in.u64(0), in.u64(1), in.u64(2), in.u64(3), lease, null);
  }
}

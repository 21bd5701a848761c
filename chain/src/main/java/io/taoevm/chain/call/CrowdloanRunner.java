package io.taoevm.chain.call;

import io.taoevm.chain.crowdloan.CrowdloanTerms;
import io.taoevm.chain.crowdloan.Crowdloans;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.Refusal;
import io.taoevm.chain.state.State;
import java.util.OptionalLong;

/** Carries out the calls about crowdloans. */
final class CrowdloanRunner {
  /** Weight of a refund without contributors, and of each contributor. */
  private static final long REFUND_WEIGHT = 160_703_000;

  private static final long REFUND_WEIGHT_PER_CONTRIBUTOR = 289_503_253;
  private final Crowdloans crowdloans;
  private final Dispatcher dispatcher;

  CrowdloanRunner(State state, long block, Dispatcher dispatcher) {
    this.crowdloans = new Crowdloans(state, block);
    this.dispatcher = dispatcher;
  }

  CallWeight run(AccountId who, CrowdloanCall call, CallWeight declared) {
    switch (call) {
      case CrowdloanCall.Create c -> create(who, c);
      case CrowdloanCall.Contribute c -> crowdloans.contribute(who, c.crowdloanId(), c.amountRao());
      case CrowdloanCall.Withdraw c -> crowdloans.withdraw(who, c.crowdloanId());
      case CrowdloanCall.Finalize c ->
          crowdloans.complete(who, c.crowdloanId(), this::runStoredCall);
      case CrowdloanCall.Refund c -> {
        return refund(who, c.crowdloanId(), declared);
      }
      case CrowdloanCall.Dissolve c -> crowdloans.dissolve(who, c.crowdloanId());
      case CrowdloanCall.UpdateMinContribution c ->
          crowdloans.updateMinContribution(who, c.crowdloanId(), c.newMinContributionRao());
      case CrowdloanCall.UpdateEnd c -> crowdloans.updateEnd(who, c.crowdloanId(), c.newEnd());
      case CrowdloanCall.UpdateCap c -> crowdloans.updateCap(who, c.crowdloanId(), c.newCapRao());
      case CrowdloanCall.SetMaxContribution c -> {
        var most = c.newMaxContributionRao();
        crowdloans.setMaxContribution(
            who, c.crowdloanId(), most == null ? OptionalLong.empty() : OptionalLong.of(most));
      }
    }
    return declared;
  }

  private void create(AccountId who, CrowdloanCall.Create call) {
    var stored = call.call();
    crowdloans.create(
        who,
        new CrowdloanTerms(
            call.depositRao(),
            call.minContributionRao(),
            call.capRao(),
            call.end(),
            stored == null ? null : CallTable.encode(stored),
            call.targetAddress()));
  }

  private void runStoredCall(AccountId creator, byte[] call) {
    var result = dispatcher.dispatch(Origin.signed(creator), CallTable.decode(call));
    if (result instanceof DispatchResult.Refused(var error)) {
      throw new Refusal(error);
    }
  }

  /** A refund that reaches everybody costs by the number of contributors. */
  private CallWeight refund(AccountId who, int id, CallWeight declared) {
    var before = crowdloans.contributions(id).size();
    var refunded = crowdloans.refund(who, id);
    var everybody = before - refunded <= 1;
    return everybody
        ? declared.withDeclared(REFUND_WEIGHT + refunded * REFUND_WEIGHT_PER_CONTRIBUTOR)
        : declared;
  }
}

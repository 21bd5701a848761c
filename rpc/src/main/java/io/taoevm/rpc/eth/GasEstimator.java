package io.taoevm.rpc.eth;

import io.taoevm.chain.Chain;
import io.taoevm.chain.block.TransactionFault;
import io.taoevm.chain.block.TransactionResult;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.block.TransactionResult.Halted;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.gas.Gas;
import io.taoevm.rpc.console.ConsoleLog;
import io.taoevm.rpc.eth.CallRunner.Setting;
import io.taoevm.rpc.protocol.RpcException;

/**
 * Finds the least gas with which a transaction succeeds. What it uses is not always enough: refunds
 * come after the end, a call keeps back a 64th of its gas, and a dispatch needs more at hand than
 * it is charged. So the gas used is tried first, which is enough for most transactions, then a
 * little more, and what lies between is halved down to the exact limit.
 */
public final class GasEstimator {
  private static final String OUT_OF_GAS = "out of gas";

  private final Chain chain;
  private final CallRunner runner;
  private final ConsoleLog console;

  public GasEstimator(Chain chain, CallRunner runner, ConsoleLog console) {
    this.chain = chain;
    this.runner = runner;
    this.console = console;
  }

  /**
   * The gas limit to send the transaction with.
   *
   * @throws RpcException if it fails with any gas
   */
  public long estimate(Setting setting) {
    var high = highest(setting);
    var used = succeed(setting, high);
    if (succeeds(setting, used)) {
      return used;
    }
    var low = used;
    var guess = used + used / 63 + 2_300;
    while (high - low > 1) {
      var middle = guess > low && guess < high ? guess : low + (high - low) / 2;
      guess = 0;
      if (succeeds(setting, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /**
   * The gas limit with which the transaction succeeds in the last block and in the next as well, as
   * far as it can succeed there. It will be mined in the next, where the economy has moved on, and
   * what it writes may cost more: interest that was counted in the last block already, for example.
   *
   * @param last the transaction in the last block
   * @param next the same in the pending block
   * @throws RpcException if it fails in the last block with any gas
   */
  long estimate(Setting last, Setting next) {
    var gas = estimate(last);
    return succeeds(next, gas) || !succeeds(next, highest(next))
        ? gas
        : Math.max(gas, estimate(next));
  }

  /** What is asked for, or what a block holds, as far as the sender can pay for it. */
  private long highest(Setting setting) {
    var request = setting.request();
    var asked = request.gas();
    // What no transaction can run with, such as a 0, counts as not given, as in geth.
    var wanted =
        asked == null || Long.compareUnsigned(asked, Gas.TRANSACTION) < 0
            ? setting.context().gasLimit()
            : asked;
    var cap = runner.gasCap(setting);
    var highest = Long.compareUnsigned(wanted, cap) > 0 ? cap : wanted;
    var price = request.gasPrice() == null ? request.maxFeePerGas() : request.gasPrice();
    if (price == null || price.isZero()) {
      return highest;
    }
    var balance = chain.rules().ledger().balanceWei(runner.state(setting), request.sender());
    if (balance.compareTo(request.value()) < 0) {
      throw RpcException.server("insufficient funds for transfer");
    }
    var affordable =
        Word.of(balance.minus(request.value()).toBigInteger().divide(price.toBigInteger()));
    return affordable.compareTo(Word.of(highest)) < 0 ? affordable.a() : highest;
  }

  /** The gas used with all the gas there is. */
  private long succeed(Setting setting, long gas) {
    return switch (runner.run(setting, gas)) {
      case Refused refused when refused.fault() == TransactionFault.INTRINSIC_GAS_TOO_LOW ->
          throw exceedsAllowance(gas);
      case Refused refused -> throw CallRunner.refusal(setting, refused);
      case Executed executed when executed.succeeded() -> executed.gasUsed();
      case Executed failed -> {
        console.show("eth_estimateGas", failed);
        throw failed.status() instanceof Halted(var text) && text.equals(OUT_OF_GAS)
            ? exceedsAllowance(gas)
            : new RpcException(runner.error(setting, failed));
      }
    };
  }

  private static RpcException exceedsAllowance(long gas) {
    return RpcException.server(
        "gas required exceeds allowance (" + Long.toUnsignedString(gas) + ")");
  }

  private boolean succeeds(Setting setting, long gas) {
    TransactionResult result = runner.run(setting, gas);
    return result instanceof Executed executed && executed.succeeded();
  }
}

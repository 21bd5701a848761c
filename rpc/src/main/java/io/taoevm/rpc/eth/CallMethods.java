package io.taoevm.rpc.eth;

import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.rpc.argument.BlockOverrides;
import io.taoevm.rpc.argument.BlockSelector;
import io.taoevm.rpc.argument.BlockSelector.Tag;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.argument.StateOverrides;
import io.taoevm.rpc.argument.TransactionRequest;
import io.taoevm.rpc.console.ConsoleLog;
import io.taoevm.rpc.eth.CallRunner.Setting;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;

/** Executions that change nothing. */
public final class CallMethods {
  private final ChainReader reader;
  private final CallRunner runner;
  private final GasEstimator estimator;
  private final ConsoleLog console;

  public CallMethods(
      ChainReader reader, CallRunner runner, GasEstimator estimator, ConsoleLog console) {
    this.reader = reader;
    this.runner = runner;
    this.estimator = estimator;
    this.console = console;
  }

  public void register(Methods methods) {
    methods.execute("eth_call", 4, this::call).execute("eth_estimateGas", 4, this::estimateGas);
  }

  private Object call(Call call) {
    var setting = setting(call);
    var result = runner.run(setting);
    if (result instanceof Executed executed) {
      console.show("eth_call", executed);
    }
    return runner.output(setting, result);
  }

  private Object estimateGas(Call call) {
    var setting = setting(call);
    return block(call) == Tag.LATEST
        ? estimator.estimate(setting, setting.in(reader.view(Tag.PENDING)))
        : estimator.estimate(setting);
  }

  private Setting setting(Call call) {
    return new Setting(
        call.get(0, TransactionRequest::decode),
        reader.view(block(call)),
        call.get(2, StateOverrides::decode, StateOverrides.NONE),
        call.get(3, BlockOverrides::decode, BlockOverrides.NONE));
  }

  private static BlockSelector block(Call call) {
    return call.get(1, Decoders::block, Tag.LATEST);
  }
}

package io.taoevm.rpc.dev;

import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcMethod.Handler;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Where anvil answers a control with null, so does the method of its name here: its typed clients
 * want exactly that. The same controls under Hardhat's names answer true, as there.
 */
public final class AnvilAnswers {
  private static final List<String> WITHOUT_RESULT =
      List.of(
          "anvil_addBalance",
          "anvil_autoImpersonateAccount",
          "anvil_dealERC20",
          "anvil_dropAllTransactions",
          "anvil_impersonateAccount",
          "anvil_mine",
          "anvil_removePoolTransactions",
          "anvil_reorg",
          "anvil_reset",
          "anvil_rollback",
          "anvil_setAutomine",
          "anvil_setBalance",
          "anvil_setBlockTimestampInterval",
          "anvil_setChainId",
          "anvil_setCode",
          "anvil_setCoinbase",
          "anvil_setERC20Allowance",
          "anvil_setERC20Balance",
          "anvil_setIntervalMining",
          "anvil_setLoggingEnabled",
          "anvil_setMinGasPrice",
          "anvil_setNextBlockBaseFeePerGas",
          "anvil_setNextBlockTimestamp",
          "anvil_setNonce",
          "anvil_stopImpersonatingAccount",
          "tenderly_addBalance",
          "tenderly_setBalance");

  private AnvilAnswers() {}

  /** Changes what is registered. */
  public static void applyTo(Methods methods) {
    for (var name : WITHOUT_RESULT) {
      methods.replace(name, AnvilAnswers::silently);
    }
  }

  private static Handler silently(Handler handler) {
    return call -> answer(handler, call);
  }

  private static @Nullable Object answer(Handler handler, Call call) {
    return handler.answer(call) instanceof CompletionStage<?> later
        ? later.thenApply(done -> null)
        : null;
  }
}

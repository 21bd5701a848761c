package io.taoevm.rpc.eth;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taoevm.chain.block.AccessListEntry;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.primitive.Address;
import io.taoevm.evm.ContractAddress;
import io.taoevm.rpc.argument.BlockOverrides;
import io.taoevm.rpc.argument.BlockSelector.Tag;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.argument.StateOverrides;
import io.taoevm.rpc.argument.TransactionRequest;
import io.taoevm.rpc.eth.CallRunner.Setting;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.shape.AccessListShape;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the access list with which a transaction costs least. */
public final class AccessListMethods {
  /** A list that still changes after this many runs depends on gas; the last one is answered. */
  private static final int MAX_RUNS = 8;

  private final ChainReader reader;
  private final CallRunner runner;

  public AccessListMethods(ChainReader reader, CallRunner runner) {
    this.reader = reader;
    this.runner = runner;
  }

  public void register(Methods methods) {
    methods.execute("eth_createAccessList", 4, this::createAccessList);
  }

  /**
   * @param error how the execution failed; left out if it succeeded
   * @param gasUsed with the list
   */
  record Answer(
      List<AccessListShape> accessList,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String error,
      long gasUsed) {}

  /** Runs until the list that a run finds is the one that it was given. */
  private Object createAccessList(Call call) {
    var setting =
        new Setting(
            call.get(0, TransactionRequest::decode),
            reader.view(call.get(1, Decoders::block, Tag.LATEST)),
            call.get(2, StateOverrides::decode, StateOverrides.NONE),
            call.get(3, BlockOverrides::decode, BlockOverrides.NONE));
    var given = setting.request().accessList();
    List<AccessListEntry> list = given == null ? List.of() : given;
    for (var run = 1; ; run++) {
      var tracer = new AccessListTracer(warmAnyway(setting));
      var executed = run(setting, list, tracer);
      var found = tracer.entries();
      if (found.equals(list) || run == MAX_RUNS) {
        return new Answer(AccessListShape.of(list), error(executed), executed.gasUsed());
      }
      list = found;
    }
  }

  private Executed run(Setting setting, List<AccessListEntry> list, AccessListTracer tracer) {
    var request = setting.request().withAccessList(list);
    var asked = request.gas();
    var gas = asked == null ? setting.context().gasLimit() : asked;
    var result =
        runner
            .processor(setting)
            .call(
                runner.state(setting),
                setting.context(),
                runner.transaction(request, Math.min(gas, runner.gasCap(setting))),
                request.sender(),
                tracer);
    return switch (result) {
      case Refused refused -> throw CallRunner.refusal(setting, refused);
      case Executed executed -> executed;
    };
  }

  /** The sender, the receiver and the precompiles are warm in any transaction (EIP-2929). */
  private Predicate<Address> warmAnyway(Setting setting) {
    var request = setting.request();
    var sender = request.sender();
    var to = request.to();
    var receiver = to == null ? ContractAddress.of(sender, nonce(setting)) : to;
    var precompiles = runner.processor(setting).rules().precompiles();
    return address ->
        address.equals(sender) || address.equals(receiver) || precompiles.contains(address);
  }

  private long nonce(Setting setting) {
    return reader.chain().rules().ledger().nonce(runner.state(setting), setting.request().sender());
  }

  private static @Nullable String error(Executed executed) {
    if (executed.succeeded()) {
      return null;
    }
    var halt = CallRunner.halt(executed);
    return halt == null ? CallRunner.reverted(executed).message() : halt;
  }
}

package io.taoevm.rpc.dev;

import io.taoevm.chain.Chain;
import io.taoevm.chain.primitive.Address;
import io.taoevm.rpc.account.UnlockedAccounts;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** Snapshots of everything, the economy too, and the pool without its transactions. */
public final class SnapshotMethods {
  private final Chain chain;
  private final UnlockedAccounts accounts;
  private final Map<Long, Set<Address>> impersonated = new ConcurrentSkipListMap<>();

  public SnapshotMethods(Chain chain, UnlockedAccounts accounts) {
    this.chain = chain;
    this.accounts = accounts;
  }

  public void register(Methods methods) {
    methods
        .control("evm_snapshot", 0, call -> snapshot())
        .alias("anvil_snapshot", "evm_snapshot")
        .control("evm_revert", 1, this::revert)
        .alias("anvil_revert", "evm_revert")
        .control("hardhat_dropTransaction", 1, this::drop)
        .control("anvil_dropTransaction", 1, this::dropped)
        .control("anvil_dropAllTransactions", 0, call -> chain.dropAll())
        .alias("hardhat_dropAllTransactions", "anvil_dropAllTransactions")
        .control("anvil_removePoolTransactions", 1, this::dropFrom)
        .control("anvil_rollback", 1, this::rollback)
        .control("debug_setHead", 1, this::setHead)
        .control("anvil_reset", 1, this::reset)
        .alias("hardhat_reset", "anvil_reset");
  }

  private Object snapshot() {
    long id = chain.snapshot().join();
    impersonated.put(id, accounts.impersonated());
    return id;
  }

  private Object revert(Call call) {
    var id = call.get(0, Decoders::unsignedLong);
    boolean reverted = chain.revert(id).join();
    var addresses = impersonated.get(id);
    if (reverted && addresses != null) {
      accounts.restoreImpersonated(addresses);
      impersonated.keySet().removeIf(other -> other >= id);
    }
    return reverted;
  }

  private Object drop(Call call) {
    return chain.drop(call.get(0, Decoders::hash));
  }

  /** The hash of what was dropped; null if nothing was. */
  private Object dropped(Call call) {
    var hash = call.get(0, Decoders::hash);
    return chain.drop(hash).thenApply(found -> found ? hash : null);
  }

  private Object dropFrom(Call call) {
    var sender = call.get(0, Decoders::address);
    var pool = chain.pool();
    for (var part : List.of(pool.pending(), pool.queued())) {
      part.getOrDefault(sender, List.of()).forEach(signed -> chain.drop(signed.hash()).join());
    }
    return true;
  }

  /** Back to the first block, with an empty pool; there is no other chain to fork from. */
  private Object reset(Call call) {
    if (call.has(0) && call.get(0, node -> node.path("forking").has("jsonRpcUrl"))) {
      throw RpcException.server("this node forks no other chain");
    }
    chain.dropAll().join();
    chain.rewind(chain.genesis().number()).join();
    accounts.impersonateAll(false);
    accounts.restoreImpersonated(Set.of());
    impersonated.clear();
    return true;
  }

  /** Takes the newest blocks away, one unless told otherwise. */
  private Object rollback(Call call) {
    var depth =
        Math.min(
            call.get(0, Decoders::count, 1L), chain.head().number() - chain.genesis().number());
    return chain.rewind(chain.head().number() - depth);
  }

  /** Makes a block the head again, by its number; null as in geth. */
  private Object setHead(Call call) {
    long number = call.get(0, Decoders::count);
    if (number > chain.head().number() || number < chain.genesis().number()) {
      throw RpcException.server("header not found");
    }
    return chain.rewind(number);
  }
}

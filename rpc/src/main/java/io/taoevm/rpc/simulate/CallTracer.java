package io.taoevm.rpc.simulate;

import io.taoevm.chain.block.Log;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.CallKind;
import io.taoevm.evm.Outcome;
import io.taoevm.evm.Tracer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects a call's logs, with movements of value among them if they are wanted, and the gas that
 * it used before refunds.
 */
final class CallTracer implements Tracer {
  /** The address that stands for TAO, as for ether elsewhere (ERC-7528). */
  private static final Address COIN = Address.fromHex("0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee");

  /** Of Transfer(address,address,uint256). */
  private static final Hash TRANSFER =
      Hash.fromHex("0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef");

  private final boolean transfers;
  private final long gasLimit;
  private final List<Log> logs = new ArrayList<>();
  private final ArrayDeque<Integer> logsBeforeFrame = new ArrayDeque<>();
  private long gasOfMessage;
  private long maxUsedGas;

  /**
   * @param transfers whether movements of value become logs
   * @param gasLimit of the transaction
   */
  CallTracer(boolean transfers, long gasLimit) {
    this.transfers = transfers;
    this.gasLimit = gasLimit;
  }

  List<Log> logs() {
    return List.copyOf(logs);
  }

  /** Gas used with the intrinsic gas, before refunds. */
  long maxUsedGas() {
    return maxUsedGas;
  }

  @Override
  public void enter(Entry entry) {
    logsBeforeFrame.push(logs.size());
    if (entry.depth() == 0) {
      gasOfMessage = entry.gas();
    }
    if (entry.kind() == CallKind.CALL || entry.kind().isCreation()) {
      transfer(entry.caller(), entry.frameAddress(), entry.valueWei());
    }
  }

  @Override
  public void exit(int depth, Outcome outcome, long gasUsed) {
    int before = logsBeforeFrame.pop();
    if (!outcome.succeeded()) {
      logs.subList(before, logs.size()).clear();
    }
    if (depth == 0) {
      maxUsedGas = gasLimit - gasOfMessage + gasUsed;
    }
  }

  @Override
  public void log(int depth, Log log) {
    logs.add(log);
  }

  @Override
  public void selfDestruct(int depth, Address contract, Address beneficiary, Word balanceWei) {
    transfer(contract, beneficiary, balanceWei);
  }

  private void transfer(Address from, Address to, Word valueWei) {
    if (transfers && !valueWei.isZero()) {
      var topics = List.of(TRANSFER, from.word().toHash(), to.word().toHash());
      logs.add(new Log(COIN, topics, valueWei.bytes()));
    }
  }
}

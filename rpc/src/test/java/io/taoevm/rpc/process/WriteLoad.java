package io.taoevm.rpc.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Transactions of all kinds from the development accounts, as fast as a node takes them, until it
 * is gone. Notes those that the node has acknowledged: whose receipt it has shown.
 */
final class WriteLoad {
  /** Stores the block's number in the slot that the data names, and logs. */
  private static final String DEPLOYMENT =
      "0x6c" + "43600035556001600060" + "00a100" + "600052600d6013f3";

  private static final String STAKING = "0x0000000000000000000000000000000000000805";
  private static final long RECEIPT_MILLIS = 60_000;

  private final NodeProcess node;
  private final String[] accounts;
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
  private final Semaphore steps = new Semaphore(0);

  /** The block of a transaction that was acknowledged. */
  record Acknowledged(long number, String blockHash) {}

  WriteLoad(NodeProcess node) throws IOException, InterruptedException {
    this.node = node;
    var listed = node.call("eth_accounts", "[]");
    accounts = new String[listed.size()];
    Arrays.setAll(accounts, i -> listed.get(i).textValue());
  }

  /** What was acknowledged so far, by the transaction's hash. */
  Map<String, Acknowledged> acknowledged() {
    return acknowledged;
  }

  /** Waits until the node has done so many things of the load. */
  void awaitSteps(int count) throws InterruptedException {
    if (!steps.tryAcquire(count, 15 * RECEIPT_MILLIS, TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("only " + steps.availablePermits() + " of " + count);
    }
  }

  /** No failure counts from now on. */
  void expectTheEnd() {
    isOver.set(true);
  }

  /** Sends until the node is gone; a failure before that is the caller's to see. */
  void run(int account, long seed) {
    try {
      var random = new Random(seed);
      var contract = send(account, "\"data\":\"" + DEPLOYMENT + "\"").get("contractAddress");
      while (true) {
        switch (random.nextInt(8)) {
          case 0 ->
              send(account, "\"to\":\"" + STAKING + "\",\"data\":\"" + addStake(random) + "\"");
          case 1, 2, 3 ->
              send(
                  account,
                  "\"to\":%s,\"data\":\"0x%064x\"".formatted(contract, random.nextInt(1_000)));
          case 4 -> node.call("hardhat_mine", "[\"0x3\"]");
          case 5 -> {
            var balance = "[\"0x%040x\",\"0x%x\"]".formatted(random.nextInt(100), 1L << 60);
            node.call("hardhat_setBalance", balance);
          }
          default ->
              send(
                  account,
                  "\"to\":\"0x%040x\",\"value\":\"0x%x\""
                      .formatted(0xBEEF0000L + random.nextInt(1_000), 1L << 50));
        }
        steps.release();
      }
    } catch (IOException gone) {
      if (!isOver.get()) {
        throw new IllegalStateException("the node went by itself", gone);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes blocks and takes them back until the node is gone. */
  void rewind(int account) {
    try {
      while (true) {
        var snapshot = node.call("evm_snapshot", "[]").textValue();
        send(account, "\"to\":\"0x%040x\",\"value\":\"0x10000000000\"".formatted(0xFEE));
        node.call("hardhat_mine", "[\"0x5\"]");
        node.call("evm_revert", "[\"" + snapshot + "\"]");
        acknowledged.clear();
        steps.release();
      }
    } catch (IOException gone) {
      acknowledged.clear();
      if (!isOver.get()) {
        throw new IllegalStateException("the node went by itself", gone);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private JsonNode send(int account, String fields) throws IOException, InterruptedException {
    var hash =
        node.call(
                "eth_sendTransaction",
                "[{\"from\":\"%s\",\"gas\":\"0x100000\",%s}]".formatted(accounts[account], fields))
            .textValue();
    var end = System.currentTimeMillis() + RECEIPT_MILLIS;
    while (System.currentTimeMillis() < end) {
      var receipt = node.call("eth_getTransactionReceipt", "[\"" + hash + "\"]");
      if (!receipt.isNull()) {
        if (!receipt.get("status").textValue().equals("0x1")) {
          throw new IllegalStateException("the load's own transaction failed: " + receipt);
        }
        acknowledged.put(
            hash,
            new Acknowledged(
                Long.decode(receipt.get("blockNumber").textValue()),
                receipt.get("blockHash").textValue()));
        return receipt;
      }
      Thread.onSpinWait();
    }
    throw new IllegalStateException(hash + " has no receipt after " + RECEIPT_MILLIS + " ms");
  }

  private String addStake(Random random) {
    var hotkey = AccountIds.mapped(Address.fromHex(accounts[1]));
    var signature = "addStake(bytes32,uint256,uint256)".getBytes(StandardCharsets.US_ASCII);
    var selector = Bytes.toHex(Arrays.copyOf(Keccak.hash(signature).bytes(), 4));
    var rao = 10_000_000L + random.nextInt(1_000_000);
    return selector + hotkey.toString().substring(2) + "%064x%064x".formatted(rao, 1);
  }
}

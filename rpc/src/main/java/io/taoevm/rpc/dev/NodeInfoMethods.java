package io.taoevm.rpc.dev;

import io.taoevm.chain.Chain;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import java.math.BigInteger;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tools ask to find out on which kind of node they are. */
public final class NodeInfoMethods {
  private final Chain chain;
  private final String clientVersion;
  private final Hash instanceId;

  /**
   * @param instanceId differs between any two starts
   */
  public NodeInfoMethods(Chain chain, String clientVersion, UUID instanceId) {
    this.chain = chain;
    this.clientVersion = clientVersion;
    this.instanceId =
        new Hash(
            instanceId.getMostSignificantBits(),
            instanceId.getLeastSignificantBits(),
            instanceId.getLeastSignificantBits(),
            instanceId.getMostSignificantBits());
  }

  public void register(Methods methods) {
    methods
        .readTakingObject("anvil_nodeInfo", call -> nodeInfo())
        .read("anvil_getBlobByHash", 1, NodeInfoMethods::blob)
        .read("anvil_getBlobsByTransactionHash", 1, NodeInfoMethods::blob)
        .read("anvil_metadata", 0, call -> metadata())
        .alias("hardhat_metadata", "anvil_metadata")
        .control("anvil_setLoggingEnabled", 1, call -> true)
        .alias("hardhat_setLoggingEnabled", "anvil_setLoggingEnabled");
  }

  /** No transaction of this chain carries blobs. */
  private static @Nullable Object blob(Call call) {
    call.get(0, Decoders::hash);
    return null;
  }

  /** In anvil's shape; times and the chain id are plain numbers there. */
  record NodeInfo(
      long currentBlockNumber,
      BigInteger currentBlockTimestamp,
      Hash currentBlockHash,
      String hardFork,
      String transactionOrder,
      Environment environment,
      ForkConfig forkConfig) {}

  record Environment(Word baseFee, BigInteger chainId, long gasLimit, Word gasPrice) {}

  /** This node forks no other chain. */
  record ForkConfig(
      @Nullable String forkUrl, @Nullable Long forkBlockNumber, @Nullable Long forkRetryBackoff) {}

  private Object nodeInfo() {
    var head = chain.head();
    var baseFee = head.header().baseFeeWei();
    var fee = baseFee == null ? Word.ZERO : baseFee;
    return new NodeInfo(
        head.number(),
        BigInteger.valueOf(head.header().timestampSeconds()),
        head.hash(),
        "prague",
        "fifo",
        new Environment(fee, chainId(), chain.settings().gasLimit(), chain.nextBaseFeeWei(head)),
        new ForkConfig(null, null, null));
  }

  private BigInteger chainId() {
    return Word.of(chain.chainId()).toBigInteger();
  }

  /** In Hardhat's shape. */
  record Metadata(
      String clientVersion,
      BigInteger chainId,
      Hash instanceId,
      BigInteger latestBlockNumber,
      Hash latestBlockHash) {}

  private Object metadata() {
    var head = chain.head();
    return new Metadata(
        clientVersion, chainId(), instanceId, BigInteger.valueOf(head.number()), head.hash());
  }
}

package io.taoevm.rpc.eth;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taoevm.chain.Chain;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.rpc.protocol.Methods;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** By which rules the chain runs (EIP-7910), and how far back it can be asked. */
public final class ConfigMethods {
  private final Chain chain;
  private final long retainedBlocks;
  private final Map<String, Address> precompiles;

  /**
   * @param retainedBlocks how many of the newest blocks keep their state; the largest long for all
   * @param precompiles addresses by name
   */
  public ConfigMethods(Chain chain, long retainedBlocks, Map<String, Address> precompiles) {
    this.chain = chain;
    this.retainedBlocks = retainedBlocks;
    this.precompiles = new TreeMap<>(precompiles);
  }

  public void register(Methods methods) {
    methods
        .read("eth_config", 0, call -> config())
        .read("eth_capabilities", 0, call -> capabilities())
        .read("eth_blobBaseFee", 0, call -> 0L);
  }

  /** The chain has one set of rules from its first block on, so there is no other. */
  record Config(Fork current, @Nullable Fork next, @Nullable Fork last) {}

  record Fork(
      BigInteger activationTime,
      BlobSchedule blobSchedule,
      long chainId,
      byte[] forkId,
      Map<String, Address> precompiles,
      Map<String, Address> systemContracts) {}

  record BlobSchedule(int baseFeeUpdateFraction, int max, int target) {
    /** Blob transactions are refused. */
    static final BlobSchedule NONE = new BlobSchedule(0, 0, 0);
  }

  private Object config() {
    var fork =
        new Fork(
            BigInteger.ZERO, BlobSchedule.NONE, chain.chainId(), forkId(), precompiles, Map.of());
    return new Config(fork, null, null);
  }

  /** A checksum over the first block's hash (EIP-6122); no fork follows it. */
  private byte[] forkId() {
    var checksum = new CRC32();
    checksum.update(chain.block(chain.genesis().number()).orElseThrow().hash().bytes());
    var bytes = new byte[Integer.BYTES];
    Bytes.putInt(bytes, 0, (int) checksum.getValue());
    return bytes;
  }

  record Capabilities(
      Head head,
      Resource state,
      Resource tx,
      Resource logs,
      Resource receipts,
      Resource blocks,
      Resource stateproofs) {}

  record Head(long number, Hash hash) {}

  record Resource(
      boolean disabled,
      long oldestBlock,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Deletion deleteStrategy) {
    static final Resource ALL = new Resource(false, 0, null);
  }

  record Deletion(String type, long retentionBlocks) {}

  private Object capabilities() {
    var head = chain.head();
    var state =
        retainedBlocks == Long.MAX_VALUE
            ? Resource.ALL
            : new Resource(
                false,
                Math.max(0, head.number() - retainedBlocks),
                new Deletion("window", retainedBlocks));
    return new Capabilities(
        new Head(head.number(), head.hash()),
        state,
        Resource.ALL,
        Resource.ALL,
        Resource.ALL,
        Resource.ALL,
        state);
  }
}

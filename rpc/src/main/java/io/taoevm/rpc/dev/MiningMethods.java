package io.taoevm.rpc.dev;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.Chain;
import io.taoevm.chain.MiningMode;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** When blocks are made, and blocks on demand. Every one of them runs the economy's step. */
public final class MiningMethods {
  private static final long MAX_BLOCKS = 1_000_000;

  private final Chain chain;

  public MiningMethods(Chain chain) {
    this.chain = chain;
  }

  public void register(Methods methods) {
    methods
        .control("evm_mine", 1, this::evmMine)
        .control("anvil_mine", 2, this::mineMany)
        .alias("hardhat_mine", "anvil_mine")
        .control("evm_setAutomine", 1, this::setAutomine)
        .alias("anvil_setAutomine", "evm_setAutomine")
        .read("anvil_getAutomine", 0, call -> isAutomine())
        .alias("hardhat_getAutomine", "anvil_getAutomine")
        .control("evm_setIntervalMining", 1, call -> setInterval(call.get(0, Decoders::count)))
        .control("anvil_setIntervalMining", 1, this::setIntervalSeconds)
        .read("anvil_getIntervalMining", 0, call -> intervalSeconds());
  }

  /** Options of evm_mine: nothing, a time, or an object as ganache has it. */
  private record MineOptions(long blocks, long timestampSeconds) {
    static final MineOptions NONE = new MineOptions(1, -1);

    static MineOptions decode(JsonNode node) {
      if (!node.isObject()) {
        return new MineOptions(1, Decoders.count(node));
      }
      var blocks = node.hasNonNull("blocks") ? Decoders.count(node.get("blocks")) : 1;
      var time = node.hasNonNull("timestamp") ? Decoders.count(node.get("timestamp")) : -1;
      return new MineOptions(blocks, time);
    }
  }

  /** One block, or some; the answer is "0x0" as everywhere. */
  private Object evmMine(Call call) {
    var options = call.get(0, MineOptions::decode, MineOptions.NONE);
    var left = requireReasonable(options.blocks());
    if (left > 0 && options.timestampSeconds() >= 0) {
      chain.mineAt(options.timestampSeconds()).join();
      left--;
    }
    if (left > 0) {
      chain.mine(left, 0).join();
    }
    return "0x0";
  }

  private Object mineMany(Call call) {
    var count = requireReasonable(call.get(0, Decoders::count, 1L));
    var intervalSeconds = call.get(1, Decoders::count, 0L);
    if (count > 0) {
      chain.mine(count, intervalSeconds).join();
    }
    return true;
  }

  private static long requireReasonable(long blocks) {
    if (blocks > MAX_BLOCKS) {
      throw RpcException.invalidParams("cannot make more than " + MAX_BLOCKS + " blocks at once");
    }
    return blocks;
  }

  private Object setAutomine(Call call) {
    boolean on = call.get(0, Decoders::bool);
    if (on) {
      chain.setMiningMode(new MiningMode.Instant()).join();
    } else if (isAutomine()) {
      chain.setMiningMode(new MiningMode.Manual()).join();
    }
    return true;
  }

  private boolean isAutomine() {
    return chain.miningMode() instanceof MiningMode.Instant;
  }

  /** Seconds for {@code anvil_}, milliseconds for {@code evm_}, as their inventors have it. */
  private Object setIntervalSeconds(Call call) {
    var seconds = call.get(0, Decoders::count);
    if (seconds > Integer.MAX_VALUE) {
      throw RpcException.invalidParams("invalid argument 0: an interval of " + seconds + " s");
    }
    return setInterval(seconds * 1_000);
  }

  /** 0 stops it. */
  private Object setInterval(long millis) {
    chain
        .setMiningMode(millis == 0 ? new MiningMode.Manual() : new MiningMode.Interval(millis))
        .join();
    return true;
  }

  private @Nullable Object intervalSeconds() {
    return chain.miningMode() instanceof MiningMode.Interval(var millis)
        ? BigInteger.valueOf(millis / 1_000)
        : null;
  }
}

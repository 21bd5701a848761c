package io.taoevm.rpc.dev;

import io.taoevm.chain.Chain;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import java.math.BigInteger;

/**
 * The chain's clock and the other settings of blocks to come. Epochs and rate limits count blocks,
 * so that moving the clock moves none of them.
 */
public final class TimeMethods {
  /** Milliseconds of later times would not fit 63 bits. */
  private static final long MAX_SECONDS = Long.MAX_VALUE / 1_000;

  private final Chain chain;

  public TimeMethods(Chain chain) {
    this.chain = chain;
  }

  public void register(Methods methods) {
    methods
        .control("evm_increaseTime", 1, this::increaseTime)
        .alias("anvil_increaseTime", "evm_increaseTime")
        .control("evm_setNextBlockTimestamp", 1, this::setNextBlockTimestamp)
        .alias("anvil_setNextBlockTimestamp", "evm_setNextBlockTimestamp")
        .control("evm_setTime", 1, this::setTime)
        .alias("anvil_setTime", "evm_setTime")
        .control("anvil_setBlockTimestampInterval", 1, this::setInterval)
        .control("anvil_removeBlockTimestampInterval", 0, call -> removeInterval())
        .read("anvil_getGenesisTime", 0, call -> genesisTime())
        .control("evm_setBlockGasLimit", 1, this::setGasLimit)
        .alias("anvil_setBlockGasLimit", "evm_setBlockGasLimit")
        .control("anvil_setNextBlockBaseFeePerGas", 1, this::setBaseFee)
        .alias("hardhat_setNextBlockBaseFeePerGas", "anvil_setNextBlockBaseFeePerGas")
        .control("anvil_setMinGasPrice", 1, this::setMinGasPrice)
        .alias("hardhat_setMinGasPrice", "anvil_setMinGasPrice")
        .control("anvil_setChainId", 1, this::setChainId)
        .alias("hardhat_setChainId", "anvil_setChainId")
        .control("anvil_setCoinbase", 1, this::setCoinbase)
        .alias("hardhat_setCoinbase", "anvil_setCoinbase")
        .control("hardhat_setPrevRandao", 1, this::setPrevRandao);
  }

  private static long seconds(Call call) {
    var seconds = call.get(0, Decoders::count);
    if (seconds > MAX_SECONDS) {
      throw RpcException.invalidParams("invalid argument 0: a time is at most " + MAX_SECONDS);
    }
    return seconds;
  }

  /** The sum of all moves so far, a plain number as the next two answers are. */
  private Object increaseTime(Call call) {
    return chain.increaseTime(seconds(call)).thenApply(BigInteger::valueOf);
  }

  private Object genesisTime() {
    return BigInteger.valueOf(chain.genesis().timestampMillis() / 1_000);
  }

  private Object setNextBlockTimestamp(Call call) {
    return chain.setNextTimestamp(seconds(call));
  }

  private Object setTime(Call call) {
    var seconds = seconds(call);
    return chain
        .setTime(seconds)
        .thenApply(done -> BigInteger.valueOf(chain.settings().timeOffsetMillis() / 1_000));
  }

  private Object setInterval(Call call) {
    return chain.setTimestampInterval(seconds(call));
  }

  /** Whether there was one. */
  private Object removeInterval() {
    var had = chain.settings().timestampIntervalMillis() > 0;
    return chain.setTimestampInterval(0).thenApply(done -> had);
  }

  private Object setGasLimit(Call call) {
    return chain.setGasLimit(call.get(0, Decoders::count)).thenApply(done -> true);
  }

  private Object setBaseFee(Call call) {
    return chain.setNextBaseFee(call.get(0, Decoders::word)).thenApply(done -> true);
  }

  private Object setMinGasPrice(Call call) {
    return chain.setMinGasPrice(call.get(0, Decoders::word)).thenApply(done -> true);
  }

  /** For blocks to come; those that are there keep theirs. */
  private Object setChainId(Call call) {
    return chain.setChainId(call.get(0, Decoders::count)).thenApply(done -> true);
  }

  private Object setCoinbase(Call call) {
    return chain.setCoinbase(call.get(0, Decoders::address)).thenApply(done -> true);
  }

  private Object setPrevRandao(Call call) {
    return chain.setNextPrevRandao(call.get(0, Decoders::hash)).thenApply(done -> true);
  }
}

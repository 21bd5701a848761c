package io.taoevm.evm.besu;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.Quirk;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.hyperledger.besu.datatypes.Hash;
import org.hyperledger.besu.datatypes.Wei;
import org.hyperledger.besu.evm.blockhash.BlockHashLookup;
import org.hyperledger.besu.evm.frame.BlockValues;
import org.hyperledger.besu.evm.frame.MessageFrame;

/** What instructions ask of the block, under a rule set. */
final class BlockView implements BlockValues, BlockHashLookup {
  private final EvmRules rules;
  private final BlockContext block;

  BlockView(EvmRules rules, BlockContext block) {
    this.rules = rules;
    this.block = block;
  }

  @Override
  public Bytes getDifficultyBytes() {
    return getMixHashOrPrevRandao();
  }

  @Override
  public Bytes32 getMixHashOrPrevRandao() {
    return rules.has(Quirk.NO_RANDAO) ? Bytes32.ZERO : Bytes32.wrap(block.prevRandao().bytes());
  }

  @Override
  public Optional<Wei> getBaseFee() {
    return Optional.of(BesuTypes.wei(block.baseFeeWei()));
  }

  @Override
  public long getNumber() {
    return block.number();
  }

  @Override
  public long getTimestamp() {
    return block.timestampSeconds();
  }

  @Override
  public long getGasLimit() {
    return block.gasLimit();
  }

  /** Where genesis is always in reach, Besu asks for every block, and {@link #apply} decides. */
  @Override
  public long getLookback() {
    return rules.has(Quirk.LONG_BLOCK_HASHES) ? block.number() : rules.blockHashWindow();
  }

  @Override
  public Hash apply(MessageFrame frame, Long wanted) {
    var inReach = block.number() - wanted <= rules.blockHashWindow() || wanted == 0;
    return inReach ? BesuTypes.hash(block.blockHashes().apply(wanted)) : Hash.ZERO;
  }
}

package io.taoevm.precompile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionResult;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.TransactionProcessor;
import io.taoevm.evm.standard.StandardPrecompiles;
import io.taoevm.precompile.abi.AbiEncoder;
import io.taoevm.precompile.abi.AbiFunction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What whole transactions to precompiles cost. */
final class TransactionGasTest {
  private static final AccountId HOTKEY = new AccountId(-1, -1, -1, -1);
  private static final AbiFunction ADD_STAKE =
      AbiFunction.parse("addStake(bytes32 hotkey, uint256 amountRao, uint256 netuid) payable");

  private static TransactionResult.Executed send(Word amountRao, long gasLimit) {
    var state = SolidityTest.chain(ChainSpec.V425);
    new Hotkeys(state).createIfMissing(HOTKEY, HOTKEY);
    var selector = new byte[4];
    Bytes.putInt(selector, 0, ADD_STAKE.selector());
    var arguments = AbiEncoder.encode(ADD_STAKE.inputs(), List.of(HOTKEY, amountRao, Word.ONE));
    var transaction =
        new Transaction(
            TransactionType.LEGACY,
            null,
            0,
            Word.ZERO,
            Word.ZERO,
            gasLimit,
            Address.of(0x805),
            Word.ZERO,
            Bytes.concat(selector, arguments),
            List.of(),
            List.of(),
            Word.ZERO,
            List.of());
    var precompiles =
        StandardPrecompiles.bittensor().with(BittensorPrecompiles.all(ChainSpec.V425));
    var processor = new TransactionProcessor(SolidityTest.ENGINE, EvmRules.bittensor(precompiles));
    var block = new Caller(state, SolidityTest.SENDER).block();
    return assertInstanceOf(
        TransactionResult.Executed.class,
        processor.call(state, block, transaction, SolidityTest.SENDER));
  }

  /** 21,000, calldata with 32 + 4 + 1 + 4 bytes that are not zero, and the weight of the call. */
  @Test
  void addStake_shouldCostWhatTheSpecificationComputes() {
    var done = send(Word.of(0x7F7F7F7FL), 200_000);
    assertTrue(done.succeeded());
    assertEquals(98_493, done.gasUsed());
    assertEquals(21_000 + 892 + 76_601, done.gasUsed());
  }

  @Test
  void refusal_shouldCostTheWholeLimit() {
    var refused = send(Word.of(1), 200_000);
    assertEquals(200_000, refused.gasUsed());
    assertEquals("dispatch execution failed: AmountTooLow", refused.refusal());
  }
}

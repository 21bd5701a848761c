package io.taoevm.chain.block;

import io.taoevm.chain.codec.RlpReader;
import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;

/**
 * A payment of Ethereum's beacon chain (EIP-4895). All numbers are unsigned 64 bits.
 *
 * @param amountGwei 10^9 wei
 */
public record Withdrawal(long index, long validatorIndex, Address address, long amountGwei) {
  private static final Word WEI_PER_GWEI = Word.of(1_000_000_000L);

  public Word amountWei() {
    return Word.of(amountGwei).times(WEI_PER_GWEI);
  }

  public void writeTo(RlpWriter writer) {
    writer
        .beginList()
        .number(index)
        .number(validatorIndex)
        .address(address)
        .number(amountGwei)
        .endList();
  }

  /**
   * @throws io.taoevm.chain.codec.RlpException if the next item is no withdrawal
   */
  public static Withdrawal read(RlpReader reader) {
    var fields = reader.list();
    var withdrawal =
        new Withdrawal(fields.number(), fields.number(), fields.address(), fields.number());
    fields.expectEnd();
    return withdrawal;
  }
}

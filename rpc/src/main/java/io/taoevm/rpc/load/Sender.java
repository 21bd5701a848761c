package io.taoevm.rpc.load;

import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.crypto.HdKeys;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account that signs its transactions itself, one nonce after the other. */
final class Sender {
  private final HdKeys.Account account;
  private final Word chainId;
  private final Word feeCapWei;
  private long nonce;

  /**
   * @param nonce of the next transaction
   */
  Sender(HdKeys.Account account, Word chainId, Word feeCapWei, long nonce) {
    this.account = account;
    this.chainId = chainId;
    this.feeCapWei = feeCapWei;
    this.nonce = nonce;
  }

  Address address() {
    return account.address();
  }

  /** The parameter of eth_sendRawTransaction for the next transaction (EIP-1559, no tip). */
  String sign(@Nullable Address to, Word valueWei, byte[] data, long gas) {
    var transaction =
        new Transaction(
            TransactionType.DYNAMIC_FEE,
            chainId,
            nonce++,
            Word.ZERO,
            feeCapWei,
            gas,
            to,
            valueWei,
            data,
            List.of(),
            List.of(),
            Word.ZERO,
            List.of());
    var raw = SignedTransaction.sign(transaction, account.privateKey()).encoded();
    return "\"" + Bytes.toHex(raw) + "\"";
  }
}

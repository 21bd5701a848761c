package io.taoevm.rpc.load;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import java.util.List;

/**
 * The requests of one connection, one after the other: reads in turn, or transfers from an account
 * that no other connection sends from.
 */
final class Work {
  /** What is asked of the node. */
  enum Kind {
    /** eth_blockNumber, eth_getBalance and eth_call in turn. */
    READS,
    /** eth_sendRawTransaction with a transfer of 1 gwei. */
    TRANSFERS,
    /** Nine reads to a transfer, as far as transfers keep to their pace. */
    MIXED
  }

  private static final int MIXED_READS = 9;
  private static final long TRANSFER_GAS = 21_000;
  private static final Word VALUE_WEI = Word.of(1_000_000_000L);
  private static final Address RECEIVER =
      Address.fromHex("0x00000000000000000000000000000000000000aa");

  private final Kind kind;
  private final Sender sender;
  private final Pace transfers;
  private final List<String> reads;
  private int step;

  /**
   * @param transfers the pace of those that are mixed with reads, of all connections together
   */
  Work(Kind kind, Sender sender, Pace transfers) {
    this.kind = kind;
    this.sender = sender;
    this.transfers = transfers;
    this.reads =
        List.of(
            call("eth_blockNumber", ""),
            call("eth_getBalance", "\"" + sender.address() + "\",\"latest\""),
            call("eth_call", "{\"to\":\"" + RECEIVER + "\",\"data\":\"0x12345678\"},\"latest\""));
  }

  /** The body of a request. */
  static String call(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
        + method
        + "\",\"params\":["
        + params
        + "]}";
  }

  /** The next body to send. */
  String next() {
    var now = step++;
    return switch (kind) {
      case READS -> reads.get(now % reads.size());
      case TRANSFERS -> transfer();
      case MIXED ->
          now % (MIXED_READS + 1) == MIXED_READS && transfers.allows(System.nanoTime())
              ? transfer()
              : reads.get(now % reads.size());
    };
  }

  private String transfer() {
    return call(
        "eth_sendRawTransaction", sender.sign(RECEIVER, VALUE_WEI, Bytes.EMPTY, TRANSFER_GAS));
  }
}

package io.taoevm.rpc.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.crypto.HdKeys;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tools ask of a node, many times over, so that the JVM learns which methods are hot: connect,
 * deploy a token, transfer, stake, wait for receipts, pass the time by empty blocks, and read in
 * every usual way.
 */
public final class WarmUp {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Word FEE_CAP_WEI = Word.of(1_000_000_000_000L);
  private static final long GAS = 1_000_000;
  private static final int ROUNDS_TO_A_STAKE = 4;

  /** As many as make their thread worth its while. */
  private static final String EMPTY_BLOCKS = "\"0x20\"";

  private static final int READS = 4;
  private static final Word STAKE_RAO = Word.of(10_000_000);
  private static final int BATCH = 20;
  private static final Address STAKING =
      Address.fromHex("0x0000000000000000000000000000000000000805");

  /**
   * A token written by hand for this: balanceOf and transfer of an ERC-20 with its event, and a
   * loop of arithmetic and hashes.
   */
  private static final byte[] TOKEN =
      Bytes.fromHex(
          "0x700100000000000000000000000000000000335f5260405f205560a460245f3960a45ff35f3560e01c8063"
              + "70a0823114601b5763a9059cbb14602c575f5ffd5b6004355f5260405f20545f5260205ff35b335f52"
              + "60405f20805460243580821060a057900390556004355f5260405f2080546024350190556024355f52"
              + "600435337fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef60205fa3"
              + "60105b600190038080025f5260205f2050806084575060015f5260205ff35b5f5ffd");

  private final RpcClient client;
  private final Sender sender;
  private final Address receiver;
  private final Word hotkey;

  private WarmUp(RpcClient client, Word chainId, HdKeys.Account from, HdKeys.Account to) {
    this.client = client;
    this.sender = new Sender(from, chainId, FEE_CAP_WEI, 0);
    this.receiver = to.address();
    // The development chain's validator.
    this.hotkey = Word.of(AccountIds.mapped(to.address()).bytes());
  }

  /**
   * Asks a fresh development node until the time is up.
   *
   * @param accounts the node's development accounts, two at least
   * @throws IOException if the connection breaks or the node answers with an error
   */
  public static void run(int port, List<HdKeys.Account> accounts, long nanos) throws IOException {
    try (var client = new RpcClient(URI.create("http://127.0.0.1:" + port))) {
      var chainId = JSON.readTree(client.post(Work.call("eth_chainId", ""))).get("result").asText();
      new WarmUp(client, Word.fromHex(chainId), accounts.get(0), accounts.get(1))
          .run(System.nanoTime() + nanos);
    }
  }

  private void run(long endNanos) throws IOException {
    var token = deploy();
    var tokens = call("a9059cbb", receiver.word(), Word.ONE);
    var stake = call("1fc9b141", hotkey, STAKE_RAO, Word.ONE);
    var tour = "{\"data\":\"%s\"}".formatted(Bytes.toHex(InstructionTour.code()));
    for (var round = 0; round == 0 || System.nanoTime() < endNanos; round++) {
      send(sender.sign(token, Word.ZERO, tokens, GAS));
      send(sender.sign(receiver, Word.ONE, Bytes.EMPTY, GAS));
      if (round % ROUNDS_TO_A_STAKE == 0) {
        ask("eth_call", tour + ",\"latest\"");
        send(sender.sign(STAKING, Word.ZERO, stake, GAS));
        ask("hardhat_mine", EMPTY_BLOCKS);
      }
      for (var i = 0; i < READS; i++) {
        read(token);
      }
    }
  }

  private Address deploy() throws IOException {
    return Address.fromHex(
        send(sender.sign(null, Word.ZERO, TOKEN, GAS)).get("contractAddress").asText());
  }

  /** Sends a transaction and returns its receipt, as a developer's script does. */
  private JsonNode send(String raw) throws IOException {
    var hash = ask("eth_sendRawTransaction", raw);
    return ask("eth_getTransactionReceipt", hash.toString());
  }

  private void read(Address token) throws IOException {
    var from = quoted(sender.address());
    var balanceOf =
        "{\"from\":%s,\"to\":%s,\"data\":\"%s\"}"
            .formatted(from, quoted(token), Bytes.toHex(call("70a08231", receiver.word())));
    ask("eth_chainId", "");
    ask("eth_blockNumber", "");
    ask("eth_gasPrice", "");
    ask("eth_getBalance", from + ",\"latest\"");
    ask("eth_getTransactionCount", from + ",\"pending\"");
    ask("eth_call", balanceOf + ",\"latest\"");
    ask("eth_estimateGas", balanceOf);
    ask("eth_getBlockByNumber", "\"latest\",true");
    ask("eth_feeHistory", "\"0x1\",\"latest\",[20]");
    ask("eth_getLogs", "{\"fromBlock\":\"0x1\",\"address\":%s}".formatted(quoted(token)));
    ask("eth_getStorageAt", quoted(token) + ",\"0x0\",\"latest\"");
    var batch =
        Stream.generate(() -> Work.call("eth_getBalance", from + ",\"latest\""))
            .limit(BATCH)
            .collect(Collectors.joining(",", "[", "]"));
    client.post(batch);
  }

  private JsonNode ask(String method, String params) throws IOException {
    var answer = JSON.readTree(client.post(Work.call(method, params)));
    if (!answer.hasNonNull("result")) {
      throw new IOException(method + " is answered by " + answer);
    }
    return answer.get("result");
  }

  private static String quoted(Address address) {
    return "\"" + address + "\"";
  }

  /** Call data: a selector and words. */
  private static byte[] call(String selector, Word... arguments) {
    var words = Stream.of(arguments).map(Word::bytes).toArray(byte[][]::new);
    return Bytes.concat(Bytes.fromHex("0x" + selector), Bytes.concat(words));
  }
}

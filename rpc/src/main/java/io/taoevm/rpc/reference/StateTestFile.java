package io.taoevm.rpc.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.block.AccessListEntry;
import io.taoevm.chain.block.Authorization;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.crypto.Secp256k1;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Eip;
import io.taoevm.evm.Fork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cases of a file in the format of Ethereum's GeneralStateTests. */
final class StateTestFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String test;
  private final JsonNode root;
  private final JsonNode env;
  private final JsonNode transaction;
  private final PreState pre = new PreState();

  private StateTestFile(String test, JsonNode root) {
    this.test = test;
    this.root = root;
    this.env = root.get("env");
    this.transaction = root.get("transaction");
    root.get("pre")
        .properties()
        .forEach(account -> putAccount(Address.fromHex(account.getKey()), account.getValue()));
  }

  /**
   * The cases of a file for the forks that the engine knows; none if it holds another kind of test.
   *
   * @throws UncheckedIOException if it is no JSON
   */
  static List<StateTestCase> read(String fileName, byte[] json) {
    try {
      var cases = new ArrayList<StateTestCase>();
      for (var test : JSON.readTree(json).properties()) {
        if (test.getValue().has("post") && test.getValue().has("transaction")) {
          new StateTestFile(fileName + " " + test.getKey(), test.getValue()).addCases(cases);
        }
      }
      return cases;
    } catch (IOException broken) {
      throw new UncheckedIOException(fileName, broken);
    }
  }

  private void addCases(List<StateTestCase> cases) {
    for (var fork : Fork.values()) {
      var posts = root.get("post").get(forkName(fork));
      if (posts != null) {
        var number = 0;
        for (var post : posts) {
          cases.add(testCase(fork, post, number++));
        }
      }
    }
  }

  private static String forkName(Fork fork) {
    var name = fork.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private StateTestCase testCase(Fork fork, JsonNode post, int number) {
    var indexes = post.get("indexes");
    return new StateTestCase(
        test + " " + forkName(fork) + " " + number,
        fork,
        pre,
        block(fork),
        transaction(
            indexes.get("data").asInt(), indexes.get("gas").asInt(), indexes.get("value").asInt()),
        sender(),
        Hash.fromHex(post.get("hash").asText()),
        Hash.fromHex(post.get("logs").asText()),
        post.has("expectException"));
  }

  private void putAccount(Address address, JsonNode account) {
    var slots = new HashMap<Word, Word>();
    for (var slot : account.get("storage").properties()) {
      slots.put(Word.fromHex(slot.getKey()), word(slot.getValue()));
    }
    pre.put(
        address,
        word(account.get("nonce")).a(),
        word(account.get("balance")),
        Bytes.fromHex(account.get("code").asText()),
        Map.copyOf(slots));
  }

  // ---- The block
  // ---------------------------------------------------------------------------------

  private BlockContext block(Fork fork) {
    var number = word(env.get("currentNumber")).a();
    return new BlockContext(
        chainId(),
        number,
        word(env.get("currentTimestamp")).a() * 1000,
        word(env.get("currentGasLimit")).a(),
        env.has("currentBaseFee") ? word(env.get("currentBaseFee")) : Word.of(10),
        Address.fromHex(env.get("currentCoinbase").asText()),
        AccountId.ZERO,
        env.has("currentRandom") ? word(env.get("currentRandom")).toHash() : Hash.ZERO,
        blobBaseFee(fork),
        StateTestFile::blockHash);
  }

  private long chainId() {
    var config = root.get("config");
    return config != null && config.has("chainid") ? word(config.get("chainid")).a() : 1;
  }

  /** By the format's convention: the hash of the number in decimal digits. */
  private static Hash blockHash(long number) {
    return Keccak.hash(Long.toString(number).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private Word blobBaseFee(Fork fork) {
    if (!env.has("currentExcessBlobGas")) {
      return Word.ONE;
    }
    var fraction = fork.has(Eip.NINE_BLOBS) ? 5_007_716L : 3_338_477L;
    var config = root.path("config").path("blobSchedule").path(forkName(fork));
    if (config.has("baseFeeUpdateFraction")) {
      fraction = word(config.get("baseFeeUpdateFraction")).a();
    }
    return Word.of(exponential(word(env.get("currentExcessBlobGas")).toBigInteger(), fraction));
  }

  /** {@code fake_exponential(1, excess, fraction)} of EIP-4844. */
  private static BigInteger exponential(BigInteger excess, long fraction) {
    var denominator = BigInteger.valueOf(fraction);
    var output = BigInteger.ZERO;
    var term = denominator;
    for (var i = 1; term.signum() > 0; i++) {
      output = output.add(term);
      term = term.multiply(excess).divide(denominator.multiply(BigInteger.valueOf(i)));
    }
    return output.divide(denominator);
  }

  // ---- The transaction
  // ---------------------------------------------------------------------------

  private Address sender() {
    return transaction.has("sender")
        ? Address.fromHex(transaction.get("sender").asText())
        : Secp256k1.address(
            Secp256k1.publicKey(Bytes.fromHex(transaction.get("secretKey").asText())));
  }

  private Transaction transaction(int dataIndex, int gasIndex, int valueIndex) {
    var type = type(dataIndex);
    var to = transaction.path("to").asText("");
    var dynamic = transaction.has("maxFeePerGas");
    var gasPrice = dynamic ? Word.ZERO : word(transaction.get("gasPrice"));
    return new Transaction(
        type,
        type == TransactionType.LEGACY ? null : Word.of(chainId()),
        word(transaction.get("nonce")).a(),
        dynamic ? word(transaction.get("maxPriorityFeePerGas")) : gasPrice,
        dynamic ? word(transaction.get("maxFeePerGas")) : gasPrice,
        word(transaction.get("gasLimit").get(gasIndex)).saturatedLong(),
        to.isEmpty() ? null : Address.fromHex(to),
        word(transaction.get("value").get(valueIndex)),
        Bytes.fromHex(transaction.get("data").get(dataIndex).asText()),
        accessList(dataIndex),
        blobHashes(),
        transaction.has("maxFeePerBlobGas") ? word(transaction.get("maxFeePerBlobGas")) : Word.ZERO,
        authorizations());
  }

  private TransactionType type(int dataIndex) {
    if (transaction.has("authorizationList")) {
      return TransactionType.SET_CODE;
    }
    if (transaction.has("blobVersionedHashes") || transaction.has("maxFeePerBlobGas")) {
      return TransactionType.BLOB;
    }
    if (transaction.has("maxFeePerGas")) {
      return TransactionType.DYNAMIC_FEE;
    }
    return list(dataIndex) == null ? TransactionType.LEGACY : TransactionType.ACCESS_LIST;
  }

  private @Nullable JsonNode list(int dataIndex) {
    var lists = transaction.get("accessLists");
    var list = lists == null ? null : lists.get(dataIndex);
    return list == null || list.isNull() ? null : list;
  }

  private List<AccessListEntry> accessList(int dataIndex) {
    var entries = new ArrayList<AccessListEntry>();
    var list = list(dataIndex);
    if (list != null) {
      for (var entry : list) {
        var slots = new ArrayList<Word>();
        entry.get("storageKeys").forEach(key -> slots.add(word(key)));
        entries.add(new AccessListEntry(Address.fromHex(entry.get("address").asText()), slots));
      }
    }
    return entries;
  }

  private List<Hash> blobHashes() {
    var hashes = new ArrayList<Hash>();
    transaction
        .path("blobVersionedHashes")
        .forEach(hash -> hashes.add(Hash.fromHex(hash.asText())));
    return hashes;
  }

  private List<Authorization> authorizations() {
    var authorizations = new ArrayList<Authorization>();
    for (var entry : transaction.path("authorizationList")) {
      var parity = word(entry.has("yParity") ? entry.get("yParity") : entry.get("v"));
      authorizations.add(
          new Authorization(
              word(entry.get("chainId")),
              Address.fromHex(entry.get("address").asText()),
              word(entry.get("nonce")).a(),
              (int) Math.min(255, parity.a()),
              word(entry.get("r")),
              word(entry.get("s"))));
    }
    return authorizations;
  }

  private static Word word(JsonNode node) {
    var text = node.asText();
    if (text.startsWith("0x:bigint ")) {
      text = text.substring("0x:bigint ".length());
    }
    return text.length() > 66 ? Word.MAX : Word.fromHex(text);
  }
}

package io.taoevm.rpc.dev;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.Chain;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.rpc.account.UnlockedAccounts;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.argument.TransactionRequest;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Another history of the newest blocks, as a network whose nodes disagreed for a while shows. */
public final class ReorgMethods {
  private static final int MAX_DEPTH = 10_000;
  private static final Word TWO = Word.of(2);

  private final Chain chain;
  private final UnlockedAccounts accounts;

  public ReorgMethods(Chain chain, UnlockedAccounts accounts) {
    this.chain = chain;
    this.accounts = accounts;
  }

  public void register(Methods methods) {
    methods.control("anvil_reorg", 2, this::reorg);
  }

  /** A transaction of a new block, raw or to be signed, and in which block it is to be. */
  private record Placed(JsonNode transaction, int block) {
    static List<Placed> list(JsonNode node) {
      if (!node.isArray()) {
        throw new IllegalArgumentException("expected pairs of a transaction and its block");
      }
      var list = new ArrayList<Placed>();
      for (var pair : node) {
        if (!pair.isArray() || pair.size() != 2) {
          throw new IllegalArgumentException("expected a pair of a transaction and its block");
        }
        list.add(new Placed(pair.get(0), (int) Math.min(Decoders.count(pair.get(1)), MAX_DEPTH)));
      }
      return list;
    }
  }

  /** The depth, and pairs of transactions and the new block that each belongs to, 0 the first. */
  private Object reorg(Call call) {
    var depth = call.get(0, Decoders::count);
    List<Placed> placed = call.get(1, Placed::list, List.of());
    var first = chain.genesis().number();
    if (depth > MAX_DEPTH || depth > chain.head().number() - first) {
      throw RpcException.invalidParams(
          "invalid argument 0: cannot replace " + depth + " of the newest blocks");
    }
    var state = chain.view(chain.head().number() - depth).state();
    var nonces = new HashMap<Address, Long>();
    var blocks = new ArrayList<List<SignedTransaction>>();
    for (var block = 0; block < depth; block++) {
      blocks.add(new ArrayList<>());
    }
    for (var one : placed) {
      if (one.block() >= depth) {
        throw RpcException.invalidParams("invalid argument 1: no new block " + one.block());
      }
      blocks.get(one.block()).add(signed(one.transaction(), state, nonces, placed.size()));
    }
    return chain.reorganize(depth, blocks);
  }

  private SignedTransaction signed(
      JsonNode node, State state, Map<Address, Long> nonces, int count) {
    if (node.isTextual()) {
      var signed = SignedTransaction.decode(Decoders.data(node));
      nonces.put(signed.sender(), signed.transaction().nonce() + 1);
      return signed;
    }
    var request = TransactionRequest.decode(node);
    var sender = request.sender();
    var nonce = nonces.computeIfAbsent(sender, from -> chain.rules().ledger().nonce(state, from));
    nonces.put(sender, nonce + 1);
    var transaction = filled(request, nonce, count);
    var key = accounts.key(sender);
    if (key.isEmpty() && !accounts.isImpersonated(sender)) {
      throw RpcException.server("unknown account");
    }
    return key.map(known -> SignedTransaction.sign(transaction, known))
        .orElseGet(() -> SignedTransaction.impersonate(transaction, sender));
  }

  /** What is not given suffices for any block: its share of the gas, and twice the fee. */
  private Transaction filled(TransactionRequest request, long nonce, int count) {
    var given = request.nonce();
    var gas = request.gas();
    var price = request.gasPrice() == null ? request.maxFeePerGas() : request.gasPrice();
    var accessList = request.accessList();
    var authorizations = request.authorizations();
    return new Transaction(
        request.typeOr(TransactionType.DYNAMIC_FEE),
        Word.of(chain.chainId()),
        given == null ? nonce : given,
        price == null ? Word.ZERO : price,
        price == null ? chain.nextBaseFeeWei(chain.head()).times(TWO) : price,
        gas == null ? chain.settings().gasLimit() / count : gas,
        request.to(),
        request.value(),
        request.data(),
        accessList == null ? List.of() : accessList,
        List.of(),
        Word.ZERO,
        authorizations == null ? List.of() : authorizations);
  }
}

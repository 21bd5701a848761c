package io.taoevm.rpc.eth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.Chain;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.crypto.Secp256k1;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.rpc.account.TypedData;
import io.taoevm.rpc.account.UnlockedAccounts;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.argument.TransactionRequest;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import io.taoevm.rpc.shape.TransactionShape;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;

/** What the node does with keys of its own: development accounts send and sign without asking. */
public final class AccountMethods {
  private final Chain chain;
  private final UnlockedAccounts accounts;
  private final TransactionFiller filler;
  private final Inclusions inclusions;

  /** One send of a sender at a time, or two would be given the same nonce. */
  private final Map<Address, ReentrantLock> sending = new ConcurrentHashMap<>();

  public AccountMethods(
      Chain chain,
      UnlockedAccounts accounts,
      FeeMethods fees,
      GasEstimator estimator,
      Inclusions inclusions) {
    this.chain = chain;
    this.accounts = accounts;
    this.inclusions = inclusions;
    this.filler = new TransactionFiller(chain, fees, estimator);
  }

  public void register(Methods methods) {
    methods
        .read("eth_accounts", 0, call -> accounts.addresses())
        .read("eth_coinbase", 0, call -> chain.settings().coinbase())
        .control("eth_sendTransaction", 1, this::sendTransaction)
        .control("eth_sendTransactionSync", 2, this::sendTransactionSync)
        .control("eth_sendUnsignedTransaction", 1, this::sendUnsigned)
        .control("eth_resend", 3, this::resend)
        .execute("eth_fillTransaction", 1, this::fillTransaction)
        .control("eth_signTransaction", 1, this::signTransaction)
        .control("eth_sign", 2, call -> signMessage(call, 0, 1))
        .control("personal_sign", 3, call -> signMessage(call, 1, 0))
        .control("eth_signTypedData_v4", 2, this::signTypedData)
        .alias("eth_signTypedData", "eth_signTypedData_v4")
        .alias("eth_requestAccounts", "eth_accounts");
  }

  private Hash sendTransaction(Call call) {
    var request = call.get(0, TransactionRequest::decode);
    return send(request, sender(request), this::sign);
  }

  /** As {@link #sendTransaction}, answered with the receipt once the transaction is in a block. */
  private Object sendTransactionSync(Call call) {
    var timeout = call.get(1, Decoders::count, Inclusions.TIMEOUT_MILLIS);
    return inclusions.receipt(sendTransaction(call), timeout);
  }

  /** Sends for anyone, as if the sender were impersonated. */
  private Object sendUnsigned(Call call) {
    var request = call.get(0, TransactionRequest::decode);
    var sender = request.from();
    if (sender == null) {
      throw RpcException.invalidParams("missing required field 'from' in transaction");
    }
    return send(request, sender, SignedTransaction::impersonate);
  }

  private Hash send(
      TransactionRequest request,
      Address sender,
      BiFunction<Transaction, Address, SignedTransaction> signing) {
    var lock = sending.computeIfAbsent(sender, address -> new ReentrantLock());
    lock.lock();
    try {
      var signed = signing.apply(filler.fill(request, sender), sender);
      return TransactionMethods.submit(chain, signed).join();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Sends a waiting transaction again with another price and gas limit: the first argument is the
   * transaction as it was sent, with its nonce.
   */
  private Object resend(Call call) {
    var request = call.get(0, TransactionRequest::decode);
    var price = call.get(1, Decoders::word, Word.ZERO);
    var gas = call.get(2, Decoders::unsignedLong, 0L);
    var sender = sender(request);
    var nonce = request.nonce();
    if (nonce == null) {
      throw RpcException.server("missing transaction nonce in transaction spec");
    }
    var waits =
        chain.pool().pending().getOrDefault(sender, List.of()).stream()
            .anyMatch(waiting -> waiting.transaction().nonce() == nonce);
    if (!waits) {
      throw RpcException.server(
          "transaction not found: no transaction of "
              + sender
              + " and nonce "
              + Long.toUnsignedString(nonce)
              + " waits");
    }
    var again = price.isZero() ? request : request.withGasPrice(price);
    return send(gas == 0 ? again : again.withGas(gas), sender, this::sign);
  }

  private Address sender(TransactionRequest request) {
    var from = request.from();
    if (from == null) {
      if (accounts.addresses().isEmpty()) {
        throw RpcException.server("unknown account");
      }
      return accounts.addresses().getFirst();
    }
    if (accounts.key(from).isEmpty() && !accounts.isImpersonated(from)) {
      throw RpcException.server("unknown account");
    }
    return from;
  }

  private SignedTransaction sign(Transaction transaction, Address sender) {
    return accounts
        .key(sender)
        .map(key -> SignedTransaction.sign(transaction, key))
        .orElseGet(() -> SignedTransaction.impersonate(transaction, sender));
  }

  /** A transaction that was completed, and signed or not. */
  record Filled(byte[] raw, TransactionShape tx) {
    static Filled of(SignedTransaction transaction) {
      return new Filled(transaction.encoded(), TransactionShape.of(transaction));
    }
  }

  /** Anyone's transaction, completed but not signed. */
  private Object fillTransaction(Call call) {
    var request = call.get(0, TransactionRequest::decode);
    var sender = request.sender();
    return Filled.of(SignedTransaction.unsigned(filler.fill(request, sender), sender));
  }

  private Object signTransaction(Call call) {
    var request = call.get(0, TransactionRequest::decode);
    var sender = sender(request);
    return Filled.of(SignedTransaction.sign(filler.fill(request, sender), key(sender)));
  }

  private byte[] key(Address address) {
    return accounts.key(address).orElseThrow(() -> RpcException.server("unknown account"));
  }

  /** EIP-191: what is signed can never be a transaction. */
  private Object signMessage(Call call, int addressIndex, int messageIndex) {
    var message = call.get(messageIndex, Decoders::data);
    var key = key(call.get(addressIndex, Decoders::address));
    var prefix = "\u0019Ethereum Signed Message:\n" + message.length;
    return signature(Keccak.hash(Bytes.concat(prefix.getBytes(US_ASCII), message)), key);
  }

  private Object signTypedData(Call call) {
    var key = key(call.get(0, Decoders::address));
    return signature(call.get(1, AccountMethods::typedDataHash), key);
  }

  /** Of an object, or of its text. A value that is not of its type shows when it is hashed. */
  private static Hash typedDataHash(JsonNode node) {
    return TypedData.decode(node.isTextual() ? Decoders.json(node) : node).hash();
  }

  private static Object signature(Hash hash, byte[] key) {
    return Secp256k1.sign(hash, key).bytes();
  }
}

package io.taoevm.contracts;

import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.StaticStruct;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint16;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.abi.datatypes.generated.Uint8;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/** IProxyAt471, for Web3j. Precompile at 0x000000000000000000000000000000000000080b. */
@Generated("contracts/scripts/wrappers.mjs")
@SuppressWarnings({"rawtypes", "unchecked"})
public final class Proxy extends Contract {
  /** Where the precompile is. */
  public static final String ADDRESS = "0x000000000000000000000000000000000000080b";

  protected Proxy(
      String address,
      Web3j web3j,
      TransactionManager transactionManager,
      ContractGasProvider gasProvider) {
    super(BIN_NOT_PROVIDED, address, web3j, transactionManager, gasProvider);
  }

  /** Binds to the precompile. */
  public static Proxy load(
      Web3j web3j, TransactionManager transactionManager, ContractGasProvider gasProvider) {
    return new Proxy(ADDRESS, web3j, transactionManager, gasProvider);
  }

  /** The struct {@code AnnouncementsInfo}. */
  public static final class AnnouncementsInfo extends StaticStruct {
    public final byte[] real;
    public final byte[] callHash;
    public final BigInteger height;

    /** Of plain values. */
    public AnnouncementsInfo(byte[] real, byte[] callHash, BigInteger height) {
      super(new Bytes32(real), new Bytes32(callHash), new Uint64(height));
      this.real = real;
      this.callHash = callHash;
      this.height = height;
    }

    /** Of decoded values. */
    public AnnouncementsInfo(Bytes32 real, Bytes32 callHash, Uint64 height) {
      super(real, callHash, height);
      this.real = real.getValue();
      this.callHash = callHash.getValue();
      this.height = height.getValue();
    }
  }

  /** The struct {@code ProxiesInfo}. */
  public static final class ProxiesInfo extends StaticStruct {
    public final byte[] delegate;
    public final BigInteger proxy_type;
    public final BigInteger delay;

    /** Of plain values. */
    public ProxiesInfo(byte[] delegate, BigInteger proxy_type, BigInteger delay) {
      super(new Bytes32(delegate), new Uint256(proxy_type), new Uint256(delay));
      this.delegate = delegate;
      this.proxy_type = proxy_type;
      this.delay = delay;
    }

    /** Of decoded values. */
    public ProxiesInfo(Bytes32 delegate, Uint256 proxy_type, Uint256 delay) {
      super(delegate, proxy_type, delay);
      this.delegate = delegate.getValue();
      this.proxy_type = proxy_type.getValue();
      this.delay = delay.getValue();
    }
  }

  /**
   * (delegate 32-byte account, type 0-17, delay in blocks). Deposit reserve: 60,000,000 rao base +
   * 33,000,000 per proxy.
   */
  public RemoteFunctionCall<TransactionReceipt> addProxy(
      byte[] delegate, BigInteger proxyType, BigInteger delay) {
    var function =
        new Function(
            "addProxy",
            List.<Type>of(new Bytes32(delegate), new Uint8(proxyType), new Uint32(delay)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Call hash = BLAKE2b-256 of the SCALE call. */
  public RemoteFunctionCall<TransactionReceipt> announce(byte[] real, byte[] callHash) {
    var function =
        new Function(
            "announce",
            List.<Type>of(new Bytes32(real), new Bytes32(callHash)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * Creates a keyless account controlled by mapped(caller); reserves 93,000,000 rao; returns
   * bytes32 the new account (interface file declares no return). Error `Invalid proxy type` for
   * type > 17.
   */
  public RemoteFunctionCall<TransactionReceipt> createPureProxy(
      BigInteger proxyType, BigInteger delay, BigInteger index) {
    var function =
        new Function(
            "createPureProxy",
            List.<Type>of(new Uint8(proxyType), new Uint32(delay), new Uint16(index)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Deposit in rao. */
  public RemoteFunctionCall<GetAnnouncements> getAnnouncements(byte[] accountId) {
    var function =
        new Function(
            "getAnnouncements",
            List.<Type>of(new Bytes32(accountId)),
            List.<TypeReference<?>>of(
                new TypeReference<DynamicArray<AnnouncementsInfo>>() {},
                new TypeReference<Uint256>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetAnnouncements(
              ((DynamicArray<AnnouncementsInfo>) values.get(0)).getValue(),
              (BigInteger) values.get(1).getValue());
        });
  }

  /** What {@code getAnnouncements} answers. */
  public record GetAnnouncements(List<AnnouncementsInfo> announcements, BigInteger deposit) {}

  /**
   * Error kinds: 1 Other, 2 CannotLookup, 3 BadOrigin, 4 Module (pallet index, first 4 bytes of
   * errorData = error), 5 ConsumerRemaining, 6 NoProviders, 7 TooManyConsumers, 8 Token, 9
   * Arithmetic, 10 Transactional, 11 Exhausted, 12 Corruption, 13 Unavailable, 14 RootNotAllowed,
   * 15 Trie.
   */
  public RemoteFunctionCall<GetLastCallResult> getLastCallResult(byte[] accountId) {
    var function =
        new Function(
            "getLastCallResult",
            List.<Type>of(new Bytes32(accountId)),
            List.<TypeReference<?>>of(
                new TypeReference<Bool>() {},
                new TypeReference<Bool>() {},
                new TypeReference<Uint8>() {},
                new TypeReference<Uint8>() {},
                new TypeReference<Bytes32>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          var values = executeCallMultipleValueReturn(function);
          return new GetLastCallResult(
              (Boolean) values.get(0).getValue(),
              (Boolean) values.get(1).getValue(),
              (BigInteger) values.get(2).getValue(),
              (BigInteger) values.get(3).getValue(),
              (byte[]) values.get(4).getValue());
        });
  }

  /** What {@code getLastCallResult} answers. */
  public record GetLastCallResult(
      Boolean exists,
      Boolean succeeded,
      BigInteger errorKind,
      BigInteger palletIndex,
      byte[] errorData) {}

  /**
   * Array of (delegate bytes32, type uint256, delay uint256), ordered by (delegate, type, delay);
   * shipped ABI file wrongly says bytes32[].
   */
  public RemoteFunctionCall<List<ProxiesInfo>> getProxies(byte[] accountId) {
    var function =
        new Function(
            "getProxies",
            List.<Type>of(new Bytes32(accountId)),
            List.<TypeReference<?>>of(new TypeReference<DynamicArray<ProxiesInfo>>() {}));
    return new RemoteFunctionCall<>(
        function,
        () -> {
          Type value = executeCallSingleValueReturn(function);
          return ((DynamicArray<ProxiesInfo>) value).getValue();
        });
  }

  /** Rao (not 18-decimal). */
  public RemoteFunctionCall<BigInteger> getProxyDeposit(byte[] accountId) {
    var function =
        new Function(
            "getProxyDeposit",
            List.<Type>of(new Bytes32(accountId)),
            List.<TypeReference<?>>of(new TypeReference<Uint256>() {}));
    return executeRemoteCallSingleValueReturn(function, BigInteger.class);
  }

  /** Reads: is real pays fee. */
  public RemoteFunctionCall<Boolean> isRealPaysFee(byte[] real, byte[] delegate) {
    var function =
        new Function(
            "isRealPaysFee",
            List.<Type>of(new Bytes32(real), new Bytes32(delegate)),
            List.<TypeReference<?>>of(new TypeReference<Bool>() {}));
    return executeRemoteCallSingleValueReturn(function, Boolean.class);
  }

  /**
   * Dispatched as mapped(caller): it only works if mapped(caller) IS the pure account, i.e.
   * practically never direct (`NoPermission`); use proxyCall. Real selector uses uint32 height;
   * interface file has uint16 (wrong selector).
   */
  public RemoteFunctionCall<TransactionReceipt> killPureProxy(
      byte[] spawner,
      BigInteger proxyType,
      BigInteger index,
      BigInteger height,
      BigInteger extIndex) {
    var function =
        new Function(
            "killPureProxy",
            List.<Type>of(
                new Bytes32(spawner),
                new Uint8(proxyType),
                new Uint16(index),
                new Uint32(height),
                new Uint32(extIndex)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * Re-computes the reserved deposit; charged 10543 when nothing changed, 0 gas when a deposit was
   * adjusted.
   */
  public RemoteFunctionCall<TransactionReceipt> pokeDeposit() {
    var function = new Function("pokeDeposit", List.<Type>of(), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /**
   * Executes a SCALE-encoded runtime call as `real`. call is uint8[] (one 32-byte word per byte),
   * force_proxy_type is uint8[]: empty = none, first element = type, further ones ignored. Errors:
   * `The raw call data not correctly encoded`, `Invalid proxy type`, `NotProxy`, `Unannounced`; an
   * inner failure surfaces as Error with the debug text of the inner error. Inner success returns
   * empty. Gas = (329,090,365 + W_inner) / 40,000, free if the inner call is fee-less.
   */
  public RemoteFunctionCall<TransactionReceipt> proxyCall(
      byte[] real, List<BigInteger> forceProxyType, List<BigInteger> call_) {
    var function =
        new Function(
            "proxyCall",
            List.<Type>of(
                new Bytes32(real),
                new DynamicArray<>(Uint8.class, forceProxyType.stream().map(Uint8::new).toList()),
                new DynamicArray<>(Uint8.class, call_.stream().map(Uint8::new).toList())),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Calls the chain: reject announcement. */
  public RemoteFunctionCall<TransactionReceipt> rejectAnnouncement(
      byte[] delegate, byte[] callHash) {
    var function =
        new Function(
            "rejectAnnouncement",
            List.<Type>of(new Bytes32(delegate), new Bytes32(callHash)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Calls the chain: remove announcement. */
  public RemoteFunctionCall<TransactionReceipt> removeAnnouncement(byte[] real, byte[] callHash) {
    var function =
        new Function(
            "removeAnnouncement",
            List.<Type>of(new Bytes32(real), new Bytes32(callHash)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** All proxies of mapped(caller), deposit returned. */
  public RemoteFunctionCall<TransactionReceipt> removeProxies() {
    var function = new Function("removeProxies", List.<Type>of(), List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Exact triple must match, else `NotFound`. */
  public RemoteFunctionCall<TransactionReceipt> removeProxy(
      byte[] delegate, BigInteger proxyType, BigInteger delay) {
    var function =
        new Function(
            "removeProxy",
            List.<Type>of(new Bytes32(delegate), new Uint8(proxyType), new Uint32(delay)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }

  /** Calls the chain: set real pays fee. */
  public RemoteFunctionCall<TransactionReceipt> setRealPaysFee(byte[] delegate, Boolean paysFee) {
    var function =
        new Function(
            "setRealPaysFee",
            List.<Type>of(new Bytes32(delegate), new Bool(paysFee)),
            List.<TypeReference<?>>of());
    return executeRemoteCallTransaction(function);
  }
}

package io.taoevm.rpc.anvil;

import io.taoevm.chain.block.AccessListEntry;
import io.taoevm.chain.block.Authorization;
import io.taoevm.chain.block.SignedTransaction;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.crypto.HdKeys;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.crypto.Secp256k1;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.ContractAddress;
import io.taoevm.rpc.EthereumNode;
import io.taoevm.rpc.genesis.DevAccounts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A history of one development account: contracts, and transactions that do with them whatever
 * traces show in different ways.
 */
final class Scenario {
  private static final Word TIP = Word.of(1_000_000_000);
  private static final Word MOST = Word.of(100_000_000_000L);
  private static final long GAS = 500_000;
  private static final Address NOBODY = Address.of(0xdead01);

  /** Error("no"). */
  private static final String REVERT =
      "0x08c379a0 224 SHL 0 MSTORE 32 4 MSTORE 2 36 MSTORE 0x6e6f 240 SHL 68 MSTORE 100 0 REVERT ";

  private final HdKeys wallet = HdKeys.of(DevAccounts.MNEMONIC);
  private final HdKeys.Account sender = wallet.account(0);
  private final HdKeys.Account authority = wallet.account(5);
  private final List<Step> steps = new ArrayList<>();
  private long nonce;

  /** A transaction with what it is about. */
  record Step(String name, SignedTransaction transaction) {}

  private Scenario() {}

  static List<Step> steps() {
    var scenario = new Scenario();
    scenario.transfers();
    scenario.frames();
    scenario.failures();
    scenario.creations();
    scenario.endings();
    scenario.precompiles();
    scenario.otherTransactionTypes();
    return scenario.steps;
  }

  private void transfers() {
    call("a transfer to a new account", NOBODY, 1_000, "");
    call("a transfer to an old account with data", NOBODY, 5, "0x12345678abcd");
    call("a transfer to oneself", sender.address(), 7, "");
  }

  private void frames() {
    // Adds 1 to slot 0, logs, returns the sum.
    var counter =
        deploy("a contract", "0 SLOAD 1 ADD DUP1 0 SSTORE 0 MSTORE 7 32 0 LOG1 32 0 RETURN");
    call("storage and a log", counter, 0, "0xaabbccdd");
    var every =
        deploy(
            "a contract that calls in every way",
            "0x11223344 224 SHL 0 MSTORE "
                + ("32 0 4 0 5 " + counter + " GAS CALL POP ")
                + "1 2 3 4 32 0 LOG4 "
                + ("32 0 4 0 " + counter + " GAS DELEGATECALL POP ")
                + ("32 0 4 0 0 " + counter + " GAS CALLCODE POP 0 0 LOG0 ")
                + ("32 0 4 0 " + counter + " 50000 STATICCALL POP ")
                + ("0 0 0 0 1 " + NOBODY + " 0 CALL POP ")
                + "0 0 0 0 0xffffffffffff 0xdead02 GAS CALL POP 32 0 RETURN");
    call("all kinds of calls", every, 20, "");
    call("all kinds of calls, with little gas", every, 20, "", 75_000);
    var memory =
        deploy(
            "a contract that moves memory",
            "CALLDATASIZE 0 0 CALLDATACOPY 64 0 32 MCOPY 5 1 TSTORE 1 TLOAD 0 MSTORE8 100 0"
                + " KECCAK256 POP 20 0 3 ADDRESS EXTCODECOPY 9 0 0 CODECOPY 96 0 RETURN");
    call("memory, transient storage and copies", memory, 0, "0x" + "0123456789abcdef".repeat(9));
    var slots =
        deploy(
            "a contract that clears slots",
            "0 SLOAD ISZERO DUP1 0 SSTORE 1 SSTORE 3 SLOAD POP 4 BALANCE POP "
                + counter
                + " EXTCODEHASH POP SELFBALANCE POP");
    call("slots that are set", slots, 0, "");
    call("slots that are cleared, with a refund", slots, 0, "");
  }

  private void failures() {
    var reverts = deploy("a contract that reverts with a reason", "1 0 SSTORE " + REVERT);
    call("a revert with a reason", reverts, 0, "");
    var bare = deploy("a contract that reverts without", "0 0 REVERT");
    call("a revert without a reason", bare, 0, "");
    var catches =
        deploy(
            "a contract that catches",
            ("5 0 0 LOG1 0 0 0 0 0 " + reverts + " GAS CALL POP RETURNDATASIZE 0 0 RETURNDATACOPY ")
                + "RETURNDATASIZE 0 REVERT");
    call("a revert that is handed on", catches, 0, "0x01020304");
    call("invalid", deploy("INVALID", "1 0 SSTORE INVALID"), 0, "", 60_000);
    call("an unknown opcode", deploy("opcode 0x0c", "1 POP bytes:0x0c"), 0, "", 60_000);
    call("an underflow", deploy("POP", "POP"), 0, "", 60_000);
    call("a bad jump", deploy("JUMP", "3 JUMP"), 0, "", 60_000);
    var burns = deploy("a loop", "JUMPDEST GAS POP 0 JUMP");
    call("out of gas", burns, 0, "", 21_300);
    call(
        "out of gas in a frame",
        deploy("a contract that calls the loop", "0 0 0 0 0 " + burns + " 700 CALL 0 MSTORE"),
        0,
        "");
    var write = deploy("a contract that writes", "1 0 SSTORE");
    call(
        "a write in a static call",
        deploy("a contract that calls it", "0 0 0 0 " + write + " 9000 STATICCALL"),
        0,
        "");
    call("a copy out of bounds", deploy("a copy", "1 0 0 RETURNDATACOPY"), 0, "", 60_000);
    call(
        "recursion until the gas ends",
        deploy("a recursion", "0 0 0 0 0 ADDRESS GAS CALL"),
        0,
        "",
        40_000);
  }

  private void creations() {
    // Deploys 0x00 by CREATE2 and CREATE, then something that reverts, then without funds.
    var init = "0x60015f5360015ff3 192 SHL 0 MSTORE ";
    var factory =
        deploy(
            "a factory",
            init
                + "7 8 0 0 CREATE2 POP 8 0 0 CREATE POP 7 8 0 0 CREATE2 POP"
                + " 0x5f5ffd 232 SHL 0 MSTORE 3 0 0 CREATE POP 3 0 9 CREATE POP"
                + " 0xfe 248 SHL 0 MSTORE 1 0 0 CREATE POP");
    call("creations", factory, 0, "", 1_000_000);
    creation("a creation that reverts", Assembly.code(REVERT), GAS);
    creation("a creation out of gas", Assembly.code("JUMPDEST 0 JUMP"), 60_000);
    creation("a creation without gas for its code", Assembly.code("0x2000 0 RETURN"), 100_000);
    creation("a creation of code that may not be", Assembly.code("0xef 0 MSTORE8 1 0 RETURN"), GAS);
  }

  private void endings() {
    var ends = deploy("a contract that ends itself", NOBODY + " SELFDESTRUCT");
    call("an end with a balance", ends, 77, "");
    var init = Assembly.code(NOBODY + " SELFDESTRUCT");
    call(
        "an end within the creation",
        deploy(
            "a contract that makes it",
            "bytes:0x"
                + "%02x".formatted(0x5f + init.length)
                + Bytes.toHex(init).substring(2)
                + " "
                + (256 - 8 * init.length)
                + " SHL 0 MSTORE "
                + init.length
                + " 0 3 CREATE"),
        50,
        "");
  }

  private void precompiles() {
    call("a precompile", Address.of(2), 0, "0x616263");
    var all =
        deploy(
            "a contract that calls precompiles",
            "32 0 0 0 2 GAS STATICCALL POP 32 0 32 0 4 GAS STATICCALL POP"
                + " 1 0 MSTORE 32 0 64 0 6 20000 STATICCALL POP 32 0 128 0 1 GAS STATICCALL POP"
                + " 0 0 0 0 1 3 GAS CALL POP 32 0 0 0 9 GAS STATICCALL");
    call("precompiles, two of which fail", all, 10, "");
  }

  private void otherTransactionTypes() {
    var counter = deploy("another counter", "0 SLOAD 1 ADD 0 SSTORE CALLER ORIGIN XOR 1 SSTORE");
    var access = new AccessListEntry(counter, List.of(Word.ZERO));
    add("an access list", TransactionType.ACCESS_LIST, counter, 0, "0x", GAS, access, null);
    add("a legacy transaction", TransactionType.LEGACY, counter, 0, "0x", GAS, null, null);
    var delegation = authorization(counter, 0);
    add("a delegation", TransactionType.SET_CODE, NOBODY, 0, "0x", GAS, null, delegation);
    call("a call of the delegated account", authority.address(), 0, "");
    call(
        "a call of it by a contract",
        deploy(
            "a contract that calls it",
            "0 0 0 0 0 "
                + authority.address()
                + " GAS CALL "
                + authority.address()
                + " EXTCODESIZE"),
        0,
        "");
    var ends = authorization(Address.ZERO, 1);
    add("an end of the delegation", TransactionType.SET_CODE, NOBODY, 0, "0x", GAS, null, ends);
  }

  private Authorization authorization(Address address, long authorityNonce) {
    var chainId = Word.of(EthereumNode.CHAIN_ID);
    var list =
        new RlpWriter()
            .beginList()
            .number(chainId)
            .address(address)
            .number(authorityNonce)
            .endList()
            .toBytes();
    var hash = Keccak.hash(Bytes.concat(new byte[] {5}, list));
    var signature = Secp256k1.sign(hash, authority.privateKey());
    return new Authorization(
        chainId, address, authorityNonce, signature.yParity(), signature.r(), signature.s());
  }

  private Address deploy(String name, String code) {
    creation(name, Assembly.deploying(Assembly.code(code)), GAS);
    return ContractAddress.of(sender.address(), nonce - 1);
  }

  private void creation(String name, byte[] init, long gas) {
    add(name, TransactionType.DYNAMIC_FEE, null, 0, Bytes.toHex(init), gas, null, null);
  }

  private void call(String name, Address to, long valueWei, String data) {
    call(name, to, valueWei, data, GAS);
  }

  private void call(String name, Address to, long valueWei, String data, long gas) {
    var input = data.isEmpty() ? "0x" : data;
    add(name, TransactionType.DYNAMIC_FEE, to, valueWei, input, gas, null, null);
  }

  private void add(
      String name,
      TransactionType type,
      @Nullable Address to,
      long valueWei,
      String data,
      long gas,
      @Nullable AccessListEntry access,
      @Nullable Authorization authorization) {
    var onePrice = type == TransactionType.LEGACY || type == TransactionType.ACCESS_LIST;
    var transaction =
        new Transaction(
            type,
            Word.of(EthereumNode.CHAIN_ID),
            nonce++,
            onePrice ? MOST : TIP,
            MOST,
            gas,
            to,
            Word.of(valueWei),
            Bytes.fromHex(data),
            access == null ? List.of() : List.of(access),
            List.of(),
            Word.ZERO,
            authorization == null ? List.of() : List.of(authorization));
    steps.add(new Step(name, SignedTransaction.sign(transaction, sender.privateKey())));
  }
}

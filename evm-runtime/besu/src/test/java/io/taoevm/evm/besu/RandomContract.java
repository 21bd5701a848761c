package io.taoevm.evm.besu;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Assembler;
import io.taoevm.evm.TestEvm;
import java.util.List;
import java.util.Random;

/**
 * Contracts of random statements that work: they store, log, ask for other accounts, call, create
 * and destroy. Whatever an instruction answers, gas left included, goes into a hash at memory 0,
 * which the contract returns, so that one difference shows in the end.
 */
final class RandomContract {
  private static final String MIX = " 32 MSTORE 64 0 KECCAK256 0 MSTORE ";
  private static final int INIT_CODE_AT = 96;

  /** Of the instructions that begin a contract: they copy the init code behind its body. */
  private static final int COPY_LENGTH = 3 + 3 + 2 + 1;

  private static final int MOST_STATEMENTS = 12;
  private static final Word RAO = Word.of(1_000_000_000L);

  private static final List<Address> TARGETS =
      List.of(
          TestEvm.CONTRACT,
          TestEvm.CONTRACT,
          TestEvm.OTHER,
          TestEvm.OTHER,
          TestEvm.SENDER,
          TestEvm.COINBASE,
          Address.of(0x5555555),
          Address.of(0x6666666),
          Address.of(1),
          Address.of(2),
          Address.of(3),
          Address.of(4),
          Address.of(6),
          Address.of(9),
          Address.of(0x0a),
          Address.of(0x0b),
          Address.of(0x100),
          Address.of(0x402),
          Address.of(0xfff));

  private final Random random;

  RandomContract(Random random) {
    this.random = random;
  }

  /** The code of a contract. */
  byte[] code() {
    var initCode = initCode();
    var text = new StringBuilder();
    for (var i = 1 + random.nextInt(MOST_STATEMENTS); i > 0; i--) {
      text.append(statement(initCode.length)).append(' ');
    }
    text.append(" GAS").append(MIX).append(end());
    var body = Assembler.code(text.toString());
    var copy =
        "BYTES:61%04x BYTES:61%04x BYTES:60%02x CODECOPY"
            .formatted(initCode.length, COPY_LENGTH + body.length, INIT_CODE_AT);
    return Bytes.concat(Assembler.code(copy), body, initCode);
  }

  private byte[] initCode() {
    return switch (random.nextInt(6)) {
      case 0 -> new byte[0];
      case 1 -> Assembler.code("0xef 0 MSTORE8 1 0 RETURN");
      case 2 -> Assembler.code("1 7 SSTORE 0xcafe 0 MSTORE 32 0 REVERT");
      case 3 -> Assembler.code("CALLER SELFDESTRUCT");
      case 4 -> Assembler.code("2 7 SSTORE 0x33ff 0 MSTORE 2 30 RETURN"); // CALLER SELFDESTRUCT
      default -> Assembler.code("1 0 SSTORE CALLVALUE 0 MSTORE 5 0 RETURN");
    };
  }

  private String statement(int initLength) {
    return switch (random.nextInt(22)) {
      case 0, 1 -> random.nextInt(3) + " " + random.nextInt(3) + " SSTORE";
      case 2 -> random.nextInt(4) + " SLOAD" + MIX;
      case 3 -> random.nextInt(3) + " " + random.nextInt(3) + " TSTORE";
      case 4 -> random.nextInt(3) + " TLOAD" + MIX;
      case 5 -> target() + " BALANCE" + MIX;
      case 6 -> target() + " EXTCODESIZE" + MIX;
      case 7 -> target() + " EXTCODEHASH" + MIX;
      case 8 -> "32 0 32 " + target() + " EXTCODECOPY 64 0 KECCAK256 0 MSTORE";
      case 9 -> log();
      case 10 -> (TestEvm.NUMBER - random.nextInt(3_000)) + " BLOCKHASH" + MIX;
      case 11 -> "GAS" + MIX;
      case 12 -> "SELFBALANCE" + MIX + " CALLVALUE" + MIX;
      case 13 -> "CALLER" + MIX + " ORIGIN" + MIX + " GASPRICE" + MIX + " PREVRANDAO" + MIX;
      case 14 -> create(initLength);
      case 15 -> random.nextInt(4) == 0 ? target() + " SELFDESTRUCT" : "ADDRESS" + MIX;
      case 16 -> "RETURNDATASIZE 0 64 RETURNDATACOPY RETURNDATASIZE" + MIX;
      default -> call();
    };
  }

  private String end() {
    return switch (random.nextInt(10)) {
      case 0 -> "32 0 REVERT";
      case 1 -> "INVALID";
      case 2 -> "STOP";
      default -> "32 0 RETURN";
    };
  }

  private Address target() {
    return TARGETS.get(random.nextInt(TARGETS.size()));
  }

  private String log() {
    var topics = random.nextInt(5);
    return "7 ".repeat(topics) + random.nextInt(40) + " 0 LOG" + topics;
  }

  /** From nothing to more than there is; some are around the existential deposit of 500 rao. */
  private Word value() {
    return switch (random.nextInt(9)) {
      case 0 -> Word.ONE;
      case 1 -> Word.of(499).times(RAO);
      case 2 -> Word.of(500).times(RAO);
      case 3 -> Word.of(2_000).times(RAO).plus(Word.of(77));
      case 4 -> Word.of(1L << 60);
      case 5 -> Word.of(1L << 60).plus(Word.of(random.nextInt(1_000)).times(RAO));
      case 6 -> Word.MAX;
      default -> Word.ZERO;
    };
  }

  private String create(int initLength) {
    var value = value();
    var where = initLength + " " + INIT_CODE_AT + " ";
    return random.nextBoolean()
        ? where + value + " CREATE" + MIX
        : random.nextInt(2) + " " + where + value + " CREATE2" + MIX;
  }

  private String call() {
    var gas = random.nextInt(4) == 0 ? String.valueOf(random.nextInt(30_000)) : "GAS";
    var ranges = "32 32 " + random.nextInt(200) + " 0 ";
    var text =
        switch (random.nextInt(6)) {
          case 0 -> ranges + target() + " " + gas + " STATICCALL";
          case 1 -> ranges + target() + " " + gas + " DELEGATECALL";
          case 2 -> ranges + value() + " " + target() + " " + gas + " CALLCODE";
          default -> ranges + value() + " " + target() + " " + gas + " CALL";
        };
    return text + " 0 MLOAD ADD 0 MSTORE 64 0 KECCAK256 0 MSTORE";
  }
}

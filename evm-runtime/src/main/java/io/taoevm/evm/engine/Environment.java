package io.taoevm.evm.engine;

import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.evm.Quirk;
import io.taoevm.evm.code.Opcodes;

/** Instructions that ask for the transaction, the block, the call data or another account. */
final class Environment {
  private Environment() {}

  /** Puts what the instruction asks for to {@code to}. */
  static void push(TaoExecutor x, Frame f, long[] s, int to, int opcode) {
    switch (opcode) {
      case Opcodes.ADDRESS -> Stack.put(s, to, f.account().address());
      case Opcodes.ORIGIN -> Stack.put(s, to, x.scope().origin());
      case Opcodes.CODESIZE -> Stack.put(s, to, f.code.bytes().length);
      case Opcodes.GASPRICE -> Stack.put(s, to, x.scope().gasPriceWei());
      case Opcodes.COINBASE -> Stack.put(s, to, x.block().coinbase());
      case Opcodes.TIMESTAMP -> Stack.put(s, to, x.block().timestampSeconds());
      case Opcodes.NUMBER -> Stack.put(s, to, x.block().number());
      case Opcodes.PREVRANDAO -> {
        if (x.rules().has(Quirk.NO_RANDAO)) {
          Stack.put(s, to, 0);
        } else {
          Stack.put(s, to, x.block().prevRandao());
        }
      }
      case Opcodes.GASLIMIT -> Stack.put(s, to, x.block().gasLimit());
      case Opcodes.CHAINID -> Stack.put(s, to, x.block().chainId());
      case Opcodes.SELFBALANCE ->
          Stack.put(s, to, x.rules().ledger().balanceWei(x.scope().state(), f.account().address()));
      case Opcodes.BASEFEE -> Stack.put(s, to, x.block().baseFeeWei());
      case Opcodes.BLOBBASEFEE -> Stack.put(s, to, x.block().blobBaseFeeWei());
      case Opcodes.MSIZE -> Stack.put(s, to, f.memorySize);
      default -> throw new AssertionError("not an instruction of the environment: " + opcode);
    }
  }

  static void callDataLoad(Frame f, long[] s, int at) {
    var offset = Stack.saturated(s, at);
    if (offset <= f.inputLength - 32L) {
      var from = f.inputOffset + (int) offset;
      s[at + 3] = Bytes.getLong(f.input, from);
      s[at + 2] = Bytes.getLong(f.input, from + 8);
      s[at + 1] = Bytes.getLong(f.input, from + 16);
      s[at] = Bytes.getLong(f.input, from + 24);
      return;
    }
    Stack.put(s, at, 0);
    for (var i = 0; i < 32 && offset + i < f.inputLength; i++) {
      s[at + 3 - (i >>> 3)] |=
          (f.input[f.inputOffset + (int) offset + i] & 0xFFL) << (56 - 8 * (i & 7));
    }
  }

  /** BLOCKHASH within the window of the rule set; genesis always where the window is long. */
  static void blockHash(TaoExecutor x, long[] s, int at) {
    var wanted = Stack.saturated(s, at);
    var number = x.block().number();
    var rules = x.rules();
    var withinWindow =
        number - wanted <= rules.blockHashWindow()
            || (wanted == 0 && rules.has(Quirk.LONG_BLOCK_HASHES));
    if (wanted < number && withinWindow) {
      Stack.put(s, at, x.block().blockHashes().apply(wanted));
    } else {
      Stack.put(s, at, 0);
    }
  }

  static void blobHash(TaoExecutor x, long[] s, int at) {
    var hashes = x.scope().blobHashes();
    var index = Stack.saturated(s, at);
    if (index < hashes.size()) {
      Stack.put(s, at, hashes.get((int) index));
    } else {
      Stack.put(s, at, Word.ZERO);
    }
  }

  /** BALANCE, EXTCODESIZE and EXTCODEHASH of the address at {@code at}; the gas left. */
  static long account(TaoExecutor x, long[] s, int at, long gas, int opcode) {
    var accessed = x.scope().account((int) s[at + 2], s[at + 1], s[at]);
    var left = gas - x.accessCost(accessed);
    if (left < 0) {
      return -1;
    }
    var address = accessed.address();
    var state = x.scope().state();
    var ledger = x.rules().ledger();
    if (opcode == Opcodes.BALANCE) {
      Stack.put(s, at, ledger.balanceWei(state, address));
      return left;
    }
    var quirky =
        x.rules().has(Quirk.PRECOMPILES_HAVE_CODE_SIZE)
            && x.rules().precompiles().contains(address);
    if (opcode == Opcodes.EXTCODESIZE) {
      Stack.put(s, at, quirky ? 1 : x.codeSize(address));
    } else if (quirky) {
      Stack.put(s, at, EvmAccount.NO_CODE);
    } else if (ledger.isEmpty(state, address)) {
      Stack.put(s, at, 0);
    } else {
      Stack.put(s, at, state.account(address).codeHash());
    }
    return left;
  }
}

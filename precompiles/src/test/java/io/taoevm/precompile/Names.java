package io.taoevm.precompile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.taoevm.chain.call.BalancesCall;
import io.taoevm.chain.call.CallTable;
import io.taoevm.chain.call.RuntimeCall;
import io.taoevm.chain.call.SystemCall;
import io.taoevm.chain.call.WeightsCall;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.crypto.Blake2b;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.crypto.Secp256k1;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.weights.CommitHash;
import io.taoevm.chain.weights.WeightSubmission;
import io.taoevm.precompile.abi.AbiEncoder;
import io.taoevm.precompile.abi.AbiType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the lists of cases write arguments: names of people and hotkeys, amounts such as {@code 10T},
 * lists in brackets.
 */
final class Names {
  private static final long TAO = 1_000_000_000L;

  /** The EVM addresses; their accounts are the mapped ones. */
  private static final Map<String, Address> PEOPLE =
      Map.of(
          "alice",
          Address.of(0xa11ce),
          "bob",
          Address.of(0xb0b),
          "carol",
          Address.of(0xca401),
          "dave",
          Address.of(0xda7e));

  private static final byte[] SIGNER = Word.of(0x51611e4).bytes();

  private final long block;

  /**
   * @param block what {@code @} stands for
   */
  Names(long block) {
    this.block = block;
  }

  static Address address(String name) {
    if (name.equals("evmkey")) {
      return Secp256k1.address(Secp256k1.publicKey(SIGNER));
    }
    var person = PEOPLE.get(name);
    return person != null ? person : Address.of(Integer.decode(name));
  }

  /** A person's mapped account, an address's, or a key that nobody's address maps to. */
  static AccountId account(String name) {
    if (PEOPLE.containsKey(name) || name.startsWith("0x")) {
      return AccountIds.mapped(address(name));
    }
    return switch (name) {
      case "zero" -> AccountId.ZERO;
      case "pool" -> AccountIds.subnetPool(1);
      case "lease" -> AccountIds.leaseColdkey(0);
      default -> AccountId.of(Blake2b.hash256(name.getBytes(UTF_8)));
    };
  }

  /** {@code max}, {@code @} for the present block, {@code T} for 10^9; sums with + and -. */
  static Word number(String text, long block) {
    if (text.equals("max")) {
      return Word.MAX;
    }
    if (text.equals("max64")) {
      return Word.of(-1L);
    }
    if (text.startsWith("@")) {
      return Word.of(block + (text.length() == 1 ? 0 : Long.parseLong(text.substring(1))));
    }
    return text.endsWith("T")
        ? Word.of(Long.parseLong(text.substring(0, text.length() - 1)) * TAO)
        : Word.of(new BigInteger(text));
  }

  /** The call of a function, selector and all. */
  byte[] input(PrecompileFunction function, List<String> arguments) {
    var inputs = function.abi().inputs();
    if (inputs.size() != arguments.size()) {
      throw new IllegalArgumentException(function.abi().canonical() + " from " + arguments);
    }
    var selector = new byte[4];
    Bytes.putInt(selector, 0, function.abi().selector());
    var values = new ArrayList<Object>();
    for (var i = 0; i < inputs.size(); i++) {
      values.add(value(inputs.get(i).type(), arguments.get(i)));
    }
    return Bytes.concat(selector, AbiEncoder.encode(inputs, values));
  }

  private Object value(AbiType type, String text) {
    return switch (type) {
      case AbiType.Uint any -> number(text, block);
      case AbiType.Bool any -> Boolean.parseBoolean(text);
      case AbiType.Address any -> address(text);
      case AbiType.Bytes32 any -> hash(text);
      case AbiType.Bytes4 any -> 0;
      case AbiType.ByteString any -> bytes(text);
      case AbiType.ListOf list when text.startsWith("scale:") -> octets(call(text.substring(6)));
      case AbiType.ListOf list ->
          elements(text).stream().map(element -> value(list.element(), element)).toList();
      default -> throw new IllegalArgumentException("no argument is a " + type);
    };
  }

  private static Hash hash(String text) {
    return switch (text) {
      case "commit" -> CommitHash.of(account("alice"), SUBMISSION, new int[] {9});
      case "commit1" -> CommitHash.of(account("alice"), SUBMISSION_1, new int[] {9});
      case "hash:dave" -> Hash.of(Blake2b.hash256(account("dave").bytes()));
      case "hash:hot" -> Hash.of(Blake2b.hash256(account("hot").bytes()));
      case "hash:bob" -> Hash.of(Blake2b.hash256(account("bob").bytes()));
      case "hash:remark" -> Hash.of(Blake2b.hash256(call("remark")));
      default -> Hash.of(account(text).bytes());
    };
  }

  private static final WeightSubmission SUBMISSION =
      new WeightSubmission(1, 0, new int[] {2}, new int[] {5}, 0);
  private static final WeightSubmission SUBMISSION_1 =
      new WeightSubmission(1, 1, new int[] {2}, new int[] {5}, 0);

  /** {@code zeros:N}, {@code letters:N}, {@code signature}, or the text itself. */
  private static byte[] bytes(String text) {
    if (text.equals("signature")) {
      return signature();
    }
    if (text.equals("empty")) {
      return Bytes.EMPTY;
    }
    if (text.startsWith("letters:")) {
      return "x".repeat(Integer.parseInt(text.substring(8))).getBytes(UTF_8);
    }
    return text.startsWith("zeros:")
        ? new byte[Integer.parseInt(text.substring(6))]
        : text.getBytes(UTF_8);
  }

  /** What the EVM key signs for Alice's hotkey and block 7 (chain-core.md 14.4). */
  private static byte[] signature() {
    var number = new ScaleWriter().u64(7).toBytes();
    var message = Bytes.concat(account("alice").bytes(), Keccak.hash(number).bytes());
    var prefix = "\u0019Ethereum Signed Message:\n64".getBytes(UTF_8);
    var digest = Keccak.hash(Bytes.concat(prefix, message));
    var signed = Secp256k1.sign(digest, SIGNER);
    return signed.bytes();
  }

  private static byte[] call(String name) {
    RuntimeCall call =
        switch (name) {
          case "remark" -> new SystemCall.Remark(Bytes.EMPTY);
          case "pay" -> new BalancesCall.TransferKeepAlive(account("dave"), TAO);
          case "payTooMuch" -> new BalancesCall.TransferKeepAlive(account("dave"), 1L << 60);
          case "weights" -> new WeightsCall.SetWeights(1, new int[] {2}, new int[] {5}, 0);
          default -> null;
        };
    return call == null ? new byte[] {(byte) 250} : CallTable.encode(call);
  }

  private static List<Word> octets(byte[] bytes) {
    var words = new ArrayList<Word>();
    for (var octet : bytes) {
      words.add(Word.of(octet & 0xFF));
    }
    return words;
  }

  /** What stands between brackets and commas; {@code [5*7]} is five times the 7. */
  private static List<String> elements(String text) {
    var inside = text.substring(1, text.length() - 1);
    var star = inside.indexOf('*');
    if (star > 0 && !inside.contains("[")) {
      var times = Integer.parseInt(inside.substring(0, star));
      var list = new ArrayList<String>();
      for (var i = 0; i < times; i++) {
        list.add(inside.substring(star + 1).replace("#", "#" + i));
      }
      return list;
    }
    var list = new ArrayList<String>();
    var depth = 0;
    var start = 0;
    for (var i = 0; i <= inside.length(); i++) {
      var c = i == inside.length() ? ',' : inside.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == ',' && depth == 0) {
        if (i > start) {
          list.add(inside.substring(start, i));
        }
        start = i + 1;
      }
    }
    return list;
  }
}

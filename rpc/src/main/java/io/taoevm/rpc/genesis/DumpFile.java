package io.taoevm.rpc.genesis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taoevm.chain.BlockView;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.EvmAccount;
import io.taoevm.chain.state.StateKeys;
import io.taoevm.chain.world.StateDump;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Objects;

/**
 * A whole state as JSON, in the form of a genesis file: what a chain needs that goes on from there.
 * The member {@code state} has the EVM's {@code accounts} by address, each with nonce, balance,
 * code and storage as the EVM's part of the state holds them (under the real chain's rules balance
 * and nonce are rows of the economy), and the economy's {@code tables}: by the table's id, its rows
 * as encoded key and value.
 */
public final class DumpFile {
  private DumpFile() {}

  /** The state after a block, with what of the block a chain goes on from. */
  public static ObjectNode write(BlockView view) {
    var header = view.block().header();
    var baseFee = header.baseFeeWei();
    var file = JsonNodeFactory.instance.objectNode();
    file.put("chainId", view.context().chainId());
    file.put("number", header.number());
    file.put("timestamp", header.timestampSeconds());
    file.put("gasLimit", header.gasLimit());
    file.put("baseFeeWei", (baseFee == null ? Word.ZERO : baseFee).toQuantity());
    file.put("coinbase", header.coinbase().toString());
    file.put("author", view.context().author().toString());
    file.put("stateRoot", header.stateRoot().toString());
    file.set("state", write(StateDump.of(view.source())));
    return file;
  }

  private static ObjectNode write(StateDump dump) {
    var state = JsonNodeFactory.instance.objectNode();
    var accounts = state.putObject("accounts");
    var tables = state.putObject("tables");
    dump.entries()
        .forEach(
            (key, value) -> {
              switch (key[0]) {
                case StateKeys.ACCOUNT -> write(account(accounts, key), value, dump);
                case StateKeys.STORAGE ->
                    account(accounts, key)
                        .withObjectProperty("storage")
                        .put(
                            Bytes.toHex(Arrays.copyOfRange(key, 1 + Address.LENGTH, key.length)),
                            Word.of(value).toQuantity());
                default ->
                    tables
                        .withObjectProperty(
                            Integer.toString(((key[1] & 0xFF) << 8) | (key[2] & 0xFF)))
                        .put(
                            Bytes.toHex(Arrays.copyOfRange(key, 3, key.length)),
                            Bytes.toHex(value));
              }
            });
    return state;
  }

  private static ObjectNode account(ObjectNode accounts, byte[] key) {
    return accounts.withObjectProperty(Address.of(key, 1).toString());
  }

  private static void write(ObjectNode node, byte[] value, StateDump dump) {
    var account = EvmAccount.decode(value);
    node.put("nonce", "0x" + Long.toHexString(account.nonce()));
    node.put("balance", account.balanceWei().toQuantity());
    if (account.hasCode()) {
      node.put("code", Bytes.toHex(Objects.requireNonNull(dump.code().get(account.codeHash()))));
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws GenesisException if it is something else
   */
  public static StateDump read(JsonNode file) {
    var nobody = DevAccounts.of(DevAccounts.MNEMONIC, 0, Word.ZERO);
    var root = new GenesisNode("dump", file, nobody);
    if (!root.has("state")) {
      throw root.wrong("this is no dump of a state, which has a member state");
    }
    return read(root.get("state"));
  }

  static StateDump read(GenesisNode node) {
    var state = node.members("accounts", "tables");
    var entries = StateDump.newEntries();
    var code = new HashMap<Hash, byte[]>();
    for (var entry : state.entries("accounts")) {
      var address = entry.value().address(entry.key());
      var account = entry.value().members("nonce", "balance", "code", "storage");
      var bytes = account.get("code", GenesisNode::bytes, Bytes.EMPTY);
      var hash = bytes.length == 0 ? EvmAccount.NO_CODE : Keccak.hash(bytes);
      if (bytes.length > 0) {
        code.put(hash, bytes);
      }
      if (account.has("nonce")) {
        var nonce = account.get("nonce").word();
        if (!nonce.fitsLong()) {
          throw account.wrong("a nonce has at most 64 bits");
        }
        entries.put(
            StateKeys.account(address),
            new EvmAccount(nonce.a(), account.get("balance").word(), hash).encode());
      }
      for (var slot : account.entries("storage")) {
        entries.put(
            StateKeys.storage(address, slot.value().slot(slot.key())), slot.value().word().bytes());
      }
    }
    for (var table : state.entries("tables")) {
      var id = table.value().tableId(table.key());
      for (var row : state.get("tables").entries(table.key())) {
        entries.put(StateKeys.row(id, row.value().bytes(row.key())), row.value().bytes());
      }
    }
    try {
      return new StateDump(entries, code);
    } catch (IllegalArgumentException e) {
      throw new GenesisException("dump: " + e.getMessage(), e);
    }
  }
}

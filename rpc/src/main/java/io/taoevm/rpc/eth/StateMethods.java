package io.taoevm.rpc.eth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.taoevm.chain.BlockView;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.world.AccountProof;
import io.taoevm.rpc.argument.BlockSelector.Tag;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Balances, nonces, code, storage and their proofs, at any block. */
public final class StateMethods {
  private static final int MAX_SLOTS = 1_024;

  private final ChainReader reader;

  public StateMethods(ChainReader reader) {
    this.reader = reader;
  }

  public void register(Methods methods) {
    methods
        .read("eth_getBalance", 2, this::getBalance)
        .read("eth_getTransactionCount", 2, this::getTransactionCount)
        .read("eth_getCode", 2, this::getCode)
        .read("eth_getStorageAt", 3, this::getStorageAt)
        .read("eth_getStorageValues", 2, this::getStorageValues)
        .read("eth_getAccountInfo", 2, this::getAccountInfo)
        .execute("eth_getAccount", 2, this::getAccount)
        .execute("eth_getProof", 3, this::getProof);
  }

  private Object getBalance(Call call) {
    var address = call.get(0, Decoders::address);
    return reader.at(call.get(1, Decoders::block, Tag.LATEST), view -> balanceWei(view, address));
  }

  private Word balanceWei(BlockView view, Address address) {
    return reader.chain().rules().ledger().balanceWei(view.state(), address);
  }

  private Object getTransactionCount(Call call) {
    var address = call.get(0, Decoders::address);
    var block = call.get(1, Decoders::block, Tag.LATEST);
    // Counted from the pool, so that no block need be made for it.
    return block == Tag.PENDING
        ? (Object) reader.chain().nextNonce(address)
        : nonce(reader.view(block), address);
  }

  private long nonce(BlockView view, Address address) {
    return reader.chain().rules().ledger().nonce(view.state(), address);
  }

  private Object getCode(Call call) {
    var address = call.get(0, Decoders::address);
    return reader.at(call.get(1, Decoders::block, Tag.LATEST), view -> view.state().code(address));
  }

  private Object getStorageAt(Call call) {
    var address = call.get(0, Decoders::address);
    var slot = call.get(1, Decoders::slot);
    return reader.at(
        call.get(2, Decoders::block, Tag.LATEST),
        view -> view.state().storage(address, slot).toHash());
  }

  private Object getStorageValues(Call call) {
    var wanted = call.get(0, StateMethods::slotsByAddress);
    return reader.at(
        call.get(1, Decoders::block, Tag.LATEST),
        view -> {
          var state = view.state();
          var values = new LinkedHashMap<String, List<Hash>>();
          wanted.forEach(
              (address, slots) ->
                  values.put(
                      address.toString(),
                      slots.stream().map(slot -> state.storage(address, slot).toHash()).toList()));
          return values;
        });
  }

  private static Map<Address, List<Word>> slotsByAddress(JsonNode node) {
    if (!node.isObject() || node.isEmpty()) {
      throw new IllegalArgumentException("expected an object of addresses with lists of slots");
    }
    var wanted = new LinkedHashMap<Address, List<Word>>();
    var count = 0;
    for (var entry : node.properties()) {
      var slots = slots(entry.getValue());
      count += slots.size();
      if (count > MAX_SLOTS) {
        throw new IllegalArgumentException("too many slots (max " + MAX_SLOTS + ")");
      }
      wanted.put(Decoders.address(TextNode.valueOf(entry.getKey())), slots);
    }
    return wanted;
  }

  private static List<Word> slots(JsonNode node) {
    if (!node.isArray() || node.size() > MAX_SLOTS) {
      throw new IllegalArgumentException("expected an array of at most " + MAX_SLOTS + " slots");
    }
    var slots = new ArrayList<Word>();
    node.forEach(slot -> slots.add(Decoders.slot(slot)));
    return slots;
  }

  private static List<String> texts(JsonNode node) {
    var texts = new ArrayList<String>();
    node.forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  /** An account in one answer, as Foundry asks for it. */
  record AccountInfo(Word balance, long nonce, byte[] code) {}

  private Object getAccountInfo(Call call) {
    var address = call.get(0, Decoders::address);
    return reader.at(
        call.get(1, Decoders::block, Tag.LATEST),
        view ->
            new AccountInfo(
                balanceWei(view, address), nonce(view, address), view.state().code(address)));
  }

  /** An account as its leaf in the state trie has it. */
  record Account(Word balance, Hash codeHash, long nonce, Hash storageRoot) {}

  private Object getAccount(Call call) {
    var address = call.get(0, Decoders::address);
    var proof = reader.view(call.get(1, Decoders::block, Tag.LATEST)).proof(address, List.of());
    return new Account(proof.balanceWei(), proof.codeHash(), proof.nonce(), proof.storageHash());
  }

  /** EIP-1186. */
  record Proof(
      Address address,
      List<byte[]> accountProof,
      Word balance,
      Hash codeHash,
      long nonce,
      Hash storageHash,
      List<SlotProof> storageProof) {
    static Proof of(AccountProof proof, List<String> keys) {
      var slots = new ArrayList<SlotProof>();
      for (var i = 0; i < keys.size(); i++) {
        var slot = proof.slots().get(i);
        slots.add(new SlotProof(keys.get(i), slot.value(), slot.proof()));
      }
      return new Proof(
          proof.address(),
          proof.proof(),
          proof.balanceWei(),
          proof.codeHash(),
          proof.nonce(),
          proof.storageHash(),
          slots);
    }
  }

  /**
   * @param key as it was asked for
   */
  record SlotProof(String key, Word value, List<byte[]> proof) {}

  private Object getProof(Call call) {
    var address = call.get(0, Decoders::address);
    List<Word> slots = call.get(1, StateMethods::slots, List.of());
    List<String> keys = call.get(1, StateMethods::texts, List.of());
    var view = reader.view(call.get(2, Decoders::block, Tag.LATEST));
    return Proof.of(view.proof(address, slots), keys);
  }
}

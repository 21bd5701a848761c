package io.taoevm.rpc.tao;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.BlockView;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.stake.StakeKey;
import io.taoevm.chain.stake.StakeLedger;
import io.taoevm.chain.state.StateKeys;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.subnet.EmissionState;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Subnets;
import io.taoevm.chain.world.EconomySlots;
import io.taoevm.rpc.argument.BlockSelector.Tag;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.eth.ChainReader;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proofs of the economy against a block's state root: an Ethereum storage proof of the slot that
 * commits to a row, with the row's bytes and key as preimages. The slot is keccak(table id ‖ key),
 * its value the row if it fits 32 bytes and the row's keccak if not.
 */
public final class ProofMethods {
  private final ChainReader reader;

  public ProofMethods(ChainReader reader) {
    this.reader = reader;
  }

  public void register(Methods methods) {
    methods.execute("tao_getProof", 3, this::getProof);
  }

  /** A row that can be proven: its table and its encoded key. */
  private record Row(Table<?, ?> table, byte[] key) {
    static <K> Row of(Table<K, ?> table, K key) {
      return new Row(table, table.keys().encode(key));
    }
  }

  /**
   * @param address whose storage holds the economy
   * @param preimage the row; null if there is none, which the proof shows too
   */
  record Proof(
      String table,
      int tableId,
      byte[] key,
      byte @Nullable [] preimage,
      Hash stateRoot,
      Address address,
      List<byte[]> accountProof,
      Hash storageHash,
      Hash slot,
      Word value,
      List<byte[]> storageProof) {}

  private Object getProof(Call call) {
    var what = call.get(0, Decoders::string);
    var row = call.get(1, node -> row(what, node));
    var view = reader.view(call.get(2, Decoders::block, Tag.LATEST));
    var slot = EconomySlots.slot(row.table.id(), row.key);
    var proof = view.proof(EconomySlots.ADDRESS, List.of(slot));
    var proven = proof.slots().getFirst();
    return new Proof(
        row.table.name(),
        row.table.id(),
        row.key,
        preimage(view, row),
        view.block().header().stateRoot(),
        EconomySlots.ADDRESS,
        proof.proof(),
        proof.storageHash(),
        slot.toHash(),
        proven.value(),
        proven.proof());
  }

  private static byte @Nullable [] preimage(BlockView view, Row row) {
    return view.source().get(StateKeys.row(row.table.id(), row.key));
  }

  private static Row row(String what, JsonNode node) {
    return switch (what) {
      case "account" -> Row.of(Balances.ACCOUNTS, TaoDecoders.account(part(node, 0)));
      case "market", "price" -> Row.of(Markets.TABLE, TaoDecoders.netuid(part(node, 0)));
      case "subnet" -> Row.of(Subnets.TABLE, TaoDecoders.netuid(part(node, 0)));
      case "emission" -> Row.of(EmissionState.TABLE, TaoDecoders.netuid(part(node, 0)));
      case "hotkeyPool" ->
          Row.of(
              StakeLedger.POOLS,
              new OnSubnet.Account(
                  TaoDecoders.netuid(part(node, 0)), TaoDecoders.account(part(node, 1))));
      case "stake" ->
          Row.of(
              StakeLedger.SHARES,
              new StakeKey(
                  TaoDecoders.netuid(part(node, 0)),
                  TaoDecoders.account(part(node, 1)),
                  TaoDecoders.account(part(node, 2))));
      default ->
          throw new IllegalArgumentException(
              "nothing named "
                  + what
                  + " can be proven; account, market, subnet, emission, hotkeyPool and stake can");
    };
  }

  private static JsonNode part(JsonNode node, int index) {
    if (!node.isArray() || !node.hasNonNull(index)) {
      throw new IllegalArgumentException("expected a list with the parts of the key");
    }
    return node.get(index);
  }
}

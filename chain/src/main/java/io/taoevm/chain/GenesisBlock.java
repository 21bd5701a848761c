package io.taoevm.chain;

import io.taoevm.chain.Genesis.GenesisAccount;
import io.taoevm.chain.block.Block;
import io.taoevm.chain.block.Bloom;
import io.taoevm.chain.block.Header;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.ledger.EvmLedger;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.trie.Trie;
import io.taoevm.chain.world.SealedState;
import io.taoevm.chain.world.StateSealer;
import java.util.List;

/** Makes the first block. */
final class GenesisBlock {
  private GenesisBlock() {}

  static OpenBlock.Built build(Genesis genesis, ChainRules rules) {
    var sealer = new StateSealer(rules.ledger());
    var dump = genesis.state();
    if (dump != null) {
      var whole = sealer.replace(StateSource.EMPTY, dump);
      return new OpenBlock.Built(
          block(genesis, rules, whole), whole, new BlockEvents(List.of(), List.of()), List.of());
    }
    var state = new State(StateSource.EMPTY);
    for (var account : genesis.accounts()) {
      write(state, rules.ledger(), account);
    }
    genesis.economy().accept(state);
    state.settle();
    var events = state.takeEvents();
    var sealed = sealer.seal(state, StateSource.EMPTY);
    return new OpenBlock.Built(
        block(genesis, rules, sealed), sealed, new BlockEvents(events, List.of()), List.of());
  }

  private static void write(State state, EvmLedger ledger, GenesisAccount account) {
    var address = account.address();
    ledger.setBalanceWei(state, address, account.balanceWei());
    ledger.setNonce(state, address, account.nonce());
    if (account.code().length > 0) {
      state.setCode(address, Keccak.hash(account.code()), account.code());
    }
    account.storage().forEach((slot, value) -> state.setStorage(address, slot, value));
  }

  private static SealedBlock block(Genesis genesis, ChainRules rules, SealedState state) {
    var form = rules.headerForm();
    var header =
        new Header(
            Hash.ZERO,
            Header.NO_OMMERS,
            genesis.coinbase(),
            state.root(),
            Trie.EMPTY_ROOT,
            Trie.EMPTY_ROOT,
            Bloom.EMPTY,
            Word.ZERO,
            genesis.number(),
            genesis.gasLimit(),
            0,
            genesis.timestampMillis() / 1000,
            new byte[0],
            Hash.ZERO,
            0,
            genesis.baseFeeWei(),
            form.hasWithdrawals() ? Trie.EMPTY_ROOT : null,
            form.hasBlobs() ? 0L : null,
            form.hasBlobs() ? 0L : null,
            form.hasBlobs() ? Hash.ZERO : null,
            form.hasRequests() ? Header.NO_REQUESTS : null);
    var block = new Block(header, List.of(), List.of(), form.hasWithdrawals() ? List.of() : null);
    return new SealedBlock(
        block,
        header.hash(),
        List.of(),
        genesis.timestampMillis(),
        genesis.author(),
        block.encode().length);
  }
}

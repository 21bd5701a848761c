package io.taoevm.chain;

import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.store.Column;
import io.taoevm.chain.store.Store;
import io.taoevm.chain.store.StoreException;
import io.taoevm.chain.store.VersionedState;
import io.taoevm.chain.store.WriteBatch;
import java.util.Optional;
import java.util.OptionalLong;

/** Begins a chain in an empty store, or finds the one that a store holds. */
final class StoredChain {
  private StoredChain() {}

  static BlockView view(Store store, OptionalLong number) {
    var blocks = new BlockStore(store);
    var head =
        blocks.headNumber().isPresent()
            ? blocks.block(blocks.headNumber().getAsLong())
            : Optional.<SealedBlock>empty();
    var newest = head.orElseThrow(() -> new ChainException("the store holds no chain"));
    var ids = new ChainIds(store, ChainIds.idAtBegin(store));
    var reader = new ChainReader(ids, store, new VersionedState(store), blocks, newest);
    var wanted = number.orElse(newest.number());
    if (reader.block(wanted).isEmpty()) {
      throw new ChainException(
          "there is no block " + wanted + "; the newest is " + newest.number());
    }
    return reader.view(wanted);
  }

  /**
   * @return the newest block
   * @throws ChainException if the store has another genesis
   */
  static SealedBlock begin(
      Genesis genesis,
      ChainRules rules,
      Store store,
      VersionedState versions,
      BlockStore blocks,
      RecentEvents recentEvents) {
    var built = GenesisBlock.build(genesis, rules);
    var headNumber = blocks.headNumber();
    if (headNumber.isEmpty()) {
      var batch = new WriteBatch();
      built.state().code().forEach((hash, code) -> batch.put(Column.CODE, hash.bytes(), code));
      versions.begin(batch, genesis.number(), built.state().changes());
      blocks.put(batch, built.block());
      blocks.putHead(batch, genesis.number());
      blocks.putFirst(batch, genesis.number());
      ChainIds.putBegin(batch, genesis.chainId());
      store.commit(batch);
      recentEvents.put(built.block().hash(), built.events());
      return built.block();
    }
    var chainId = ChainIds.idAtBegin(store);
    if (chainId != genesis.chainId()) {
      throw new ChainException(
          "the data belongs to another chain: its id is "
              + Long.toUnsignedString(chainId)
              + ", expected "
              + Long.toUnsignedString(genesis.chainId()));
    }
    if (!blocks.hash(genesis.number()).equals(built.block().hash())) {
      throw new ChainException(
          "the data belongs to another chain: its genesis is "
              + blocks.hash(blocks.firstNumber())
              + ", expected "
              + built.block().hash());
    }
    var head = headNumber.getAsLong();
    return blocks
        .block(head)
        .filter(block -> versions.newest() == head)
        .orElseThrow(
            () ->
                new StoreException(
                    StoreException.Reason.DAMAGED,
                    "the store lacks block "
                        + head
                        + ", its newest, or the state after it, which is of block "
                        + versions.newest()));
  }
}

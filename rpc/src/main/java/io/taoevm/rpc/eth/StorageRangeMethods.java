package io.taoevm.rpc.eth;

import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.StateKeys;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.world.LayeredSource;
import io.taoevm.chain.world.StateChanges;
import io.taoevm.rpc.argument.BlockSelector.Tag;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcError;
import io.taoevm.rpc.protocol.RpcException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What debuggers look up in the state: a contract's storage as a whole, and code by its hash. */
public final class StorageRangeMethods {
  private static final long MAX_SLOTS = 1_024;

  /** How many slots are read between two looks at whether the caller still waits. */
  private static final int LOOK = 1_024;

  private static final int PREFIX = 1 + Address.LENGTH;

  private final ChainReader reader;

  public StorageRangeMethods(ChainReader reader) {
    this.reader = reader;
  }

  public void register(Methods methods) {
    methods
        .trace("debug_storageRangeAt", 5, this::storageRange)
        .read("debug_codeByHash", 2, this::codeByHash);
  }

  /** A slot and what it holds; its name in the range is the hash of its key. */
  record Slot(Hash key, Hash value) {}

  /**
   * @param storage in the order of the hashes
   * @param nextKey the hash at which the next range begins; null after the last
   */
  record StorageRange(Map<String, Slot> storage, @Nullable Hash nextKey) {}

  /**
   * Block, index of the transaction before which the storage is looked at, address, hash to begin
   * with and how many slots, 1,024 at most.
   */
  private Object storageRange(Call call) {
    var block =
        reader
            .find(call.get(0, Decoders::block))
            .orElseThrow(() -> RpcException.server("header not found"));
    long index = call.get(1, Decoders::count);
    var address = call.get(2, Decoders::address);
    var start = start(call.get(3, Decoders::data, Bytes.EMPTY));
    long limit = Math.min(MAX_SLOTS, call.get(4, Decoders::count, MAX_SLOTS));
    if (index > block.transactions().size()) {
      throw RpcException.server(
          "transaction index " + index + " out of range for block " + block.hash());
    }
    return range(before(block, Math.toIntExact(index)), address, start, (int) limit);
  }

  private static Hash start(byte[] given) {
    if (given.length > Hash.LENGTH) {
      throw RpcException.invalidParams("invalid argument 3: expected at most 32 bytes");
    }
    return Hash.of(Arrays.copyOf(given, Hash.LENGTH));
  }

  /** The state before a transaction; of the genesis block, the one after it. */
  private StateSource before(SealedBlock block, int index) {
    var chain = reader.chain();
    if (block.number() == chain.genesis().number()) {
      return chain.view(block.number()).source();
    }
    var changes = StateChanges.of(chain.stateBefore(block, index));
    return new LayeredSource(chain.view(block.header().parentHash()).source(), changes);
  }

  private static StorageRange range(StateSource state, Address address, Hash start, int limit) {
    if (state.get(StateKeys.account(address)) == null) {
      throw RpcException.server("account " + address + " doesn't exist");
    }
    // One slot more than is asked for, which tells where the next range begins.
    var first = new TreeMap<Hash, Slot>();
    var from = StateKeys.storage(address, Word.ZERO);
    var seen = new int[1];
    state.forEach(
        from,
        StateKeys.after(Arrays.copyOf(from, PREFIX)),
        (key, value) -> {
          if (++seen[0] % LOOK == 0 && Thread.currentThread().isInterrupted()) {
            throw new RpcException(RpcError.timedOut());
          }
          var slot = Word.of(key, PREFIX).toHash();
          var hash = Keccak.hash(slot.bytes());
          if (hash.compareTo(start) >= 0) {
            first.put(hash, new Slot(slot, Word.of(value).toHash()));
            if (first.size() > limit + 1) {
              first.pollLastEntry();
            }
          }
          return true;
        });
    var next = first.size() > limit ? first.pollLastEntry().getKey() : null;
    var storage = new LinkedHashMap<String, Slot>();
    first.forEach((hash, slot) -> storage.put(hash.toString(), slot));
    return new StorageRange(storage, next);
  }

  /** Empty where no account of the state has that code. */
  private Object codeByHash(Call call) {
    var hash = call.get(0, Decoders::hash);
    var code = reader.view(call.get(1, Decoders::block, Tag.LATEST)).source().code(hash);
    return code == null ? Bytes.EMPTY : code;
  }
}

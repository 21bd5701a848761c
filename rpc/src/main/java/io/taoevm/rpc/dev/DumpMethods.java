package io.taoevm.rpc.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taoevm.chain.Chain;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.genesis.DumpFile;
import io.taoevm.rpc.genesis.GenesisException;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The whole state, EVM and economy, out and in again. As with anvil a dump is the hex of
 * gzip-compressed JSON; the JSON is a genesis file, so that a dump can also begin a chain.
 */
public final class DumpMethods {
  /**
   * The economy counts in blocks, so that a state is loaded behind the block that it comes from.
   */
  private static final long MOST_BLOCKS_AHEAD = 1_000_000;

  private static final int LARGEST_DUMP = 1 << 30;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Chain chain;

  public DumpMethods(Chain chain) {
    this.chain = chain;
  }

  public void register(Methods methods) {
    methods
        .control("anvil_dumpState", 1, call -> dump())
        .alias("hardhat_dumpState", "anvil_dumpState")
        .control("anvil_loadState", 1, this::load)
        .alias("hardhat_loadState", "anvil_loadState");
  }

  private Object dump() {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(DumpFile.write(chain.latest()).toString().getBytes(UTF_8));
    } catch (IOException e) {
      throw new AssertionError("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Makes the dump's state the chain's own, in a block of its own. Empty blocks come before it if
   * the chain is shorter than the one that the dump was made of.
   */
  private Object load(Call call) {
    var file = call.get(0, DumpMethods::unpack);
    try {
      var dump = DumpFile.read(file);
      var missing = file.path("number").asLong() - chain.head().number() - 1;
      if (missing > MOST_BLOCKS_AHEAD) {
        throw RpcException.invalidParams(
            "the state is of block "
                + file.path("number")
                + ", too far ahead; begin a chain with it by --genesis");
      }
      if (missing > 0) {
        chain.mine(missing, 0).join();
      }
      if (file.path("timestamp").asLong() > chain.head().header().timestampSeconds()) {
        chain.setNextTimestamp(file.path("timestamp").asLong()).join();
      }
      return chain.load(dump).thenApply(done -> true);
    } catch (GenesisException e) {
      throw RpcException.invalidParams("invalid argument 0: " + e.getMessage());
    }
  }

  private static JsonNode unpack(JsonNode node) {
    var bytes = Decoders.data(node);
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      var json = gzip.readNBytes(LARGEST_DUMP);
      if (gzip.read() >= 0) {
        throw new IllegalArgumentException("the dump has more than " + LARGEST_DUMP + " bytes");
      }
      return MAPPER.readTree(json);
    } catch (JsonProcessingException | NumberFormatException e) {
      throw new IllegalArgumentException("the dump is no JSON", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("the dump is not compressed by gzip", e);
    }
  }
}

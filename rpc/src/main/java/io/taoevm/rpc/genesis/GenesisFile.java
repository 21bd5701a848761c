package io.taoevm.rpc.genesis;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taoevm.chain.Genesis;
import io.taoevm.chain.Genesis.GenesisAccount;
import io.taoevm.chain.block.FeeRule;
import io.taoevm.chain.genesis.EconomyGenesis;
import io.taoevm.chain.genesis.GenesisSubnet;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.chain.store.VersionedState;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.RuntimeConstants;
import io.taoevm.chain.world.StateDump;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chain's beginning, read from JSON. The default one stands beside this class as {@code
 * dev.json}; a file of the same format replaces it. {@code dev:N} there means the development
 * account N, so that the same file serves every mnemonic.
 */
public final class GenesisFile {
  private static final long WEI_PER_RAO = 1_000_000_000L;
  private static final long DEFAULT_GAS_LIMIT = 75_000_000;
  private static final int SPEC_VERSION = 471;
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final GenesisNode root;
  private final DevAccounts devAccounts;

  private GenesisFile(JsonNode root, DevAccounts devAccounts) {
    this.root =
        new GenesisNode("genesis", root, devAccounts)
            .members(
                "chainId",
                "number",
                "timestamp",
                "gasLimit",
                "baseFeeWei",
                "coinbase",
                "author",
                "accounts",
                "economy",
                "state",
                "stateRoot");
    this.devAccounts = devAccounts;
  }

  /** What a file says: the beginning of the chain and of its economy. */
  public record Content(Genesis genesis, EconomyGenesis economy) {
    /**
     * The same with another economy.
     *
     * @throws GenesisException if the economy goes on from a state
     */
    public Content with(EconomyGenesis other) {
      if (genesis.state() != null) {
        throw new GenesisException("genesis: nothing can be added to a state");
      }
      return new Content(genesis.withEconomy(other::applyTo), other);
    }
  }

  /** The development chain's own. */
  public static GenesisFile development(DevAccounts devAccounts) {
    try (var stream = GenesisFile.class.getResourceAsStream("dev.json")) {
      if (stream == null) {
        throw new AssertionError("the program lacks its dev.json");
      }
      return new GenesisFile(MAPPER.readTree(stream), devAccounts);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own dev.json", e);
    }
  }

  /**
   * One that a user wrote.
   *
   * @throws GenesisException if the file cannot be read or is no JSON
   */
  public static GenesisFile read(Path file, DevAccounts devAccounts) {
    try {
      return new GenesisFile(MAPPER.readTree(Files.readAllBytes(file)), devAccounts);
    } catch (JsonProcessingException | NumberFormatException e) {
      // The second is for a number with an exponent that no number can have.
      throw new GenesisException(file + " is no JSON: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new GenesisException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * What the chain begins with.
   *
   * @param nowSeconds the time of block 0 if neither the file nor a flag says one
   * @throws GenesisException if something in the file makes no sense
   */
  public Content content(GenesisOverrides overrides, long nowSeconds) {
    var state = root.find("state", DumpFile::read);
    var economy =
        state == null
            ? economy(root.get("economy"), overrides.specVersion())
            : economy(state, overrides.specVersion());
    var author = root.get("author").account();
    var timestamp = overrides.timestampSeconds();
    var seconds =
        timestamp == null ? root.get("timestamp", GenesisNode::number, nowSeconds) : timestamp;
    var chainId = overrides.chainId();
    var gasLimit = overrides.gasLimit();
    var baseFee = overrides.baseFeeWei();
    var genesis =
        new Genesis(
            chainId == null ? root.get("chainId").number() : chainId,
            Math.multiplyExact(seconds, 1_000L),
            gasLimit == null
                ? root.get("gasLimit", GenesisNode::number, DEFAULT_GAS_LIMIT)
                : gasLimit,
            baseFee == null
                ? root.get("baseFeeWei", GenesisNode::word, FeeRule.FLOOR_WEI)
                : baseFee,
            coinbase(author),
            author,
            state == null ? accounts() : List.of(),
            economy::applyTo);
    var number = root.get("number", GenesisNode::number, 0L);
    if (number > VersionedState.LAST_TO_BEGIN_WITH) {
      throw root.wrong(
          "number is to be " + VersionedState.LAST_TO_BEGIN_WITH + " at most, not " + number);
    }
    if (state == null && number != 0) {
      throw root.wrong("number needs a state, whose economy has counted so far");
    }
    return new Content(state == null ? genesis : genesis.continuing(number, state), economy);
  }

  /** Of an economy that goes on: its rules; everything else is in the state. */
  private EconomyGenesis economy(StateDump dump, @Nullable Integer specVersion) {
    var state = new State(dump);
    var spec = RuntimeConstants.spec(state);
    if (specVersion != null && specVersion != spec.version()) {
      throw root.wrong("the state is of release " + spec.version() + ", not " + specVersion);
    }
    if (root.has("economy") || root.has("accounts")) {
      throw root.wrong("a state takes the place of accounts and economy");
    }
    return new EconomyGenesis(
        spec.version(),
        RuntimeConstants.of(state).fast(),
        AccountId.ZERO,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Unless told otherwise the address that the real chain shows for an author: bytes 4 to 23. */
  private Address coinbase(AccountId author) {
    var given = root.find("coinbase", node -> node.address(node.text()));
    return given == null ? Address.of(author.bytes(), 4) : given;
  }

  private List<GenesisAccount> accounts() {
    var accounts = new ArrayList<GenesisAccount>();
    for (var account : devAccounts.accounts()) {
      accounts.add(
          new GenesisAccount(
              account.address(), devAccounts.balanceWei(), 0, Bytes.EMPTY, Map.of()));
    }
    for (var entry : root.entries("accounts")) {
      var node = entry.value().members("balance", "nonce", "code", "storage");
      var storage = new HashMap<Word, Word>();
      for (var slot : node.entries("storage")) {
        storage.put(slot.value().slot(slot.key()), slot.value().word());
      }
      accounts.add(
          new GenesisAccount(
              node.address(entry.key()),
              Word.of(node.get("balance", GenesisNode::rao, 0L)).times(Word.of(WEI_PER_RAO)),
              node.get("nonce", GenesisNode::number, 0L),
              node.get("code", GenesisNode::bytes, Bytes.EMPTY),
              storage));
    }
    return accounts;
  }

  private static EconomyGenesis economy(GenesisNode node, @Nullable Integer specVersion) {
    node.members(
        "specVersion", "constants", "sudo", "balances", "rootStakes", "rootValidators", "subnets");
    var constants = node.get("constants", GenesisNode::text, "prod");
    if (!constants.equals("prod") && !constants.equals("fast")) {
      throw node.get("constants").wrong("expected prod or fast, not " + constants);
    }
    var balances = new ArrayList<EconomyGenesis.Funds>();
    for (var entry : node.entries("balances")) {
      balances.add(
          new EconomyGenesis.Funds(entry.value().account(entry.key()), entry.value().rao()));
    }
    return new EconomyGenesis(
        specVersion == null
            ? Math.toIntExact(node.get("specVersion", GenesisNode::number, (long) SPEC_VERSION))
            : specVersion,
        constants.equals("fast"),
        node.get("sudo", GenesisNode::account, AccountId.ZERO),
        balances,
        node.list("rootStakes", GenesisFile::stake),
        node.list("rootValidators", GenesisFile::neuron),
        node.list("subnets", GenesisFile::subnet));
  }

  private static GenesisSubnet subnet(GenesisNode node) {
    node.members(
        "netuid",
        "owner",
        "ownerHotkey",
        "taoInPool",
        "alphaInPool",
        "movingPrice",
        "emissionEnabled",
        "started",
        "hyperparameters",
        "neurons",
        "stakes");
    return new GenesisSubnet(
        Math.toIntExact(node.get("netuid").number()),
        node.get("owner").account(),
        node.get("ownerHotkey", GenesisNode::account, AccountId.ZERO),
        node.get("taoInPool").rao(),
        node.get("alphaInPool").rao(),
        node.get("movingPrice", GenesisNode::rao, 0L),
        node.get("emissionEnabled", GenesisNode::bool, true),
        node.get("started", GenesisNode::bool, true),
        hyperparameters(node),
        node.list("neurons", GenesisFile::neuron),
        node.list("stakes", GenesisFile::stake));
  }

  private static Map<Hyperparameter, Long> hyperparameters(GenesisNode node) {
    var values = new EnumMap<Hyperparameter, Long>(Hyperparameter.class);
    for (var entry : node.entries("hyperparameters")) {
      values.put(hyperparameter(entry), entry.value().number());
    }
    return values;
  }

  private static Hyperparameter hyperparameter(GenesisNode.Entry entry) {
    for (var parameter : Hyperparameter.values()) {
      if (parameter.name().equals(entry.key())) {
        return parameter;
      }
    }
    throw entry.value().wrong("no such hyperparameter");
  }

  private static GenesisSubnet.Neuron neuron(GenesisNode node) {
    node.members("hotkey", "coldkey", "validatorPermit");
    return new GenesisSubnet.Neuron(
        node.get("hotkey").account(),
        node.get("coldkey").account(),
        node.get("validatorPermit", GenesisNode::bool, false));
  }

  private static GenesisSubnet.Stake stake(GenesisNode node) {
    node.members("hotkey", "coldkey", "amount");
    return new GenesisSubnet.Stake(
        node.get("hotkey").account(), node.get("coldkey").account(), node.get("amount").rao());
  }
}

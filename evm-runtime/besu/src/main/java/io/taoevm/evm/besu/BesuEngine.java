package io.taoevm.evm.besu;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.taoevm.chain.block.BlockContext;
import io.taoevm.evm.Eip;
import io.taoevm.evm.EvmEngine;
import io.taoevm.evm.EvmRules;
import io.taoevm.evm.Executor;
import io.taoevm.evm.Quirk;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Besu's EVM as an engine of the node. It holds the EVMs that it assembled, one for each rule set
 * and chain, which hold Besu's cache of analysed code.
 */
public final class BesuEngine implements EvmEngine {
  /** The name by which it is chosen. */
  static final String NAME = "besu";

  private static final int RULE_SETS = 32;

  /** What the classes of this package say something about; a new rule is added here with them. */
  private static final Set<Eip> EIPS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Eip.TRANSIENT_STORAGE,
              Eip.BLOBS,
              Eip.MEMORY_COPY,
              Eip.SELFDESTRUCT_ONLY_NEW,
              Eip.BLOB_BASE_FEE,
              Eip.BLS12_381,
              Eip.CALLDATA_FLOOR,
              Eip.NINE_BLOBS,
              Eip.SET_CODE,
              Eip.SIX_BLOBS_A_TRANSACTION,
              Eip.MODEXP_BOUNDS,
              Eip.TRANSACTION_GAS_CAP,
              Eip.MODEXP_REPRICED,
              Eip.COUNT_LEADING_ZEROS,
              Eip.P256));

  private static final Set<Quirk> QUIRKS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Quirk.PAYS_BASE_FEE_ONLY,
              Quirk.NO_RANDAO,
              Quirk.LONG_BLOCK_HASHES,
              Quirk.PRECOMPILES_HAVE_CODE_SIZE,
              Quirk.SELFDESTRUCT_NEVER_BURNS,
              Quirk.SENDER_WITHOUT_ANY_CODE,
              Quirk.WEIGHT_BUDGET));

  private record Key(EvmRules rules, long chainId) {}

  private final LoadingCache<Key, BesuEvm> evms =
      Caffeine.newBuilder()
          .maximumSize(RULE_SETS)
          .build(key -> BesuEvm.of(key.rules(), key.chainId()));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<String> objection(EvmRules rules) {
    return objection(rules, EIPS, QUIRKS);
  }

  static Optional<String> objection(EvmRules rules, Set<Eip> eips, Set<Quirk> quirks) {
    var unknown = EnumSet.noneOf(Eip.class);
    unknown.addAll(rules.eips());
    unknown.removeAll(eips);
    var strange = EnumSet.noneOf(Quirk.class);
    strange.addAll(rules.quirks());
    strange.removeAll(quirks);
    if (unknown.isEmpty() && strange.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "the engine "
            + NAME
            + " cannot run under the rules "
            + rules.name()
            + ": it does not carry "
            + (unknown.isEmpty() ? "" : unknown.toString())
            + (strange.isEmpty() ? "" : strange.toString()));
  }

  @Override
  public Executor open(EvmRules rules, BlockContext block) {
    return new BesuExecutor(evms.get(new Key(rules, block.chainId())), rules, block);
  }
}

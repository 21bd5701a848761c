package io.taoevm.evm;

import io.taoevm.chain.ledger.EvmLedger;
import io.taoevm.chain.ledger.RaoLedger;
import io.taoevm.chain.ledger.WeiLedger;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A rule set: which instructions and gas rules hold, which precompiles there are, where balances
 * live and which quirks apply (architecture decision 5).
 *
 * @param fork whose base it is, for tables that go by fork
 * @param eips what holds; under {@link #bittensor} less than the fork's
 */
public record EvmRules(
    String name,
    Fork fork,
    Set<Eip> eips,
    Set<Quirk> quirks,
    PrecompileSet precompiles,
    EvmLedger ledger) {

  public EvmRules {
    eips =
        Collections.unmodifiableSet(
            eips.isEmpty() ? EnumSet.noneOf(Eip.class) : EnumSet.copyOf(eips));
    quirks =
        Collections.unmodifiableSet(
            quirks.isEmpty() ? EnumSet.noneOf(Quirk.class) : EnumSet.copyOf(quirks));
  }

  /** Plain Ethereum. */
  public static EvmRules ethereum(Fork fork, PrecompileSet precompiles) {
    return new EvmRules(
        "ethereum-" + fork.name().toLowerCase(Locale.ROOT),
        fork,
        fork.eips(),
        EnumSet.noneOf(Quirk.class),
        precompiles,
        WeiLedger.INSTANCE);
  }

  /**
   * The real chain: Prague as far as it implements it (precompiles.md 2), all quirks, balances in
   * rao.
   */
  public static EvmRules bittensor(PrecompileSet precompiles) {
    return new EvmRules(
        "bittensor",
        Fork.PRAGUE,
        EnumSet.of(Eip.TRANSIENT_STORAGE, Eip.MEMORY_COPY, Eip.SELFDESTRUCT_ONLY_NEW, Eip.SET_CODE),
        EnumSet.allOf(Quirk.class),
        precompiles,
        RaoLedger.INSTANCE);
  }

  public boolean has(Eip eip) {
    return eips.contains(eip);
  }

  public boolean has(Quirk quirk) {
    return quirks.contains(quirk);
  }

  /** The same with other precompiles. */
  public EvmRules with(PrecompileSet others) {
    return new EvmRules(name, fork, eips, quirks, others, ledger);
  }

  /** How many blocks BLOCKHASH reaches back. */
  public int blockHashWindow() {
    return has(Quirk.LONG_BLOCK_HASHES) ? 2400 : 256;
  }
}

package io.taoevm.chain.stake;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.ledger.Balances;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.State;
import io.taoevm.chain.subnet.Subnets;

/**
 * What every service of stake works on: the state, the block it happens in, and readers of the
 * tables. Cheap to make; lives as long as one call or one block step.
 */
final class StakeContext {
  private final State state;
  private final BlockContext blockContext;
  private final StakeSettings settings;
  private final Subnets subnets;
  private final Balances balances;
  private final Markets markets;
  private final Hotkeys hotkeys;
  private final StakeLedger stakes;
  private final AccountFlags flags;

  StakeContext(State state, BlockContext blockContext) {
    this.state = state;
    this.blockContext = blockContext;
    this.settings = new StakeSettings(state);
    this.subnets = new Subnets(state);
    this.balances = new Balances(state);
    this.markets = new Markets(state);
    this.hotkeys = new Hotkeys(state);
    this.stakes = new StakeLedger(state);
    this.flags = new AccountFlags(state);
  }

  State state() {
    return state;
  }

  BlockContext blockContext() {
    return blockContext;
  }

  /** The number of the block. */
  long block() {
    return blockContext.number();
  }

  /** The account of the block's author; zero if there is none. */
  AccountId author() {
    return blockContext.author();
  }

  StakeSettings settings() {
    return settings;
  }

  Subnets subnets() {
    return subnets;
  }

  /** Whether the subnet has an owner's hotkey and it is this one. */
  boolean isOwnerHotkey(int netuid, AccountId hotkey) {
    return subnets.ownerHotkey(netuid).equals(hotkey);
  }

  Balances balances() {
    return balances;
  }

  Markets markets() {
    return markets;
  }

  Hotkeys hotkeys() {
    return hotkeys;
  }

  StakeLedger stakes() {
    return stakes;
  }

  AccountFlags flags() {
    return flags;
  }
}

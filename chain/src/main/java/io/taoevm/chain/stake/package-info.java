/**
 * Stake, and everything that moves it between coldkeys, hotkeys and pools (staking-and-pools.md 5
 * to 12), with the tables that it owns: shares, hotkey owners, delegates, children, locks, root
 * claims, and the pool record of each subnet. Stands on {@code subnet}, {@code pool} and {@code
 * ledger}.
 */
@NullMarked
package io.taoevm.chain.stake;

import org.jspecify.annotations.NullMarked;

/**
 * Who may act for whom: proxies, their announcements and keyless accounts (chain-core.md 16.7).
 * Which calls a kind of proxy lets through is known where calls are.
 */
@NullMarked
package io.taoevm.chain.proxy;

import org.jspecify.annotations.NullMarked;

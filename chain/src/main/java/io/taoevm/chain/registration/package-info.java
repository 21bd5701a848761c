/**
 * How subnets and neurons come and go: lock cost, registration, start call, pruning, dissolution,
 * trimming, root registration (chain-core.md 6 to 9). Stands on {@code stake}.
 */
@NullMarked
package io.taoevm.chain.registration;

import org.jspecify.annotations.NullMarked;

/**
 * The tables of subnets and neurons: existence, flags, owners, hyperparameters, uids, schedules,
 * and the per-block scalars of emission and price averages (one record per subnet). Reads and
 * single writes; what moves TAO or alpha is in the packages above. Knows no stake.
 */
@NullMarked
package io.taoevm.chain.subnet;

import org.jspecify.annotations.NullMarked;

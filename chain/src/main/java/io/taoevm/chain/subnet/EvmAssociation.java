package io.taoevm.chain.subnet;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The EVM address that a neuron says is its own (chain-core.md 14.4).
 *
 * @param blockAssociated when it said so
 */
public record EvmAssociation(Address evmKey, long blockAssociated) {
  /** By netuid and uid. */
  public static final Table<OnSubnet.Uid, EvmAssociation> TABLE =
      new Table<>(
          240,
          "AssociatedEvmAddress",
          OnSubnet.Uid.CODEC,
          SubnetCodecs.scale(
              (out, value) -> out.address(value.evmKey).u64(value.blockAssociated),
              in -> new EvmAssociation(in.address(), in.u64())));

  /** A neuron that an address belongs to. */
  public record Match(int uid, long blockAssociated) {}

  /**
   * The neurons of an address among the first {@code limit} associations of a subnet, the oldest
   * association first.
   */
  public static List<Match> lookup(State state, int netuid, Address evmKey, int limit) {
    var found = new ArrayList<Match>();
    for (var row : state.rows(TABLE, OnSubnet.prefix(netuid)).stream().limit(limit).toList()) {
      if (row.value().evmKey.equals(evmKey)) {
        found.add(new Match(row.key().uid(), row.value().blockAssociated));
      }
    }
    found.sort(Comparator.comparingLong(Match::blockAssociated));
    return found;
  }
}

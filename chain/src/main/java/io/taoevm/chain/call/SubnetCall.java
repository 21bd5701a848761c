package io.taoevm.chain.call;

/** What the owner of a subnet says and decides (chain-core.md 4.4, 7.6, 13, 14.3). */
public sealed interface SubnetCall extends RuntimeCall {
  /** {@code set_identity}. */
  record SetIdentity(
      byte[] name,
      byte[] url,
      byte[] githubRepo,
      byte[] image,
      byte[] discord,
      byte[] description,
      byte[] additional)
      implements SubnetCall {}

  /** {@code set_subnet_identity}. */
  record SetSubnetIdentity(
      int netuid,
      byte[] subnetName,
      byte[] githubRepo,
      byte[] subnetContact,
      byte[] subnetUrl,
      byte[] discord,
      byte[] description,
      byte[] logoUrl,
      byte[] additional)
      implements SubnetCall {}

  /** {@code update_symbol}. */
  record UpdateSymbol(int netuid, byte[] symbol) implements SubnetCall {}

  /** {@code set_tempo}. */
  record SetTempo(int netuid, int tempo) implements SubnetCall {}

  /** {@code set_activity_cutoff_factor}. */
  record SetActivityCutoffFactor(int netuid, int factorMilli) implements SubnetCall {}

  /** {@code trigger_epoch}. */
  record TriggerEpoch(int netuid) implements SubnetCall {}

  /** {@code enable_voting_power_tracking}. */
  record EnableVotingPowerTracking(int netuid) implements SubnetCall {}

  /** {@code disable_voting_power_tracking}. */
  record DisableVotingPowerTracking(int netuid) implements SubnetCall {}
}

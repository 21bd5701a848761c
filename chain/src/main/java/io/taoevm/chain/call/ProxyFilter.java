package io.taoevm.chain.call;

import io.taoevm.chain.proxy.ProxyType;
import java.util.Set;

/** Which calls each kind of proxy lets through (chain-core.md 16.7). */
public final class ProxyFilter {
  private static final int BALANCES = 5;
  private static final int SUBTENSOR = 7;
  private static final int SUDO = 12;
  private static final int ADMIN = 19;

  /** Transfers of less TAO or alpha than this, 0.5, are small. */
  private static final long SMALL = 500_000_000;

  private static final Set<String> COLDKEY_SWAPS =
      Set.of(
          "announce_coldkey_swap",
          "swap_coldkey_announced",
          "clear_coldkey_swap_announcement",
          "dispute_coldkey_swap");
  private static final Set<String> OLD_COLDKEY_SWAPS =
      Set.of("schedule_swap_coldkey", "swap_coldkey");
  private static final Set<String> STAKE =
      Set.of(
          "add_stake",
          "add_stake_limit",
          "remove_stake",
          "remove_stake_limit",
          "remove_stake_full_limit",
          "unstake_all",
          "unstake_all_alpha",
          "swap_stake",
          "swap_stake_limit",
          "move_stake");
  private static final Set<String> HOTKEY_SWAPS = Set.of("swap_hotkey", "swap_hotkey_v2");
  private static final Set<String> OWNER_HOTKEY_SETTERS =
      Set.of("sudo_set_sn_owner_hotkey", "sudo_set_subnet_owner_hotkey");
  private static final Set<String> LEASE_SETTERS =
      Set.of(
          "sudo_set_serving_rate_limit",
          "sudo_set_min_difficulty",
          "sudo_set_max_difficulty",
          "sudo_set_weights_version_key",
          "sudo_set_adjustment_alpha",
          "sudo_set_immunity_period",
          "sudo_set_min_allowed_weights",
          "sudo_set_kappa",
          "sudo_set_rho",
          "sudo_set_activity_cutoff",
          "sudo_set_network_registration_allowed",
          "sudo_set_network_pow_registration_allowed",
          "sudo_set_max_burn",
          "sudo_set_bonds_moving_average",
          "sudo_set_bonds_penalty",
          "sudo_set_commit_reveal_weights_enabled",
          "sudo_set_liquid_alpha_enabled",
          "sudo_set_alpha_values",
          "sudo_set_commit_reveal_weights_interval",
          "sudo_set_toggle_transfer",
          "sudo_set_subnet_emission_enabled",
          "sudo_set_min_childkey_take_per_subnet");

  private ProxyFilter() {}

  /** Whether a proxy of a kind may make a call. */
  public static boolean allows(ProxyType type, RuntimeCall call) {
    return switch (call) {
      case ProxyCall.AddProxy add when !type.covers(add.proxyType()) -> false;
      case ProxyCall.RemoveProxy remove when !type.covers(remove.proxyType()) -> false;
      case ProxyCall.RemoveProxies ignored when type != ProxyType.Any -> false;
      case ProxyCall.KillPure ignored when type != ProxyType.Any -> false;
      default -> passes(type, call);
    };
  }

  private static boolean passes(ProxyType type, RuntimeCall call) {
    var pallet = CallTable.pallet(call);
    var subtensor = pallet == SUBTENSOR ? CallTable.name(call) : "";
    var admin = pallet == ADMIN ? CallTable.name(call) : "";
    return switch (type) {
      case Any -> true;
      case NonTransfer -> !movesFunds(pallet, subtensor);
      case NonFungible ->
          !movesFunds(pallet, subtensor)
              && !STAKE.contains(subtensor)
              && !subtensor.equals("burned_register")
              && !subtensor.equals("root_register")
              && !HOTKEY_SWAPS.contains(subtensor);
      case NonCritical ->
          pallet != SUDO
              && !COLDKEY_SWAPS.contains(subtensor)
              && !subtensor.equals("dissolve_network")
              && !subtensor.equals("root_register")
              && !subtensor.equals("burned_register");
      case Transfer -> pallet == BALANCES || subtensor.equals("transfer_stake");
      case SmallTransfer -> isSmallTransfer(call);
      case Owner ->
          (pallet == ADMIN && !OWNER_HOTKEY_SETTERS.contains(admin))
              || subtensor.equals("set_subnet_identity")
              || subtensor.equals("update_symbol");
      case Staking -> STAKE.contains(subtensor) || subtensor.equals("set_root_claim_type");
      case Registration ->
          Set.of("burned_register", "register", "register_limit").contains(subtensor);
      case ChildKeys -> Set.of("set_children", "set_childkey_take").contains(subtensor);
      case SwapHotkey -> HOTKEY_SWAPS.contains(subtensor);
      case SubnetLeaseBeneficiary ->
          subtensor.equals("start_call") || LEASE_SETTERS.contains(admin);
      case RootClaim -> Set.of("claim_root", "claim_root_with_hotkey").contains(subtensor);
      case Senate, Triumvirate, Governance, RootWeights, SudoUncheckedSetCode -> false;
    };
  }

  private static boolean movesFunds(int pallet, String subtensor) {
    return pallet == BALANCES
        || subtensor.equals("transfer_stake")
        || COLDKEY_SWAPS.contains(subtensor)
        || OLD_COLDKEY_SWAPS.contains(subtensor);
  }

  private static boolean isSmallTransfer(RuntimeCall call) {
    return switch (call) {
      case BalancesCall.TransferAllowDeath c -> Long.compareUnsigned(c.valueRao(), SMALL) < 0;
      case BalancesCall.TransferKeepAlive c -> Long.compareUnsigned(c.valueRao(), SMALL) < 0;
      case StakingCall.TransferStake c -> Long.compareUnsigned(c.alphaAmount(), SMALL) < 0;
      default -> false;
    };
  }
}

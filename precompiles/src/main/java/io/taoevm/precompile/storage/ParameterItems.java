package io.taoevm.precompile.storage;

import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.state.KeyCodecs.Only;
import io.taoevm.chain.subnet.FlowSettings;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Hyperparameter.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Parameters of subnets and of the chain. Only what was set is stored. */
final class ParameterItems {
  private static final Map<String, String> NAMES =
      Map.of(
          "EmaPriceHalvingBlocks", "EMAPriceHalvingBlocks",
          "RaoRecycledForRegistration", "RAORecycledForRegistration",
          "MechanismCount", "MechanismCountCurrent",
          "MinChildkeyTake", "MinChildkeyTakePerSubnet",
          "CkBurn", "CKBurn",
          "PendingChildkeyCooldown", "PendingChildKeyCooldown",
          "TaoFlowSmoothingFactor", "FlowEmaSmoothingFactor");

  /** Those whose netuid is hashed. */
  private static final Map<Hyperparameter, KeyPart> HASHED =
      Map.of(
          Hyperparameter.LIQUID_ALPHA_ON,
          new KeyPart(KeyPart.Hashing.BLAKE128, 2),
          Hyperparameter.YUMA3_ON,
          new KeyPart(KeyPart.Hashing.BLAKE128, 2),
          Hyperparameter.REVEAL_PERIOD_EPOCHS,
          KeyPart.twox(2),
          Hyperparameter.MECHANISM_COUNT,
          KeyPart.twox(2));

  /** Those of another shape there. */
  private static final Set<Hyperparameter> APART =
      Set.of(
          Hyperparameter.ALPHA_LOW,
          Hyperparameter.ALPHA_HIGH,
          Hyperparameter.ROOT_CLAIMABLE_THRESHOLD);

  /** Widths of the chain's parameters that are not u64. */
  private static final Map<GlobalParameter, Width> GLOBAL_WIDTHS =
      Map.ofEntries(
          Map.entry(GlobalParameter.SUBNET_OWNER_CUT, Width.U16),
          Map.entry(GlobalParameter.MAX_DELEGATE_TAKE, Width.U16),
          Map.entry(GlobalParameter.MIN_DELEGATE_TAKE, Width.U16),
          Map.entry(GlobalParameter.MAX_CHILDKEY_TAKE, Width.U16),
          Map.entry(GlobalParameter.SUBNET_LIMIT, Width.U16),
          Map.entry(GlobalParameter.ADMIN_FREEZE_WINDOW, Width.U16),
          Map.entry(GlobalParameter.OWNER_HYPERPARAM_RATE_LIMIT, Width.U16),
          Map.entry(GlobalParameter.COMMIT_REVEAL_WEIGHTS_VERSION, Width.U16),
          Map.entry(GlobalParameter.MAX_EPOCHS_PER_BLOCK, Width.U8),
          Map.entry(GlobalParameter.MAX_MECHANISM_COUNT, Width.U8),
          Map.entry(GlobalParameter.NET_TAO_FLOW_ENABLED, Width.BOOL),
          Map.entry(GlobalParameter.COLDKEY_SWAP_ANNOUNCEMENT_DELAY, Width.U32),
          Map.entry(GlobalParameter.COLDKEY_SWAP_REANNOUNCEMENT_DELAY, Width.U32),
          Map.entry(GlobalParameter.DISSOLVE_NETWORK_SCHEDULE_DURATION, Width.U32));

  /** Those with no item of that name, or with another shape. */
  private static final Set<GlobalParameter> GLOBALS_APART =
      Set.of(
          GlobalParameter.MIN_CHILDKEY_TAKE,
          GlobalParameter.SUBNET_MOVING_ALPHA,
          GlobalParameter.NETWORK_LAST_LOCK_BLOCK,
          GlobalParameter.MAX_SPACE);

  private ParameterItems() {}

  static List<StorageItem> all() {
    var items = new ArrayList<StorageItem>();
    for (var parameter : Hyperparameter.values()) {
      if (!APART.contains(parameter)) {
        items.add(of(parameter));
      }
    }
    for (var parameter : GlobalParameter.values()) {
      if (!GLOBALS_APART.contains(parameter)) {
        items.add(of(parameter));
      }
    }
    items.add(
        StorageItem.ofSubnet(
            "AlphaValues",
            entry -> {
              var low = Hyperparameter.ALPHA_LOW.find(entry.state(), entry.netuid(0));
              var high = Hyperparameter.ALPHA_HIGH.find(entry.state(), entry.netuid(0));
              return low.isEmpty() || high.isEmpty()
                  ? null
                  : StorageItem.scale(
                      out -> out.u16((int) low.getAsLong()).u16((int) high.getAsLong()));
            }));
    items.addAll(fixedPoint());
    items.add(
        StorageItem.map(
            "RootClaimableThreshold",
            List.of(new KeyPart(KeyPart.Hashing.BLAKE128, 2)),
            entry -> {
              var parameter = Hyperparameter.ROOT_CLAIMABLE_THRESHOLD;
              var rao = parameter.find(entry.state(), entry.netuid(0));
              return rao.isEmpty()
                  ? null
                  : StorageItem.scale(
                      out -> out.u64(rao.getAsLong() << 32).u64(rao.getAsLong() >>> 32));
            }));
    return items;
  }

  private static List<StorageItem> fixedPoint() {
    return List.of(
        StorageItem.value(
            "MinChildkeyTake",
            entry -> {
              var take = GlobalParameter.MIN_CHILDKEY_TAKE.find(entry.state());
              return take.isEmpty() ? null : write(Width.U16, take.getAsLong());
            }),
        StorageItem.value(
            "SubnetMovingAlpha",
            entry -> {
              var bits = GlobalParameter.SUBNET_MOVING_ALPHA.find(entry.state());
              return bits.isEmpty()
                  ? null
                  : StorageItem.scale(out -> out.u64(bits.getAsLong()).u64(0));
            }),
        StorageItem.value(
            "TaoFlowCutoff",
            entry -> entry.scale(FlowSettings.CUTOFF, Only.ROW, ParameterItems::bits)),
        StorageItem.value(
            "FlowNormExponent",
            entry -> entry.scale(FlowSettings.EXPONENT, Only.ROW, ParameterItems::bits)));
  }

  private static void bits(ScaleWriter out, UInt128 value) {
    out.u64(value.lo()).u64(value.hi());
  }

  private static StorageItem of(Hyperparameter parameter) {
    return StorageItem.map(
        name(parameter),
        List.of(HASHED.getOrDefault(parameter, KeyPart.NETUID)),
        entry -> {
          var value = parameter.find(entry.state(), entry.netuid(0));
          return value.isEmpty() ? null : write(parameter.width(), value.getAsLong());
        });
  }

  private static StorageItem of(GlobalParameter parameter) {
    return StorageItem.value(
        name(parameter),
        entry -> {
          var value = parameter.find(entry.state());
          return value.isEmpty()
              ? null
              : write(GLOBAL_WIDTHS.getOrDefault(parameter, Width.U64), value.getAsLong());
        });
  }

  /** The reference's name: the parameter's in camel case, but for a few. */
  private static String name(Enum<?> parameter) {
    var camel = new StringBuilder();
    for (var word : parameter.name().split("_")) {
      camel.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return NAMES.getOrDefault(camel.toString(), camel.toString());
  }

  private static byte[] write(Width width, long value) {
    var out = new ScaleWriter();
    return switch (width) {
      case BOOL -> out.bool(value != 0).toBytes();
      case U8 -> out.u8((int) value).toBytes();
      case U16, I16 -> out.u16((int) value).toBytes();
      case U32 -> out.u32((int) value).toBytes();
      case U64 -> out.u64(value).toBytes();
    };
  }
}

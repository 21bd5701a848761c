package io.taoevm.chain.proxy;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.refusal.ChainError;
import io.taoevm.chain.refusal.DispatchError;
import io.taoevm.chain.refusal.TokenError;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.ValueCodecs;
import org.jspecify.annotations.Nullable;

/**
 * How the last call ended that somebody made for an account: the reference's {@code Result<(),
 * DispatchError>}.
 *
 * @param kind the refusal's place in {@link DispatchError}; null for success
 * @param index of the pallet, or of the error within a kind that has errors of its own; else 0
 * @param error the place of a pallet's error; else 0
 */
public record LastCallResult(@Nullable DispatchError kind, int index, int error) {
  public static final Table<AccountId, LastCallResult> TABLE =
      new Table<>(
          613,
          "LastCallResult",
          KeyCodecs.ACCOUNT,
          ValueCodecs.of(
              LastCallResult::encode, bytes -> LastCallResult.read(new ScaleReader(bytes))));

  /** Notes how a call ended. */
  public static void store(State state, AccountId real, @Nullable ChainError refusal) {
    state.put(TABLE, real, of(refusal));
  }

  private static LastCallResult of(@Nullable ChainError refusal) {
    return switch (refusal) {
      case null -> new LastCallResult(null, 0, 0);
      case DispatchError kind -> new LastCallResult(kind, 0, 0);
      case TokenError token -> new LastCallResult(DispatchError.Token, token.ordinal(), 0);
      case ChainError module ->
          new LastCallResult(DispatchError.Module, module.pallet(), module.ordinal());
    };
  }

  public boolean succeeded() {
    return kind == null;
  }

  /** How the reference's debug formatting words a refusal. */
  public String debugText() {
    return switch (kind) {
      case null -> "Ok(())";
      case Module ->
          "Module(ModuleError { index: %d, error: [%d, 0, 0, 0], message: None })"
              .formatted(index, error);
      case Token -> "Token(" + TokenError.values()[index] + ")";
      default -> kind.name();
    };
  }

  private byte[] encode() {
    var out = new ScaleWriter();
    if (kind == null) {
      return out.u8(0).toBytes();
    }
    out.u8(1).u8(kind.ordinal());
    return switch (kind) {
      case Module -> out.u8(index).u32(error).toBytes();
      case Token, Arithmetic, Transactional -> out.u8(index).toBytes();
      default -> out.toBytes();
    };
  }

  private static LastCallResult read(ScaleReader in) {
    if (in.u8() == 0) {
      return new LastCallResult(null, 0, 0);
    }
    var kind = DispatchError.values()[in.u8()];
    return switch (kind) {
      case Module -> new LastCallResult(kind, in.u8(), in.u32());
      case Token, Arithmetic, Transactional -> new LastCallResult(kind, in.u8(), 0);
      default -> new LastCallResult(kind, 0, 0);
    };
  }
}

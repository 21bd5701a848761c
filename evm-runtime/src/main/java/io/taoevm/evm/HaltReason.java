package io.taoevm.evm;

/** Why a frame ended with all its gas gone. {@link #words} is what RPC and tracers show. */
public enum HaltReason {
  OUT_OF_GAS("out of gas"),
  STACK_UNDERFLOW("stack underflow"),
  STACK_OVERFLOW("stack limit reached 1024"),
  INVALID_JUMP("invalid jump destination"),
  INVALID_OPCODE("invalid opcode"),
  STATIC_VIOLATION("write protection"),
  RETURN_DATA_OUT_OF_BOUNDS("return data out of bounds"),
  ADDRESS_COLLISION("contract address collision"),
  CODE_TOO_LARGE("max code size exceeded"),
  INIT_CODE_TOO_LARGE("max initcode size exceeded"),
  CODE_STARTS_WITH_EF("invalid code: must not begin with 0xef"),
  NONCE_OVERFLOW("nonce uint64 overflow"),
  TRANSFER_REFUSED("insufficient balance for transfer"),
  CANCELLED("execution aborted"),
  /** A precompile failed; the outcome's text says why. */
  PRECOMPILE_FAILURE("precompile failed");

  private final String words;

  HaltReason(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}

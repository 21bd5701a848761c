package io.taoevm.chain.call;

import io.taoevm.chain.codec.ScaleException;
import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.primitive.AccountId;

/** SCALE of the argument types that only calls have. */
final class CallCodecs {
  private CallCodecs() {}

  /** An account where the runtime accepts several forms of address: only the plain form exists. */
  static AccountId lookup(ScaleReader in) {
    var form = in.u8();
    if (form != 0) {
      throw new ScaleException("an account in the form 0 was expected, not " + form);
    }
    return in.account();
  }

  static void call(ScaleWriter out, RuntimeCall call) {
    out.raw(CallTable.encode(call));
  }
}

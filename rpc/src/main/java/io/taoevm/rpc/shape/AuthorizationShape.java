package io.taoevm.rpc.shape;

import io.taoevm.chain.block.Authorization;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;

/** An entry of an authorization list (EIP-7702). */
public record AuthorizationShape(
    Word chainId, Address address, long nonce, long yParity, Word r, Word s) {
  static AuthorizationShape of(Authorization authorization) {
    return new AuthorizationShape(
        authorization.chainId(),
        authorization.address(),
        authorization.nonce(),
        authorization.yParity(),
        authorization.r(),
        authorization.s());
  }
}

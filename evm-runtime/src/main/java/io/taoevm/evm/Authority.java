package io.taoevm.evm;

import io.taoevm.chain.block.Authorization;
import io.taoevm.chain.codec.RlpWriter;
import io.taoevm.chain.crypto.Keccak;
import io.taoevm.chain.crypto.Secp256k1;
import io.taoevm.chain.crypto.Signature;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import java.util.Optional;

/** Whose code an authorization sets (EIP-7702). */
public final class Authority {
  private static final byte[] MAGIC = {0x05};

  private Authority() {}

  /** Who signed; empty if nobody did, or with an s above half of the order (EIP-2). */
  public static Optional<Address> of(Authorization authorization) {
    var signature = new Signature(authorization.r(), authorization.s(), authorization.yParity());
    return signature.hasLowS()
        ? Secp256k1.recoverAddress(signingHash(authorization), signature)
        : Optional.empty();
  }

  private static Hash signingHash(Authorization authorization) {
    var list =
        new RlpWriter()
            .beginList()
            .number(authorization.chainId())
            .address(authorization.address())
            .number(authorization.nonce())
            .endList()
            .toBytes();
    return Keccak.hash(Bytes.concat(MAGIC, list));
  }
}

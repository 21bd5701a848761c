package io.taoevm.chain.block;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;

/**
 * An entry of the authorization list of a type 4 transaction (EIP-7702).
 *
 * @param chainId the chain it holds on; 0 for every chain
 * @param address the code to delegate to; zero clears the delegation
 * @param nonce unsigned 64 bits: the authority's nonce
 * @param yParity as given, 0 to 255; only 0 and 1 are valid
 */
public record Authorization(
    Word chainId, Address address, long nonce, int yParity, Word r, Word s) {}

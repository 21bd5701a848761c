package io.taoevm.rpc.shape;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taoevm.chain.block.SealedBlock;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import org.jspecify.annotations.Nullable;

/** A block's header, as {@code newHeads} tells of it. Members that its fork lacks are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeaderShape(
    Hash hash,
    Hash parentHash,
    Hash sha3Uncles,
    Address miner,
    Hash stateRoot,
    Hash transactionsRoot,
    Hash receiptsRoot,
    String logsBloom,
    Word difficulty,
    long number,
    long gasLimit,
    long gasUsed,
    long timestamp,
    byte[] extraData,
    Hash mixHash,
    byte[] nonce,
    @Nullable Word baseFeePerGas,
    @Nullable Hash withdrawalsRoot,
    @Nullable Long blobGasUsed,
    @Nullable Long excessBlobGas,
    @Nullable Hash parentBeaconBlockRoot,
    @Nullable Hash requestsHash) {

  public static HeaderShape of(SealedBlock block) {
    var header = block.header();
    var nonce = new byte[Long.BYTES];
    Bytes.putLong(nonce, 0, header.nonce());
    return new HeaderShape(
        block.hash(),
        header.parentHash(),
        header.ommersHash(),
        header.coinbase(),
        header.stateRoot(),
        header.transactionsRoot(),
        header.receiptsRoot(),
        header.logsBloom().toString(),
        header.difficulty(),
        header.number(),
        header.gasLimit(),
        header.gasUsed(),
        header.timestampSeconds(),
        header.extraData(),
        header.mixHash(),
        nonce,
        header.baseFeeWei(),
        header.withdrawalsRoot(),
        header.blobGasUsed(),
        header.excessBlobGas(),
        header.parentBeaconRoot(),
        header.requestsHash());
  }
}

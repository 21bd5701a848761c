package io.taoevm.chain.proxy;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Hash;

/**
 * A delegate's word that it will make a call for somebody.
 *
 * @param real for whom
 * @param callHash BLAKE2b-256 of the call's SCALE
 * @param height block of the announcement
 */
public record Announcement(AccountId real, Hash callHash, long height) {
  static void write(ScaleWriter out, Announcement announcement) {
    out.account(announcement.real).hash(announcement.callHash).u64(announcement.height);
  }

  static Announcement read(ScaleReader in) {
    return new Announcement(in.account(), in.hash(), in.u64());
  }
}

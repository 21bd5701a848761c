package io.taoevm.chain.subnet;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.Table;

/** What a subnet's owner says of it: byte strings, UTF-8 by custom (chain-core.md 14.3). */
public record SubnetIdentity(
    byte[] subnetName,
    byte[] githubRepo,
    byte[] subnetContact,
    byte[] subnetUrl,
    byte[] discord,
    byte[] description,
    byte[] logoUrl,
    byte[] additional) {
  /** By netuid. */
  public static final Table<Integer, SubnetIdentity> TABLE =
      new Table<>(
          245,
          "SubnetIdentitiesV3",
          KeyCodecs.U16,
          SubnetCodecs.scale(SubnetIdentity::write, SubnetIdentity::read));

  /** Whether every part is within its length. */
  public boolean isValid() {
    return subnetName.length <= 256
        && githubRepo.length <= 1_024
        && subnetContact.length <= 1_024
        && subnetUrl.length <= 1_024
        && discord.length <= 256
        && description.length <= 1_024
        && logoUrl.length <= 1_024
        && additional.length <= 1_024;
  }

  /** Writes the parts in the reference's order. */
  public static void write(ScaleWriter out, SubnetIdentity identity) {
    out.bytes(identity.subnetName)
        .bytes(identity.githubRepo)
        .bytes(identity.subnetContact)
        .bytes(identity.subnetUrl)
        .bytes(identity.discord)
        .bytes(identity.description)
        .bytes(identity.logoUrl)
        .bytes(identity.additional);
  }

  /** Reads what {@link #write} wrote. */
  public static SubnetIdentity read(ScaleReader in) {
    return new SubnetIdentity(
        in.bytes(),
        in.bytes(),
        in.bytes(),
        in.bytes(),
        in.bytes(),
        in.bytes(),
        in.bytes(),
        in.bytes());
  }
}

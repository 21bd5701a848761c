package io.taoevm.chain.subnet;

import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.Table;

/** What a coldkey says of itself: byte strings, UTF-8 by custom (chain-core.md 14.3). */
public record Identity(
    byte[] name,
    byte[] url,
    byte[] githubRepo,
    byte[] image,
    byte[] discord,
    byte[] description,
    byte[] additional) {
  /** By coldkey. */
  public static final Table<AccountId, Identity> TABLE =
      new Table<>(
          244,
          "IdentitiesV2",
          KeyCodecs.ACCOUNT,
          SubnetCodecs.scale(
              (out, identity) ->
                  out.bytes(identity.name)
                      .bytes(identity.url)
                      .bytes(identity.githubRepo)
                      .bytes(identity.image)
                      .bytes(identity.discord)
                      .bytes(identity.description)
                      .bytes(identity.additional),
              in ->
                  new Identity(
                      in.bytes(),
                      in.bytes(),
                      in.bytes(),
                      in.bytes(),
                      in.bytes(),
                      in.bytes(),
                      in.bytes())));

  /** Whether every part is within its length. */
  public boolean isValid() {
    return name.length <= 256
        && url.length <= 256
        && githubRepo.length <= 256
        && image.length <= 1_024
        && discord.length <= 256
        && description.length <= 1_024
        && additional.length <= 1_024;
  }
}

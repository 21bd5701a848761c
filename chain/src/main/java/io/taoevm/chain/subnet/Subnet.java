package io.taoevm.chain.subnet;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.ValueCodec;

/**
 * What a subnet is: a row exists as long as the subnet does.
 *
 * @param owner coldkey of the owner; zero for nobody
 * @param ownerHotkey the hotkey that gets the owner's cut; zero for none
 * @param registeredAt block of its registration
 * @param firstEmissionBlock from which it takes part in emission; 0 before the start call
 * @param lockedRao what its registration cost
 * @param symbol of its alpha, UTF-8
 */
public record Subnet(
    AccountId owner,
    AccountId ownerHotkey,
    long registeredAt,
    long firstEmissionBlock,
    long lockedRao,
    byte[] symbol) {

  static final ValueCodec<Subnet> CODEC = SubnetCodecs.scale(Subnet::write, Subnet::read);

  public boolean started() {
    return firstEmissionBlock != 0;
  }

  public Subnet withOwner(AccountId newOwner) {
    return new Subnet(newOwner, ownerHotkey, registeredAt, firstEmissionBlock, lockedRao, symbol);
  }

  public Subnet withOwnerHotkey(AccountId hotkey) {
    return new Subnet(owner, hotkey, registeredAt, firstEmissionBlock, lockedRao, symbol);
  }

  public Subnet withFirstEmissionBlock(long block) {
    return new Subnet(owner, ownerHotkey, registeredAt, block, lockedRao, symbol);
  }

  public Subnet withSymbol(byte[] newSymbol) {
    return new Subnet(owner, ownerHotkey, registeredAt, firstEmissionBlock, lockedRao, newSymbol);
  }

  private static void write(ScaleWriter out, Subnet subnet) {
    out.account(subnet.owner)
        .account(subnet.ownerHotkey)
        .u64(subnet.registeredAt)
        .u64(subnet.firstEmissionBlock)
        .u64(subnet.lockedRao)
        .bytes(subnet.symbol);
  }

  private static Subnet read(ScaleReader in) {
    return new Subnet(in.account(), in.account(), in.u64(), in.u64(), in.u64(), in.bytes());
  }
}

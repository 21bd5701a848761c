package io.taoevm.precompile.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.pool.Pool;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.stake.Markets;
import io.taoevm.chain.stake.SubnetMarket;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.StateSource;
import io.taoevm.chain.subnet.GlobalParameter;
import io.taoevm.chain.subnet.Hyperparameter;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.subnet.OnSubnet;
import io.taoevm.chain.subnet.Subnet;
import io.taoevm.chain.subnet.Subnets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StorageTest {
  private static final AccountId HOTKEY = new AccountId(1, 2, 3, 4);

  private static final BlockContext BLOCK =
      new BlockContext(
          42,
          9,
          108_000,
          75_000_000,
          Word.ONE,
          Address.ZERO,
          AccountId.ZERO,
          Hash.ZERO,
          Word.ZERO,
          any -> Hash.ZERO);

  private final State state = new State(StateSource.EMPTY);

  private static byte[] key(String pallet, String item, byte[]... parts) {
    return Bytes.concat(Twox.hash128(pallet), Twox.hash128(item), Bytes.concat(parts));
  }

  private static byte[] u16(int value) {
    return new byte[] {(byte) value, (byte) (value >>> 8)};
  }

  private String read(byte[] key) {
    return Bytes.toHex(Storage.read(state, BLOCK, key).orElse(Bytes.EMPTY));
  }

  /** The hashes that the specification prints. */
  @ParameterizedTest
  @CsvSource({
    "SubtensorModule,658faa385070e074c85bf6b568cf0555",
    "Swap,746cc6d1e9dbcf1d03868e492c1d836e",
    "Balances,c2261276cc9d1f8598ea4b6a74b15c2f",
    "Proxy,1809d78346727a0ef58c0fa03bafa323",
    "Scheduler,3db7a24cfdc9de785974746c14a99df9",
    "Drand,a285cdb66e8b8524ea70b1693c7b1e05",
    "Crowdloan,3d9cad2baf702e20b136f4c8900cd802",
    "Sudo,5c0d1176a568c1f92944340dbfed9e9c",
    "Multisig,7474449cca95dc5d0c00e71735a6d17d",
    "Timestamp,f0c365c3cf59d671eb72da0e7a4113c4",
    "TotalNetworks,5f3bb7bcd0a076a48abf8c256d221721",
    "SubnetTAO,7a57dce016211512d1700561066b85a3"
  })
  void names_shouldHashAsOnTheRealChain(String name, String hash) {
    assertEquals("0x" + hash, Bytes.toHex(Twox.hash128(name)));
  }

  /** Known answers of xxHash64: of nothing, and of more than one stripe. */
  @Test
  void hash64_shouldBeXxHash64() {
    assertEquals("0x99e9d85137db46ef", Bytes.toHex(Twox.hash64(Bytes.EMPTY)));
    var text = "Nobody inspects the spammish repetition".getBytes(US_ASCII);
    assertEquals("0xfbcea83c8a378bf1", Bytes.toHex(reversed(Twox.hash64(text))));
  }

  private static byte[] reversed(byte[] bytes) {
    var reversed = new byte[bytes.length];
    for (var i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  @Test
  void keys_shouldBeginWithAReadablePallet() {
    assertTrue(Storage.isReadable(Twox.hash128("Swap")));
    assertFalse(Storage.isReadable(Twox.hash128("System")));
    assertFalse(Storage.isReadable(new byte[15]));
  }

  @Test
  void pools_shouldBeReadByNetuid() {
    state.put(
        Markets.TABLE,
        258,
        SubnetMarket.of(
            true, new Pool(0x0102, 0x0304, Pool.HALF_WEIGHT, Pool.DEFAULT_FEE_RATE, true)));
    assertEquals("0x0201000000000000", read(key("SubtensorModule", "SubnetTAO", u16(258))));
    assertEquals("0x0403000000000000", read(key("SubtensorModule", "SubnetAlphaIn", u16(258))));
    assertEquals("0x0100", read(key("SubtensorModule", "SubnetMechanism", u16(258))));
    assertEquals("0x", read(key("SubtensorModule", "SubnetTAO", u16(3))));
    var hashed = KeyPart.twox(2).write(u16(258));
    assertEquals("0x2100", read(key("Swap", "FeeRate", hashed)));
    hashed[0] ^= 1;
    assertEquals("0x", read(key("Swap", "FeeRate", hashed)));
  }

  @Test
  void subnetsAndParameters_shouldBeReadAsStored() {
    new Subnets(state).put(1, new Subnet(HOTKEY, AccountId.ZERO, 7, 0, 5, new byte[] {65}));
    assertEquals("0x0100", read(key("SubtensorModule", "TotalNetworks")));
    assertEquals("0x01", read(key("SubtensorModule", "NetworksAdded", u16(1))));
    assertArrayEquals(
        HOTKEY.bytes(),
        Storage.read(state, BLOCK, key("SubtensorModule", "SubnetOwner", u16(1))).orElseThrow());
    assertEquals("0x0441", read(key("SubtensorModule", "TokenSymbol", u16(1))));
    assertEquals("0x", read(key("SubtensorModule", "Tempo", u16(1))));
    Hyperparameter.TEMPO.set(state, 1, 360);
    assertEquals("0x6801", read(key("SubtensorModule", "Tempo", u16(1))));
    Hyperparameter.LIQUID_ALPHA_ON.set(state, 1, 1);
    var netuid = new KeyPart(KeyPart.Hashing.BLAKE128, 2).write(u16(1));
    assertEquals("0x01", read(key("SubtensorModule", "LiquidAlphaOn", netuid)));
    GlobalParameter.SUBNET_LIMIT.set(state, 64);
    assertEquals("0x4000", read(key("SubtensorModule", "SubnetLimit")));
  }

  @Test
  void accounts_shouldBeReadByHashedKeys() {
    new Hotkeys(state).createIfMissing(new AccountId(9, 9, 9, 9), HOTKEY);
    var hotkey = KeyPart.ACCOUNT.write(HOTKEY.bytes());
    assertEquals(
        Optional.of(Bytes.toHex(new AccountId(9, 9, 9, 9).bytes())),
        Storage.read(state, BLOCK, key("SubtensorModule", "Owner", hotkey)).map(Bytes::toHex));
    state.put(Neurons.UIDS, new OnSubnet.Account(1, HOTKEY), 3);
    assertEquals("0x0300", read(key("SubtensorModule", "Uids", u16(1), hotkey)));
    assertEquals(
        Bytes.toHex(new ScaleWriter().u64(108_000).toBytes()), read(key("Timestamp", "Now")));
    assertEquals("0x", read(key("SubtensorModule", "Uids", u16(1))));
    assertEquals("0x", read(Twox.hash128("Swap")));
  }
}

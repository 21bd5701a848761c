package io.taoevm.chain.call;

import static io.taoevm.chain.genesis.TestEconomy.MINER;
import static io.taoevm.chain.genesis.TestEconomy.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.event.SubtensorEvent;
import io.taoevm.chain.genesis.TestEconomy;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.stake.Hotkeys;
import io.taoevm.chain.subnet.EvmAssociation;
import io.taoevm.chain.subnet.Neurons;
import io.taoevm.chain.vector.Vectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The association of EVM keys as a call, with signatures made elsewhere (chain-core.md 14.4). */
final class EvmKeyCallsTest {
  private static final int NETUID = 1;

  private final TestEconomy chain = TestEconomy.start();
  private JsonNode signed;
  private AccountId hotkey;
  private Address evmKey;

  @BeforeEach
  void aNeuronWhoseKeyHasSigned() {
    signed = Vectors.economy("core-evm-associate").getFirst().root().get("cases").get(0);
    hotkey = AccountId.of(Bytes.fromHex(signed.get("in").get("hotkey").asText()));
    evmKey = Address.of(Bytes.fromHex(signed.get("out").get("recovered_evm_key").asText()));
    chain.advanceTo(7_200);
    new Hotkeys(chain.state()).createIfMissing(OWNER, hotkey);
    new Neurons(chain.state()).append(NETUID, hotkey, chain.block());
  }

  private byte[] signature() {
    return Bytes.fromHex(signed.get("in").get("signature").asText());
  }

  private long number() {
    return signed.get("in").get("block_number").asLong();
  }

  private String associate(AccountId who, Address key, byte[] signature) {
    var call = new NeuronCall.AssociateEvmKey(NETUID, key, number(), signature);
    return chain.outcome(who, CallTable.decode(CallTable.encode(call)));
  }

  @Test
  void key_shouldBeAssociated_whenItHasSigned() {
    assertEquals("ok", associate(hotkey, evmKey, signature()));
    var uid = new Neurons(chain.state()).uid(NETUID, hotkey).orElseThrow();
    var found = EvmAssociation.lookup(chain.state(), NETUID, evmKey, 16);
    assertEquals(new EvmAssociation.Match(uid, 7_200), found.getFirst());
    assertTrue(
        chain
            .state()
            .events()
            .contains(new SubtensorEvent.EvmKeyAssociated(NETUID, hotkey, evmKey, 7_200)));
  }

  @Test
  void oldFormOfV_shouldCountToo() {
    var signature = signature();
    signature[64] += 27;
    assertEquals("ok", associate(hotkey, evmKey, signature));
  }

  @Test
  void association_shouldBeRefused_whenItIsTooSoonAgain() {
    assertEquals("ok", associate(hotkey, evmKey, signature()));
    chain.advance(7_199);
    assertEquals("EvmKeyAssociateRateLimitExceeded", associate(hotkey, evmKey, signature()));
    chain.advance(1);
    assertEquals("ok", associate(hotkey, evmKey, signature()));
  }

  @Test
  void signature_shouldBeRefused_whenItIsOfAnotherKeyOrOfNone() {
    assertEquals("InvalidRecoveredPublicKey", associate(hotkey, Address.of(0xbad), signature()));
    assertEquals("InvalidRecoveredPublicKey", associate(MINER, evmKey, signature()));
    assertEquals("InvalidIdentity", associate(hotkey, evmKey, new byte[65]));
    var badParity = signature();
    badParity[64] = 7;
    assertEquals("InvalidIdentity", associate(hotkey, evmKey, badParity));
    assertTrue(EvmAssociation.lookup(chain.state(), NETUID, evmKey, 16).isEmpty());
  }

  @Test
  void hotkey_shouldBeRefused_whenItIsNoNeuronOrNobodys() {
    assertEquals("HotKeyNotRegisteredInSubNet", associate(OWNER, evmKey, signature()));
    chain.state().remove(Hotkeys.OWNER, hotkey);
    assertEquals("NonAssociatedColdKey", associate(hotkey, evmKey, signature()));
  }
}

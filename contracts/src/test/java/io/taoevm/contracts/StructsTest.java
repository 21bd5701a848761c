package io.taoevm.contracts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.http.HttpService;

/** The wrappers of functions that take lists of lists, or return structs and lists of them. */
final class StructsTest {
  private static final BigInteger RAO_PER_TAO = BigInteger.TEN.pow(9);
  private static final BigInteger NETUID = BigInteger.ONE;

  @Test
  void structs_shouldComeAsTheNodeEncodesThem() throws Exception {
    try (var node = NodeProcess.start()) {
      var web3j = Web3j.build(new HttpService(node.url()));
      var chainId = web3j.ethChainId().send().getChainId().longValueExact();
      var account = DevAccount.of(web3j, 4, chainId);
      var gas = DevAccount.GAS;
      var mapping = AddressMapping.load(web3j, account.transactions(), gas);
      var coldkey = mapping.addressMapping(account.address()).send();
      var hotkey = mapping.addressMapping(DevAccount.of(web3j, 1, chainId).address()).send();

      // A list of structs: the positions of a coldkey
      var staking = StakingV2At471.load(web3j, account.transactions(), gas);
      var amount = RAO_PER_TAO.multiply(BigInteger.TEN);
      staking.addStake(hotkey, amount, NETUID, BigInteger.ZERO).send();
      var positions =
          staking.getStakeInfoForColdkeyAndNetuid(coldkey, NETUID, List.of(hotkey)).send();
      assertEquals(1, positions.size());
      assertArrayEquals(hotkey, positions.getFirst().hotkey);
      assertEquals(staking.getStake(hotkey, coldkey, NETUID).send(), positions.getFirst().stake);

      // A struct: the lock of a coldkey
      var locked = RAO_PER_TAO;
      staking.lockStake(hotkey, locked, NETUID, BigInteger.ZERO).send();
      var lock = staking.getColdkeyLock(coldkey, NETUID).send();
      assertTrue(lock.exists);
      assertArrayEquals(hotkey, lock.hotkey);
      assertTrue(lock.lockedMass.compareTo(locked) <= 0 && lock.lockedMass.signum() > 0);
      assertFalse(staking.getHotkeyLock(coldkey, NETUID).send().exists);

      // A list beside other results
      var page = staking.getStakingHotkeys(coldkey, BigInteger.ZERO, BigInteger.valueOf(64)).send();
      assertEquals(BigInteger.ONE, page.total());
      assertArrayEquals(hotkey, page.hotkeys().getFirst());

      // A struct with a text in it
      var registry = PrecompileRegistry.load(web3j, account.transactions(), gas);
      var status = registry.getPrecompileStatus(StakingV2.ADDRESS, new byte[4]).send();
      assertFalse(status.isDisabled);
      assertEquals("", status.message);

      // A struct of a crowdloan, and lists of lists as arguments
      var crowdloan = Crowdloan.load(web3j, account.transactions(), gas);
      var end = web3j.ethBlockNumber().send().getBlockNumber().add(BigInteger.valueOf(60_000));
      crowdloan
          .create(amount, RAO_PER_TAO, amount.add(amount), end, account.address(), BigInteger.ZERO)
          .send();
      var loan = crowdloan.getCrowdloan(BigInteger.ZERO).send();
      assertEquals(amount, loan.deposit);
      assertArrayEquals(coldkey, loan.creator);
      assertEquals(end, loan.end);
      var neuron = Neuron.load(web3j, account.transactions(), gas);
      var ones = List.of(List.of(BigInteger.ONE));
      var batch =
          neuron.batchSetWeights(List.of(NETUID), ones, ones, List.of(BigInteger.ZERO)).send();
      assertTrue(batch.isStatusOK());
      web3j.shutdown();
    }
  }
}

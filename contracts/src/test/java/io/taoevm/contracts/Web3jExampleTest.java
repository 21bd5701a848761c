package io.taoevm.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.methods.request.EthFilter;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.http.HttpService;
import org.web3j.protocol.websocket.WebSocketService;

/** What the other clients' examples do, with Web3j: connect to be refused and stake. */
final class Web3jExampleTest {
  private static final BigInteger NETUID = BigInteger.ONE;
  private static final BigInteger TAO = BigInteger.TEN.pow(18);
  private static final BigInteger RAO_PER_TAO = BigInteger.TEN.pow(9);

  @Test
  void web3j_shouldConnectDeploySendSubscribeAndStake_whenRunOnANode() throws Exception {
    try (var node = NodeProcess.start()) {
      // Connect
      var web3j = Web3j.build(new HttpService(node.url()));
      var chainId = web3j.ethChainId().send().getChainId().longValueExact();
      var account = DevAccount.of(web3j, 3, chainId);
      assertEquals(42, chainId);

      // Deploy: the vault lends against stake with one hotkey, here development account 1's.
      var mapping = AddressMapping.load(web3j, account.transactions(), DevAccount.GAS);
      var validator = DevAccount.of(web3j, 1, chainId).address();
      var hotkey = mapping.addressMapping(validator).send();
      var seed = BigInteger.TEN.pow(15);
      var vault =
          TaoCollateralVault.deploy(
                  web3j, account.transactions(), DevAccount.GAS, seed, NETUID, hotkey)
              .send();

      // Subscribe, then send
      var service = new WebSocketService(node.url().replace("http", "ws"), false);
      service.connect();
      var pushed = Web3j.build(service);
      var head = new CompletableFuture<String>();
      var log = new CompletableFuture<String>();
      var heads =
          pushed
              .newHeadsNotifications()
              .subscribe(sent -> head.complete(sent.getParams().getResult().getHash()));
      var logs =
          pushed
              .logsNotifications(List.of(vault.getContractAddress()), List.of())
              .subscribe(sent -> log.complete(sent.getParams().getResult().getTransactionHash()));
      // Answered after the subscriptions, which went before it on the same connection
      pushed.ethBlockNumber().send();
      var receipt = vault.deposit(TAO.multiply(BigInteger.valueOf(100))).send();
      assertEquals(receipt.getTransactionHash(), log.get(1, TimeUnit.MINUTES));
      assertEquals(receipt.getBlockHash(), head.get(1, TimeUnit.MINUTES));
      heads.dispose();
      logs.dispose();
      pushed.ethBlockNumber().send();
      pushed.shutdown();

      // Logs
      var block = DefaultBlockParameterName.LATEST;
      var filter = new EthFilter(block, block, vault.getContractAddress());
      assertEquals(1, web3j.ethGetLogs(filter).send().getLogs().size());
      var deposited = TaoCollateralVault.depositedEvents(receipt).getFirst();
      assertEquals(RAO_PER_TAO.multiply(BigInteger.valueOf(100)), deposited.amountRao());

      // Why it is refused
      var tooMuch = RAO_PER_TAO.multiply(BigInteger.valueOf(20_000));
      var data = account.staking().addStake(hotkey, tooMuch, NETUID, BigInteger.ZERO);
      var call =
          Transaction.createEthCallTransaction(
              account.address(), account.staking().getContractAddress(), data.encodeFunctionCall());
      var refusal = web3j.ethCall(call, block).send().getError().getMessage();
      assertTrue(refusal.contains("NotEnoughBalanceToStake"), refusal);

      // Stake 10 TAO
      var staking = account.staking();
      var amountRao = RAO_PER_TAO.multiply(BigInteger.TEN);
      staking.addStake(hotkey, amountRao, NETUID, BigInteger.ZERO).send();
      var coldkey = mapping.addressMapping(account.address()).send();
      assertTrue(staking.getStake(hotkey, coldkey, NETUID).send().signum() > 0);
      web3j.shutdown();
    }
  }
}

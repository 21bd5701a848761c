package io.taoevm.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.Web3jService;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.exceptions.TransactionException;
import org.web3j.protocol.http.HttpService;
import org.web3j.utils.Numeric;

/** A loan from deposit to liquidation, as a Java program with Web3j makes it on a running node. */
final class TaoCollateralVaultFlowTest {
  private static final BigInteger NETUID = BigInteger.ONE;
  private static final BigInteger ONE = BigInteger.valueOf(1_000_000_000);
  private static final BigInteger WEI_PER_RAO = ONE;
  private static final BigInteger SEED_WEI = BigInteger.TEN.pow(15);
  private static final int WINDOW_BLOCKS = 30;

  private NodeProcess node;
  private Web3jService service;
  private Web3j web3j;
  private DevAccount owner;
  private DevAccount lender;
  private DevAccount borrower;
  private DevAccount liquidator;
  private AddressMapping mapping;
  private Alpha alpha;
  private byte[] hotkey;

  /** What any node answers to a request without parameters that matter here. */
  private static final class Answer extends Response<String> {}

  /** A trace in geth's shape. */
  private static final class Trace extends Response<Map<String, Object>> {}

  @BeforeEach
  void start() throws Exception {
    node = NodeProcess.start();
    service = new HttpService(node.url());
    web3j = Web3j.build(service);
    var chainId = web3j.ethChainId().send().getChainId().longValueExact();
    owner = DevAccount.of(web3j, 0, chainId);
    lender = DevAccount.of(web3j, 3, chainId);
    borrower = DevAccount.of(web3j, 4, chainId);
    liquidator = DevAccount.of(web3j, 5, chainId);
    mapping = AddressMapping.load(web3j, owner.transactions(), DevAccount.GAS);
    alpha = Alpha.load(web3j, owner.transactions(), DevAccount.GAS);
    hotkey = coldkey(DevAccount.of(web3j, 1, chainId));
  }

  @AfterEach
  void stop() throws Exception {
    web3j.shutdown();
    node.close();
  }

  @Test
  void vault_shouldLendAndLiquidate_whenUsedThroughWeb3j() throws Exception {
    var vault =
        TaoCollateralVault.deploy(
                web3j, owner.transactions(), DevAccount.GAS, SEED_WEI, NETUID, hotkey)
            .send();
    lender.at(vault).deposit(wei(whole(2_000))).send();
    assertEquals(whole(2_000), vault.totalAssetsRao().send());

    borrower.staking().addStake(hotkey, whole(1_000), NETUID, BigInteger.ZERO).send();
    var staked = stake(borrower);
    assertTrue(staked.signum() > 0);
    letAveragesFollow(vault);

    borrower.staking().approve(vault.getContractAddress(), NETUID, staked).send();
    borrower.at(vault).depositCollateral(staked).send();
    var position = vault.position(borrower.address()).send();
    assertTrue(staked.subtract(position.collateral()).longValueExact() <= 5);
    assertEquals(BigInteger.ZERO, position.debt());

    var balance = balanceRao(borrower);
    var loan = position.debtLimit().multiply(BigInteger.valueOf(99)).divide(hundred());
    var receipt = borrower.at(vault).borrow(loan).send();
    var borrowed = TaoCollateralVault.borrowedEvents(receipt);
    assertEquals(
        List.of(loan), borrowed.stream().map(TaoCollateralVault.BorrowedEvent::amountRao).toList());
    assertTrue(balanceRao(borrower).compareTo(balance) > 0);
    traceOfTheLoan_shouldShowItsPrecompileCallsInWords(receipt.getTransactionHash());
    assertThrows(
        TransactionException.class, () -> borrower.at(vault).borrow(whole(1_000_000)).send());

    var part = loan.divide(BigInteger.valueOf(50));
    borrower.at(vault).repay(borrower.address(), wei(part)).send();
    var debt = vault.debtOf(borrower.address()).send();
    assertTrue(debt.compareTo(loan) < 0 && debt.compareTo(loan.subtract(part)) >= 0);

    sellUntilCovered(vault, 120);
    var offer = wei(debt.add(debt));
    assertThrows(
        TransactionException.class,
        () -> liquidator.at(vault).liquidate(borrower.address(), BigInteger.ZERO, offer).send(),
        "a fresh fall must liquidate nobody");
    letAveragesFollow(vault);

    var liquidation =
        liquidator.at(vault).liquidate(borrower.address(), BigInteger.ZERO, offer).send();
    var event = TaoCollateralVault.liquidatedEvents(liquidation).getFirst();
    assertEquals(borrower.address(), event.borrower());
    assertEquals(liquidator.address(), event.liquidator());
    var difference = stake(liquidator).subtract(event.seized()).abs();
    assertTrue(difference.longValueExact() <= 5, "stake received differs by " + difference);
    var left = vault.debtOf(borrower.address()).send();
    assertTrue(left.signum() > 0 && left.compareTo(debt) < 0, "half of the debt is left: " + left);

    lender.at(vault).withdraw(vault.lenderShares(lender.address()).send().shiftRight(1)).send();
    assertTrue(vault.lenderBalanceRao(lender.address()).send().compareTo(whole(1_000)) >= 0);
  }

  /** What the loan asked the chain, in the order of the calls. */
  private void traceOfTheLoan_shouldShowItsPrecompileCallsInWords(String hash) throws Exception {
    var trace =
        new Request<>(
                "debug_traceTransaction",
                List.of(hash, Map.of("tracer", "callTracer")),
                service,
                Trace.class)
            .send()
            .getResult();
    assertTrue(!trace.containsKey("error"), trace::toString);
    var words = new ArrayList<Map<?, ?>>();
    collectWords(trace, words);
    var functions = words.stream().map(w -> w.get("name") + "." + w.get("function")).toList();
    assertEquals("stakingV2.getStake(bytes32,bytes32,uint256)", functions.getFirst());
    assertTrue(functions.contains("alpha.getAlphaPrice(uint16)"), functions::toString);
    assertTrue(functions.contains("alpha.getMovingAlphaPrice(uint16)"), functions::toString);
    var stake = (Map<?, ?>) words.getFirst().get("arguments");
    assertEquals(NETUID.toString(), stake.get("netuid"));
    assertEquals(Numeric.toHexString(hotkey), stake.get("hotkey"));
  }

  private static void collectWords(Map<?, ?> frame, List<Map<?, ?>> words) {
    if (frame.get("precompile") instanceof Map<?, ?> inWords) {
      words.add(inWords);
    }
    if (frame.get("calls") instanceof List<?> calls) {
      calls.forEach(call -> collectWords((Map<?, ?>) call, words));
    }
  }

  /** The subnet's owner sells until the collateral is worth this part of the debt, in percent. */
  private void sellUntilCovered(TaoCollateralVault vault, long percent) throws Exception {
    var position = vault.position(borrower.address()).send();
    var target = position.debt().multiply(BigInteger.valueOf(percent)).multiply(ONE);
    var part = stake(owner).divide(BigInteger.valueOf(60));
    while (spot().multiply(position.collateral()).multiply(hundred()).compareTo(target) > 0) {
      assertTrue(stake(owner).compareTo(part) > 0, "the owner has sold all alpha");
      owner.staking().removeStake(hotkey, part, NETUID, BigInteger.ZERO).send();
    }
  }

  private void letAveragesFollow(TaoCollateralVault vault) throws Exception {
    liquidator.at(vault).observe().send();
    for (var round = 0; round < 3; round++) {
      for (var block = 0; block < WINDOW_BLOCKS; block++) {
        var answer = new Request<>("evm_mine", List.of(), service, Answer.class).send();
        assertTrue(!answer.hasError(), () -> answer.getError().getMessage());
      }
      liquidator.at(vault).observe().send();
    }
  }

  private byte[] coldkey(DevAccount account) throws Exception {
    return mapping.addressMapping(account.address()).send();
  }

  private BigInteger stake(DevAccount account) throws Exception {
    return account.staking().getStake(hotkey, coldkey(account), NETUID).send();
  }

  /** Spot price in rao for one alpha. */
  private BigInteger spot() throws Exception {
    return alpha.getAlphaPrice(NETUID).send().divide(ONE);
  }

  private BigInteger balanceRao(DevAccount account) throws Exception {
    var latest = DefaultBlockParameterName.LATEST;
    return web3j.ethGetBalance(account.address(), latest).send().getBalance().divide(WEI_PER_RAO);
  }

  private static BigInteger whole(long units) {
    return ONE.multiply(BigInteger.valueOf(units));
  }

  private static BigInteger wei(BigInteger rao) {
    return rao.multiply(WEI_PER_RAO);
  }

  private static BigInteger hundred() {
    return BigInteger.valueOf(100);
  }
}

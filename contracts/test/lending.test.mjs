// The TAO side: lenders, debts, interest, and what happens when all want their TAO back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ONE, WEI_PER_RAO } from '../scripts/node.mjs';
import { useMarket } from './market.mjs';

const holder = useMarket();
const MIN_DEBT_RAO = 100_000_000n;

test('deposit and withdrawal give back what came, to the rao', async () => {
  const { market } = holder;
  const { vault, second } = market;
  await market.deposit(second, 123_456_789_123n);
  assert.equal(await vault.lenderBalanceRao(second.address), 123_456_789_123n);
  const cash = await vault.cashRao();
  await market.call(second, 'withdraw', [await vault.lenderShares(second.address)]);
  assert.equal(cash - (await vault.cashRao()), 123_456_789_123n);
  assert.equal(await vault.lenderShares(second.address), 0n);
});

test('a value that is not whole rao is refused, for the chain would drop the rest', async () => {
  const { market } = holder;
  await market.refused(market.vault.connect(market.second).deposit.staticCall({ value: 10n ** 18n + 1n }), 'NotWholeRao');
});

test('what rounds to zero is refused', async () => {
  const { market } = holder;
  const { vault, lender, second, borrower } = market;
  await market.refused(vault.connect(second).deposit.staticCall({ value: 0n }), 'AmountZero');
  await market.refused(vault.connect(lender).withdraw.staticCall(1n), 'AmountZero');
  await market.refused(vault.connect(borrower).repay.staticCall(borrower.address, { value: WEI_PER_RAO }), 'AmountZero');
  await market.refused(vault.connect(second).withdraw.staticCall(1n), 'NotEnoughShares');
  const puppet = await market.puppet(ONE);
  await market.refused(puppet.run.staticCall([market.vaultCall('withdraw', [0n])]), 'AmountZero');
});

test('interest grows a debt by block, and all of it goes to the lenders', async () => {
  const { market } = holder;
  const { vault, node, borrower, lender } = market;
  const loan = await market.borrowAgainstAll(90);
  assert.equal((await market.position(borrower.address)).debt, loan);
  const assets = await vault.totalAssetsRao();
  const rate = await vault.rateBps();
  const index = await vault.indexRay();
  await node.mine(500);
  const debt = await vault.debtOf(borrower.address);
  const expected = loan + (loan * rate * 500n) / (10_000n * 2_628_000n);
  assert.ok(debt >= expected && debt <= expected + 2n, `debt ${debt}, expected ${expected}`);
  assert.ok((await vault.indexRay()) > index);
  const gain = (await vault.totalAssetsRao()) - assets;
  assert.ok(gain > 0n && debt - loan - gain >= 0n && debt - loan - gain <= 2n, `gain ${gain} of ${debt - loan}`);
  // The rounding of the debt is the borrower's, the rounding of the shares the pool's.
  const balance = await vault.lenderBalanceRao(lender.address);
  assert.ok(balance <= assets + gain && balance >= assets + gain - 3n);
});

test('use of the pool raises the rate, steeply above the kink', async () => {
  const { market } = holder;
  const { vault, lender } = market;
  assert.equal(await vault.rateBps(), 200n);
  const loan = await market.borrowAgainstAll(90);
  const used = (loan * 10_000n) / (2_000n * ONE);
  const below = 200n + (used * 1_000n) / 8_000n;
  assert.ok(used < 8_000n, `the loan uses ${used} basis points of the pool`);
  assert.equal(await vault.rateBps(), below);
  const shares = await vault.lenderShares(lender.address);
  const assets = await vault.totalAssetsRao();
  const leave = (loan * 10n) / 9n; // nine tenths of what stays are then lent out
  await market.call(lender, 'withdraw', [shares - (shares * leave) / assets]);
  const rate = await vault.rateBps();
  assert.ok(rate > 5_000n && rate < 6_000n, `rate ${rate}`);
});

test('repaying more than the debt gives the rest back and ends the debt', async () => {
  const { market } = holder;
  const { vault, node, borrower, second } = market;
  const loan = await market.borrowAgainstAll(50);
  const before = await node.balance(second.address);
  const receipt = await market.call(second, 'repay', [borrower.address], { value: 2n * loan * WEI_PER_RAO });
  const fee = (receipt.gasUsed * receipt.gasPrice) / WEI_PER_RAO;
  const paid = before - (await node.balance(second.address)) - fee;
  assert.ok(paid >= loan && paid < loan + loan / 1_000n, `paid ${paid} for ${loan}`);
  assert.equal(await vault.debtOf(borrower.address), 0n);
  assert.equal(await vault.totalDebtShares(), 0n);
});

test('a debt too small to be liquidated can be neither made nor left', async () => {
  const { market } = holder;
  const { vault, borrower } = market;
  const loan = await market.borrowAgainstAll(50);
  const left = loan - MIN_DEBT_RAO / 2n;
  await market.refused(vault.connect(borrower).repay.staticCall(borrower.address, { value: left * WEI_PER_RAO }), 'DebtTooSmall');
  await market.call(borrower, 'repay', [borrower.address], { value: 2n * loan * WEI_PER_RAO });
  await market.refused(vault.connect(borrower).borrow.staticCall(MIN_DEBT_RAO - 10n), 'DebtTooSmall');
});

test('in a run the first lenders get the cash, and the last get theirs when the debt comes back', async () => {
  const { market } = holder;
  const { vault, node, lender, second, borrower } = market;
  await market.deposit(second, 500n * ONE);
  const loan = await market.borrowAgainstAll(99);
  const all = await vault.lenderShares(lender.address);
  await market.refused(vault.connect(lender).borrow.staticCall(ONE), 'LoanTooLarge');
  // The large lender runs as far as the cash goes.
  const cash = await vault.cashRao();
  const balance = await vault.lenderBalanceRao(lender.address);
  await market.refused(vault.connect(lender).withdraw.staticCall(all), 'NotEnoughCash').catch(() => {
    assert.ok(balance <= cash, 'the cash covers the large lender');
  });
  const running = balance <= cash ? all : (all * cash * 999_999n) / (balance * 1_000_000n);
  await market.call(lender, 'withdraw', [running]);
  const late = await vault.lenderShares(second.address);
  await market.refused(vault.connect(second).withdraw.staticCall(late), 'NotEnoughCash');
  await node.mine(100);
  await market.call(borrower, 'repay', [borrower.address], { value: 2n * loan * WEI_PER_RAO });
  await market.call(second, 'withdraw', [late]);
  const rest = await vault.lenderShares(lender.address);
  if (rest > 0n) await market.call(lender, 'withdraw', [rest]);
  assert.equal(await vault.totalLenderShares(), 0n);
  assert.ok((await vault.cashRao()) < 10n, 'what rounding leaves behind stays in the pool');
});

test('TAO given to the account moves no share price', async () => {
  const { market } = holder;
  const { vault, node, lender, second } = market;
  const before = await vault.lenderBalanceRao(lender.address);
  const assets = await vault.totalAssetsRao();
  await assert.rejects(second.sendTransaction({ to: market.address, value: ONE * WEI_PER_RAO, gasLimit: 100_000 }).then((sent) => sent.wait()));
  const transfer = { to: '0x0000000000000000000000000000000000000800', value: 50n * ONE * WEI_PER_RAO };
  const data = '0xcd6f4eb1' + (await vault.vaultColdkey()).slice(2);
  const held = await node.balance(market.address);
  await (await second.sendTransaction({ ...transfer, data, gasLimit: 200_000 })).wait();
  assert.equal((await node.balance(market.address)) - held, 50n * ONE);
  assert.equal(await vault.totalAssetsRao(), assets);
  assert.equal(await vault.lenderBalanceRao(lender.address), before);
});

test('a lender who is paid cannot call the vault again', async () => {
  const { market } = holder;
  const { vault } = market;
  const puppet = await market.puppet(20n * ONE);
  const owner = market.owner;
  await market.node.send(owner, puppet, 'run', [[market.vaultCall('deposit', [], 10n * ONE)]]);
  const shares = await vault.lenderShares(await puppet.getAddress());
  await market.node.send(owner, puppet, 'whenPaid', [market.vaultCall('withdraw', [shares / 2n])]);
  const assets = await vault.totalAssetsRao();
  await market.node.send(owner, puppet, 'run', [[market.vaultCall('withdraw', [shares / 2n])]]);
  assert.equal(await puppet.called(), true);
  assert.equal(await puppet.succeeded(), false);
  assert.equal(vault.interface.parseError(await puppet.answer()).name, 'Reentered');
  assert.equal(await vault.lenderShares(await puppet.getAddress()), shares - shares / 2n);
  assert.equal(assets - (await vault.totalAssetsRao()), 5n * ONE);
  // Nor by another way in.
  for (const [method, args] of [['borrow', [ONE]], ['deposit', []], ['observe', []], ['withdrawCollateral', [1n]]]) {
    await market.node.send(owner, puppet, 'whenPaid', [market.vaultCall(method, args)]);
    await market.node.send(owner, puppet, 'run', [[market.vaultCall('withdraw', [shares / 10n])]]);
    assert.equal(vault.interface.parseError(await puppet.answer()).name, 'Reentered', method);
  }
});

// Prices and liquidation: what a pushed price can do (nothing), and what a fallen one must.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ONE, WEI_PER_RAO } from '../scripts/node.mjs';
import { EVERYTHING, NETUID, WINDOW_BLOCKS, useMarket } from './market.mjs';

const holder = useMarket();

test('nobody borrows before the window spans thirty blocks', async () => {
  const { market } = holder;
  const { node, borrower, hotkey } = market;
  const young = await node.deploy(market.owner, 'TaoCollateralVault', [NETUID, hotkey], { value: 10n ** 15n });
  await node.send(market.lender, young, 'deposit', [], { value: 100n * ONE * WEI_PER_RAO });
  await node.send(borrower, node.staking, 'approve', [await young.getAddress(), NETUID, EVERYTHING]);
  await node.send(borrower, young, 'depositCollateral', [50n * ONE]);
  await market.refused(young.connect(borrower).borrow.staticCall(ONE), 'AverageNotReady');
  await node.mine(WINDOW_BLOCKS);
  await node.send(borrower, young, 'borrow', [ONE]);
});

test('lending values collateral at the lowest price', async () => {
  const { market } = holder;
  const { vault, borrower } = market;
  await market.addCollateral(borrower, await market.stakeOf(borrower.address));
  const limits = [];
  // At first the chain's slow average is the lowest; after a fall the spot price; in a rise the vault's average.
  const moves = [
    () => undefined,
    () => market.sellDownTo(ONE / 2n),
    () => market.settlePrice(),
    () => market.stake(market.third, 300n * ONE),
  ];
  for (const move of moves) {
    await move();
    const { spot, low, moving } = await market.prices();
    const lowest = [spot, low, ...(moving === 0n ? [] : [moving])].reduce((a, b) => (a < b ? a : b));
    const { collateral, limit } = await market.position(borrower.address);
    assert.equal(limit, (collateral * lowest) / ONE / 2n);
    limits.push(lowest === spot ? 'spot' : lowest === low ? 'average' : 'moving');
  }
  assert.ok(limits.includes('spot') && limits.includes('average'), `lending went by ${limits}`);
  const { limit } = await market.position(borrower.address);
  await market.refused(vault.connect(borrower).borrow.staticCall(limit + limit / 100n), 'LoanTooLarge');
  await market.call(borrower, 'borrow', [limit - limit / 1_000n]);
  const { collateral: still } = await market.position(borrower.address);
  await market.refused(vault.connect(borrower).withdrawCollateral.staticCall(still / 2n), 'LoanTooLarge');
});

test('pushing the price up and back within a transaction lends no more and gains nothing', async () => {
  const { market } = holder;
  const { vault, node, owner } = market;
  const puppet = await market.puppet(3_000n * ONE);
  const self = await puppet.getAddress();
  const staking = (method, args) => market.stakingCall(method, args);
  const push = staking('addStake', [market.hotkey, 1_500n * ONE, NETUID]);
  const unpush = staking('removeStake', [market.hotkey, EVERYTHING, NETUID]);
  await node.send(owner, puppet, 'run', [[
    staking('addStake', [market.hotkey, 500n * ONE, NETUID]),
    staking('approve', [market.address, NETUID, EVERYTHING]),
    market.vaultCall('depositCollateral', [100n * ONE]),
  ]]);
  await node.send(owner, puppet, 'run', [[unpush]]);
  await market.sellDownTo(ONE / 2n); // below the chain's slow average, so that spot and average decide
  await market.settlePrice();
  await market.passEpoch();
  const { limit } = await market.position(self);
  const beforeRao = await node.balance(self);

  const tooMuch = market.vaultCall('borrow', [limit + limit / 50n]);
  await market.refused(puppet.run.staticCall([push, tooMuch, unpush]), 'LoanTooLarge');
  await market.refused(puppet.run.staticCall([push, market.vaultCall('observe'), tooMuch, unpush]), 'LoanTooLarge');

  // The push costs its fees, and what it leaves in the window helps no later loan either.
  await node.send(owner, puppet, 'run', [[push, market.vaultCall('observe'), unpush]], { gasLimit: 3_000_000 });
  assert.ok((await node.balance(self)) < beforeRao, 'the round trip cost nothing');
  const later = await market.position(self);
  assert.ok(later.limit <= limit, `the limit rose from ${limit} to ${later.limit}`);
  await node.mine(5);
  await market.refused(puppet.run.staticCall([tooMuch]), 'LoanTooLarge');
  assert.equal(await vault.debtOf(self), 0n);
});

test('pushing the price down and back within a transaction liquidates nobody', async () => {
  const { market } = holder;
  const { vault, node, owner, borrower } = market;
  await market.borrowAgainstAll(99);
  const puppet = await market.puppet(1_000n * ONE);
  const self = await puppet.getAddress();
  await market.giveStake(owner, await node.coldkey(self), await market.stakeOf(owner.address));
  await market.settlePrice();
  await market.passEpoch();
  const held = await market.stakeOf(self);
  const sound = await market.position(borrower.address);

  const push = market.stakingCall('removeStake', [market.hotkey, EVERYTHING, NETUID]);
  const take = market.vaultCall('liquidate', [borrower.address, 0n], 200n * ONE);
  const sale = market.vaultCall('liquidateBySale', [borrower.address, 10n * ONE]);
  await market.refused(puppet.run.staticCall([push, take]), 'NotLiquidatable');
  await market.refused(puppet.run.staticCall([push, market.vaultCall('observe'), take]), 'NotLiquidatable');
  await market.refused(puppet.run.staticCall([push, market.vaultCall('observe'), sale]), 'NotLiquidatable');

  const spot = await node.spot(NETUID);
  const ownRao = await node.balance(self);
  await node.send(owner, puppet, 'run', [[push, market.vaultCall('observe')]], { gasLimit: 3_000_000 });
  assert.ok((await node.spot(NETUID)) < spot, 'the push moved nothing');
  const buyBack = market.stakingCall('addStake', [market.hotkey, (await node.balance(self)) - ownRao, NETUID]);
  await node.send(owner, puppet, 'run', [[buyBack]], { gasLimit: 3_000_000 });
  assert.ok((await market.stakeOf(self)) < held, 'the round trip cost nothing');
  await market.settlePrice();
  const after = await market.position(borrower.address);
  assert.ok(after.debt < after.liquidationDebt);
  assert.ok(after.collateral >= sound.collateral);
  assert.equal(await vault.totalDebtShares(), await vault.debtShares(borrower.address));
});

test('an honest observation in the block outlives a dishonest one', async () => {
  const { market } = holder;
  const { node, owner } = market;
  const puppet = await market.puppet(3_000n * ONE);
  const push = market.stakingCall('addStake', [market.hotkey, 1_500n * ONE, NETUID]);
  const unpush = market.stakingCall('removeStake', [market.hotkey, EVERYTHING, NETUID]);
  const observe = market.vaultCall('observe');
  await market.settlePrice();
  const before = await market.prices();
  await node.send(owner, puppet, 'run', [[push, observe, unpush, observe]], { gasLimit: 3_000_000 });
  await node.mine(WINDOW_BLOCKS);
  await market.call(owner, 'observe');
  const { low } = await market.prices();
  assert.ok(low <= before.spot + before.spot / 1_000n, `the low average rose to ${low} above ${before.spot}`);
});

test('a fallen price liquidates in part, with the bonus, once the average has followed', async () => {
  const { market } = holder;
  const { vault, node, borrower, liquidator } = market;
  await market.borrowAgainstAll(99);
  await market.sellUntilCovered(120);
  const { debt: owed } = await market.position(borrower.address);
  const value = { value: owed * WEI_PER_RAO };
  await market.refused(vault.connect(liquidator).liquidate.staticCall(borrower.address, 0n, value), 'NotLiquidatable');
  await market.settlePrice();

  const before = await market.position(borrower.address);
  assert.ok(before.debt > before.liquidationDebt, `debt ${before.debt} is within ${before.liquidationDebt}`);
  const { high } = await market.prices();
  const held = await market.stakeOf(liquidator.address);
  const cash = await vault.cashRao();
  const balance = await node.balance(liquidator.address);
  const receipt = await market.call(liquidator, 'liquidate', [borrower.address, 0n], { value: owed * WEI_PER_RAO });
  const fee = (receipt.gasUsed * receipt.gasPrice) / WEI_PER_RAO;
  const event = receipt.logs.map((log) => vault.interface.parseLog(log)).find((log) => log?.name === 'Liquidated');
  const { repaidRao, seized } = event.args;

  assert.ok(repaidRao >= before.debt / 2n && repaidRao <= before.debt / 2n + before.debt / 1_000n);
  assert.equal((await vault.cashRao()) - cash, repaidRao);
  assert.equal(balance - (await node.balance(liquidator.address)) - fee, repaidRao);
  const got = (await market.stakeOf(liquidator.address)) - held;
  assert.ok(got >= seized - 5n && got <= seized + 5n, `got ${got} of ${seized}`);
  const worth = (seized * high) / ONE;
  const bonus = worth - repaidRao;
  assert.ok(bonus * 100n <= repaidRao * 5n && bonus * 1_000n >= repaidRao * 49n, `bonus ${bonus} on ${repaidRao}`);
  const after = await market.position(borrower.address);
  assert.ok(after.collateral <= before.collateral - seized && after.collateral >= before.collateral - seized - 20n);
  await market.refused(vault.connect(liquidator).liquidate.staticCall(borrower.address, EVERYTHING, value), 'SeizureTooSmall').catch(
    () => market.refused(vault.connect(liquidator).liquidate.staticCall(borrower.address, EVERYTHING, value), 'NotLiquidatable'),
  );
});

test('a sale liquidates without funds or transfers, and never into a pushed pool', async () => {
  const { market } = holder;
  const { vault, node, owner, borrower, liquidator } = market;
  await market.borrowAgainstAll(99);
  await market.sellUntilCovered(120);
  await market.settlePrice();
  const before = await market.position(borrower.address);
  const amount = before.collateral / 20n;
  await market.refused(vault.connect(liquidator).liquidateBySale.staticCall(borrower.address, before.collateral + 1n), 'SaleTooLarge');

  const puppet = await market.puppet(0n);
  await market.giveStake(owner, await node.coldkey(await puppet.getAddress()), (await market.stakeOf(owner.address)) / 2n);
  const push = market.stakingCall('removeStake', [market.hotkey, EVERYTHING, NETUID]);
  const pushed = market.vaultCall('liquidateBySale', [borrower.address, amount]);
  await market.refused(puppet.run.staticCall([push, pushed]), 'ProceedsTooLow');
  const cash = await vault.cashRao();
  const receipt = await market.call(liquidator, 'liquidateBySale', [borrower.address, amount]);
  const sale = receipt.logs.map((log) => vault.interface.parseLog(log)).find((log) => log?.name === 'CollateralSold').args;
  assert.equal(sale.sold, amount);
  const paid = (await vault.cashRao()) - cash;
  assert.equal(paid + sale.rewardRao, sale.proceedsRao);
  assert.ok(sale.rewardRao * 100n <= paid * 5n && sale.rewardRao * 1_000n >= paid * 49n);
  const after = await market.position(borrower.address);
  assert.ok(before.debt - after.debt <= paid && before.debt - after.debt >= paid - 100_000n);
});

test('what collateral cannot pay is the loss of all lenders, at once', async () => {
  const { market } = holder;
  const { vault, lender, second, borrower, liquidator } = market;
  await market.deposit(second, 1_000n * ONE);
  await market.borrowAgainstAll(99);
  await market.sellUntilCovered(60);
  await market.settlePrice();
  const before = await market.position(borrower.address);
  const assets = await vault.totalAssetsRao();
  const [first, other] = [await vault.lenderBalanceRao(lender.address), await vault.lenderBalanceRao(second.address)];
  const receipt = await market.call(liquidator, 'liquidate', [borrower.address, 0n], { value: before.debt * WEI_PER_RAO });
  const logs = receipt.logs.map((log) => vault.interface.parseLog(log));
  const { repaidRao } = logs.find((log) => log?.name === 'Liquidated').args;
  const { lossRao } = logs.find((log) => log?.name === 'BadDebt').args;

  assert.ok(repaidRao < before.debt);
  assert.ok(lossRao > 0n);
  const after = await market.position(borrower.address);
  assert.deepEqual([after.collateral, after.debt], [0n, 0n]);
  assert.equal(await vault.totalDebtShares(), 0n);
  const left = await vault.totalAssetsRao();
  assert.ok(assets - left <= lossRao && assets - left >= lossRao - 100_000n, `assets fell by ${assets - left}, loss ${lossRao}`);
  // Each lender bears the loss by the same part.
  const [firstLeft, otherLeft] = [await vault.lenderBalanceRao(lender.address), await vault.lenderBalanceRao(second.address)];
  const parts = [(firstLeft * 1_000_000n) / first, (otherLeft * 1_000_000n) / other];
  assert.ok(parts[0] - parts[1] <= 1n && parts[1] - parts[0] <= 1n, `parts ${parts}`);
});

test('a borrower sells collateral to repay, and gets what is left over', async () => {
  const { market } = holder;
  const { vault, node, borrower } = market;
  const loan = await market.borrowAgainstAll(50);
  const before = await market.position(borrower.address);
  await market.refused(vault.connect(borrower).sellCollateral.staticCall(before.collateral / 10n, EVERYTHING), 'ProceedsTooLow');
  await market.call(borrower, 'sellCollateral', [before.collateral / 10n, 0n]);
  const middle = await market.position(borrower.address);
  assert.ok(middle.debt < before.debt && middle.collateral < before.collateral);
  const balance = await node.balance(borrower.address);
  await market.call(borrower, 'sellCollateral', [EVERYTHING, 0n]);
  const after = await market.position(borrower.address);
  assert.deepEqual([after.collateral, after.debt], [0n, 0n]);
  assert.ok((await node.balance(borrower.address)) > balance + loan / 2n);
});

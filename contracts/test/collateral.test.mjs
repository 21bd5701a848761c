// The alpha side: shares of one stake, dividends and gifts, the chain's minimums and refusals.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ONE } from '../scripts/node.mjs';
import { EVERYTHING, NETUID, useMarket } from './market.mjs';

const holder = useMarket();
const near = (actual, expected, tolerance) =>
  assert.ok(actual - expected <= tolerance && expected - actual <= tolerance, `${actual} is not ${expected} ± ${tolerance}`);

test('collateral comes by allowance, and goes back to the mapped account', async () => {
  const { market } = holder;
  const { vault, borrower } = market;
  const held = await market.stakeOf(borrower.address);
  await market.addCollateral(borrower, held);
  const { collateral } = await market.position(borrower.address);
  assert.ok(collateral <= held && collateral >= held - 5n, `${collateral} of ${held}`);
  near(await vault.stake(), held, 5n);
  await market.call(borrower, 'withdrawCollateral', [collateral / 2n]);
  near(await market.stakeOf(borrower.address), collateral / 2n, 10n);
  await market.call(borrower, 'withdrawCollateral', [EVERYTHING]);
  near(await market.stakeOf(borrower.address), held, 20n);
  assert.equal(await vault.collateralShares(borrower.address), 0n);
  assert.equal(await vault.totalCollateralShares(), 0n);
});

test('without an allowance the reason of the chain reaches the caller', async () => {
  const { market } = holder;
  await assert.rejects(market.vault.connect(market.borrower).depositCollateral.staticCall(ONE), /trying to spend more than allowed/);
});

test('asking for more than the stake is refused, or counts only what arrived', async () => {
  const { market } = holder;
  const { vault, borrower } = market;
  const held = await market.stakeOf(borrower.address);
  if (await market.node.refusesOverAsking()) {
    await market.approve(borrower, held * 3n);
    await market.refused(vault.connect(borrower).depositCollateral.staticCall(held * 3n), 'ChainRefused');
    return;
  }
  await market.addCollateral(borrower, held * 3n);
  const { collateral } = await market.position(borrower.address);
  assert.ok(collateral <= held && collateral >= held - 5n, `${collateral} of ${held}`);
  assert.ok(collateral <= (await vault.stake()));
});

test('what the chain adds to the stake reaches depositors in proportion', async () => {
  const { market } = holder;
  const { vault, borrower, second, owner } = market;
  const mine = await market.stakeOf(borrower.address);
  await market.addCollateral(borrower, mine);
  await market.giveStake(owner, await market.node.coldkey(second.address), 3n * mine);
  await market.addCollateral(second, 3n * mine);
  const first = await vault.collateralOf(borrower.address);
  const other = await vault.collateralOf(second.address);
  const stake = await vault.stake();
  // Stake that nobody deposited raises the vault's stake exactly as a dividend does.
  await market.giveStake(owner, await vault.vaultColdkey(), mine / 5n);
  const raised = await vault.stake();
  assert.ok(raised > stake);
  near(await vault.collateralOf(borrower.address), (first * raised) / stake, 1_000n);
  near(await vault.collateralOf(second.address), (other * raised) / stake, 1_000n);
  // A later depositor gets none of it.
  await market.addCollateral(owner, mine);
  near(await vault.collateralOf(owner.address), mine, 1_000n);
});

test('dividends of the validator grow the collateral without a transaction', async (context) => {
  const { market } = holder;
  const { vault, node, borrower } = market;
  await market.addCollateral(borrower, await market.stakeOf(borrower.address));
  const before = await vault.collateralOf(borrower.address);
  for (let round = 0; round < 40 && (await vault.collateralOf(borrower.address)) === before; round++) await node.mine(10);
  const grown = (await vault.collateralOf(borrower.address)) - before;
  if (grown === 0n) return context.skip('this node pays no dividends');
  assert.ok(grown > 0n);
});

test('a gift of stake cannot round away the next deposit', async () => {
  const { market } = holder;
  const { vault, owner, borrower, node } = market;
  // The attacker is first with the smallest deposit there is, and then gives a hundred thousand times as much.
  const small = (5_000_000n * ONE) / (await node.spot(NETUID));
  await market.addCollateral(owner, small);
  await market.giveStake(owner, await vault.vaultColdkey(), 1_000n * ONE);
  const deposit = (50_000_000n * ONE) / (await node.spot(NETUID));
  await market.addCollateral(borrower, deposit);
  near(await vault.collateralOf(borrower.address), deposit, deposit / 1_000n + 5n);
});

test('collateral below what the chain can move is refused by name, and costs no more than the check', async () => {
  const { market } = holder;
  const { vault, borrower, node } = market;
  const spot = await node.spot(NETUID);
  const tiny = (1_000_000n * ONE) / spot;
  await market.approve(borrower, EVERYTHING);
  await market.call(borrower, 'depositCollateral', [100n * ONE]);
  await market.refused(vault.connect(borrower).withdrawCollateral.staticCall(tiny), 'BelowChainMinimum');
  await market.refused(vault.connect(borrower).withdrawCollateral.staticCall(0n), 'BelowChainMinimum');
  const { collateral } = await market.position(borrower.address);
  await market.refused(vault.connect(borrower).withdrawCollateral.staticCall(collateral - tiny), 'RemainderTooSmall');
});

test('a refusal of the chain costs the gas cap and not the gas limit', async () => {
  const { market } = holder;
  const { vault, node, borrower } = market;
  // Nobody owns this hotkey, so the chain refuses to move stake under it.
  const hotkey = '0x' + '77'.repeat(32);
  const strange = await node.deploy(market.owner, 'TaoCollateralVault', [NETUID, hotkey], { value: 10n ** 15n });
  await node.send(borrower, node.staking, 'approve', [await strange.getAddress(), NETUID, ONE * 10n]);
  await market.refused(strange.connect(borrower).depositCollateral.staticCall(ONE * 10n), 'ChainRefused');
  const sent = await strange.connect(borrower).depositCollateral(ONE * 10n, { gasLimit: 10_000_000 });
  const receipt = await sent.wait().catch((error) => error.receipt);
  assert.equal(receipt.status, 0);
  assert.ok(receipt.gasUsed > 150_000n && receipt.gasUsed < 300_000n, `gas used ${receipt.gasUsed}`);
  assert.equal(await vault.missingSinceBlock(), 0n);
});

test('a vault needs a subnet with a pool and a seed', async () => {
  const { market } = holder;
  const { node, owner, hotkey } = market;
  await market.refused(node.deploy(owner, 'TaoCollateralVault', [0, hotkey], { value: 10n ** 15n }), 'NoPool');
  await market.refused(node.deploy(owner, 'TaoCollateralVault', [60_000, hotkey], { value: 10n ** 15n }), 'NoPool');
  await market.refused(node.deploy(owner, 'TaoCollateralVault', [NETUID, hotkey], { value: 0n }), 'SeedTooSmall');
});

test('the vault gives nothing up while the stake is there', async () => {
  const { market } = holder;
  const { vault, borrower, owner } = market;
  await market.addCollateral(borrower, await market.stakeOf(borrower.address));
  await market.call(owner, 'checkStake');
  assert.equal(await vault.missingSinceBlock(), 0n);
  await market.refused(vault.windUp.staticCall(), 'CollateralNotMissing');
  await market.refused(vault.followHotkey.staticCall('0x' + '11'.repeat(32)), 'CollateralNotMissing');
  await market.refused(vault.settle.staticCall(borrower.address), 'NotWoundUp');
});

test('when the subnet switches transfers off, lenders leave, borrowers repay and sell, and unsound debts are sold', async (context) => {
  const { market } = holder;
  const { vault, lender, borrower, liquidator } = market;
  await market.borrowAgainstAll(95);
  const toggle = { to: '0x0000000000000000000000000000000000000803', gasLimit: 500_000 };
  const data = '0x3c42b81a' + '0001'.padStart(64, '0') + '0'.padStart(64, '0'); // toggleTransfers(netuid, false)
  const receipt = await market.owner.sendTransaction({ ...toggle, data }).then((sent) => sent.wait()).catch((error) => error.receipt);
  const move = (amount) => market.node.staking.connect(market.second).transferStake.staticCall('0x' + '22'.repeat(32), market.hotkey, NETUID, NETUID, amount);
  const off = receipt?.status === 1 && (await move(ONE * 10n).then(() => false, () => true));
  if (!off) return context.skip('this node has no call that switches transfers off yet');

  await market.approve(market.second, EVERYTHING);
  await market.refused(vault.connect(market.second).depositCollateral.staticCall(10n * ONE), 'ChainRefused');
  const shares = await vault.lenderShares(lender.address);
  await market.call(lender, 'withdraw', [shares / 10n]);
  await market.call(borrower, 'repay', [borrower.address], { value: ONE * 10n ** 9n });
  await market.call(borrower, 'sellCollateral', [10n * ONE, 0n]);
  await market.sellUntilCovered(120);
  await market.settlePrice();
  const { debt } = await market.position(borrower.address);
  await market.refused(vault.connect(liquidator).liquidate.staticCall(borrower.address, 0n, { value: debt * 10n ** 9n }), 'ChainRefused');
  await market.call(liquidator, 'liquidateBySale', [borrower.address, 20n * ONE]);
  assert.ok((await vault.debtOf(borrower.address)) < debt);
});

// The five-minute tour: a vault that lends TAO against staked alpha, from deployment to liquidation.
//
//   node scripts/tour.mjs [--rpc http://127.0.0.1:8545]
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Node, ONE, WEI_PER_RAO, alpha, price, tao } from './node.mjs';

const NETUID = 1;
const WINDOW_BLOCKS = 31;

export async function tour(rpc, print = console.log) {
  const node = await Node.connect(rpc);
  try {
    await walk(node, print);
  } finally {
    node.close();
  }
}

async function walk(node, print) {
  const step = (text) => print(`\n== ${text}`);
  const [owner, validator, , lender, borrower, liquidator] = node.accounts;
  const hotkey = await node.coldkey(validator.address);
  const show = async (vault) => {
    const [spot, low, high, moving] = await vault.prices();
    print(`   spot ${price(spot)}, averages ${price(low)} (lending) and ${price(high)} (liquidation), moving ${price(moving)}`);
  };
  const showPosition = async (vault) => {
    const [collateral, debt, limit, liquidationDebt] = await vault.position(borrower.address);
    print(`   position: ${alpha(collateral)} against ${tao(debt)}; may owe ${tao(limit)}, liquidated above ${tao(liquidationDebt)}`);
    return { collateral, debt, limit, liquidationDebt };
  };

  step(`Chain ${node.chainId}, block ${await node.provider.getBlockNumber()}`);
  print(`   subnet ${NETUID}: ${tao(await node.alpha.getTaoInPool(NETUID))} and ${alpha(await node.alpha.getAlphaInPool(NETUID))} in the pool, ${price(await node.spot(NETUID))}`);
  print(`   accepted hotkey: ${hotkey} (mapped account of ${validator.address})`);

  step('Deploy the vault with a seed of 0.001 TAO');
  const vault = await node.deploy(owner, 'TaoCollateralVault', [NETUID, hotkey], { value: 10n ** 15n });
  print(`   vault ${await vault.getAddress()}, its coldkey ${await vault.vaultColdkey()}`);

  step('A lender deposits 2000 TAO');
  await node.send(lender, vault, 'deposit', [], { value: 2_000n * ONE * WEI_PER_RAO });
  print(`   assets ${tao(await vault.totalAssetsRao())}`);

  step('A borrower stakes 1000 TAO to the validator');
  await node.send(borrower, node.staking, 'addStake', [hotkey, 1_000n * ONE, NETUID]);
  const staked = await node.stakeOf(hotkey, borrower.address, NETUID);
  print(`   stake ${alpha(staked)} at ${price(await node.spot(NETUID))}`);

  step(`${WINDOW_BLOCKS} blocks pass; the vault observes the price`);
  await node.send(liquidator, vault, 'observe');
  await node.mine(WINDOW_BLOCKS);
  await node.send(liquidator, vault, 'observe');
  await show(vault);

  step('The borrower approves the vault (0x805 approve) and deposits the stake as collateral');
  await node.send(borrower, node.staking, 'approve', [await vault.getAddress(), NETUID, staked]);
  await node.send(borrower, vault, 'depositCollateral', [staked]);
  const { limit } = await showPosition(vault);

  step('Borrow nearly all that the collateral allows');
  const loan = (limit * 99n) / 100n;
  await node.send(borrower, vault, 'borrow', [loan]);
  print(`   borrowed ${tao(loan)}`);
  await showPosition(vault);

  step('Repay a fiftieth');
  await node.send(borrower, vault, 'repay', [borrower.address], { value: (loan / 50n) * WEI_PER_RAO });
  await showPosition(vault);

  step("The subnet's owner sells alpha (0x805 removeStake): the price falls");
  const part = (await node.stakeOf(hotkey, owner.address, NETUID)) / 40n;
  const { collateral, debt } = await vault.position(borrower.address);
  while ((await node.spot(NETUID)) * collateral * 100n > debt * 120n * ONE) {
    if ((await node.stakeOf(hotkey, owner.address, NETUID)) < part) throw new Error('the owner has too little alpha to move the price');
    await node.send(owner, node.staking, 'removeStake', [hotkey, part, NETUID]);
  }
  print(`   ${alpha(await node.stakeOf(hotkey, owner.address, NETUID))} left`);
  await show(vault);
  print('   the liquidation average has hardly followed yet: a fall within a few blocks liquidates nobody');

  step('Blocks pass, and somebody observes every ten');
  for (let round = 0; round < 10; round++) {
    await node.mine(9);
    await node.send(liquidator, vault, 'observe');
  }
  await show(vault);
  const position = await showPosition(vault);
  if (position.debt <= position.liquidationDebt) throw new Error('the price did not fall far enough to liquidate');

  step('A liquidator repays part of the debt and takes alpha with a bonus of 5 %');
  const before = await node.stakeOf(hotkey, liquidator.address, NETUID);
  const [repaid] = await vault.connect(liquidator).liquidate.staticCall(borrower.address, 0n, { value: position.debt * WEI_PER_RAO });
  await node.send(liquidator, vault, 'liquidate', [borrower.address, 0n], { value: position.debt * WEI_PER_RAO });
  const seized = (await node.stakeOf(hotkey, liquidator.address, NETUID)) - before;
  print(`   repaid ${tao(repaid)}, got ${alpha(seized)}, worth ${tao((seized * (await node.spot(NETUID))) / ONE)} at spot`);
  await showPosition(vault);

  step('The lender looks at the account, and takes out 100 TAO');
  print(`   balance ${tao(await vault.lenderBalanceRao(lender.address))} of ${tao(await vault.totalAssetsRao())}`);
  const shares = ((await vault.lenderShares(lender.address)) * 100n * ONE) / (await vault.lenderBalanceRao(lender.address));
  await node.send(lender, vault, 'withdraw', [shares]);
  print(`   balance ${tao(await vault.lenderBalanceRao(lender.address))}`);
  print('\nThe tour is over.');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { rpc: { type: 'string', default: 'http://127.0.0.1:8545' } } });
  await tour(values.rpc).catch((error) => {
    console.error(error.shortMessage ?? error.message ?? error);
    process.exitCode = 1;
  });
}

// The whole life of a subnet over RPC alone: registered, started, two validators and three miners, weights, two epochs,
// dividends and incentives that a contract reads, and its end.
//
//   node scripts/subnet-life.mjs [--rpc http://127.0.0.1:8545]
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Node, ONE, alpha, tao } from './node.mjs';

const TEMPO = 20;
const MOST = 65_535;

export async function live(rpc, print = console.log) {
  const node = await Node.connect(rpc);
  const ask = (method, ...params) => node.provider.send(method, params);
  const snapshot = await ask('evm_snapshot');
  try {
    await walk(node, ask, print);
    assert.equal(await ask('evm_revert', snapshot), true);
  } finally {
    node.close();
  }
}

async function walk(node, ask, print) {
  const step = (text) => print(`\n== ${text}`);
  const [, , , owner, ownerHotkey, ...others] = node.accounts;
  const validators = others.slice(0, 2);
  const keeper = others[4].address; // What miners of the subnet's owner earn would be burned.
  const hotkeys = [...validators.map((account) => account.address), key(1), key(2), key(3)];
  const before = (await ask('tao_getSubnets')).map((subnet) => subnet.netuid);

  step('A subnet is registered');
  await ask('tao_dev_registerSubnet', owner.address, ownerHotkey.address);
  const netuid = (await ask('tao_getSubnets')).map((subnet) => subnet.netuid).find((id) => !before.includes(id));
  print(`   netuid ${netuid}, owner ${(await ask('tao_getAddressMapping', owner.address)).ss58}`);

  step('Its parameters are set, and it starts');
  const parameters = { TEMPO, COMMIT_REVEAL_WEIGHTS_ENABLED: 0, WEIGHTS_SET_RATE_LIMIT: 0, MAX_ALLOWED_VALIDATORS: 8 };
  for (const [name, value] of Object.entries(parameters)) await ask('tao_dev_setHyperparameter', netuid, name, value);
  await ask('tao_dev_startSubnet', netuid);
  await ask('tao_dev_setEmissionEnabled', netuid, true);
  assert.equal((await ask('tao_getSubnet', netuid)).subnet.started, true);

  step('Two validators and three miners register');
  for (const hotkey of hotkeys) await ask('tao_dev_registerNeuron', netuid, hotkey, keeper);
  const neurons = await ask('tao_getMetagraph', netuid);
  assert.equal(neurons.length, 6, "they, and the owner's own");
  const uids = [];
  for (const hotkey of hotkeys) uids.push((await ask('tao_getNeuron', netuid, hotkey)).uid);
  const [first, second, ...miners] = uids;

  step('TAO is staked to the validators, two thirds to the first, by transactions of their own');
  await ask('anvil_mine', '0x2');
  for (const [index, amount] of [600n, 300n].entries()) {
    const staker = node.accounts[8 - index];
    await node.send(staker, node.staking, 'addStake', [await node.coldkey(validators[index].address), amount * ONE, netuid]);
    const staked = await node.stakeOf(await node.coldkey(validators[index].address), staker.address, netuid);
    print(`   ${tao(amount * ONE)} gave ${alpha(staked)}`);
    assert.ok(staked > 0n);
  }

  step('An epoch gives them their permits');
  await ask('tao_dev_advanceToEpoch', netuid);
  for (const uid of [first, second]) assert.equal((await ask('tao_getNeuron', netuid, uid)).validatorPermit, true);

  step('They set weights: the first miner gets most, the last one nothing');
  for (const validator of validators) {
    await ask('tao_dev_setWeights', netuid, validator.address, miners.slice(0, 2), [MOST, Math.floor(MOST / 3)]);
  }
  assert.equal((await ask('tao_getEvents', { name: 'WeightsSet', fromBlock: '0x0' })).length, 2);

  step('Two epochs pass');
  for (let epoch = 0; epoch < 2; epoch++) await ask('tao_dev_advanceToEpoch', netuid);

  step('A contract reads dividends, incentives and emission');
  const reader = await node.deploy(owner, 'test/SubnetReader');
  const [dividends, incentives, emissions] = (await reader.read(netuid, 6)).map((list) => list.map(Number));
  for (const uid of uids) print(`   uid ${uid}: dividends ${dividends[uid]}, incentive ${incentives[uid]}, emission ${emissions[uid]}`);
  assert.ok(dividends[first] > dividends[second] && dividends[second] > 0, 'dividends follow stake');
  assert.ok(incentives[miners[0]] > incentives[miners[1]] && incentives[miners[1]] > 0, 'incentives follow weights');
  assert.equal(incentives[miners[2]], 0);
  assert.ok(emissions[miners[0]] > 0 && emissions[first] > 0);
  const earned = (await ask('tao_getStakes', key(1))).asHotkey.reduce((sum, stake) => sum + BigInt(stake.alpha), 0n);
  assert.ok(earned > 0n, 'the miner has alpha');
  print(`   the first miner's hotkey holds ${alpha(earned)}`);

  step('The subnet is dissolved, and its stakers are paid');
  const staker = node.accounts[8];
  const balance = await node.balance(staker.address);
  await ask('tao_dev_dissolveSubnet', netuid);
  await ask('anvil_mine', '0x2');
  assert.deepEqual((await ask('tao_getSubnets')).map((subnet) => subnet.netuid), before);
  assert.equal(await node.stakeOf(await node.coldkey(validators[0].address), staker.address, netuid), 0n);
  const paid = (await node.balance(staker.address)) - balance;
  assert.ok(paid > 0n);
  print(`   ${staker.address} got ${tao(paid)} back`);
  print('\nThe subnet has lived.');
}

/** A hotkey whose secret nobody has. */
function key(index) {
  return `0x${index.toString(16).padStart(64, '5')}`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { rpc: { type: 'string', default: 'http://127.0.0.1:8545' } } });
  await live(values.rpc).catch((error) => {
    console.error(error.shortMessage ?? error.message ?? error);
    process.exitCode = 1;
  });
}

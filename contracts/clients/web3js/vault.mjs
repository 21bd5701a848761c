// web3.js 4: connect, deploy the vault, send, wait, read logs, subscribe, read why something is refused, stake.
// Run it on a node: `npm run web3js` (TAOEVM_RPC is the node's URL, by default http://127.0.0.1:8545).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Web3 } from 'web3';

const url = process.env.TAOEVM_RPC ?? 'http://127.0.0.1:8545';
const artifact = (name) => JSON.parse(readFileSync(new URL(`../../artifacts/${name}.json`, import.meta.url), 'utf8'));
const vaultCode = artifact('TaoCollateralVault');
const NETUID = 1;
const VALIDATOR = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';

// Connect
const web3 = new Web3(url);
const [account] = web3.eth.accounts.wallet.add('0x47e179ec197488593b187f80a00eb0da91f1b9d0b13f8733639f19c30a34926a');
const from = account.address;
const staking = new web3.eth.Contract(artifact('IStakingV2').abi, '0x0000000000000000000000000000000000000805');
const mapping = new web3.eth.Contract(artifact('IAddressMapping').abi, '0x000000000000000000000000000000000000080C');
assert.equal(await web3.eth.getChainId(), 42n);

// Deploy: the vault lends against stake with one hotkey, here that of the development account 1.
const hotkey = await mapping.methods.addressMapping(VALIDATOR).call();
const seed = web3.utils.toWei('0.001', 'ether');
const creation = new web3.eth.Contract(vaultCode.abi).deploy({ data: vaultCode.bytecode, arguments: [NETUID, hotkey] });
const vault = await creation.send({ from, value: seed });
console.log('vault', vault.options.address);

// Subscribe, then send: values are in wei, what the vault counts is in rao (1 TAO = 1e9 rao = 1e18 wei).
const socket = new Web3(url.replace('http', 'ws'));
const watched = new socket.eth.Contract(vaultCode.abi, vault.options.address);
const next = (subscription) => new Promise((data) => subscription.on('data', data));
const heads = await socket.eth.subscribe('newHeads');
const pushedHead = next(heads);
const deposits = watched.events.Deposited();
const pushedLog = next(deposits);
await new Promise((connected) => deposits.on('connected', connected));
const receipt = await vault.methods.deposit().send({ from, value: web3.utils.toWei('100', 'ether') });
assert.equal(receipt.status, 1n);

// Logs: of the receipt, from the history, and pushed
assert.equal(receipt.events.Deposited.returnValues.amountRao, 100_000_000_000n);
const history = await vault.getPastEvents('Deposited', { fromBlock: receipt.blockNumber });
assert.deepEqual(history.map((log) => log.transactionHash), [receipt.transactionHash]);
assert.equal((await pushedLog).transactionHash, receipt.transactionHash);
assert.ok((await pushedHead).number > 0n);
socket.provider.disconnect();
console.log('deposited', receipt.events.Deposited.returnValues.amountRao, 'rao in block', receipt.blockNumber);

// Why it is refused: a contract's own error …
const refused = await vault.methods.withdraw(2n ** 200n).call({ from }).catch((error) => error);
assert.equal(refused.cause.errorName, 'NotEnoughShares');
console.log('refused by the vault:', refused.cause.errorName, refused.cause.errorArgs);

// … and the chain's word about its precompiles, which the message carries
const tooMuch = staking.methods.addStake(hotkey, 20_000_000_000_000n, NETUID);
const unable = await tooMuch.send({ from }).catch((error) => error);
assert.match(`${unable.message} ${unable.cause?.message}`, /NotEnoughBalanceToStake/);
console.log('refused by the chain:', unable.message);

// Stake 10 TAO (amounts given to precompiles are in rao)
const staked = await staking.methods.addStake(hotkey, 10_000_000_000n, NETUID).send({ from });
assert.equal(staked.status, 1n);
const coldkey = await mapping.methods.addressMapping(from).call();
const alpha = await staking.methods.getStake(hotkey, coldkey, NETUID).call();
assert.ok(alpha > 0n);
console.log('stake', alpha, 'units of 1e-9 alpha');

// ethers 6: connect, deploy the vault, send, wait, read logs, subscribe, read why something is refused, stake.
// Run it on a node: `npm run ethers` (TAOEVM_RPC is the node's URL, by default http://127.0.0.1:8545).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ethers } from 'ethers';

const url = process.env.TAOEVM_RPC ?? 'http://127.0.0.1:8545';
const artifact = (name) => JSON.parse(readFileSync(new URL(`../../artifacts/${name}.json`, import.meta.url), 'utf8'));
const vaultCode = artifact('TaoCollateralVault');
const MNEMONIC = 'test test test test test test test test test test test junk';
const NETUID = 1;

// Connect. Without the cache, two transactions within its 250 ms would take the same nonce.
const provider = new ethers.JsonRpcProvider(url, undefined, { cacheTimeout: -1, pollingInterval: 50 });
const wallet = ethers.HDNodeWallet.fromPhrase(MNEMONIC, undefined, "m/44'/60'/0'/0/5").connect(provider);
const staking = new ethers.Contract('0x0000000000000000000000000000000000000805', artifact('IStakingV2').abi, wallet);
const mapping = new ethers.Contract('0x000000000000000000000000000000000000080C', artifact('IAddressMapping').abi, wallet);
assert.equal((await provider.getNetwork()).chainId, 42n);

// Deploy: the vault lends against stake with one hotkey, here that of the development account 1.
const hotkey = await mapping.addressMapping('0x70997970C51812dc3A010C7d01b50e0d17dc79C8');
const factory = new ethers.ContractFactory(vaultCode.abi, vaultCode.bytecode, wallet);
const vault = await factory.deploy(NETUID, hotkey, { value: ethers.parseEther('0.001') });
await vault.waitForDeployment();
console.log('vault', vault.target);

// Subscribe, then send: values are in wei, what the vault counts is in rao (1 TAO = 1e9 rao = 1e18 wei).
const socket = new ethers.WebSocketProvider(url.replace('http', 'ws'));
const pushedLogs = [];
const pushedBlocks = [];
await vault.connect(socket).on('Deposited', (lender, amountRao, shares, event) => pushedLogs.push(event.log));
await socket.on('block', (number) => pushedBlocks.push(number));
await socket.getBlockNumber(); // answered after the subscriptions, which went before it
const receipt = await (await vault.deposit({ value: ethers.parseEther('100') })).wait();
assert.equal(receipt.status, 1);

// Logs: of the receipt, from the history, and pushed
const deposited = receipt.logs.find((log) => log.fragment?.name === 'Deposited');
assert.equal(deposited.args.amountRao, 100_000_000_000n);
const history = await vault.queryFilter('Deposited', receipt.blockNumber);
assert.deepEqual(history.map((log) => log.transactionHash), [receipt.hash]);
while (!pushedBlocks.includes(receipt.blockNumber) || pushedLogs.length === 0) await socket.getBlockNumber();
assert.deepEqual(pushedLogs.map((log) => log.transactionHash), [receipt.hash]);
await socket.destroy();
console.log('deposited', deposited.args.amountRao, 'rao in block', receipt.blockNumber);

// Why it is refused: a contract's own error …
const refused = await vault.withdraw.staticCall(2n ** 200n).catch((error) => error);
assert.equal(refused.revert.name, 'NotEnoughShares');
console.log('refused by the vault:', refused.revert.name, refused.revert.args);

// … and the chain's word about its precompiles, which the message carries
const unable = await staking.addStake(hotkey, 20_000_000_000_000n, NETUID).catch((error) => error);
assert.match(unable.info.error.message, /NotEnoughBalanceToStake/);
console.log('refused by the chain:', unable.info.error.message);

// Stake 10 TAO (amounts given to precompiles are in rao)
const staked = await (await staking.addStake(hotkey, 10_000_000_000n, NETUID)).wait();
assert.equal(staked.status, 1);
const alpha = await staking.getStake(hotkey, await mapping.addressMapping(wallet.address), NETUID);
assert.ok(alpha > 0n);
console.log('stake', alpha, 'units of 1e-9 alpha');
provider.destroy();

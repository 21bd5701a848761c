// Hardhat 3: connect, deploy the vault, send, wait, read logs, read why something is refused, stake, deploy by Ignition.
// Run it on a node: `npm run hardhat` (TAOEVM_RPC is the node's URL, by default http://127.0.0.1:8545).
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { network } from 'hardhat';
import Saver from './ignition/modules/Saver.mjs';

const artifact = (name) => JSON.parse(readFileSync(new URL(`../../artifacts/${name}.json`, import.meta.url), 'utf8'));
const vaultCode = artifact('TaoCollateralVault');
const NETUID = 1;

// Connect
const { ethers, ignition } = await network.create('taoevm');
const [account] = await ethers.getSigners();
const staking = await ethers.getContractAt('IStakingV2', '0x0000000000000000000000000000000000000805');
const mapping = await ethers.getContractAt('IAddressMapping', '0x000000000000000000000000000000000000080C');
assert.equal((await ethers.provider.getNetwork()).chainId, 42n);

// Deploy: the vault lends against stake with one hotkey, here that of the development account 1.
const hotkey = await mapping.addressMapping('0x70997970C51812dc3A010C7d01b50e0d17dc79C8');
const factory = await ethers.getContractFactory(vaultCode.abi, vaultCode.bytecode);
const vault = await factory.deploy(NETUID, hotkey, { value: ethers.parseEther('0.001') });
await vault.waitForDeployment();
console.log('vault', vault.target);

// Send and read logs: values are in wei, what the vault counts is in rao (1 TAO = 1e9 rao = 1e18 wei).
const receipt = await (await vault.deposit({ value: ethers.parseEther('100') })).wait();
const [deposited] = await vault.queryFilter('Deposited', receipt.blockNumber);
assert.equal(deposited.transactionHash, receipt.hash);
assert.equal(deposited.args.amountRao, 100_000_000_000n);
console.log('deposited', deposited.args.amountRao, 'rao in block', receipt.blockNumber);

// Why it is refused: a contract's own error …
const refused = await vault.withdraw.staticCall(2n ** 200n).catch((error) => error);
assert.equal(vault.interface.parseError(refused.data)?.name, 'NotEnoughShares');

// … and the chain's word about its precompiles, which the message carries
const unable = await staking.addStake(hotkey, 20_000_000_000_000n, NETUID).catch((error) => error);
assert.match(unable.message, /NotEnoughBalanceToStake/);
console.log('refused by the chain:', unable.message);

// Stake 10 TAO (amounts given to precompiles are in rao)
await (await staking.addStake(hotkey, 10_000_000_000n, NETUID)).wait();
const alpha = await staking.getStake(hotkey, await mapping.addressMapping(account.address), NETUID);
assert.ok(alpha > 0n);
console.log('stake', alpha, 'units of 1e-9 alpha');

// By Ignition: a contract compiled here, which stakes in its own name. Ignition remembers what it deployed on a chain of
// this id; a chain that began anew knows nothing of it (on the command line: `hardhat ignition deploy --reset`).
rmSync(new URL('ignition/deployments', import.meta.url), { recursive: true, force: true });
const { saver } = await ignition.deploy(Saver);
assert.ok((await saver.saved(hotkey, NETUID)) > 0n);
console.log('saver by Ignition', saver.target, await saver.saved(hotkey, NETUID));

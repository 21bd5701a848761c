// viem 2: connect, deploy the vault, send, wait, read logs, subscribe, read why something is refused, stake.
// Run it on a node: `npm run viem` (TAOEVM_RPC is the node's URL, by default http://127.0.0.1:8545).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BaseError, ContractFunctionRevertedError, createPublicClient, createWalletClient, defineChain } from 'viem';
import { http, parseEther, parseEventLogs, parseGwei, webSocket } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';

const url = process.env.TAOEVM_RPC ?? 'http://127.0.0.1:8545';
const artifact = (name) => JSON.parse(readFileSync(new URL(`../../artifacts/${name}.json`, import.meta.url), 'utf8'));
const vaultCode = artifact('TaoCollateralVault');
const STAKING = { address: '0x0000000000000000000000000000000000000805', abi: artifact('IStakingV2').abi };
const MAPPING = { address: '0x000000000000000000000000000000000000080C', abi: artifact('IAddressMapping').abi };
const MNEMONIC = 'test test test test test test test test test test test junk';
const NETUID = 1;

// Connect
const nativeCurrency = { name: 'TAO', symbol: 'TAO', decimals: 18 };
const chain = defineChain({ id: 42, name: 'TaoEVM', nativeCurrency, rpcUrls: { default: { http: [url] } } });
const account = mnemonicToAccount(MNEMONIC, { addressIndex: 3 });
const node = createPublicClient({ chain, transport: http(), pollingInterval: 50 });
const wallet = createWalletClient({ chain, transport: http(), account });
assert.equal(await node.getChainId(), 42);

// Deploy: the vault lends against stake with one hotkey, here that of the development account 1.
const validator = mnemonicToAccount(MNEMONIC, { addressIndex: 1 }).address;
const hotkey = await node.readContract({ ...MAPPING, functionName: 'addressMapping', args: [validator] });
const deployment = await wallet.deployContract({ ...vaultCode, args: [NETUID, hotkey], value: parseEther('0.001') });
const { contractAddress } = await node.waitForTransactionReceipt({ hash: deployment });
const vault = { address: contractAddress, abi: vaultCode.abi };
console.log('vault', vault.address);

// Subscribe, then send: values are in wei, what the vault counts is in rao (1 TAO = 1e9 rao = 1e18 wei).
const socket = createPublicClient({ chain, transport: webSocket(url.replace('http', 'ws')) });
const pushedLogs = new Promise((onLogs, onError) => {
  socket.watchContractEvent({ ...vault, eventName: 'Deposited', onLogs, onError });
});
const pushedBlock = new Promise((onBlock, onError) => socket.watchBlocks({ onBlock, onError }));
await socket.getBlockNumber(); // by now the subscriptions have been sent
await socket.getChainId(); // and by now answered, for one connection keeps its order
const sent = await wallet.writeContract({ ...vault, functionName: 'deposit', value: parseEther('100') });
const receipt = await node.waitForTransactionReceipt({ hash: sent });
assert.equal(receipt.status, 'success');

// Logs: of the receipt, from the history, and pushed
const [deposited] = parseEventLogs({ abi: vault.abi, logs: receipt.logs, eventName: 'Deposited' });
assert.equal(deposited.args.amountRao, 100_000_000_000n);
const history = await node.getContractEvents({ ...vault, eventName: 'Deposited', fromBlock: receipt.blockNumber });
assert.deepEqual(history.map((log) => log.transactionHash), [sent]);
assert.deepEqual((await pushedLogs).map((log) => log.transactionHash), [sent]);
assert.ok((await pushedBlock).number > 0n);
(await socket.transport.getRpcClient()).close();
console.log('deposited', deposited.args.amountRao, 'rao in block', receipt.blockNumber);

// Why it is refused: a contract's own error …
const withdrawal = { ...vault, functionName: 'withdraw', args: [2n ** 200n], account };
const refused = await node.simulateContract(withdrawal).catch((error) => error);
assert.ok(refused instanceof BaseError);
const { data } = refused.walk((error) => error instanceof ContractFunctionRevertedError);
assert.equal(data.errorName, 'NotEnoughShares');
console.log('refused by the vault:', data.errorName, data.args);

// … and the chain's word about its precompiles, which the message carries
const tooMuch = { ...STAKING, functionName: 'addStake', args: [hotkey, 20_000_000_000_000n, NETUID], account };
const unable = await wallet.writeContract(tooMuch).catch((error) => error);
assert.match(unable.message, /NotEnoughBalanceToStake/);
console.log('refused by the chain:', unable.details);

// Stake 10 TAO (amounts given to precompiles are in rao)
const stake = { ...STAKING, functionName: 'addStake', args: [hotkey, 10_000_000_000n, NETUID] };
const staked = await node.waitForTransactionReceipt({ hash: await wallet.writeContract(stake) });
assert.equal(staked.status, 'success');
const coldkey = await node.readContract({ ...MAPPING, functionName: 'addressMapping', args: [account.address] });
const alpha = await node.readContract({ ...STAKING, functionName: 'getStake', args: [hotkey, coldkey, NETUID] });
assert.ok(alpha > 0n);
assert.ok(staked.effectiveGasPrice >= parseGwei('10'));
console.log('stake', alpha, 'units of 1e-9 alpha');

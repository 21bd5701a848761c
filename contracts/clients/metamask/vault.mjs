// MetaMask's own controllers, without its windows: add the network, connect, deploy the vault, send, be refused, stake.
// Run it on a node: `npm run metamask` (TAOEVM_RPC is the node's URL, by default http://127.0.0.1:8545).
// The wallet chooses gas and fees itself, as it does for a page that leaves them out; whoever is asked says yes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Messenger, MOCK_ANY_NAMESPACE } from '@metamask/messenger';
import { NetworkController } from '@metamask/network-controller';
import { TransactionController } from '@metamask/transaction-controller';
import { Contract, ContractFactory, Interface, JsonRpcProvider, Wallet, getBytes, parseEther, toQuantity } from 'ethers';

const url = process.env.TAOEVM_RPC ?? 'http://127.0.0.1:8545';
const artifact = (name) => JSON.parse(readFileSync(new URL(`../../artifacts/${name}.json`, import.meta.url), 'utf8'));
const vaultCode = artifact('TaoCollateralVault');
const wallet = new Wallet('0xdbda1821b80551c9d65939329250298aa3472ba22feea921c0cf5d620ea67b97'); // development account 8
const from = wallet.address.toLowerCase();
const NETUID = 1;

// What else is in the wallet
const everyone = new Messenger({ namespace: MOCK_ANY_NAMESPACE });
const account = { address: from, id: 'account-8', type: 'eip155:eoa', metadata: { name: 'Account 8', keyring: { type: 'HD Key Tree' } } };
const others = {
  'ErrorReportingService:captureException': (error) => console.error(error),
  'AccountsController:getSelectedAccount': () => account,
  'AccountsController:getState': () => ({ internalAccounts: { accounts: { [account.id]: account }, selectedAccount: account.id } }),
  'RemoteFeatureFlagController:getState': () => ({ remoteFeatureFlags: {}, cacheTimestamp: 0 }),
  'ApprovalController:addRequest': async () => ({ value: undefined }),
};
for (const [action, handler] of Object.entries(others)) everyone.registerActionHandler(action, handler);
const speaksAs = (namespace, actions, events = []) => {
  const messenger = new Messenger({ namespace, parent: everyone });
  everyone.delegate({ messenger, actions, events });
  return messenger;
};

// Connect: what "Add network" and wallet_addEthereumChain do
const networks = new NetworkController({
  messenger: speaksAs('NetworkController', ['ErrorReportingService:captureException']),
  infuraProjectId: 'none',
  getRpcServiceOptions: () => ({ fetch, btoa }),
});
const { rpcEndpoints } = networks.addNetwork({
  chainId: '0x2a',
  name: 'TaoEVM',
  nativeCurrency: 'TAO',
  rpcEndpoints: [{ type: 'custom', url, name: 'local' }],
  defaultRpcEndpointIndex: 0,
  blockExplorerUrls: [],
});
const [{ networkClientId }] = rpcEndpoints;
await networks.setActiveNetwork(networkClientId);
const metadata = networks.state.networksMetadata[networkClientId];
assert.equal(metadata.status, 'available');
assert.equal(metadata.EIPS[1559], true);
const { provider } = networks.getNetworkClientById(networkClientId);
assert.equal(await provider.request({ method: 'eth_chainId', params: [] }), '0x2a');

// Send: estimates, nonce, signature, publication and the wait for the receipt are the wallet's
const transactions = new TransactionController({
  messenger: speaksAs(
    'TransactionController',
    [
      ...Object.keys(others).filter((action) => !action.startsWith('Error')),
      'NetworkController:getNetworkClientById',
      'NetworkController:findNetworkClientIdByChainId',
    ],
    ['NetworkController:stateChange'],
  ),
  disableHistory: true,
  disableSendFlowHistory: true,
  disableSwaps: true,
  getCurrentNetworkEIP1559Compatibility: () => networks.getEIP1559Compatibility(),
  getNetworkClientRegistry: () => networks.getNetworkClientRegistry(),
  getNetworkState: () => networks.state,
  hooks: {},
  isFirstTimeInteractionEnabled: () => false,
  isSimulationEnabled: () => false,
  sign: async (transaction) => transaction.sign(getBytes(wallet.privateKey)),
  transactionHistoryLimit: 40,
});

async function send(transaction) {
  const params = { from, ...transaction };
  const { result, transactionMeta } = await transactions.addTransaction(params, { networkClientId, origin: 'https://dapp.example', requireApproval: true });
  const hash = await result;
  const { txParams } = transactions.state.transactions.find(({ id }) => id === transactionMeta.id);
  assert.equal(txParams.type, '0x2');
  const receipt = await provider.request({ method: 'eth_getTransactionReceipt', params: [hash] });
  assert.equal(receipt.status, '0x1');
  return receipt;
}

// Deploy the vault, which lends against stake with one hotkey, here that of the development account 1.
const reader = new JsonRpcProvider(url, undefined, { cacheTimeout: -1 });
const staking = new Contract('0x0000000000000000000000000000000000000805', artifact('IStakingV2').abi, reader);
const mapping = new Contract('0x000000000000000000000000000000000000080C', artifact('IAddressMapping').abi, reader);
const hotkey = await mapping.addressMapping('0x70997970C51812dc3A010C7d01b50e0d17dc79C8');
const creation = await new ContractFactory(vaultCode.abi, vaultCode.bytecode).getDeployTransaction(NETUID, hotkey);
const { contractAddress: vault } = await send({ data: creation.data, value: toQuantity(parseEther('0.001')) });
console.log('vault', vault);

// Send to it, and read the log
const code = new Interface(vaultCode.abi);
const { logs } = await send({ to: vault, data: code.encodeFunctionData('deposit'), value: toQuantity(parseEther('100')) });
assert.equal(code.parseLog(logs[0]).args.amountRao, 100_000_000_000n);

// Why it is refused: the wallet only says that its estimate failed; the page gets the node's words in the error's data
const tooMuch = staking.interface.encodeFunctionData('addStake', [hotkey, 20_000_000_000_000n, NETUID]);
const call = { from, to: staking.target, data: tooMuch };
const { simulationFails } = await transactions.estimateGas(call, networkClientId);
assert.ok(simulationFails);
const refused = await provider.request({ method: 'eth_call', params: [call, 'latest'] }).catch((error) => error);
assert.match(refused.data.message, /NotEnoughBalanceToStake/);
console.log('refused by the chain:', refused.data.message);

// Stake 10 TAO (amounts given to precompiles are in rao)
await send({ to: staking.target, data: staking.interface.encodeFunctionData('addStake', [hotkey, 10_000_000_000n, NETUID]) });
const alpha = await staking.getStake(hotkey, await mapping.addressMapping(from), NETUID);
assert.ok(alpha > 0n);
console.log('stake', alpha, 'units of 1e-9 alpha');
reader.destroy();
process.exit(0); // the wallet's timers go on

// What the tour and the tests share: a connection to a node, the development accounts, units, and time.
import { readFileSync } from 'node:fs';
import { ethers } from 'ethers';

const MNEMONIC = 'test test test test test test test test test test test junk';
export const STAKING = '0x0000000000000000000000000000000000000805';
export const ALPHA = '0x0000000000000000000000000000000000000808';
export const ADDRESS_MAPPING = '0x000000000000000000000000000000000000080C';

/** With instant sealing the receipt is there at once; with blocks by the clock it takes a few. */
const RECEIPT_MILLIS = 120_000;

/** 1 TAO or 1 alpha in base units (rao), and 1 rao in wei. */
export const ONE = 1_000_000_000n;
export const WEI_PER_RAO = 1_000_000_000n;

/** A price or an amount in base units as text with its unit, such as `12.5 TAO`. */
export const tao = (rao) => `${ethers.formatUnits(rao, 9)} TAO`;
export const alpha = (amount) => `${ethers.formatUnits(amount, 9)} alpha`;
export const price = (raoPerAlpha) => `${ethers.formatUnits(raoPerAlpha, 9)} TAO/alpha`;

export function artifact(name) {
  return JSON.parse(readFileSync(new URL(`../artifacts/${name}.json`, import.meta.url), 'utf8'));
}

export class Node {
  static async connect(url) {
    const network = await new ethers.JsonRpcProvider(url).send('eth_chainId', []);
    return new Node(url, BigInt(network));
  }

  constructor(url, chainId) {
    this.chainId = chainId;
    // No cache: with instant sealing, two transactions within the cache's time would take the same nonce.
    const options = { cacheTimeout: -1, staticNetwork: true, pollingInterval: 50, batchMaxCount: 1 };
    this.provider = new ethers.JsonRpcProvider(url, ethers.Network.from(chainId), options);
    this.accounts = Array.from({ length: 10 }, (_, index) =>
      ethers.HDNodeWallet.fromPhrase(MNEMONIC, undefined, `m/44'/60'/0'/0/${index}`).connect(this.provider),
    );
    this.staking = new ethers.Contract(STAKING, artifact('IStakingV2').abi, this.provider);
    this.alpha = new ethers.Contract(ALPHA, artifact('IAlpha').abi, this.provider);
    this.mapping = new ethers.Contract(ADDRESS_MAPPING, artifact('IAddressMapping').abi, this.provider);
  }

  close() {
    this.provider.destroy();
  }

  /** The 32-byte account of an address. */
  coldkey(address) {
    return this.mapping.addressMapping(address);
  }

  async stakeOf(hotkey, address, netuid) {
    return this.staking.getStake(hotkey, await this.coldkey(address), netuid);
  }

  /** Spot price in rao for one alpha. */
  async spot(netuid) {
    return (await this.alpha.getAlphaPrice(netuid)) / WEI_PER_RAO;
  }

  /** Whether the node's release is one after 425, which refuses to move more stake than there is. */
  async refusesOverAsking() {
    const timestamp = '0x0000000000000000000000000000000000000811';
    return (await this.provider.call({ to: timestamp, data: '0x188ec356' })) !== '0x';
  }

  /** EVM balance in rao. */
  async balance(address) {
    return (await this.provider.getBalance(address)) / WEI_PER_RAO;
  }

  // An estimate is made in the last block; what is written in the next may cost more, so there is a margin.

  /** Sends a call of a contract as `account` and waits for its receipt. Overrides as ethers has them. */
  async send(account, contract, method, args = [], overrides = {}) {
    const bound = contract.connect(account);
    const gasLimit = overrides.gasLimit ?? ((await bound[method].estimateGas(...args, overrides)) * 13n) / 10n;
    return (await bound[method](...args, { ...overrides, gasLimit })).wait(1, RECEIPT_MILLIS);
  }

  async deploy(account, name, args = [], overrides = {}) {
    const { abi, bytecode } = artifact(name);
    const factory = new ethers.ContractFactory(abi, bytecode, account);
    const creation = { ...(await factory.getDeployTransaction(...args, overrides)), from: account.address };
    const gasLimit = ((await this.provider.estimateGas(creation)) * 13n) / 10n;
    const contract = await factory.deploy(...args, { ...overrides, gasLimit });
    await contract.waitForDeployment();
    return contract;
  }

  /** Seals `count` empty blocks. */
  async mine(count) {
    for (let i = 0; i < count; i++) await this.provider.send('evm_mine', []);
  }
}

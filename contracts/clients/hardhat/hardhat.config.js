import { createRequire } from 'node:module';
import ethers from '@nomicfoundation/hardhat-ethers';
import ignition from '@nomicfoundation/hardhat-ignition-ethers';
import { defineConfig } from 'hardhat/config';

export default defineConfig({
  plugins: [ethers, ignition],
  solidity: {
    version: '0.8.37',
    // npm's solc. Without this line Hardhat fetches a native compiler.
    path: createRequire(import.meta.url).resolve('solc/soljson.js'),
    settings: { evmVersion: 'cancun', optimizer: { enabled: true, runs: 200 } },
  },
  networks: {
    taoevm: {
      type: 'http',
      chainType: 'l1',
      url: process.env.TAOEVM_RPC ?? 'http://127.0.0.1:8545',
      accounts: { mnemonic: 'test test test test test test test test test test test junk', initialIndex: 6, count: 1 },
    },
  },
});

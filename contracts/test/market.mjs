// A market to test in: a vault with a lender, a borrower and holders who can move the price; undone after each test.
import assert from 'node:assert/strict';
import { after, before, beforeEach } from 'node:test';
import { ethers } from 'ethers';
import { Node, ONE, STAKING, WEI_PER_RAO, artifact } from '../scripts/node.mjs';

export const NETUID = 1;
export const EVERYTHING = 2n ** 64n - 1n;
export const WINDOW_BLOCKS = 30;
const MAX_TEMPO = 400;
const SEED_WEI = 10n ** 15n;

export class Market {
  static async open(rpc) {
    const market = new Market();
    const node = (market.node = await Node.connect(rpc));
    // The owner of the subnet holds much of its alpha since genesis: who can sell the price down.
    const [owner, validator, , lender, borrower, liquidator, second, third] = node.accounts;
    Object.assign(market, { owner, validator, lender, borrower, liquidator, second, third });
    market.hotkey = await node.coldkey(validator.address);
    await market.stake(second, 1_000n * ONE);
    await market.stake(borrower, 1_000n * ONE);
    market.vault = await node.deploy(owner, 'TaoCollateralVault', [NETUID, market.hotkey], { value: SEED_WEI });
    market.address = await market.vault.getAddress();
    await market.deposit(lender, 2_000n * ONE);
    await market.settlePrice();
    await market.passEpoch();
    return market;
  }

  stake(account, amountRao) {
    return this.node.send(account, this.node.staking, 'addStake', [this.hotkey, amountRao, NETUID]);
  }

  unstake(account, amount = EVERYTHING) {
    return this.node.send(account, this.node.staking, 'removeStake', [this.hotkey, amount, NETUID]);
  }

  stakeOf(address) {
    return this.node.stakeOf(this.hotkey, address, NETUID);
  }

  /** Stake of `account` to another coldkey, without asking it. */
  async giveStake(account, coldkey, amount) {
    return this.node.send(account, this.node.staking, 'transferStake', [coldkey, this.hotkey, NETUID, NETUID, amount]);
  }

  call(account, method, args = [], overrides = {}) {
    return this.node.send(account, this.vault, method, args, overrides);
  }

  deposit(account, amountRao) {
    return this.call(account, 'deposit', [], { value: amountRao * WEI_PER_RAO });
  }

  async approve(account, amount) {
    return this.node.send(account, this.node.staking, 'approve', [this.address, NETUID, amount]);
  }

  async addCollateral(account, amount) {
    await this.approve(account, amount);
    return this.call(account, 'depositCollateral', [amount]);
  }

  async position(address) {
    const [collateral, debt, limit, liquidationDebt] = await this.vault.position(address);
    return { collateral, debt, limit, liquidationDebt };
  }

  async prices() {
    const [spot, low, high, moving] = await this.vault.prices();
    return { spot, low, high, moving };
  }

  /** Lets the averages come close to the spot price, which must not move meanwhile. */
  async settlePrice() {
    await this.call(this.liquidator, 'observe');
    for (let i = 0; i < 3; i++) {
      await this.node.mine(WINDOW_BLOCKS);
      await this.call(this.liquidator, 'observe');
    }
  }

  /** Waits for the next dividends, after which stakes rest for nearly a tempo. */
  async passEpoch() {
    const held = await this.stakeOf(this.owner.address);
    for (let i = 0; i < MAX_TEMPO && (await this.stakeOf(this.owner.address)) === held; i++) await this.node.mine(1);
  }

  /** The borrower's whole stake as collateral, and a loan of the given part of the limit in percent. */
  async borrowAgainstAll(percent) {
    await this.addCollateral(this.borrower, await this.stakeOf(this.borrower.address));
    const { limit } = await this.position(this.borrower.address);
    const loan = (limit * BigInt(percent)) / 100n;
    await this.call(this.borrower, 'borrow', [loan]);
    return loan;
  }

  /** The owner sells until the borrower's collateral is worth at most this part of the debt at spot, in percent. */
  async sellUntilCovered(percent) {
    const { collateral, debt } = await this.position(this.borrower.address);
    await this.sellDownTo((debt * BigInt(percent) * ONE) / (collateral * 100n));
  }

  /** The owner sells in small parts until the spot price is at most `target` rao for one alpha. */
  async sellDownTo(target) {
    const part = (await this.stakeOf(this.owner.address)) / 60n;
    while ((await this.node.spot(NETUID)) > target) {
      assert.ok((await this.stakeOf(this.owner.address)) > part, `all alpha is sold, and the price is above ${target} still`);
      await this.unstake(this.owner, part);
    }
  }

  /** A puppet with the given TAO. */
  async puppet(amountRao) {
    const puppet = await this.node.deploy(this.owner, 'test/Puppet');
    const to = await puppet.getAddress();
    if (amountRao > 0n) {
      await (await this.owner.sendTransaction({ to, value: amountRao * WEI_PER_RAO })).wait();
    }
    return puppet;
  }

  /** A call of the vault, or of the staking precompile, for a puppet. */
  vaultCall(method, args = [], valueRao = 0n) {
    const data = this.vault.interface.encodeFunctionData(method, args);
    return { target: this.address, valueWei: valueRao * WEI_PER_RAO, data };
  }

  stakingCall(method, args) {
    return { target: STAKING, valueWei: 0n, data: this.node.staking.interface.encodeFunctionData(method, args) };
  }

  /** What the vault refuses must carry the name of its error. */
  async refused(attempt, errorName) {
    await assert.rejects(attempt, (error) => {
      const data = error.data ?? error.info?.error?.data;
      const parsed = data ? new ethers.Interface(artifact('TaoCollateralVault').abi).parseError(data) : null;
      assert.equal(parsed?.name, errorName, `expected ${errorName}, got ${error.shortMessage ?? error.message} ${data}`);
      return true;
    });
  }
}

/** Opens one market for all tests of a file, and begins each with the same state, and leaves the chain as it was. */
export function useMarket() {
  const rpc = process.env.TAOEVM_RPC;
  if (!rpc) throw new Error('Set TAOEVM_RPC to the URL of a TaoEVM node, such as http://127.0.0.1:8545');
  const holder = { market: undefined };
  let origin;
  let snapshot;
  before(async () => {
    const probe = await Node.connect(rpc);
    origin = await probe.provider.send('evm_snapshot', []);
    probe.close();
    holder.market = await Market.open(rpc);
  });
  // Before each test and not after it: no hook runs after a test that skips itself.
  beforeEach(async () => {
    const { provider } = holder.market.node;
    if (snapshot !== undefined) await provider.send('evm_revert', [snapshot]);
    snapshot = await provider.send('evm_snapshot', []);
  });
  after(async () => {
    await holder.market.node.provider.send('evm_revert', [origin]);
    holder.market.node.close();
  });
  return holder;
}

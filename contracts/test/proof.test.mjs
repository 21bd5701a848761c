// Proofs of accounts, storage and the economy at retained heights: by ethereumjs, which knows nothing of this node, and by the
// Solidity libraries, as a contract of another chain uses them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verifyMerkleProof } from '@ethereumjs/mpt';
import { RLP } from '@ethereumjs/rlp';
import { ethers } from 'ethers';
import { Node, ONE } from '../scripts/node.mjs';

const ECONOMY = ethers.getAddress(`0x${Buffer.from('TaoEVM economy state').toString('hex')}`.toLowerCase());
const NETUID = 1;
let node;
let ask;
let reader;
let snapshot;
let hotkey;
let coldkey;
/** The block before which the chain has gone on by hundreds. */
let height;

before(async () => {
  node = await Node.connect(process.env.TAOEVM_RPC);
  ask = (method, ...params) => node.provider.send(method, params);
  snapshot = await ask('evm_snapshot');
  const [owner, validator, , , , staker] = node.accounts;
  reader = await node.deploy(owner, 'test/ProofReader');
  hotkey = await node.coldkey(validator.address);
  coldkey = await node.coldkey(staker.address);
  await node.send(staker, node.staking, 'addStake', [hotkey, 77n * ONE, NETUID]);
  for (let slot = 0; slot < 40; slot++) {
    await ask('anvil_setStorageAt', await reader.getAddress(), ethers.toBeHex(slot), ethers.toBeHex(slot * slot + 1, 32));
  }
  height = await ask('eth_blockNumber');
  await ask('anvil_mine', '0x100');
  await node.send(staker, node.staking, 'addStake', [hotkey, 5n * ONE, NETUID]);
});

after(async () => {
  await ask('evm_revert', snapshot);
  node.close();
});

const bytes = (hex) => ethers.getBytes(hex);
const root = async (block) => (await ask('eth_getBlockByNumber', block, false)).stateRoot;

/** What the independent verifier finds under a hashed key; null if the proof shows that there is nothing. */
async function verified(trieRoot, key, proof) {
  const found = await verifyMerkleProof(bytes(ethers.keccak256(key)), proof.map(bytes), { root: bytes(trieRoot) });
  return found === null ? null : RLP.decode(found);
}

const asNumber = (item) => (item.length === 0 ? 0n : BigInt(ethers.hexlify(item)));

for (const [name, address] of [
  ['of a key', () => node.accounts[5].address],
  ['with code', () => reader.getAddress()],
  ['of the economy', () => ECONOMY],
  ['that nobody has', () => '0x00000000000000000000000000000000DeaDBeef'],
]) {
  test(`the proof of an account ${name} holds for both verifiers`, async () => {
    const who = await address();
    const stateRoot = await root(height);
    const proof = await ask('eth_getProof', who, [], height);
    const leaf = await verified(stateRoot, who, proof.accountProof);
    const seen = await reader.account(stateRoot, who, proof.accountProof);
    if (leaf === null) {
      assert.deepEqual([...seen], [0n, 0n, ethers.ZeroHash, ethers.ZeroHash]);
      assert.equal(proof.nonce, '0x0');
      return;
    }
    assert.deepEqual([asNumber(leaf[0]), asNumber(leaf[1])], [BigInt(proof.nonce), BigInt(proof.balance)]);
    assert.deepEqual([leaf[2], leaf[3]].map((hash) => ethers.hexlify(hash)), [proof.storageHash, proof.codeHash]);
    assert.deepEqual([...seen], [BigInt(proof.nonce), BigInt(proof.balance), proof.storageHash, proof.codeHash]);
  });
}

test('proofs of storage hold, present and absent, and none holds against another root', async () => {
  const who = await reader.getAddress();
  const slots = [0, 1, 7, 39, 40, 12345].map((slot) => ethers.toBeHex(slot, 32));
  const proof = await ask('eth_getProof', who, slots, height);
  for (const { key, value, proof: nodes } of proof.storageProof) {
    const found = await verified(proof.storageHash, ethers.zeroPadValue(ethers.toBeHex(key), 32), nodes);
    const slot = Number(key);
    assert.equal(BigInt(value), slot < 40 ? BigInt(slot * slot + 1) : 0n);
    assert.equal(found === null ? 0n : asNumber(found), BigInt(value));
    assert.equal(await reader.slot(proof.storageHash, ethers.toBeHex(slot, 32), nodes), BigInt(value));
    const changed = nodes.map((hex, index) => (index === nodes.length - 1 ? `${hex.slice(0, -2)}${hex.endsWith('00') ? '01' : '00'}` : hex));
    await assert.rejects(reader.slot(proof.storageHash, ethers.toBeHex(slot, 32), changed));
    await assert.rejects(reader.slot(await root(height), ethers.toBeHex(slot, 32), nodes));
    await assert.rejects(reader.slot(proof.storageHash, ethers.toBeHex(slot, 32), [...nodes, nodes.at(-1)]));
    if (nodes.length > 1) await assert.rejects(reader.slot(proof.storageHash, ethers.toBeHex(slot, 32), nodes.slice(0, -1)));
  }
});

async function row(what, key, block) {
  const proof = await ask('tao_getProof', what, key, block);
  assert.equal(proof.stateRoot, await root(block));
  assert.equal(ethers.getAddress(proof.address), ECONOMY);
  // The independent verifier: from the root to the word that commits to the row.
  const leaf = await verified(proof.stateRoot, ECONOMY, proof.accountProof);
  assert.equal(ethers.hexlify(leaf[2]), proof.storageHash);
  const word = await verified(proof.storageHash, proof.slot, proof.storageProof);
  const preimage = proof.preimage ?? '0x';
  const expected = preimage === '0x' ? 0n : BigInt(wordOf(preimage));
  assert.equal(word === null ? 0n : asNumber(word), expected);
  assert.equal(proof.slot, ethers.keccak256(ethers.concat([ethers.toBeHex(proof.tableId, 2), proof.key])));
  return { row: preimage, accountProof: proof.accountProof, storageProof: proof.storageProof };
}

const wordOf = (preimage) => {
  const length = ethers.dataLength(preimage);
  return length > 32 || preimage.startsWith('0x00') ? ethers.keccak256(preimage) : preimage;
};

for (const at of ['an early height', 'the head']) {
  test(`price and stake are proven at ${at}`, async () => {
    const block = at === 'the head' ? await ask('eth_blockNumber') : height;
    const stateRoot = await root(block);
    const market = await row('market', [NETUID], block);
    const atBlock = { blockTag: block };
    const price = (await node.alpha.getAlphaPrice(NETUID, atBlock)) / ONE;
    assert.equal(await reader.price(stateRoot, NETUID, market), price);
    const pool = await row('hotkeyPool', [NETUID, hotkey], block);
    const share = await row('stake', [NETUID, hotkey, coldkey], block);
    const stake = await node.staking.getStake(hotkey, coldkey, NETUID, atBlock);
    assert.ok(stake > 0n);
    assert.equal(await reader.stake(stateRoot, NETUID, hotkey, coldkey, pool, share), stake);
    console.log(
      `gas ${at}: price ${await reader.price.estimateGas(stateRoot, NETUID, market)},`,
      `stake ${await reader.stake.estimateGas(stateRoot, NETUID, hotkey, coldkey, pool, share)}`,
    );
    // Neither another row nor another root will do.
    const lie = { ...market, row: `${market.row.slice(0, -2)}ff` };
    await assert.rejects(reader.price(stateRoot, NETUID, lie));
    await assert.rejects(reader.price(ethers.keccak256(stateRoot), NETUID, market));
    await assert.rejects(reader.price(stateRoot, NETUID + 1, market));
  });
}

test('a stake that there is not is proven too', async () => {
  const nobody = ethers.id('nobody');
  const block = await ask('eth_blockNumber');
  const share = await row('stake', [NETUID, hotkey, nobody], block);
  const pool = await row('hotkeyPool', [NETUID, hotkey], block);
  assert.equal(share.row, '0x');
  assert.equal(await reader.stake(await root(block), NETUID, hotkey, nobody, pool, share), 0n);
});

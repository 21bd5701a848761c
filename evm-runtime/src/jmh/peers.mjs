// Runs the engine's cases (cases/cases.json) in several starts of the JVM and on npm's anvil, and
// prints a table: best, median and worst start, anvil's time, their ratio, and Besu's published ratio
// to anvil (cases/besu.json), with a mark where ours is above it. Gas and output of every case are
// checked on both sides.
//
// Usage: node peers.mjs CLASSPATH [STARTS [SECONDS [TEXT]]]
//   CLASSPATH  of the compiled benchmarks (docs/benchmarks.md has the command)
//   STARTS     of the JVM, 5 unless given; SECONDS of samples a case, 0.6 unless given
//   TEXT       only cases whose name begins with it
// Environment: JAVA the program to run, ANVIL another anvil than npm's @foundry-rs/anvil.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [classPath, starts = '5', seconds = '0.6', text = ''] = process.argv.slice(2);
const folder = join(dirname(fileURLToPath(import.meta.url)), 'cases');
const casesFile = join(folder, 'cases.json');
const expectedFile = join(folder, 'expected.json');
const file = JSON.parse(readFileSync(casesFile));
const expected = JSON.parse(readFileSync(expectedFile)).cases;
const published = JSON.parse(readFileSync(join(folder, 'besu.json'))).cases;
const PORT = 8599;

function ours() {
  const times = new Map();
  for (let start = 0; start < Number(starts); start++) {
    const output = execFileSync(process.env.JAVA ?? 'java', ['-XX:+UseSerialGC', '-Xmx2g',
      '--enable-native-access=ALL-UNNAMED', '-cp', classPath,
      'io.taoevm.evm.engine.EngineCases', casesFile, expectedFile, text, seconds],
    { encoding: 'utf8' });
    for (const line of output.trim().split('\n')) {
      const [name, , milliseconds] = line.trim().split(/\s+/);
      times.set(name, [...(times.get(name) ?? []), Number(milliseconds)]);
    }
    process.stderr.write(`start ${start + 1} of ${starts} done\n`);
  }
  for (const list of times.values()) list.sort((a, b) => a - b);
  return times;
}

async function rpc(method, params) {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const response = await fetch(`http://127.0.0.1:${PORT}`,
    { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const answer = await response.json();
  if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
  return answer.result;
}

async function startAnvil() {
  let program = process.env.ANVIL;
  if (!program) {
    const place = mkdtempSync(join(tmpdir(), 'anvil-'));
    execFileSync('npm', ['install', '--prefix', place, '@foundry-rs/anvil'], { stdio: 'ignore' });
    program = join(place, 'node_modules', '.bin', 'anvil');
  }
  const anvil = spawn(program, ['--port', String(PORT), '--silent', '--hardfork', 'cancun',
    '--gas-limit', '30000000000', '--block-base-fee-per-gas', '0', '--gas-price', '0',
    '--no-mining'], { stdio: 'ignore' });
  for (let i = 0; ; i++) {
    try {
      await rpc('eth_chainId', []);
      return anvil;
    } catch (e) {
      if (i === 50) throw e;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

// The least wall time of at least five calls and half a second, in milliseconds.
async function timed(call, check) {
  let best = Infinity;
  const end = performance.now() + 500;
  for (let i = 0; i < 5 || performance.now() < end; i++) {
    const start = performance.now();
    const output = await rpc('eth_call', [call, 'latest']);
    best = Math.min(best, performance.now() - start);
    if (check !== undefined && output !== check) throw new Error(`${call.to}: output ${output}`);
  }
  return best;
}

async function anvils() {
  const anvil = await startAnvil();
  try {
    const gas = '0x' + BigInt(file.gas).toString(16);
    const from = file.sender;
    const empty = await timed({ from, to: '0x00000000000000000000000000000000000e0e0e', gas });
    const times = new Map();
    for (const c of file.cases.filter((each) => each.name.startsWith(text))) {
      const before = await rpc('evm_snapshot', []);
      for (const [address, account] of Object.entries(c.accounts)) {
        if (account.code) await rpc('anvil_setCode', [address, account.code]);
        if (account.balance) await rpc('anvil_setBalance', [address, account.balance]);
        for (const [slot, value] of Object.entries(account.storage ?? {})) {
          const pad = (hex) => '0x' + hex.slice(2).padStart(64, '0');
          await rpc('anvil_setStorageAt', [address, pad(slot), pad(value)]);
        }
      }
      const call = { from, to: c.to, data: c.data, gas };
      const time = await timed(call, expected[c.name].output).catch((e) => {
        throw new Error(`${c.name}: ${e.message}`);
      });
      times.set(c.name, time - empty);
      await rpc('evm_revert', [before]);
    }
    return times;
  } finally {
    anvil.kill();
  }
}

const mean = (list) => Math.exp(list.reduce((sum, x) => sum + Math.log(x), 0) / list.length);

const peer = await anvils();
const own = ours();
console.log('| case | gas | best ms | median ms | worst ms | anvil ms | best ÷ anvil | Besu ÷ anvil | |');
console.log('|---|--:|--:|--:|--:|--:|--:|--:|---|');
const groups = { 'sol-': [], 'op-call-': [], 'op-create-': [], 'op-': [] };
const spread = [];
const slower = [];
for (const [name, list] of own) {
  const [best, median, worst] = [list[0], list[list.length >> 1], list[list.length - 1]];
  const anvil = peer.get(name);
  const measurable = anvil > 0.05;
  const ratio = best / anvil;
  const besu = published[name] && published[name][0] / published[name][1];
  const isSlower = measurable && besu !== undefined && ratio > besu;
  console.log(`| ${name} | ${expected[name].gasUsed} | ${best.toFixed(3)} | ${median.toFixed(3)} |`
    + ` ${worst.toFixed(3)} | ${measurable ? anvil.toFixed(3) : 'n/m'} |`
    + ` ${measurable ? ratio.toFixed(2) : ''} | ${besu ? besu.toFixed(2) : 'n/m'} |`
    + ` ${isSlower ? 'slower than Besu' : ''} |`);
  spread.push(worst / best);
  if (isSlower) slower.push(name);
  for (const [prefix, ratios] of Object.entries(groups)) {
    if (measurable && name.startsWith(prefix)) ratios.push(ratio);
  }
}
console.log();
for (const [prefix, ratios] of Object.entries(groups)) {
  if (ratios.length) console.log(`- geometric mean of ${prefix}*: ${mean(ratios).toFixed(2)} × anvil`);
}
console.log(`- worst start ÷ best start: geometric mean ${mean(spread).toFixed(2)},`
  + ` largest ${Math.max(...spread).toFixed(2)}`);
console.log(`- cases above Besu's ratio: ${slower.length ? slower.join(', ') : 'none'}`);

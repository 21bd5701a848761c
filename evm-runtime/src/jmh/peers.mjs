// Runs the engine's cases (cases/cases.json) in several starts of the JVM and on npm's anvil, and
// Runs the engine's cases (cases/cases.json) in several starts of the JVM and on npm's anvil, and
// prints a table: best, median and worst start, anvil's time, their ratio, and Besu's published ratio
// to anvil (cases/besu.json), with a mark where ours is above it. With BESU=yes also on Besu's EVM,
// one start of each engine after the other. Gas and output of every case are checked on all sides.
//
// Usage: node peers.mjs CLASSPATH [STARTS [SECONDS [TEXT]]]
//   CLASSPATH  of the compiled benchmarks (docs/benchmarks.md has the command), for BESU=yes with
//              the jars of evm-runtime/besu/target/engines
//   STARTS     of the JVM, 5 unless given; SECONDS of samples a case, 0.6 unless given
//   TEXT       only cases whose name begins with it
// Environment: JAVA the program to run, ANVIL another anvil than npm's @foundry-rs/anvil or "none",
// BESU.
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

// By engine, by case: the times of all starts in ascending order.
function ours(engines) {
  const byEngine = new Map(engines.map((engine) => [engine, new Map()]));
  for (let start = 0; start < Number(starts); start++) {
    for (const [engine, times] of byEngine) {
      const output = execFileSync(process.env.JAVA ?? 'java', ['-XX:+UseSerialGC', '-Xmx2g',
        '--enable-native-access=ALL-UNNAMED', `-Dtaoevm.engine=${engine}`, '-cp', classPath,
        'io.taoevm.evm.engine.EngineCases', casesFile, expectedFile, text, seconds],
      { encoding: 'utf8' });
      for (const line of output.trim().split('\n')) {
        const [name, , milliseconds] = line.trim().split(/\s+/);
        times.set(name, [...(times.get(name) ?? []), Number(milliseconds)].sort((a, b) => a - b));
      }
    }
    process.stderr.write(`start ${start + 1} of ${starts} done\n`);
  }
  return byEngine;
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
const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
const summary = (list) => [list[0], list[list.length >> 1], list[list.length - 1]];
const shown = (times) => times.map((time) => time.toFixed(3));

const withAnvil = process.env.ANVIL !== 'none';
const peer = withAnvil ? await anvils() : new Map();
const withBesu = process.env.BESU === 'yes';
const byEngine = ours(withBesu ? ['taoevm', 'besu'] : ['taoevm']);
const besu = byEngine.get('besu');
const heads = ['case', 'gas', 'best ms', 'median ms', 'worst ms'];
if (withAnvil) heads.push('anvil ms', 'best ÷ anvil', 'Besu ÷ anvil, published', '');
if (withBesu) heads.push('besu best ms', 'besu median ms', 'besu worst ms', 'besu best ÷ best');
row(heads);
console.log(`|---|${'--:|'.repeat(heads.length - 1)}`);
const GROUPS = ['sol-', 'op-call-', 'op-create-', 'op-'];
const groups = new Map();
const collect = (what, name, ratio) => GROUPS.filter((prefix) => name.startsWith(prefix))
  .forEach((prefix) => groups.set(`${prefix}*: ${what}`,
    [...(groups.get(`${prefix}*: ${what}`) ?? []), ratio]));
const spread = [];
const slower = [];
for (const [name, list] of byEngine.get('taoevm')) {
  const own = summary(list);
  const cells = [name, expected[name].gasUsed, ...shown(own)];
  if (withAnvil) {
    const anvil = peer.get(name);
    const measurable = anvil > 0.05;
    const ratio = own[0] / anvil;
    const theirs = published[name] && published[name][0] / published[name][1];
    const isSlower = measurable && theirs !== undefined && ratio > theirs;
    cells.push(...(measurable ? [anvil.toFixed(3), ratio.toFixed(2)] : ['n/m', '']));
    cells.push(theirs ? theirs.toFixed(2) : 'n/m', isSlower ? 'slower than Besu' : '');
    if (measurable) collect('× anvil', name, ratio);
    if (isSlower) slower.push(name);
  }
  if (withBesu) {
    const theirs = summary(besu.get(name));
    cells.push(...shown(theirs), (theirs[0] / own[0]).toFixed(2));
    collect('besu takes × as long', name, theirs[0] / own[0]);
  }
  row(cells);
  spread.push(own[2] / own[0]);
}
for (const [about, ratios] of groups) {
  console.log(`- geometric mean of ${about.replace('×', `${mean(ratios).toFixed(2)} ×`)}`);
}
console.log(`- worst start ÷ best start: geometric mean ${mean(spread).toFixed(2)},`
  + ` largest ${Math.max(...spread).toFixed(2)}`);
console.log(`- cases above Besu's ratio: ${slower.length ? slower.join(', ') : 'none'}`);

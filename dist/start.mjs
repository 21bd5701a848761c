// Measures starts: from the start of a process to its first answer to eth_blockNumber, processor time until then,
// and resident memory when idle. The programs take turns, so that all meet the same machine.
// Usage: node dist/start.mjs [RUNS] [LAUNCHER]   (LAUNCHER: an unpacked archive's `taoevm`; default ./taoevm)
// Peers are those of contracts/clients, if `npm install --no-save` was run there; ANVIL names another anvil.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const RUNS = Number(process.argv[2] ?? 7);
const LAUNCHER = resolve(process.argv[3] ?? new URL('../taoevm', import.meta.url).pathname);
const IDLE_MILLIS = 3_000;
const TICK_MILLIS = 10; // of the times in /proc
const DEADLINE_MILLIS = 120_000;

const data = mkdtempSync(join(tmpdir(), 'taoevm-start-'));
const programs = [
  { name: 'TaoEVM, in memory', command: (port) => [LAUNCHER, '--port', port] },
  { name: 'TaoEVM, small data directory', command: (port) => [LAUNCHER, '--port', port, '--data-dir', join(data, 'chain')] },
  { name: 'TaoEVM --quick, in memory', command: (port) => [LAUNCHER, '--quick', '--port', port] },
];
const clients = new URL('../contracts/clients/', import.meta.url).pathname;
const anvil = process.env.ANVIL ?? join(clients, `node_modules/@foundry-rs/anvil-linux-${process.arch === 'x64' ? 'amd64' : 'arm64'}/bin/anvil`);
if (existsSync(anvil)) programs.push({ name: 'anvil', command: (port) => [anvil, '--port', port] });
const bin = join(clients, 'node_modules/.bin');
if (existsSync(join(bin, 'hardhat'))) {
  const command = (port) => [join(bin, 'node'), join(bin, 'hardhat'), 'node', '--port', port];
  programs.push({ name: 'Hardhat node', cwd: join(clients, 'hardhat'), command });
}

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(String(port)));
    });
  });
}

/** The answer to one request, or nothing while nobody listens. */
function ask(port, method, params = []) {
  return new Promise((answer) => {
    const headers = { 'content-type': 'application/json' };
    const request = http.request({ host: '127.0.0.1', port, method: 'POST', agent: false, headers }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part)).on('end', () => answer(body)).on('error', () => answer());
    });
    request.on('error', () => answer());
    request.end(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }));
  });
}

const pause = (millis) => new Promise((done) => setTimeout(done, millis));

async function measure({ command, cwd }, use = async () => {}) {
  const port = await freePort();
  const [program, ...flags] = command(port);
  const begin = performance.now();
  const child = spawn(program, flags, { cwd, stdio: 'ignore' });
  const ended = new Promise((end) => child.on('exit', end));
  try {
    while (!(await ask(port, 'eth_blockNumber'))?.includes('"result"')) {
      if (child.exitCode !== null || performance.now() - begin > DEADLINE_MILLIS) throw new Error(`${program} does not answer`);
      await pause(1);
    }
    const millis = performance.now() - begin;
    const [user, system] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).map(Number);
    await use(port);
    await pause(IDLE_MILLIS);
    const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1] / 1024;
    return { millis, cpu: (user + system) * TICK_MILLIS, resident };
  } finally {
    child.kill();
    await ended;
  }
}

/** A hundred blocks in the data directory, and the caches of the launcher made. */
const prepare = async (port) => {
  await ask(port, 'hardhat_mine', ['0x64']);
};
for (const program of programs) await measure(program, prepare);

const rows = new Map(programs.map(({ name }) => [name, []]));
for (let run = 0; run < RUNS; run++) {
  for (const program of programs) rows.get(program.name).push(await measure(program));
}
rmSync(data, { recursive: true });

const sorted = (values) => [...values].sort((a, b) => a - b);
const least = (values) => sorted(values)[0].toFixed(0);
const median = (values) => sorted(values)[values.length >> 1].toFixed(0);
console.log('| program | first answer ms (least / median) | processor time ms (least / median) | resident MB |\n|---|---|---|---|');
for (const [name, runs] of rows) {
  const [millis, cpu, resident] = ['millis', 'cpu', 'resident'].map((key) => runs.map((run) => run[key]));
  console.log(`| ${name} | ${least(millis)} / ${median(millis)} | ${least(cpu)} / ${median(cpu)} | ${median(resident)} |`);
}

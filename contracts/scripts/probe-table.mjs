// Holds the table of docs/rpc-differences.md to what a node answers in the situations of the conformance probe, a program that
// is not part of this repository. TAOEVM_RPC names a node on a fresh development chain, CONFORMANCE the probe's folder.
// `--write` puts the answers into the table; the reasons in its last column stay.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const page = path.join(root, 'docs/rpc-differences.md');
const conformance = path.resolve(process.env.CONFORMANCE ?? path.join(root, '../shared/bench/conformance'));
/** Of the last account of the well-known mnemonic. */
const KEY = '0x2a871d0798f97d79848a013d4936a73bf4cc922c825d33c1cf7073dff6d409c6';
const LONGEST = 150;

/** The probe finds its packages from where it lies, so a copy runs in this project. */
function probe() {
  const folder = path.join(here, '../target/conformance');
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.join(conformance, 'probe.mjs'), path.join(folder, 'probe.mjs'));
  const answers = path.join(folder, 'answers.json');
  const artifacts = path.join(conformance, '../rpc/contracts/artifacts.json');
  const args = ['--url', process.env.TAOEVM_RPC, '--key', KEY, '--out', answers, '--artifacts', artifacts];
  const run = spawnSync(process.execPath, [path.join(folder, 'probe.mjs'), ...args], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  return JSON.parse(readFileSync(answers, 'utf8'));
}

const shorten = (text) => text.replace(/(0x[0-9a-f]{8})[0-9a-f]{8,}/gi, '$1…');
const cut = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const json = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

/** An answer in the words of the table. */
function words(answer) {
  if (answer === null || typeof answer !== 'object') return json(answer);
  if (answer.code !== undefined || answer.error) {
    const { code, message, data } = answer.error ?? answer;
    return `${code} ${message}${data === undefined ? '' : `, data ${data}`}`;
  }
  if ('body' in answer) return `${answer.http} ${answer.body}`;
  return json('result' in answer ? answer.result : answer);
}

const cell = (answer) => cut(shorten(words(answer))).replaceAll('|', '\\|').trim();

/** What differs from run to run: hashes, a random account, the version. */
const steady = (text) => text.replace(/(?<!data )0x[0-9a-f]{8}…/gi, '0x…').replace(/TaoEVM\/\S+/, 'TaoEVM/…');

const lines = readFileSync(page, 'utf8').split('\n');
const first = lines.indexOf('|---|---|---|') + 1;
const last = lines.findIndex((line, at) => at > first && !line.startsWith('| '));
const split = (line) => line.slice(2, -2).split(' | ');
const reasons = new Map(lines.slice(first, last).map((line) => [split(line)[0], line.replace(/ \|$/, '').split(' | ').slice(2).join(' | ')]));
const found = probe();
const answers = found.answers ?? found;
const table = Object.entries(answers).map(([situation, answer]) => `| ${situation} | ${cell(answer)} | ${(reasons.get(situation) ?? '').trim()} |`);

if (process.argv.includes('--write')) {
  writeFileSync(page, [...lines.slice(0, first), ...table, ...lines.slice(last)].join('\n'));
} else {
  assert.deepEqual(lines.slice(first, last).map(steady), table.map(steady));
}
console.log(`${table.length} answers of the probe`);

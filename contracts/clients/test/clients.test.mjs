// Runs every example as a user would, by its script of package.json, two at a time on one node.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';

const EXAMPLES = ['foundry', 'hardhat', 'metamask', 'viem', 'web3js', 'ethers'];
const environment = { ...process.env, HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true' };
const cwd = new URL('..', import.meta.url);

describe('clients', { concurrency: 2 }, () => {
  for (const example of EXAMPLES) {
    test(example, async () => {
      const ran = promisify(execFile)('npm', ['run', '--silent', example], { cwd, env: environment });
      const { stdout } = await ran.catch((error) => assert.fail(`${error.message}\n${error.stdout}\n${error.stderr}`));
      assert.match(stdout, /^stake [1-9]/m);
    });
  }
});

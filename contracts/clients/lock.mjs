// Writes package-lock.json anew (`npm run lock`), without the engines that optional packages ask for: Hardhat's native
// part wants Node 22, and npm under an older one would leave it out, though the scripts here run on the Node 22 that is
// among the packages.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

// npm would take over what is installed, which is for this platform alone.
for (const path of ['node_modules', 'package-lock.json']) rmSync(path, { recursive: true, force: true });
execFileSync('npm', ['install', '--package-lock-only'], { stdio: 'inherit' });
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const entry of Object.values(lock.packages)) if (entry.optional) delete entry.engines;
writeFileSync('package-lock.json', JSON.stringify(lock, null, 2) + '\n');

// Compiles src/ and test/ with the pinned solc into artifacts/, byte for byte the same everywhere.
//
//   node scripts/build.mjs           writes the artifacts
//   node scripts/build.mjs --check   exit code 1 if the committed artifacts are not what the sources compile to
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const artifacts = join(root, 'artifacts');
const MAX_CODE_BYTES = 24576; // EIP-170

function files(folder, suffix) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(suffix))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
    .sort();
}

function compile() {
  const solc = createRequire(import.meta.url)('solc');
  const sources = {};
  for (const file of [...files(join(root, 'src'), '.sol'), ...files(join(root, 'test'), '.sol')]) {
    sources[file] = { content: readFileSync(join(root, file), 'utf8') };
  }
  const input = {
    language: 'Solidity',
    sources,
    settings: {
      evmVersion: 'cancun',
      optimizer: { enabled: true, runs: 200 },
      metadata: { bytecodeHash: 'none', appendCBOR: false },
      outputSelection: {
        '*': { '*': ['abi', 'devdoc', 'userdoc', 'evm.bytecode.object', 'evm.deployedBytecode.object'] },
      },
    },
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input)));
  const problems = output.errors ?? [];
  for (const problem of problems) console.error(problem.formattedMessage);
  if (problems.length > 0) {
    console.error(`${problems.length} problem(s); warnings count as errors.`);
    process.exit(1);
  }
  return { compiler: solc.version().replace(/\.Emscripten.*$/, ''), contracts: output.contracts };
}

/** The artifacts as a map of path to text; files without code of their own (libraries of internal functions) get none. */
function artifactTexts({ compiler, contracts }) {
  const texts = new Map();
  for (const [source, named] of Object.entries(contracts)) {
    for (const [name, contract] of Object.entries(named)) {
      const isLibrary = contract.abi.every((entry) => entry.type === 'error');
      const isAbstract = contract.evm.bytecode.object === '' && source.startsWith('src/') && !/^I[A-Z]/.test(name);
      if (isLibrary || isAbstract) continue;
      const folder = source.startsWith('test/') ? 'artifacts/test' : 'artifacts';
      const bytes = contract.evm.deployedBytecode.object.length / 2;
      if (bytes > MAX_CODE_BYTES) {
        console.error(`${name}: ${bytes} bytes of code, above the limit of ${MAX_CODE_BYTES}.`);
        process.exit(1);
      }
      const artifact = {
        contractName: name,
        sourceName: source,
        compiler,
        abi: contract.abi,
        bytecode: '0x' + contract.evm.bytecode.object,
        deployedBytecode: '0x' + contract.evm.deployedBytecode.object,
        userdoc: contract.userdoc,
        devdoc: contract.devdoc,
      };
      texts.set(`${folder}/${name}.json`, JSON.stringify(artifact, null, 2) + '\n');
    }
  }
  return texts;
}

function write(texts) {
  rmSync(artifacts, { recursive: true, force: true });
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    const { contractName, deployedBytecode } = JSON.parse(text);
    console.log(`${contractName}: ${(deployedBytecode.length - 2) / 2} bytes`);
  }
}

function check(texts) {
  const committed = files(artifacts, '.json');
  const stale = [...texts].filter(([file, text]) => !committed.includes(file) || readFileSync(join(root, file), 'utf8') !== text);
  const extra = committed.filter((file) => !texts.has(file));
  for (const [file] of stale) console.error(`${file} is not what the sources compile to.`);
  for (const file of extra) console.error(`${file} has no source.`);
  if (stale.length + extra.length > 0) {
    console.error('Run: npm run build');
    process.exit(1);
  }
  console.log(`${texts.size} artifacts match the sources.`);
}

const texts = artifactTexts(compile());
if (process.argv.includes('--check')) check(texts);
else write(texts);

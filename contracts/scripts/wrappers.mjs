// Writes the Java wrappers of package io.taoevm.contracts from the committed artifacts, in the shape of Web3j's own
// generator, which is not published for the version of Web3j in use.
//
//   node scripts/wrappers.mjs           writes them; then format: mvn -N validate process-sources -Dformat.mode=write
//   node scripts/wrappers.mjs --check   exit code 1 if the committed wrappers say anything else (layout apart)
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src/main/java/io/taoevm/contracts');
const CONTRACTS = {
  IBalanceTransfer: { java: 'BalanceTransfer', address: '0x0000000000000000000000000000000000000800' },
  IStaking: { java: 'Staking', address: '0x0000000000000000000000000000000000000801' },
  IMetagraph: { java: 'Metagraph', address: '0x0000000000000000000000000000000000000802' },
  ISubnetAt471: { java: 'Subnet', address: '0x0000000000000000000000000000000000000803' },
  INeuronAt471: { java: 'Neuron', address: '0x0000000000000000000000000000000000000804' },
  IStakingV2: { java: 'StakingV2', address: '0x0000000000000000000000000000000000000805' },
  IStakingV2At471: { java: 'StakingV2At471', address: '0x0000000000000000000000000000000000000805' },
  IUidLookupAt471: { java: 'UidLookup', address: '0x0000000000000000000000000000000000000806' },
  IAlphaAt471: { java: 'Alpha', address: '0x0000000000000000000000000000000000000808' },
  ICrowdloanAt471: { java: 'Crowdloan', address: '0x0000000000000000000000000000000000000809' },
  ILeasingAt471: { java: 'Leasing', address: '0x000000000000000000000000000000000000080a' },
  IProxyAt471: { java: 'Proxy', address: '0x000000000000000000000000000000000000080b' },
  IAddressMapping: { java: 'AddressMapping', address: '0x000000000000000000000000000000000000080c' },
  IVotingPowerAt471: { java: 'VotingPower', address: '0x000000000000000000000000000000000000080d' },
  IBalance: { java: 'Balance', address: '0x000000000000000000000000000000000000080e' },
  IScheduler: { java: 'Scheduler', address: '0x000000000000000000000000000000000000080f' },
  IDrand: { java: 'Drand', address: '0x0000000000000000000000000000000000000810' },
  ITimestamp: { java: 'Timestamp', address: '0x0000000000000000000000000000000000000811' },
  IRuntimeConfiguration: { java: 'RuntimeConfiguration', address: '0x0000000000000000000000000000000000000812' },
  IPrecompileRegistry: { java: 'PrecompileRegistry', address: '0x0000000000000000000000000000000000000813' },
  TaoCollateralVault: { java: 'TaoCollateralVault' },
};

const element = (p) => ({ ...p, type: p.type.slice(0, -2) });
const isList = (p) => p.type.endsWith('[]');
const isStruct = (p) => p.type === 'tuple';
const isDynamic = (p) => isList(p) || p.type === 'bytes' || p.type === 'string' || (isStruct(p) && p.components.some(isDynamic));
/** The struct's name in Solidity. */
const structName = (p) => p.internalType.replace(/^struct (\w+\.)?/, '').replace(/(\[\])+$/, '');
const native = (p) => {
  if (isList(p)) return `List<${native(element(p))}>`;
  if (isStruct(p)) return structName(p);
  if (p.type === 'address' || p.type === 'string') return 'String';
  if (p.type === 'bool') return 'Boolean';
  if (/^bytes\d*$/.test(p.type)) return 'byte[]';
  if (/^u?int\d+$/.test(p.type)) return 'BigInteger';
  throw new Error(`no Java type for ${p.type}`);
};
const abiType = (p) => {
  if (isList(p)) return `DynamicArray<${abiType(element(p))}>`;
  if (isStruct(p)) return structName(p);
  if (p.type === 'bytes') return 'DynamicBytes';
  if (p.type === 'string') return 'Utf8String';
  return p.type[0].toUpperCase() + p.type.slice(1);
};
const typeReference = (p, indexed) => `new TypeReference<${abiType(p)}>(${indexed ? 'true' : ''}) {}`;
const named = (parameters, prefix) => parameters.map((p, i) => ({ ...p, name: p.name || `${prefix}${i}` }));
const argument = (p, value = p.name) => {
  if (isStruct(p)) return value;
  if (!isList(p)) return `new ${abiType(p)}(${value})`;
  const inner = element(p);
  if (isList(inner)) {
    return `new DynamicArray<DynamicArray>(DynamicArray.class, ${value}.stream().<DynamicArray>map(item -> ${argument(inner, 'item')}).toList())`;
  }
  const items = isStruct(inner) ? '' : `.map(${abiType(inner)}::new)`;
  return `new DynamicArray<>(${abiType(inner)}.class, ${value}.stream()${items}.toList())`;
};
/** A decoded value as the wrapper gives it. */
const unwrapped = (p, value) => {
  if (isStruct(p)) return `(${structName(p)}) ${value}`;
  if (!isList(p)) return `(${native(p)}) ${value}.getValue()`;
  const inner = element(p);
  const list = `((${abiType(p)}) ${value}).getValue()`;
  return isStruct(inner) ? list : `${list}.stream().map(${abiType(inner)}::getValue).toList()`;
};
const capital = (name) => name[0].toUpperCase() + name.slice(1);
const constant = (name) => name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
const signature = (entry) => `${entry.name}(${entry.inputs.map((input) => input.type).join(',')})`;
const javadoc = (text, fallback) => {
  const prose = (text ?? fallback).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\{(\w+)\}/g, '{@code $1}');
  return `/** ${/[.!?]$/.test(prose) ? prose : prose + '.'} */`;
};
const gasProvider = 'ContractGasProvider gasProvider';

function method(entry, docs) {
  const inputs = named(entry.inputs, 'argument');
  const outputs = named(entry.outputs, 'value');
  const view = entry.stateMutability === 'view' || entry.stateMutability === 'pure';
  const payable = entry.stateMutability === 'payable';
  const parameters = inputs.map((p) => `${native(p)} ${p.name}`);
  if (payable) parameters.push('BigInteger valueWei');
  const values = inputs.map((p) => argument(p)).join(', ');
  const references = view ? outputs.map((p) => typeReference(p)).join(', ') : '';
  const call = `var function = new Function("${entry.name}", List.<Type>of(${values}), List.<TypeReference<?>>of(${references}));`;
  const doc = javadoc(docs.methods?.[signature(entry)]?.notice, `Reads ${entry.name}.`);
  const head = (result) => `${doc}\npublic RemoteFunctionCall<${result}> ${entry.name}(${parameters.join(', ')}) { ${call}`;
  if (!view) {
    return `${head('TransactionReceipt')} return executeRemoteCallTransaction(function${payable ? ', valueWei' : ''}); }`;
  }
  if (outputs.length === 1 && (isList(outputs[0]) || isStruct(outputs[0]))) {
    return `${head(native(outputs[0]))}
      return new RemoteFunctionCall<>(function, () -> { Type value = executeCallSingleValueReturn(function); return ${unwrapped(outputs[0], 'value')}; }); }`;
  }
  if (outputs.length === 1) {
    return `${head(native(outputs[0]))} return executeRemoteCallSingleValueReturn(function, ${native(outputs[0])}.class); }`;
  }
  const fields = outputs.map((p, i) => unwrapped(p, `values.get(${i})`)).join(', ');
  return `${head(capital(entry.name))}
    return new RemoteFunctionCall<>(function, () -> { var values = executeCallMultipleValueReturn(function); return new ${capital(entry.name)}(${fields}); }); }
    /** What {@code ${entry.name}} answers. */
    public record ${capital(entry.name)}(${outputs.map((p) => `${native(p)} ${p.name}`).join(', ')}) {}`;
}

function event(entry, docs) {
  const inputs = named(entry.inputs, 'value');
  const references = inputs.map((p) => typeReference(p, p.indexed)).join(', ');
  let topic = 0;
  let datum = 0;
  const fields = inputs.map((p) => {
    const source = p.indexed ? `getIndexedValues().get(${topic++})` : `getNonIndexedValues().get(${datum++})`;
    return `(${native(p)}) values.${source}.getValue()`;
  });
  const record = `${entry.name}Event`;
  return `/** The event {@code ${entry.name}}. */
    public static final Event ${constant(entry.name)}_EVENT = new Event("${entry.name}", List.<TypeReference<?>>of(${references}));
    ${javadoc(docs.events?.[signature(entry)]?.notice, `A logged {@code ${entry.name}}.`)}
    public record ${record}(${inputs.map((p) => `${native(p)} ${p.name}`).join(', ')}) {}
    /** The events {@code ${entry.name}} of a receipt, in order. */
    public static List<${record}> ${entry.name[0].toLowerCase() + entry.name.slice(1)}Events(TransactionReceipt receipt) {
      return staticExtractEventParametersWithLog(${constant(entry.name)}_EVENT, receipt).stream().map(values -> new ${record}(${fields.join(', ')})).toList(); }`;
}

/** The structs of all functions, by name. */
function structs(entries) {
  const found = new Map();
  const visit = (p) => {
    if (!p.type.startsWith('tuple')) return;
    p.components.forEach(visit);
    found.set(structName(p), p.components);
  };
  for (const entry of entries) [...entry.inputs, ...entry.outputs].forEach(visit);
  return [...found].map(([name, components]) => {
    const fields = named(components, 'value');
    const base = components.some(isDynamic) ? 'DynamicStruct' : 'StaticStruct';
    const set = (value) => fields.map((p) => `this.${p.name} = ${value(p)};`).join(' ');
    return `/** The struct {@code ${name}}. */ public static final class ${name} extends ${base} {
      ${fields.map((p) => `public final ${native(p)} ${p.name};`).join(' ')}
      /** Of plain values. */ public ${name}(${fields.map((p) => `${native(p)} ${p.name}`).join(', ')}) {
        super(${fields.map((p) => argument(p)).join(', ')}); ${set((p) => p.name)} }
      /** Of decoded values. */ public ${name}(${fields.map((p) => `${abiType(p)} ${p.name}`).join(', ')}) {
        super(${fields.map((p) => p.name).join(', ')}); ${set((p) => `${p.name}.getValue()`)} } }`;
  });
}

function construction(name, artifact) {
  const entry = artifact.abi.find((e) => e.type === 'constructor') ?? { inputs: [] };
  const inputs = named(entry.inputs, 'argument').map((p) => ({ ...p, name: p.name.replace(/_$/, '') }));
  const values = inputs.map((p) => argument(p)).join(', ');
  return `/** Code that creates the contract, without its arguments. */
    public static final String BINARY = "${artifact.bytecode}";
    /** Deploys the contract with {@code valueWei}. */
    public static RemoteCall<${name}> deploy(Web3j web3j, TransactionManager transactionManager, ${gasProvider}, BigInteger valueWei, ${inputs.map((p) => `${native(p)} ${p.name}`).join(', ')}) {
      return deployRemoteCall(${name}.class, web3j, transactionManager, gasProvider, BINARY, FunctionEncoder.encodeConstructor(List.<Type>of(${values})), valueWei); }`;
}

function wrapper(solidityName, { java: name, address }) {
  const artifact = JSON.parse(readFileSync(join(root, 'artifacts', `${solidityName}.json`), 'utf8'));
  const entries = (type) => artifact.abi.filter((entry) => entry.type === type);
  const members = [
    ...(address ? [`/** Where the precompile is. */ public static final String ADDRESS = "${address}";`] : [construction(name, artifact)]),
    ...entries('event').map((entry) => event(entry, artifact.userdoc)),
    // The name and parameter types that Web3j looks up when it deploys.
    `protected ${name}(String address, Web3j web3j, TransactionManager transactionManager, ${gasProvider}) {
      super(${address ? 'BIN_NOT_PROVIDED' : 'BINARY'}, address, web3j, transactionManager, gasProvider); }`,
    `/** Binds to ${address ? 'the precompile' : 'a deployed contract'}. */
    public static ${name} load(${address ? '' : 'String address, '}Web3j web3j, TransactionManager transactionManager, ${gasProvider}) {
      return new ${name}(${address ? 'ADDRESS' : 'address'}, web3j, transactionManager, gasProvider); }`,
    ...structs(entries('function')),
    ...entries('function').map((entry) => method(entry, artifact.userdoc)),
  ];
  const body = members.join('\n\n');
  const imports = {
    'java.math.BigInteger': 'BigInteger', 'java.util.List': 'List', 'javax.annotation.processing.Generated': 'Generated',
    'org.web3j.abi.FunctionEncoder': 'FunctionEncoder', 'org.web3j.abi.TypeReference': 'TypeReference',
    'org.web3j.abi.datatypes.Address': 'Address', 'org.web3j.abi.datatypes.Bool': 'Bool',
    'org.web3j.abi.datatypes.DynamicArray': 'DynamicArray', 'org.web3j.abi.datatypes.DynamicBytes': 'DynamicBytes',
    'org.web3j.abi.datatypes.Utf8String': 'Utf8String', 'org.web3j.abi.datatypes.Event': 'Event',
    'org.web3j.abi.datatypes.DynamicStruct': 'DynamicStruct', 'org.web3j.abi.datatypes.StaticStruct': 'StaticStruct',
    'org.web3j.abi.datatypes.Function': 'Function', 'org.web3j.abi.datatypes.Type': 'Type',
    'org.web3j.protocol.Web3j': 'Web3j', 'org.web3j.protocol.core.RemoteCall': 'RemoteCall',
    'org.web3j.protocol.core.RemoteFunctionCall': 'RemoteFunctionCall',
    'org.web3j.protocol.core.methods.response.TransactionReceipt': 'TransactionReceipt',
    'org.web3j.tx.Contract': 'Contract', 'org.web3j.tx.TransactionManager': 'TransactionManager',
    'org.web3j.tx.gas.ContractGasProvider': 'ContractGasProvider',
  };
  for (const type of ['bytes4', 'bytes32', 'int16', 'int64', 'int128', 'uint8', 'uint16', 'uint32', 'uint64', 'uint128', 'uint256']) {
    imports[`org.web3j.abi.datatypes.generated.${abiType({ type })}`] = abiType({ type });
  }
  const text = `@Generated("contracts/scripts/wrappers.mjs")\n@SuppressWarnings({"rawtypes", "unchecked"})\npublic final class ${name} extends Contract {\n${body}\n}\n`;
  const code = text.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/\/\*\*.*?\*\//gs, '');
  const used = Object.entries(imports).filter(([, simple]) => new RegExp(`\\b${simple}\\b`).test(code)).map(([full]) => full);
  const head = javadoc(artifact.userdoc.notice, name).replace(/^\/\*\* /, `/** ${solidityName}, for Web3j. `);
  return `package io.taoevm.contracts;\n\n${used.sort().map((full) => `import ${full};`).join('\n')}\n\n${head}\n${text}`;
}

const bare = (text) => text.replace(/[\s*]|<p>/g, '');
mkdirSync(target, { recursive: true });
let stale = 0;
for (const [solidityName, options] of Object.entries(CONTRACTS)) {
  const file = join(target, `${options.java}.java`);
  const text = wrapper(solidityName, options);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (!existsSync(file) || bare(readFileSync(file, 'utf8')) !== bare(text)) {
    console.error(`${file} is not what the artifact says. Run: npm run wrappers`);
    stale++;
  }
}
if (stale > 0) process.exit(1);
console.log(`${Object.keys(CONTRACTS).length} wrappers ${process.argv.includes('--check') ? 'match the artifacts' : 'written'}.`);

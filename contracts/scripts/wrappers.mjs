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
  IAlpha: { java: 'Alpha', address: '0x0000000000000000000000000000000000000808' },
  ICrowdloanAt471: { java: 'Crowdloan', address: '0x0000000000000000000000000000000000000809' },
  ILeasingAt471: { java: 'Leasing', address: '0x000000000000000000000000000000000000080a' },
  IProxyAt471: { java: 'Proxy', address: '0x000000000000000000000000000000000000080b' },
  IAddressMapping: { java: 'AddressMapping', address: '0x000000000000000000000000000000000000080c' },
  IVotingPowerAt471: { java: 'VotingPower', address: '0x000000000000000000000000000000000000080d' },
  IBalance: { java: 'Balance', address: '0x000000000000000000000000000000000000080e' },
  ITimestamp: { java: 'Timestamp', address: '0x0000000000000000000000000000000000000811' },
  TaoCollateralVault: { java: 'TaoCollateralVault' },
};

const native = (type) => {
  if (type === 'address') return 'String';
  if (type === 'bool') return 'Boolean';
  if (type === 'bytes32' || type === 'bytes') return 'byte[]';
  if (type === 'string') return 'String';
  if (/^uint\d+$/.test(type)) return 'BigInteger';
  if (/^[a-z0-9]+\[\]$/.test(type)) return `List<${native(type.slice(0, -2))}>`;
  throw new Error(`no Java type for ${type}`);
};
const abiType = (type) => {
  if (type === 'address') return 'Address';
  if (type === 'bool') return 'Bool';
  if (type === 'bytes') return 'DynamicBytes';
  if (type === 'string') return 'Utf8String';
  return type[0].toUpperCase() + type.slice(1);
};
const element = (type) => (type.endsWith('[]') ? type.slice(0, -2) : undefined);
const typeReference = (type, indexed) => {
  const inner = element(type);
  const name = inner ? `DynamicArray<${abiType(inner)}>` : abiType(type);
  return `new TypeReference<${name}>(${indexed ? 'true' : ''}) {}`;
};
const named = (parameters, prefix) => parameters.map((p, i) => ({ ...p, name: p.name || `${prefix}${i}` }));
/** Structs and lists of lists have no place in a wrapper; nor do lists among several results. */
const isWrapped = (entry) =>
  entry.inputs.every((p) => /^[a-z0-9]+(\[\])?$/.test(p.type) && p.type !== 'tuple' && p.type !== 'tuple[]') &&
  (entry.outputs.every((p) => /^[a-z0-9]+$/.test(p.type) && p.type !== 'tuple') || (entry.outputs.length === 1 && /^(?!tuple)[a-z0-9]+\[\]$/.test(entry.outputs[0].type)));
const argument = (p) =>
  element(p.type)
    ? `new DynamicArray<>(${abiType(element(p.type))}.class, ${p.name}.stream().map(${abiType(element(p.type))}::new).toList())`
    : `new ${abiType(p.type)}(${p.name})`;
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
  const parameters = inputs.map((p) => `${native(p.type)} ${p.name}`);
  if (payable) parameters.push('BigInteger valueWei');
  const values = inputs.map(argument).join(', ');
  const references = view ? outputs.map((p) => typeReference(p.type)).join(', ') : '';
  const call = `var function = new Function("${entry.name}", List.<Type>of(${values}), List.<TypeReference<?>>of(${references}));`;
  const doc = javadoc(docs.methods?.[signature(entry)]?.notice, `Reads ${entry.name}.`);
  const head = (result, annotation = '') => `${doc}\n${annotation}public RemoteFunctionCall<${result}> ${entry.name}(${parameters.join(', ')}) { ${call}`;
  if (!view) {
    return `${head('TransactionReceipt')} return executeRemoteCallTransaction(function${payable ? ', valueWei' : ''}); }`;
  }
  if (outputs.length === 1 && element(outputs[0].type)) {
    const item = native(element(outputs[0].type));
    return `${head(`List<${item}>`, '@SuppressWarnings("unchecked")\n')}
      return new RemoteFunctionCall<>(function, () -> convertToNative(((DynamicArray<${abiType(element(outputs[0].type))}>) executeCallSingleValueReturn(function)).getValue())); }`;
  }
  if (outputs.length === 1) {
    return `${head(native(outputs[0].type))} return executeRemoteCallSingleValueReturn(function, ${native(outputs[0].type)}.class); }`;
  }
  const fields = outputs.map((p, i) => `(${native(p.type)}) values.get(${i}).getValue()`).join(', ');
  return `${head(capital(entry.name))}
    return new RemoteFunctionCall<>(function, () -> { var values = executeCallMultipleValueReturn(function); return new ${capital(entry.name)}(${fields}); }); }
    /** What {@code ${entry.name}} answers. */
    public record ${capital(entry.name)}(${outputs.map((p) => `${native(p.type)} ${p.name}`).join(', ')}) {}`;
}

function event(entry, docs) {
  const inputs = named(entry.inputs, 'value');
  const references = inputs.map((p) => typeReference(p.type, p.indexed)).join(', ');
  let topic = 0;
  let datum = 0;
  const fields = inputs.map((p) => {
    const source = p.indexed ? `getIndexedValues().get(${topic++})` : `getNonIndexedValues().get(${datum++})`;
    return `(${native(p.type)}) values.${source}.getValue()`;
  });
  const record = `${entry.name}Event`;
  return `/** The event {@code ${entry.name}}. */
    public static final Event ${constant(entry.name)}_EVENT = new Event("${entry.name}", List.<TypeReference<?>>of(${references}));
    ${javadoc(docs.events?.[signature(entry)]?.notice, `A logged {@code ${entry.name}}.`)}
    public record ${record}(${inputs.map((p) => `${native(p.type)} ${p.name}`).join(', ')}) {}
    /** The events {@code ${entry.name}} of a receipt, in order. */
    public static List<${record}> ${entry.name[0].toLowerCase() + entry.name.slice(1)}Events(TransactionReceipt receipt) {
      return staticExtractEventParametersWithLog(${constant(entry.name)}_EVENT, receipt).stream().map(values -> new ${record}(${fields.join(', ')})).toList(); }`;
}

function construction(name, artifact) {
  const entry = artifact.abi.find((e) => e.type === 'constructor') ?? { inputs: [] };
  const inputs = named(entry.inputs, 'argument').map((p) => ({ ...p, name: p.name.replace(/_$/, '') }));
  const values = inputs.map((p) => `new ${abiType(p.type)}(${p.name})`).join(', ');
  return `/** Code that creates the contract, without its arguments. */
    public static final String BINARY = "${artifact.bytecode}";
    /** Deploys the contract with {@code valueWei}. */
    public static RemoteCall<${name}> deploy(Web3j web3j, TransactionManager transactionManager, ${gasProvider}, BigInteger valueWei, ${inputs.map((p) => `${native(p.type)} ${p.name}`).join(', ')}) {
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
    ...entries('function').filter(isWrapped).map((entry) => method(entry, artifact.userdoc)),
  ];
  const body = members.join('\n\n');
  const imports = {
    'java.math.BigInteger': 'BigInteger', 'java.util.List': 'List', 'javax.annotation.processing.Generated': 'Generated',
    'org.web3j.abi.FunctionEncoder': 'FunctionEncoder', 'org.web3j.abi.TypeReference': 'TypeReference',
    'org.web3j.abi.datatypes.Address': 'Address', 'org.web3j.abi.datatypes.Bool': 'Bool',
    'org.web3j.abi.datatypes.DynamicArray': 'DynamicArray', 'org.web3j.abi.datatypes.DynamicBytes': 'DynamicBytes',
    'org.web3j.abi.datatypes.Utf8String': 'Utf8String', 'org.web3j.abi.datatypes.Event': 'Event',
    'org.web3j.abi.datatypes.Function': 'Function', 'org.web3j.abi.datatypes.Type': 'Type',
    'org.web3j.protocol.Web3j': 'Web3j', 'org.web3j.protocol.core.RemoteCall': 'RemoteCall',
    'org.web3j.protocol.core.RemoteFunctionCall': 'RemoteFunctionCall',
    'org.web3j.protocol.core.methods.response.TransactionReceipt': 'TransactionReceipt',
    'org.web3j.tx.Contract': 'Contract', 'org.web3j.tx.TransactionManager': 'TransactionManager',
    'org.web3j.tx.gas.ContractGasProvider': 'ContractGasProvider',
  };
  for (const type of ['bytes32', 'uint8', 'uint16', 'uint32', 'uint64', 'uint128', 'uint256']) {
    imports[`org.web3j.abi.datatypes.generated.${abiType(type)}`] = abiType(type);
  }
  const text = `@Generated("contracts/scripts/wrappers.mjs")\n@SuppressWarnings("rawtypes")\npublic final class ${name} extends Contract {\n${body}\n}\n`;
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

#!/usr/bin/env bash
# Foundry: connect, deploy the vault, send, wait, read logs, read why something is refused, stake. Neither --legacy nor
# gas flags are needed. Run it on a node: `npm run foundry` (TAOEVM_RPC is the node's URL).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." # where foundry.toml is
# npm's solc, for machines that cannot fetch a native one; without this line Foundry fetches its own.
export FOUNDRY_SOLC=clients/solc/solc

expect() { [[ $2 == $3 ]] || { echo "$1: expected $3, got $2" >&2; exit 1; }; }

# Connect
export ETH_RPC_URL=${TAOEVM_RPC:-http://127.0.0.1:8545}
KEY=0x4bbbf85ce3377467afe5d46f804f221813b2bb87f24d81f60f1fcdbf7cbf4356 # of the development account 7
ME=$(cast wallet address "$KEY")
STAKING=0x0000000000000000000000000000000000000805
MAPPING=0x000000000000000000000000000000000000080C
expect "chain id" "$(cast chain-id)" 42

# Deploy: the vault lends against stake with one hotkey, here that of the development account 1.
HOTKEY=$(cast call $MAPPING 'addressMapping(address)(bytes32)' 0x70997970C51812dc3A010C7d01b50e0d17dc79C8)
VAULT=$(forge create src/TaoCollateralVault.sol:TaoCollateralVault --private-key "$KEY" --broadcast \
  --value 0.001ether --constructor-args 1 "$HOTKEY" | sed -n 's/^Deployed to: //p')
echo "vault $VAULT"

# Send, and read receipt, block and logs (1 TAO = 1e9 rao = 1e18 wei)
SENT=$(cast send "$VAULT" 'deposit()' --value 100ether --private-key "$KEY" --json | sed 's/.*"transactionHash":"\([^"]*\)".*/\1/')
expect status "$(cast receipt "$SENT" status)" true
BLOCK=$(cast receipt "$SENT" blockNumber)
expect "block" "$(cast block "$BLOCK" --json)" "*$SENT*"
expect "logs" "$(cast logs --from-block "$BLOCK" --address "$VAULT" 'Deposited(address indexed,uint256,uint256)')" "*$SENT*"
expect "assets in rao" "$(cast call "$VAULT" 'totalAssetsRao()(uint256)')" '100000000000 *'

# Why it is refused: a contract's own error, and the chain's word about its precompiles
WHY=$(cast send "$VAULT" 'withdraw(uint256)' 1000000000000000000000000000000 --private-key "$KEY" 2>&1 || true)
expect "refusal by the vault" "$WHY" "*$(cast sig 'NotEnoughShares(uint256,uint256)')*"
WHY=$(cast send $STAKING 'addStake(bytes32,uint256,uint256)' "$HOTKEY" 20000000000000 1 --private-key "$KEY" 2>&1 || true)
expect "refusal by the chain" "$WHY" '*NotEnoughBalanceToStake*'
echo "$WHY"

# The same deployment by a script, which runs in Foundry's own EVM with stand-ins for the precompiles
export KEY HOTKEY
SCRIPT=$(forge script foundry/script/DeployVault.s.sol --rpc-url "$ETH_RPC_URL" --broadcast --skip-simulation)
expect "deployment by forge script" "$SCRIPT" '*ONCHAIN EXECUTION COMPLETE & SUCCESSFUL*'

# Stake 10 TAO (amounts given to precompiles are in rao)
cast send $STAKING 'addStake(bytes32,uint256,uint256)' "$HOTKEY" 10000000000 1 --private-key "$KEY" >/dev/null
COLDKEY=$(cast call $MAPPING 'addressMapping(address)(bytes32)' "$ME")
ALPHA=$(cast call $STAKING 'getStake(bytes32,bytes32,uint256)(uint256)' "$HOTKEY" "$COLDKEY" 1)
expect "stake" "$ALPHA" '[1-9]*'
echo "stake $ALPHA units of 1e-9 alpha"

package io.taoevm.contracts;

import java.math.BigInteger;
import org.web3j.crypto.Bip32ECKeyPair;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.MnemonicUtils;
import org.web3j.protocol.Web3j;
import org.web3j.tx.RawTransactionManager;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;
import org.web3j.tx.gas.StaticGasProvider;
import org.web3j.tx.response.PollingTransactionReceiptProcessor;

/** A development account that signs its own transactions. */
record DevAccount(Web3j web3j, Credentials credentials, TransactionManager transactions) {
  /** Enough for every call here; what is not used comes back, and the price is the base fee's. */
  static final ContractGasProvider GAS =
      new StaticGasProvider(BigInteger.valueOf(20_000_000_000L), BigInteger.valueOf(6_000_000));

  private static final String MNEMONIC =
      "test test test test test test test test test test test junk";
  private static final int HARDENED = Bip32ECKeyPair.HARDENED_BIT;
  private static final long POLL_MILLIS = 20;
  private static final int POLLS = 1_000;

  /** The account of this index, 0 to 9. */
  static DevAccount of(Web3j web3j, int index, long chainId) {
    var master = Bip32ECKeyPair.generateKeyPair(MnemonicUtils.generateSeed(MNEMONIC, ""));
    int[] path = {44 | HARDENED, 60 | HARDENED, HARDENED, 0, index};
    var credentials = Credentials.create(Bip32ECKeyPair.deriveKeyPair(master, path));
    var receipts = new PollingTransactionReceiptProcessor(web3j, POLL_MILLIS, POLLS);
    return new DevAccount(
        web3j, credentials, new RawTransactionManager(web3j, credentials, chainId, receipts));
  }

  String address() {
    return credentials.getAddress();
  }

  StakingV2 staking() {
    return StakingV2.load(web3j, transactions, GAS);
  }

  /** A vault as this account uses it. */
  TaoCollateralVault at(TaoCollateralVault vault) {
    return TaoCollateralVault.load(vault.getContractAddress(), web3j, transactions, GAS);
  }
}

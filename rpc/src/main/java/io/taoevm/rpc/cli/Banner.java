package io.taoevm.rpc.cli;

import io.taoevm.chain.Chain;
import io.taoevm.chain.MiningMode;
import io.taoevm.chain.codec.Ss58;
import io.taoevm.chain.crypto.AccountIds;
import io.taoevm.chain.genesis.EconomyGenesis;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.rpc.genesis.DevAccounts;
import io.taoevm.rpc.shape.ChecksumAddress;
import java.math.BigDecimal;

/** What a development node prints when it is ready: everything that one copies from it. */
public final class Banner {
  private static final int RAO_DECIMALS = 9;
  private static final int WEI_DECIMALS = 18;

  private final StringBuilder text = new StringBuilder();

  /** The text, with a line break at its end. */
  public static String of(
      Chain chain, EconomyGenesis economy, DevAccounts devAccounts, String host, int port) {
    var banner = new Banner();
    banner.line("TaoEVM " + Version.number() + ", a Bittensor EVM development chain");
    banner.accounts(devAccounts);
    banner.subnets(economy);
    banner.chain(chain, economy);
    var at = host.contains(":") ? "[" + host + "]" : host;
    banner.line("");
    banner.line("Listening on http://" + at + ":" + port + " and ws://" + at + ":" + port);
    return banner.text.toString();
  }

  private void line(String line) {
    text.append(line).append(System.lineSeparator());
  }

  private void title(String title) {
    line("");
    line(title);
    line("=".repeat(title.length()));
  }

  private void accounts(DevAccounts devAccounts) {
    var balance =
        new BigDecimal(devAccounts.balanceWei().toBigInteger()).movePointLeft(WEI_DECIMALS);
    title(
        "Accounts ("
            + balance.stripTrailingZeros().toPlainString()
            + " TAO each, anyone has their"
            + " keys)");
    var index = 0;
    for (var account : devAccounts.accounts()) {
      var mapped = AccountIds.mapped(account.address());
      line("(" + index++ + ") " + ChecksumAddress.of(account.address()));
      line("    private key     " + Bytes.toHex(account.privateKey()));
      line("    mapped account  " + mapped);
      line("    SS58            " + Ss58.encode(mapped));
    }
    line("");
    line("Mnemonic:        " + devAccounts.mnemonic());
    line("Derivation path: m/44'/60'/0'/0/");
  }

  private void subnets(EconomyGenesis economy) {
    title("Subnets");
    for (var subnet : economy.subnets()) {
      line(
          "("
              + subnet.netuid()
              + ") pool "
              + whole(subnet.taoRao())
              + " TAO / "
              + whole(subnet.alphaIn())
              + " alpha, owner "
              + Ss58.encode(subnet.owner()));
      var uid = 0;
      for (var neuron : subnet.neurons()) {
        line(
            "    uid "
                + uid++
                + (neuron.validatorPermit() ? " validator " : " miner     ")
                + Ss58.encode(neuron.hotkey()));
      }
    }
  }

  private void chain(Chain chain, EconomyGenesis economy) {
    var genesis = chain.genesis();
    title("Chain");
    line("Chain id:     " + Long.toUnsignedString(chain.chainId()));
    line("Rules:        Bittensor, spec version " + economy.specVersion());
    line("Gas limit:    " + Long.toUnsignedString(genesis.gasLimit()));
    line("Base fee:     " + genesis.baseFeeWei() + " wei");
    line("Genesis time: " + genesis.timestampMillis() / 1_000);
    line("Blocks:       " + blocks(chain.miningMode()));
  }

  private static String blocks(MiningMode mode) {
    return switch (mode) {
      case MiningMode.Instant _ -> "one for each transaction";
      case MiningMode.Interval(var millis) ->
          "every " + BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
      case MiningMode.Manual _ -> "when asked for";
    };
  }

  private static String whole(long rao) {
    return BigDecimal.valueOf(rao, RAO_DECIMALS).stripTrailingZeros().toPlainString();
  }
}

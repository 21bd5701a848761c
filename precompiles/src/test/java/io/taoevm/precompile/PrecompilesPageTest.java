package io.taoevm.precompile;

import io.taoevm.chain.call.CallTable;
import io.taoevm.chain.call.CallWeight;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.precompile.abi.AbiFunction;
import java.io.IOException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/precompiles.md is made from the tables of both releases. */
final class PrecompilesPageTest {
  private static final String HEAD =
      """
      # Precompiles

      Made from the table of functions by `PrecompilesPageTest` (`mvn test -pl precompiles -am \
      -Dtest=PrecompilesPageTest -Dupdate.expected`): do not edit.

      `--spec 425` and `--spec 471` choose the release of the real chain whose rules hold; the newest \
      is the default. A function is there from the release in its row on; before it, its selector is \
      unknown. Gas is what a call costs beyond the EVM's own CALL: reads 625, writes 2,500, calls of \
      the chain core their weight / 40,000. "Need" is what must be available although it is not \
      charged.

      **Units.** rao: 10^-9 TAO. Alpha: 10^-9 of a subnet's token. Hotkeys and coldkeys are raw \
      accounts of 32 bytes; an EVM address acts as the account that 0x80c gives, mapped(caller) below.

      **Failures.** A revert carries `Error(string)` and gives unused gas back: unknown selector, \
      arguments that do not decode, value sent to a function that takes none, a static frame. \
      Everything that the chain refuses is an *Error*: no data, and all gas of the call is gone. \
      Cap the gas of every call.

      **Value** sent to a payable function is lost, but for 0x800 `transfer` and 0x801 `addStake`.

      **DELEGATECALL and CALLCODE** act for the calling contract's caller at 425; at 471 every \
      precompile that acts for somebody refuses them.

      ## What release 471 changed
      - Moves and transfers of more stake than there is are refused (`NotEnoughStakeToWithdraw`).
      - Transfers of stake across subnets have a minimum of their own, 100,000 rao; within a subnet \
      neither moves nor transfers have one.
      - `getStake` costs 4,375, `getTotalColdkeyStake` and `getTotalColdkeyStakeOnSubnet` 1,250 + \
      1,250 a position + 12,500 a counted one, `getTotalHotkeyStake` 625 + 3,125 x the limit of \
      subnets, `uidLookup` 625.
      - 0x800 `transfer` costs 1,250 more and is closed to a caller whose coldkey is being swapped.
      - 0x06, 0x800, 0x801, 0x803 to 0x805, 0x808 to 0x80b, 0x80d and 0x80e refuse borrowed \
      frames.

      - A subnet that is dissolved leaves the list at once; its data and the payout follow behind the \
      transactions, in the weight that blocks leave over, phase by phase. Registrations that need its \
      netuid wait with their cost frozen.

      ## What is different here
      - There is neither scheduler nor beacon: their readers answer as a \
      chain does on which nothing of the kind was ever stored.
      - **Root dividends** are kept as release 425 keeps them, in a book by subnet under each hotkey, \
      and not in the basket of holdings that a validator has since release 441. \
      `claimRootWithHotkey` is built on that book. Established by sources: the call's index (148) and \
      argument, that it sells what is owed and stakes the TAO on root whatever the claim type, that \
      nothing owed and less than root's threshold succeed, `RootClaimTooHeavy`, the events \
      `RootClaimed` (here without its later amount) and `BasketClaimed`, and the weights, which a node of release 467 quoted \
      (2,048,205,118,028 declared: 51,205,128 gas must be there, of which the work done is charged). \
      Our reading: what is owed is what the book owes on each subnet, without the fund's prices, its \
      cash, its dust rules (a subnet whose pool pays nothing goes on owing, where the real chain \
      writes it off) and its waiting deposits; the index of the error in SCALE; that a proxy of type \
      RootClaim may make the call. `CashPathUnavailable` is of the fund and cannot be. \
      `getUnclaimedRootTaoByHotkey` says what the claim would stake now, \
      `getUnclaimedRootTaoBySubnet` the part of one subnet.
      - The weights of calls at 471 are those of 425. A benchmark of 2026-07-21 of a later source is \
      known (it has `transfer_stake` at 1,367,000,000 where 425 has 1,333,541,000), but not the \
      release that it went into; only calls that 425 did not have weigh what it says. The two \
      parameters of collateral weigh what the burn parameters of the same pallet do.
      - The gate of emission that later releases put before shares is not there: \
      `getEmissionGateConfig` shows it open.
      - 0x807 reads 204 items of the ten pallets: pools, prices, emission, neurons and their rows, \
      parameters, stake and its shares, children, locks, root claims, owners, issuance, swaps of \
      keys, crowdloans, leases, proxies. They have the real chain's keys and bytes; the list, with \
      the 42 items that read as empty and why, is \
      [storage-items.tsv](../precompiles/src/test/resources/storage-items.tsv). Where this chain keeps \
      several of them in one record, one that was never set reads as zero and not as nothing.
      - A keyless proxy account counts its extrinsic as 0.
      """;

  private static final String RAW =
      """

      ## Without an ABI
      | Address | What it does | Gas |
      |---|---|---|
      | 0x06 | runs the SCALE-encoded call of its input in the caller's name; no output | the call's weight |
      | 0x402, 0x403 | four ignored bytes, then message, key and both halves of an ed25519 or sr25519 signature; a word of 1 or 0 | 6,000 |
      | 0x807 | the value under the storage key of its input; empty if there is none | 625 |
      """;

  @Test
  void page_shouldBeCurrent() throws IOException {
    var page = new StringBuilder(HEAD);
    page.append(RAW);
    for (var precompile : BittensorPrecompiles.described(ChainSpec.V471)) {
      page.append("\n## 0x")
          .append(HexFormat.of().toHexDigits(precompile.address().c(), 3))
          .append(' ')
          .append(precompile.name())
          .append(" (switch ")
          .append(precompile.toggle())
          .append(")\n| Function | Selector | Kind | Since | Gas | |\n|---|---|---|---|---|---|\n");
      for (var function : precompile.table()) {
        page.append(row((int) precompile.address().c(), function));
      }
    }
    GeneratedTexts.assertCurrent("docs/precompiles.md", page.toString());
  }

  private static String row(int address, PrecompileFunction function) {
    var abi = function.abi();
    return "| `"
        + signature(abi)
        + "` | `0x"
        + HexFormat.of().toHexDigits(abi.selector())
        + "` | "
        + abi.mutability().solidity()
        + " | "
        + function.since()
        + " | "
        + gas(function)
        + " | "
        + SpecFunction.of(address, abi.selector()).meaning()
        + " |\n";
  }

  private static String signature(AbiFunction abi) {
    var results =
        abi.outputs().isEmpty()
            ? ""
            : abi.outputs().stream()
                .map(output -> output.type().canonical())
                .collect(Collectors.joining(", ", " → ", ""));
    return abi.canonical() + results;
  }

  private static String gas(PrecompileFunction function) {
    return switch (function.cost()) {
      case PrecompileFunction.Cost.Reads reads -> "" + reads.count() * Invocation.READ_GAS;
      case PrecompileFunction.Cost.Other other -> other.words();
      case PrecompileFunction.Cost.Weight weight -> {
        var call = weight.call().make(EveryFunctionTest.sampleArguments(function));
        var declared = CallTable.weight(ChainSpec.V471, call);
        yield declared.paysFee()
            ? "" + declared.declared() / CallWeight.PER_GAS
            : "0, need " + declared.gasNeeded();
      }
    };
  }
}

package io.taoevm.evm;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.Log;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionExecutor;
import io.taoevm.chain.block.TransactionFault;
import io.taoevm.chain.block.TransactionResult;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.block.TransactionResult.Refused;
import io.taoevm.chain.ledger.EvmLedger.GasBill;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.evm.gas.Gas;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs transactions on any engine: checks, payment, authorizations, access list, the message,
 * refund and fee (order: precompiles.md 7, Yellow Paper 6). Callers run it on a thread of {@link
 * EvmThreads}.
 */
public final class TransactionProcessor implements TransactionExecutor {
  private static final Address SYSTEM =
      Address.fromHex("0xfffffffffffffffffffffffffffffffffffffffe");
  private static final long SYSTEM_GAS = 30_000_000;

  /** Weight that a unit of gas stands for on the real chain (precompiles.md 3.5). */
  public static final long WEIGHT_PER_GAS = 40_000;

  private final EvmEngine engine;
  private final EvmRules rules;
  private final TransactionChecks checks;

  /**
   * @throws UnsupportedRulesException if the engine cannot run under the rules
   */
  public TransactionProcessor(EvmEngine engine, EvmRules rules) {
    engine
        .objection(rules)
        .ifPresent(
            objection -> {
              throw new UnsupportedRulesException(objection);
            });
    this.engine = engine;
    this.rules = rules;
    this.checks = new TransactionChecks(rules);
  }

  public EvmRules rules() {
    return rules;
  }

  /** The same with other precompiles. */
  public TransactionProcessor with(PrecompileSet precompiles) {
    return precompiles == rules.precompiles()
        ? this
        : new TransactionProcessor(engine, rules.with(precompiles));
  }

  @Override
  public long intrinsicGas(Transaction transaction) {
    return Math.max(checks.intrinsicGas(transaction), checks.floorGas(transaction));
  }

  @Override
  public Optional<Refused> check(
      State state, BlockContext block, Transaction transaction, Address sender) {
    return checks.check(state, block, transaction, sender);
  }

  @Override
  public TransactionResult execute(
      State state,
      BlockContext block,
      Transaction transaction,
      Address sender,
      long gasLeftInBlock) {
    return execute(state, block, transaction, sender, gasLeftInBlock, Tracer.NONE);
  }

  /** As the port's method, watched by a tracer. */
  public TransactionResult execute(
      State state,
      BlockContext block,
      Transaction transaction,
      Address sender,
      long gasLeftInBlock,
      Tracer tracer) {
    var refused =
        checks
            .check(state, block, transaction, sender)
            .or(() -> checks.checkPlace(state, transaction, sender, gasLeftInBlock));
    if (refused.isPresent()) {
      return refused.get();
    }
    return run(new Run(state, block, transaction, sender, gasPrice(block, transaction), tracer));
  }

  @Override
  public TransactionResult call(
      State state, BlockContext block, Transaction transaction, Address sender) {
    return call(state, block, transaction, sender, Tracer.NONE);
  }

  /** As the port's method, watched by a tracer. */
  public TransactionResult call(
      State state, BlockContext block, Transaction transaction, Address sender, Tracer tracer) {
    var refused = checks.checkCall(state, block, transaction, sender);
    if (refused.isPresent()) {
      return refused.get();
    }
    var free = transaction.maxFeePerGas().isZero();
    var price = free ? Word.ZERO : gasPrice(block, transaction);
    return run(new Run(state, block, transaction, sender, price, tracer));
  }

  /**
   * Runs a call of the protocol itself, such as those of EIP-4788 and EIP-2935: from the system
   * address, without fee, nonce or access list.
   */
  public Outcome systemCall(State state, BlockContext block, Address target, byte[] input) {
    var scope = new TransactionScope(state, SYSTEM, Word.ZERO, List.of());
    var message = Message.call(SYSTEM, target, Word.ZERO, input, SYSTEM_GAS);
    return engine.open(rules, block).execute(message, scope, Tracer.NONE);
  }

  /** One transaction on its way. */
  private record Run(
      State state,
      BlockContext block,
      Transaction transaction,
      Address sender,
      Word priceWei,
      Tracer tracer) {}

  private Word gasPrice(BlockContext block, Transaction transaction) {
    return rules.has(Quirk.PAYS_BASE_FEE_ONLY)
        ? block.baseFeeWei()
        : transaction.effectiveGasPrice(block.baseFeeWei());
  }

  private TransactionResult run(Run run) {
    var state = run.state;
    var ledger = rules.ledger();
    var transaction = run.transaction;
    var sender = run.sender;
    var before = state.checkpoint();
    if (!ledger.withdrawGas(state, sender, run.priceWei, transaction.gasLimit())
        || !withdrawBlobGas(run)) {
      state.rollback(before);
      return new Refused(TransactionFault.INSUFFICIENT_FUNDS, "");
    }
    var nonce = ledger.nonce(state, sender);
    ledger.setNonce(state, sender, nonce + 1);
    var scope = openScope(run);
    new Authorizations(rules, scope, run.block).apply(transaction.authorizations());
    var created = transaction.isCreation() ? ContractAddress.of(sender, nonce) : null;
    var beforeMessage = state.checkpoint();
    EvmThreads.executing(scope);
    Outcome outcome;
    try {
      outcome = runMessage(run, scope, created);
    } finally {
      EvmThreads.executing(null);
    }
    if (scope.isOverWeightBudget()) {
      state.rollback(beforeMessage);
      outcome = Outcome.outOfGas();
    }
    var used = settle(run, scope, outcome);
    return result(run, scope, outcome, used, created);
  }

  private boolean withdrawBlobGas(Run run) {
    var gas = Gas.BLOB * run.transaction.blobHashes().size();
    return gas == 0
        || rules.ledger().withdrawGas(run.state, run.sender, run.block.blobBaseFeeWei(), gas);
  }

  private TransactionScope openScope(Run run) {
    var shown = rules.has(Quirk.PAYS_BASE_FEE_ONLY) ? run.block.baseFeeWei() : run.priceWei;
    var transaction = run.transaction;
    var scope = new TransactionScope(run.state, run.sender, shown, transaction.blobHashes());
    scope.warm(run.sender);
    scope.warm(run.block.coinbase());
    for (var entry : transaction.accessList()) {
      var account = scope.account(entry.address());
      scope.warm(account);
      for (var slot : entry.slots()) {
        scope.warm(account, account.slot(slot.a(), slot.b(), slot.c(), slot.d()));
      }
    }
    if (rules.has(Quirk.WEIGHT_BUDGET)) {
      scope.setWeightBudget(weightBudget(transaction.gasLimit()));
    }
    return scope;
  }

  private static long weightBudget(long gasLimit) {
    return gasLimit > Long.MAX_VALUE / WEIGHT_PER_GAS ? Long.MAX_VALUE : gasLimit * WEIGHT_PER_GAS;
  }

  private Outcome runMessage(Run run, TransactionScope scope, @Nullable Address created) {
    var transaction = run.transaction;
    var gas = transaction.gasLimit() - checks.intrinsicGas(transaction);
    var target = created != null ? created : Objects.requireNonNull(transaction.to());
    scope.warm(target);
    var message =
        created != null
            ? Message.create(run.sender, created, transaction.valueWei(), transaction.data(), gas)
            : Message.call(run.sender, target, transaction.valueWei(), transaction.data(), gas);
    if (created == null) {
      warmDelegate(run.state, scope, target);
    }
    return engine.open(rules, run.block).execute(message, scope, run.tracer);
  }

  /** The account whose code a delegated target runs is warm (EIP-7702). */
  private void warmDelegate(State state, TransactionScope scope, Address target) {
    if (rules.has(Eip.SET_CODE) && state.account(target).hasCode()) {
      var delegate = Delegation.target(state.code(target));
      if (delegate != null) {
        scope.warm(delegate);
      }
    }
  }

  /** Refunds, pays and deletes; the gas that the transaction used. */
  private long settle(Run run, TransactionScope scope, Outcome outcome) {
    var limit = run.transaction.gasLimit();
    var used = limit - outcome.gasLeft();
    var refund = Math.min(scope.refund(), used / Gas.MAX_REFUND_QUOTIENT);
    used = Math.max(used - refund, checks.floorGas(run.transaction));
    var free = run.priceWei.compareTo(run.block.baseFeeWei()) < 0;
    var tip = free ? Word.ZERO : run.priceWei.minus(run.block.baseFeeWei());
    var bill = new GasBill(run.sender, run.priceWei, tip, limit, used);
    rules.ledger().settleGas(run.state, bill, run.block.author(), run.block.coinbase());
    for (var address : scope.destroyed()) {
      run.state.deleteAccount(address);
    }
    scope.stickyTouch().apply(run.state);
    return used;
  }

  private static Executed result(
      Run run, TransactionScope scope, Outcome outcome, long used, @Nullable Address created) {
    TransactionResult.Status status =
        switch (outcome) {
          case Outcome.Returned returned -> new TransactionResult.Success();
          case Outcome.Reverted reverted -> new TransactionResult.Reverted();
          case Outcome.Halted halted -> new TransactionResult.Halted(halted.text());
        };
    List<Log> logs = outcome.succeeded() ? scope.logs() : List.of();
    return new Executed(
        status,
        used,
        run.priceWei,
        outcome.output(),
        logs,
        created,
        outcome.succeeded() ? null : scope.refusal(),
        scope.console().calls());
  }
}

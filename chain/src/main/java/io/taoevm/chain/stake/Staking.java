package io.taoevm.chain.stake;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.state.State;

/**
 * All services of stake over one state in one block, wired together. Cheap to make: make one where
 * a call or a block step begins. Every method of the services may throw a {@code Refusal}, upon
 * which the caller rolls back to a checkpoint of its own.
 */
public final class Staking {
  private final StakeContext context;
  private final Locks locks;
  private final RootBooks rootBooks;
  private final RootClaims rootClaims;
  private final HotkeyClaims hotkeyClaims;
  private final StakeFlow flow;
  private final StakeOperations operations;
  private final StakeMoves moves;
  private final Children children;
  private final Takes takes;
  private final AutoStake autoStake;
  private final StakeReads reads;
  private final SubnetPayout payout;
  private final StagedPayout stagedPayout;
  private final SubnetKing king;
  private final HotkeySwap hotkeySwap;
  private final ColdkeySwap coldkeySwap;
  private final AlphaFees alphaFees;
  private final StakeTrades trades;
  private final Collateral collateral;
  private final CollateralOperations collateralOperations;

  public Staking(State state, BlockContext blockContext) {
    this.context = new StakeContext(state, blockContext);
    this.collateral = new Collateral(context);
    this.locks = new Locks(context, collateral);
    this.rootBooks = new RootBooks(context);
    var stakers = new RootStakers(context);
    this.rootClaims = new RootClaims(context, rootBooks, stakers);
    this.hotkeyClaims = new HotkeyClaims(context, rootBooks, stakers, rootClaims);
    var checks = new StakeChecks(context, locks, collateral);
    this.flow = new StakeFlow(context, locks, rootBooks, stakers);
    this.operations = new StakeOperations(context, checks, flow, locks, collateral);
    this.collateralOperations = new CollateralOperations(context, collateral, checks, flow, locks);
    this.moves = new StakeMoves(context, operations, checks, flow, locks, collateral);
    this.children = new Children(context);
    this.takes = new Takes(context);
    this.autoStake = new AutoStake(context);
    this.reads = new StakeReads(context, operations);
    this.payout = new SubnetPayout(context, rootBooks, locks, children, collateral);
    stagedPayout = new StagedPayout(context);
    this.king = new SubnetKing(context, locks);
    var lockSwap = new LockSwap(context, locks);
    var swapOnSubnet =
        new HotkeySwapOnSubnet(context, takes, children, autoStake, rootBooks, collateral);
    this.hotkeySwap = new HotkeySwap(context, rootBooks, lockSwap, swapOnSubnet);
    this.trades = new StakeTrades(context, checks, flow, locks, collateral);
    this.alphaFees = new AlphaFees(context, flow);
    this.coldkeySwap =
        new ColdkeySwap(context, autoStake, rootBooks, stakers, lockSwap, collateral);
  }

  public Markets markets() {
    return context.markets();
  }

  public Hotkeys hotkeys() {
    return context.hotkeys();
  }

  public StakeLedger stakes() {
    return context.stakes();
  }

  public StakeSettings settings() {
    return context.settings();
  }

  public Locks locks() {
    return locks;
  }

  public Collateral collateral() {
    return collateral;
  }

  public CollateralOperations collateralOperations() {
    return collateralOperations;
  }

  public RootBooks rootBooks() {
    return rootBooks;
  }

  public RootClaims rootClaims() {
    return rootClaims;
  }

  public HotkeyClaims hotkeyClaims() {
    return hotkeyClaims;
  }

  /** The unchecked moves below the calls. */
  StakeFlow flow() {
    return flow;
  }

  /**
   * Moves alpha from one staker to another on a subnet without the checks of a call, as the
   * dividends of a lease do.
   *
   * @return what it is worth in rao
   * @throws io.taoevm.chain.refusal.Refusal {@code AmountTooLow}, or if locks forbid it
   */
  public long transferWithin(StakeKey from, StakeKey to, long alpha) {
    return flow.transferWithin(from, to, alpha);
  }

  public StakeOperations operations() {
    return operations;
  }

  public StakeMoves moves() {
    return moves;
  }

  public Children children() {
    return children;
  }

  public Takes takes() {
    return takes;
  }

  public AutoStake autoStake() {
    return autoStake;
  }

  public StakeReads reads() {
    return reads;
  }

  public SubnetPayout payout() {
    return payout;
  }

  /** The end of a market where releases take it in phases. */
  public StagedPayout stagedPayout() {
    return stagedPayout;
  }

  public SubnetKing king() {
    return king;
  }

  public AccountFlags flags() {
    return context.flags();
  }

  public HotkeySwap hotkeySwap() {
    return hotkeySwap;
  }

  public ColdkeySwap coldkeySwap() {
    return coldkeySwap;
  }

  public AlphaFees alphaFees() {
    return alphaFees;
  }

  public StakeTrades trades() {
    return trades;
  }
}

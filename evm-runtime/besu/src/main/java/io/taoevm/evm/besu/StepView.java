package io.taoevm.evm.besu;

import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.TransactionScope;
import io.taoevm.evm.code.InstructionSet;
import io.taoevm.evm.code.Opcodes;
import org.hyperledger.besu.evm.frame.MessageFrame;

/**
 * A frame before an instruction, as the node's tracers look into it. What is asked again once the
 * instruction has run, it remembers: operands of those that enter frames or destroy a contract.
 */
final class StepView implements Tracer.Frame {
  private final MessageFrame frame;
  private final int depth;
  private final int pc;
  private final int opcode;
  private final long gas;
  private final long staticGas;
  private final Word[] operands;
  private final Word balanceWei;

  StepView(MessageFrame frame, int depth, InstructionSet instructions) {
    this.frame = frame;
    this.depth = depth;
    this.pc = frame.getPC();
    this.opcode = frame.getCurrentOperation().getOpcode();
    this.gas = frame.getRemainingGas();
    this.staticGas = instructions.gas(opcode);
    this.operands = new Word[Math.min(remembered(opcode), frame.stackSize())];
    for (var i = 0; i < operands.length; i++) {
      operands[i] = stack(i);
    }
    this.balanceWei = opcode == Opcodes.SELFDESTRUCT ? balance() : Word.ZERO;
  }

  private static int remembered(int opcode) {
    return switch (opcode) {
      case Opcodes.CALL, Opcodes.CALLCODE -> 7;
      case Opcodes.DELEGATECALL, Opcodes.STATICCALL -> 6;
      case Opcodes.CREATE, Opcodes.CREATE2, Opcodes.SELFDESTRUCT -> 1;
      default -> 0;
    };
  }

  private Word balance() {
    var account = JournalUpdater.of(frame).getAccount(frame.getRecipientAddress());
    return BesuTypes.word(account.getBalance().toBytes());
  }

  /** A word that lay on the stack before the instruction, if it is one of those above. */
  Word operand(int index) {
    return operands[index];
  }

  /** What the contract had before its destruction. */
  Word balanceWei() {
    return balanceWei;
  }

  @Override
  public int depth() {
    return depth;
  }

  @Override
  public int pc() {
    return pc;
  }

  @Override
  public int opcode() {
    return opcode;
  }

  @Override
  public long gas() {
    return gas;
  }

  @Override
  public long staticGas() {
    return staticGas;
  }

  @Override
  public long refund() {
    return frame.getGasRefund() + scope().refund();
  }

  @Override
  public Address address() {
    return BesuTypes.address(frame.getRecipientAddress());
  }

  @Override
  public int stackSize() {
    return frame.stackSize();
  }

  @Override
  public Word stack(int index) {
    return BesuTypes.word(frame.getStackItem(index));
  }

  @Override
  public int memorySize() {
    return (int) frame.memoryByteSize();
  }

  @Override
  public byte[] memory(int offset, int length) {
    return frame.shadowReadMemory(offset, length).toArray();
  }

  @Override
  public byte[] returnData() {
    return frame.getReturnData().toArray();
  }

  @Override
  public TransactionScope scope() {
    return JournalUpdater.of(frame).scope();
  }
}

package io.taoevm.rpc.dev;

import io.taoevm.chain.Chain;
import io.taoevm.chain.block.Transaction;
import io.taoevm.chain.block.TransactionResult.Executed;
import io.taoevm.chain.block.TransactionType;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Word;
import io.taoevm.chain.state.State;
import io.taoevm.evm.Tracer;
import io.taoevm.evm.TransactionProcessor;
import io.taoevm.rpc.argument.Decoders;
import io.taoevm.rpc.protocol.Call;
import io.taoevm.rpc.protocol.Methods;
import io.taoevm.rpc.protocol.RpcException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Balances and allowances of ERC-20 tokens as a test wants them. The slot that holds one is found
 * among those that the token's own getter reads: the one whose value it gives back.
 */
public final class TokenMethods {
  private static final int SLOAD = 0x54;
  private static final byte[] BALANCE_OF = Bytes.fromHex("0x70a08231");
  private static final byte[] ALLOWANCE = Bytes.fromHex("0xdd62ed3e");

  private final Chain chain;
  private final TransactionProcessor processor;
  private final Edits edits;

  public TokenMethods(Chain chain, TransactionProcessor processor) {
    this.chain = chain;
    this.processor = processor;
    this.edits = new Edits(chain);
  }

  public void register(Methods methods) {
    methods
        .control("anvil_dealERC20", 3, this::deal)
        .alias("hardhat_dealERC20", "anvil_dealERC20")
        .alias("anvil_setERC20Balance", "anvil_dealERC20")
        .control("anvil_setERC20Allowance", 4, this::allow);
  }

  /** A place in storage. */
  private record Slot(Address address, Word key) {}

  /** The arguments are the holder, the token and the amount. */
  private Object deal(Call call) {
    var holder = call.get(0, Decoders::address);
    var token = call.get(1, Decoders::address);
    var amount = call.get(2, Decoders::word);
    return set(token, Bytes.concat(BALANCE_OF, word(holder)), amount, "balanceOf");
  }

  /** The arguments are the owner, the spender, the token and the amount. */
  private Object allow(Call call) {
    var owner = call.get(0, Decoders::address);
    var spender = call.get(1, Decoders::address);
    var token = call.get(2, Decoders::address);
    var amount = call.get(3, Decoders::word);
    var data = Bytes.concat(ALLOWANCE, Bytes.concat(word(owner), word(spender)));
    return set(token, data, amount, "allowance");
  }

  private static byte[] word(Address address) {
    return address.word().bytes();
  }

  private Object set(Address token, byte[] getter, Word amount, String function) {
    var slot =
        read(token, getter).stream()
            .filter(candidate -> holds(candidate, token, getter, amount))
            .findFirst()
            .orElseThrow(
                () ->
                    RpcException.server(
                        "no slot that " + function + " of " + token + " reads holds its answer"));
    edits.apply(state -> state.setStorage(slot.address(), slot.key(), amount));
    return true;
  }

  /** The slots that a call reads, in their order. */
  private Set<Slot> read(Address token, byte[] data) {
    var slots = new LinkedHashSet<Slot>();
    var tracer =
        new Tracer() {
          @Override
          public void step(Frame frame) {
            if (frame.opcode() == SLOAD && frame.stackSize() > 0) {
              slots.add(new Slot(frame.address(), frame.stack(0)));
            }
          }
        };
    run(chain.latest().state(), token, data, tracer);
    return slots;
  }

  private boolean holds(Slot slot, Address token, byte[] getter, Word amount) {
    var state = chain.latest().state();
    state.setStorage(slot.address(), slot.key(), amount);
    state.settle();
    return run(state, token, getter, Tracer.NONE).filter(amount::equals).isPresent();
  }

  private Transaction transaction(Address token, byte[] data, long gas) {
    return new Transaction(
        TransactionType.LEGACY,
        Word.of(chain.chainId()),
        0,
        Word.ZERO,
        Word.ZERO,
        gas,
        token,
        Word.ZERO,
        data,
        List.of(),
        List.of(),
        Word.ZERO,
        List.of());
  }

  /** What a call returns, if that is a word. */
  private Optional<Word> run(State state, Address token, byte[] data, Tracer tracer) {
    var context = chain.latest().context();
    var result =
        processor.call(
            state, context, transaction(token, data, context.gasLimit()), Address.ZERO, tracer);
    return result instanceof Executed executed
            && executed.succeeded()
            && executed.output().length >= Word.LENGTH
        ? Optional.of(Word.of(executed.output(), 0))
        : Optional.empty();
  }
}

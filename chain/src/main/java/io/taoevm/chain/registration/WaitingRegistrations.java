package io.taoevm.chain.registration;

import io.taoevm.chain.codec.ScaleReader;
import io.taoevm.chain.codec.ScaleWriter;
import io.taoevm.chain.math.UInt128;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.state.KeyCodecs;
import io.taoevm.chain.state.State;
import io.taoevm.chain.state.Table;
import io.taoevm.chain.state.TableRow;
import io.taoevm.chain.state.ValueCodecs;
import io.taoevm.chain.subnet.SubnetIdentity;
import java.util.List;
import java.util.Optional;

/** Registrations of subnets that wait until a dissolved subnet has made room. */
final class WaitingRegistrations {
  /**
   * A registration whose cost is frozen on the coldkey's account.
   *
   * @param costRao what was asked for when it was made
   * @param medianPrice of the subnets' alpha then, as U64F64
   */
  record Waiting(
      AccountId coldkey,
      AccountId hotkey,
      Optional<SubnetIdentity> identity,
      long costRao,
      UInt128 medianPrice) {
    private static byte[] encode(Waiting value) {
      return new ScaleWriter()
          .account(value.coldkey)
          .account(value.hotkey)
          .option(value.identity, SubnetIdentity::write)
          .u64(value.costRao)
          .u64(value.medianPrice.lo())
          .u64(value.medianPrice.hi())
          .toBytes();
    }

    private static Waiting decode(byte[] bytes) {
      var in = new ScaleReader(bytes);
      var coldkey = in.account();
      var hotkey = in.account();
      var identity = in.option(SubnetIdentity::read);
      var cost = in.u64();
      var low = in.u64();
      return new Waiting(coldkey, hotkey, identity, cost, new UInt128(in.u64(), low));
    }
  }

  /** By arrival. */
  private static final Table<Integer, Waiting> TABLE =
      new Table<>(
          500,
          "NetworkRegistrationQueue",
          KeyCodecs.U32,
          ValueCodecs.of(Waiting::encode, Waiting::decode));

  private final State state;

  WaitingRegistrations(State state) {
    this.state = state;
  }

  List<TableRow<Integer, Waiting>> all() {
    return state.rows(TABLE);
  }

  void add(Waiting waiting) {
    var rows = all();
    state.put(TABLE, rows.isEmpty() ? 0 : rows.getLast().key() + 1, waiting);
  }

  void remove(int key) {
    state.remove(TABLE, key);
  }
}

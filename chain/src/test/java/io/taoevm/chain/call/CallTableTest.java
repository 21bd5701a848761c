package io.taoevm.chain.call;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taoevm.chain.codec.ScaleException;
import io.taoevm.chain.primitive.AccountId;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.spec.ChainSpec;
import io.taoevm.chain.vector.Vectors;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CallTableTest {
  private static final AccountId HOTKEY = new AccountId(1, 2, 3, 4);

  @Test
  void encode_shouldBeUndoneByDecode() {
    var call = new StakingCall.AddStakeLimit(HOTKEY, 258, 2_000_000_000L, -1L, true);
    var bytes = CallTable.encode(call);
    assertEquals(
        "0x0758"
            + Bytes.toHex(HOTKEY.bytes()).substring(2)
            + "02010094357700000000"
            + "ffffffffffffffff01",
        Bytes.toHex(bytes));
    assertEquals(call, CallTable.decode(bytes));
  }

  @Test
  void decode_shouldReadAnEmptyRemark_whenGivenZeros() {
    var call = (SystemCall.Remark) CallTable.decode(new byte[128]);
    assertArrayEquals(Bytes.EMPTY, call.remark());
  }

  @Test
  void decode_shouldRefuse_whenCallsNestTooDeep() {
    RuntimeCall call = new SystemCall.Remark(Bytes.EMPTY);
    for (var i = 0; i < 8; i++) {
      call = new SudoCall.Sudo(call);
    }
    assertTrue(CallTable.decode(CallTable.encode(call)) instanceof SudoCall.Sudo);
    var deeper = CallTable.encode(new SudoCall.Sudo(call));
    assertThrows(ScaleException.class, () -> CallTable.decode(deeper));
  }

  /** Zeros are a valid beginning of every argument: no items, none, the account of zeros. */
  @Test
  void everyCall_shouldDecode_andEncodeToTheSameBytes() {
    var zeros = new byte[1_024];
    var decoded = 0;
    for (var row : CallTable.rows()) {
      zeros[0] = (byte) row.pallet();
      zeros[1] = (byte) row.index();
      var call = CallTable.decode(zeros);
      assertEquals(row.type(), call.getClass());
      assertEquals(row.key(), CallTable.row(call).key());
      var encoded = CallTable.encode(call);
      assertArrayEquals(Arrays.copyOf(zeros, encoded.length), encoded, row.type().toString());
      var again = CallTable.encode(CallTable.decode(encoded));
      assertArrayEquals(encoded, again);
      if (encoded.length > 2) {
        var cut = Arrays.copyOf(encoded, encoded.length - 1);
        assertThrows(ScaleException.class, () -> CallTable.decode(cut), row.type().toString());
      }
      decoded++;
    }
    Vectors.report("calls of the table", decoded);
  }

  @Test
  void calls_shouldOnlyDecode_whereTheReleaseHasThem() {
    var bond = CallTable.encode(new StakingCall.SetMinCollateral(1, HOTKEY, 5));
    assertTrue(CallTable.decode(ChainSpec.V471, bond) instanceof StakingCall.SetMinCollateral);
    assertThrows(ScaleException.class, () -> CallTable.decode(ChainSpec.V425, bond));
    var inner = CallTable.decode(bond);
    var nested = CallTable.encode(new ProxyCall.Proxy(HOTKEY, null, new SudoCall.Sudo(inner)));
    assertTrue(CallTable.decode(ChainSpec.V471, nested) instanceof ProxyCall.Proxy);
    assertThrows(ScaleException.class, () -> CallTable.decode(ChainSpec.V425, nested));
  }

  @Test
  void everyCall_shouldBeThere_atTheLaterRelease() {
    for (var row : CallTable.rows()) {
      assertTrue(CallWeights.of(ChainSpec.V471).has(row), row.type().toString());
    }
  }

  @Test
  void weight_shouldBeTheRuntimes() {
    var expectedGas =
        Map.of(
            new StakingCall.AddStake(HOTKEY, 1, 1), 76_601L,
            new StakingCall.RemoveStake(HOTKEY, 1, 1), 64_229L,
            new StakingCall.MoveStake(HOTKEY, HOTKEY, 1, 2, 1), 34_776L,
            new RegistrationCall.BurnedRegister(1, HOTKEY), 102_170L);
    expectedGas.forEach(
        (call, gas) -> {
          var weight = CallTable.weight(ChainSpec.V425, call);
          assertTrue(weight.paysFee());
          assertEquals(gas, weight.declared() / CallWeight.PER_GAS, call.toString());
        });
    var weights =
        CallTable.weight(
            ChainSpec.V425, new WeightsCall.SetWeights(1, new int[] {0}, new int[] {1}, 0));
    assertEquals(2_962_841, weights.gasNeeded());
    assertTrue(!weights.paysFee());
  }
}

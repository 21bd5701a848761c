package io.taoevm.chain.ethereum;

import io.taoevm.chain.block.BlockContext;
import io.taoevm.chain.block.HeaderForm;
import io.taoevm.chain.block.Log;
import io.taoevm.chain.primitive.Address;
import io.taoevm.chain.primitive.Bytes;
import io.taoevm.chain.primitive.Hash;
import io.taoevm.chain.state.State;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contracts that Ethereum's protocol calls at the begin and at the end of a block: the history
 * of beacon roots (EIP-4788) and block hashes (EIP-2935), and the queues of withdrawal and
 * consolidation requests (EIP-7002, 7251).
 */
public final class SystemContracts {
  private static final Address BEACON_ROOTS =
      Address.fromHex("0x000F3df6D732807Ef1319fB7B8bB8522d0Beac02");
  private static final Address BLOCK_HASHES =
      Address.fromHex("0x0000F90827F1C53a10cb7A02335B175320002935");
  private static final Address WITHDRAWAL_REQUESTS =
      Address.fromHex("0x00000961Ef480Eb55e80D19ad83579A64c007002");
  private static final Address CONSOLIDATION_REQUESTS =
      Address.fromHex("0x0000BBdDc7CE488642fb579F8B00f3a590007251");

  private final SystemCaller caller;

  public SystemContracts(SystemCaller caller) {
    this.caller = caller;
  }

  /** What is called before the transactions. */
  public void open(State state, BlockContext block, HeaderForm form, Hash beaconRoot) {
    if (form.hasRequests()) {
      callIfThere(state, block, BLOCK_HASHES, block.parentHash().bytes());
    }
    if (form.hasBlobs()) {
      callIfThere(state, block, BEACON_ROOTS, beaconRoot.bytes());
    }
    state.settle();
  }

  /** A contract that is not there, or that fails, changes nothing. */
  private void callIfThere(State state, BlockContext block, Address target, byte[] input) {
    if (state.account(target).hasCode()) {
      caller.call(state, block, target, input);
    }
  }

  /**
   * The hash of the block's requests (EIP-7685): deposits of the logs, then what the queues give
   * out.
   *
   * @return null if the block is invalid since a queue is missing or fails, or a deposit's log is
   *     malformed
   */
  public @Nullable Hash requestsHash(State state, BlockContext block, List<Log> logs) {
    var requests = new ArrayList<byte[]>();
    var deposits = DepositLogs.requests(logs);
    var withdrawals = take(state, block, WITHDRAWAL_REQUESTS);
    var consolidations = take(state, block, CONSOLIDATION_REQUESTS);
    if (deposits == null || withdrawals == null || consolidations == null) {
      return null;
    }
    requests.add(deposits);
    requests.add(withdrawals);
    requests.add(consolidations);
    state.settle();
    var digest = sha256();
    for (var type = 0; type < requests.size(); type++) {
      var data = requests.get(type);
      if (data.length > 0) {
        digest.update(sha256().digest(Bytes.concat(new byte[] {(byte) type}, data)));
      }
    }
    return Hash.of(digest.digest());
  }

  private byte @Nullable [] take(State state, BlockContext block, Address queue) {
    return state.account(queue).hasCode() ? caller.call(state, block, queue, new byte[0]) : null;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}

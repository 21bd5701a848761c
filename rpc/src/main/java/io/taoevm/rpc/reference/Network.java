package io.taoevm.rpc.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.taoevm.chain.ethereum.BlobSchedule;
import io.taoevm.chain.ethereum.ConsensusFork;
import io.taoevm.chain.primitive.Word;
import io.taoevm.evm.Fork;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which rules hold at which time, as tests name it: {@code Cancun}, or {@code
 * ShanghaiToCancunAtTime15k}.
 *
 * @param changeSeconds the time from which {@code later} holds
 */
record Network(Rules earlier, Rules later, long changeSeconds) {
  private static final Pattern CHANGE = Pattern.compile("(\\w+)To(\\w+)AtTime(\\d+)k");
  private static final Pattern BLOBS_ONLY = Pattern.compile("BPO\\d");

  /**
   * The rules of one name.
   *
   * @param fork empty for one that is older than any that the engine knows
   */
  record Rules(String name, Optional<Fork> fork, BlobSchedule blobs) {
    private static Rules of(String name, JsonNode schedules) {
      var forkName = BLOBS_ONLY.matcher(name).matches() ? "Osaka" : name;
      for (var fork : Fork.values()) {
        if (fork.name().equals(forkName.toUpperCase(Locale.ROOT))) {
          var own = ConsensusFork.valueOf(fork.name()).blobs();
          return new Rules(name, Optional.of(fork), blobs(schedules.path(name), own));
        }
      }
      return new Rules(name, Optional.empty(), BlobSchedule.NONE);
    }

    private static BlobSchedule blobs(JsonNode schedule, BlobSchedule own) {
      return schedule.isMissingNode()
          ? own
          : new BlobSchedule(
              number(schedule.get("target")),
              number(schedule.get("max")),
              number(schedule.get("baseFeeUpdateFraction")),
              own.hasReservePrice());
    }

    private static int number(JsonNode quantity) {
      return (int) Word.fromHex(quantity.asText()).a();
    }
  }

  static Network of(String name, JsonNode schedules) {
    var change = CHANGE.matcher(name);
    if (change.matches()) {
      return new Network(
          Rules.of(change.group(1), schedules),
          Rules.of(change.group(2), schedules),
          1_000 * Long.parseLong(change.group(3)));
    }
    var rules = Rules.of(name, schedules);
    return new Network(rules, rules, 0);
  }

  Rules at(long timestampSeconds) {
    return Long.compareUnsigned(timestampSeconds, changeSeconds) < 0 ? earlier : later;
  }

  /** Whether the engine knows all the rules. */
  boolean isKnown() {
    return earlier.fork.isPresent() && later.fork.isPresent();
  }
}

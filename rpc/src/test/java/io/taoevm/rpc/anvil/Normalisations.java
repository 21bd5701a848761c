package io.taoevm.rpc.anvil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is made equal before answers are compared; docs/trace-differences.md names each. */
final class Normalisations {
  private static final String STANDARD_CONTRACT = "0x00000000000000000000000000000000000000[01].";

  private Normalisations() {}

  static JsonNode of(JsonNode answer) {
    hideBlockHashes(answer);
    if (answer.path("result") instanceof ArrayNode frames) {
      dropStandardContracts(frames);
    }
    return answer;
  }

  /**
   * Headers differ in time and extra data, so that a hash stands for no more than that there is
   * one.
   */
  private static void hideBlockHashes(JsonNode answer) {
    answer.findParents("blockHash").forEach(parent -> ((ObjectNode) parent).put("blockHash", ""));
  }

  /**
   * Frames of standard contracts that move no value, which Parity does not show, and which anvil
   * shows in some methods. Where there were any, frames are not numbered.
   */
  private static void dropStandardContracts(ArrayNode frames) {
    var dropped = false;
    for (var i = frames.size() - 1; i >= 0; i--) {
      var action = frames.get(i).path("action");
      if (frames.get(i).path("traceAddress").size() > 0
          && action.path("to").asText().matches(STANDARD_CONTRACT)) {
        frames.remove(i);
        dropped = true;
      }
    }
    if (dropped) {
      frames.forEach(frame -> ((ObjectNode) frame).remove(java.util.List.of("subtraces")));
    }
  }
}

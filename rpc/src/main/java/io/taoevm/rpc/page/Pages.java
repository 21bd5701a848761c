package io.taoevm.rpc.page;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Finds what is answered to GET. */
@FunctionalInterface
public interface Pages {
  /** Nothing but JSON-RPC. */
  Pages NONE = (path, query) -> Optional.empty();

  /**
   * The page of a path; empty if there is none.
   *
   * @param query parameters by name, decoded
   */
  Optional<CompletionStage<Page>> get(String path, Map<String, String> query);
}

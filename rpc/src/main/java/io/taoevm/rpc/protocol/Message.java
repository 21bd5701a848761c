package io.taoevm.rpc.protocol;

import java.util.List;

/** What came in one body: a request, or a batch of them. */
record Message(boolean isBatch, List<Request> members) {}

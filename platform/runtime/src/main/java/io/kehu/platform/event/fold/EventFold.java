package io.kehu.platform.event.fold;

import java.util.Set;

/// Implemented by an `@ApplicationScoped` bean that keeps a model out of events.
public interface EventFold {
  /// Kebab-case, never changed: `model`.
  String name();

  /// The types that it reads; others of the same topics are skipped.
  Set<String> eventTypes();

  /// The generations to be fed now; asked every second or so. A new one begins at the start of the topics and goes on independently of the others; one that
  /// is gone is forgotten soon after. Whoever uses a number again calls [Folds#forget] in the transaction that empties it.
  Set<Integer> generations();

  /// Adds a batch to the batch's generation, in the transaction in hand; it commits together with the offsets. Events come in order per key; order across
  /// topics is not promised. An event that makes this throw (for another reason than a fault that passes) is found out by halving the batch, goes to the
  /// dead-letter topic and is counted; the fold goes on without it.
  void fold(FoldBatch batch);
}

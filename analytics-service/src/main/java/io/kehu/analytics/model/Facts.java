package io.kehu.analytics.model;

import io.kehu.platform.event.fold.FoldEvent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What a batch of events says about one kind of thing. Each thing is written once a batch, in its newest state; whether that is newer than what is
/// stored, the table decides. So the facts after any order of batches are the same.
interface Facts {
  /// The events that are read.
  Set<String> eventTypes();

  /// Takes one of them into the batch.
  void add(FoldEvent event);

  /// Writes all that was added.
  void write(Handle handle);

  /// The customers that these facts name: where one was merged, its facts count for its survivor.
  default Stream<UUID> customers() {
    return Stream.empty();
  }

  /// The state of a thing, by the counter of the service that owns it.
  interface State {
    UUID id();

    long version();
  }

  /// Full types of version 1: `types("crm.order.", "recorded")`.
  static Set<String> types(String prefix, String... names) {
    return Arrays.stream(names)
        .map(name -> prefix + name + ".v1")
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Each thing once, as it last was.
  static <T extends State> Collection<T> newest(Collection<T> states) {
    Map<UUID, T> newest = new HashMap<>();
    for (T state : states) {
      newest.merge(state.id(), state, (a, b) -> a.version() >= b.version() ? a : b);
    }
    return newest.values();
  }

  /// Values of one row of a [FactTable].
  static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }

  /// As PostgreSQL reads an array of ids.
  static String array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }
}

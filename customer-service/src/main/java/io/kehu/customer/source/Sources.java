package io.kehu.customer.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which sources there are. A source once seen is never asked for again, since none is ever removed.
@ApplicationScoped
class Sources {
  private final SourceRepository repository;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  Sources(SourceRepository repository) {
    this.repository = repository;
  }

  boolean has(String code) {
    if (BuiltInSource.has(code) || seen.contains(code)) {
      return true;
    }
    boolean there = repository.isThere(code);
    if (there) {
      seen.add(code);
    }
    return there;
  }
}

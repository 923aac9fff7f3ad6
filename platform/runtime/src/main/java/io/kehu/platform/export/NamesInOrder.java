package io.kehu.platform.export;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// The members of all rows in one order. Each row has some of them, all in the same order: a new one comes behind the one that it stands behind.
final class NamesInOrder {
  private final List<String> names;

  /// @param first those that are known beforehand
  NamesInOrder(List<String> first) {
    this.names = new ArrayList<>(first);
  }

  void see(Iterator<String> row) {
    int next = 0;
    while (row.hasNext()) {
      String name = row.next();
      int at = names.indexOf(name);
      if (at < 0) {
        at = next;
        names.add(at, name);
      }
      next = at + 1;
    }
  }

  List<String> list() {
    return names;
  }
}

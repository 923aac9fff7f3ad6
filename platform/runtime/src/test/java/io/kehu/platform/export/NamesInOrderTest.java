package io.kehu.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesInOrderTest {
  @Test
  void whatARowLeavesOutFindsItsPlaceLater() {
    NamesInOrder names = new NamesInOrder(List.of());

    names.see(List.of("id", "status", "version").iterator());
    names.see(List.of("id", "dueOn", "status").iterator());
    names.see(List.of("at", "id", "dueOn", "note", "version").iterator());

    assertThat(names.list()).containsExactly("at", "id", "dueOn", "note", "status", "version");
  }
}

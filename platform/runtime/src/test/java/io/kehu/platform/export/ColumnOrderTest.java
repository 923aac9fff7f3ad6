package io.kehu.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColumnOrderTest {
  private static final List<String> COLUMNS = List.of("name", "phones.*", "#version");

  @Test
  void columnsFollowTheExportAndCountLikePeople() {
    assertThat(
            Stream.of("#version", "phones.10.number", "phones.2.type", "name", "phones.2.number")
                .sorted(new ColumnOrder(COLUMNS)))
        .containsExactly(
            "name", "phones.2.number", "phones.2.type", "phones.10.number", "#version");
  }

  @Test
  void onlyPlainColumnsAreAlwaysThere() {
    assertThat(ColumnOrder.always(COLUMNS)).containsExactly("name", "#version");
  }
}

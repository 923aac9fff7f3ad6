package io.kehu.customer.contact.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.customer.contact.Standing;
import io.kehu.customer.contact.chart.ChartApi.Person;
import io.kehu.customer.contact.chart.ChartQuery.Place;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChartServiceTest {
  private static final UUID BOSS = UUID.randomUUID();
  private static final UUID MANAGER = UUID.randomUUID();
  private static final UUID CLERK = UUID.randomUUID();

  @Test
  void peopleStandBelowThoseWhomTheyReportTo() {
    List<Person> top =
        ChartService.tree(
            List.of(place(1, BOSS, null), place(2, MANAGER, BOSS), place(3, CLERK, MANAGER)));

    assertThat(top).extracting(Person::id).containsExactly(BOSS);
    assertThat(top.getFirst().reports()).extracting(Person::id).containsExactly(MANAGER);
    assertThat(top.getFirst().reports().getFirst().reports())
        .extracting(Person::id)
        .containsExactly(CLERK);
  }

  @Test
  void nobodyAtAllMakesAnEmptyChart() {
    assertThat(ChartService.tree(List.of())).isEmpty();
  }

  private static Place place(int depth, UUID id, UUID boss) {
    return new Place(depth, id, "吴建国", null, null, Standing.ORDINARY, boss, List.of());
  }
}

package io.kehu.analytics.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.analytics.ModelDatabase;
import io.kehu.analytics.figure.Scope;
import io.kehu.analytics.period.Granularity;
import io.kehu.analytics.period.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComplaintFiguresTest {
  private static final Period FIRST_HALF =
      new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), ZoneId.of("Asia/Shanghai"));
  private static final UUID WANG = UUID.randomUUID();
  private static final UUID LI = UUID.randomUUID();

  private final ModelDatabase database = new ModelDatabase();
  private final ComplaintFigures figures = new ComplaintFigures(database.handle(), Scope.ALL);

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void setsComplaintsAgainstOrdersAndActiveCustomers() {
    order(WANG, "2026-03-01T00:00:00Z");
    order(LI, "2026-03-02T00:00:00Z");
    complaint(WANG, "2026-03-05T00:00:00Z", "2026-03-05T00:30:00Z");
    var all = figures.steps(FIRST_HALF, null).getFirst();
    assertThat(all.perThousandOrders()).isEqualTo(500);
    assertThat(all.complaining().count()).isEqualTo(1);
    assertThat(all.complaining().of()).isEqualTo(2);
    assertThat(all.firstResponseMinutes()).isEqualTo(30);
    assertThat(all.resolutionMinutes()).isNull();
  }

  @Test
  void cutsMonthsInTheNamedZone() {
    complaint(WANG, "2026-03-31T16:30:00Z", null);
    assertThat(figures.steps(FIRST_HALF, Granularity.MONTH))
        .extracting(ComplaintFigures.Step::from)
        .containsExactly(LocalDate.of(2026, 4, 1));
  }

  private void order(UUID customer, String placed) {
    database
        .handle()
        .execute(
            "insert into order_fact values (gen_random_uuid(), 1, ?, true, ?::timestamptz, 'CNY', 1, 0)",
            customer,
            placed);
  }

  private void complaint(
      UUID customer, String opened, @org.jspecify.annotations.Nullable String responded) {
    database
        .handle()
        .execute(
            "insert into ticket_fact (ticket_id, version, customer_id, type, status, opened_at, responded_at)"
                + " values (gen_random_uuid(), 1, ?, 'COMPLAINT', 'OPEN', ?::timestamptz, ?::timestamptz)",
            customer,
            opened,
            responded);
  }
}

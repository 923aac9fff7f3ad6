package io.kehu.customer.overview;

import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What goes of the 360° view.
@ApplicationScoped
class OverviewErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.rows(
            "overview_ticket_clock",
            "ticket_id in (select id from overview_ticket where customer_id = :subject)"),
        CUSTOMER.rows("overview_ticket"),
        CUSTOMER.rows("overview_order"),
        CUSTOMER.rows("overview_opportunity"),
        CUSTOMER.rows("overview_figures"));
  }
}

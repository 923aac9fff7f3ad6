package io.kehu.customer.timeline;

import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What goes of timelines.
@ApplicationScoped
class TimelineErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(CUSTOMER.rows("timeline_entry"));
  }
}

package io.kehu.customer.timeline;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows timelines to those who may see the customer.
@ApplicationScoped
public class TimelineService {
  private final CustomerAccess customers;
  private final Timeline timeline;

  TimelineService(CustomerAccess customers, Timeline timeline) {
    this.customers = customers;
    this.timeline = timeline;
  }

  /// @param type null for all
  @Transactional(SUPPORTS)
  public Page<TimelineEntry> of(UUID customerId, @Nullable TimelineType type, ListRequest request) {
    UUID id = customers.readable(customerId).id();
    List<Sql> conditions = new ArrayList<>();
    conditions.add(Sql.of("e.customer_id = :customerId", Map.of("customerId", id)));
    if (type != null) {
      conditions.add(Sql.of("e.type = :ofType", Map.of("ofType", type.name())));
    }
    return timeline.page(request, conditions);
  }
}

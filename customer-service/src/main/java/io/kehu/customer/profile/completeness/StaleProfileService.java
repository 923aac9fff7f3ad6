package io.kehu.customer.profile.completeness;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Finds the profiles that need upkeep among the customers that the caller may see.
@ApplicationScoped
public class StaleProfileService {
  private final StaleProfileRepository profiles;
  private final CustomerAccess customers;
  private final ProfileConfig config;
  private final Clock clock;

  StaleProfileService(
      StaleProfileRepository profiles,
      CustomerAccess customers,
      ProfileConfig config,
      Clock clock) {
    this.profiles = profiles;
    this.customers = customers;
    this.config = config;
    this.clock = clock;
  }

  @Transactional(SUPPORTS)
  public Page<StaleProfile> list(ListRequest request, StaleProfileFilter filter) {
    LocalDate verifiedFrom = LocalDate.now(clock).minusDays(config.verifiedForDays());
    List<Sql> conditions = new ArrayList<>(List.of(customers.readable()));
    conditions.addAll(filter.orDefaults(config.completeFrom(), verifiedFrom).conditions());
    return profiles.list(request, conditions);
  }
}

package io.kehu.customer.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.encounter.Today;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Reads the whole overview of one customer by one statement.
@ApplicationScoped
class OverviewQuery {
  private final Jdbi jdbi;
  private final ObjectMapper json;
  private final Today today;

  OverviewQuery(Jdbi jdbi, ObjectMapper json, Today today) {
    this.jdbi = jdbi;
    this.json = json;
    this.today = today;
  }

  /// @param readable the customers that may be seen, as `c`
  Optional<OverviewApi.View> of(UUID customerId, Sql readable) {
    return jdbi.withHandle(db ->
            db.createQuery(OverviewSql.TEXT.formatted(readable.text()))
                .bindMap(readable.parameters())
                .bind("id", customerId)
                .bind("today", today.get())
                .bind("zone", today.zone().getId())
                .mapTo(String.class)
                .findOne())
        .map(this::view);
  }

  private OverviewApi.View view(String found) {
    try {
      return json.readValue(found, OverviewApi.View.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The read model has a shape of its own", e);
    }
  }
}

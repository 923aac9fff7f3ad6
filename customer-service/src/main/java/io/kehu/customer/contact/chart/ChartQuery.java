package io.kehu.customer.contact.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.accountplan.BuyingRole;
import io.kehu.customer.contact.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the people of a customer from the top down.
@ApplicationScoped
class ChartQuery {
  private static final String SQL =
      """
      with recursive line(id, depth) as (
        select id, 1 from contact where customer_id = :customer and reports_to_id is null
        union all
        select p.id, line.depth + 1 from contact p join line on p.reports_to_id = line.id
        where line.depth <= :deepest),
      role as (
        select cast(m ->> 'contactId' as uuid) as contact_id,
               jsonb_agg(distinct m -> 'role') as roles
        from plan l cross join jsonb_array_elements(l.content -> 'buyingCentre') m
        where :withRoles and l.customer_id = :customer and l.kind = 'ACCOUNT'
          and l.status = 'ACTIVE' and :today between l.starts_on and l.ends_on
        group by 1)
      select line.depth, p.id, p.name, p.position, p.department, p.standing, p.reports_to_id,
             coalesce(role.roles, '[]') as roles
      from line join contact p on p.id = line.id left join role on role.contact_id = p.id
      order by line.depth, p.name, p.id
      limit :most
      """;

  private static final TypeReference<List<BuyingRole>> ROLES = new TypeReference<>() {};

  private final Jdbi jdbi;
  private final ObjectMapper json;

  ChartQuery(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /// @param depth 1 at the top
  record Place(
      int depth,
      UUID id,
      String name,
      @Nullable String position,
      @Nullable String department,
      Standing standing,
      @Nullable UUID reportsToId,
      List<BuyingRole> roles) {}

  /// Superiors before those who report to them, by name among equals.
  ///
  /// @param deepest one level more is read, to know that there are more
  List<Place> places(UUID customerId, boolean withRoles, LocalDate today, int deepest, int most) {
    return jdbi.withHandle(db ->
        db.createQuery(SQL)
            .bind("customer", customerId)
            .bind("withRoles", withRoles)
            .bind("today", today)
            .bind("deepest", deepest)
            .bind("most", most)
            .map((row, _) -> place(row))
            .list());
  }

  private Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getInt("depth"),
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("position"),
        row.getString("department"),
        Standing.valueOf(row.getString("standing")),
        row.getObject("reports_to_id", UUID.class),
        roles(row.getString("roles")));
  }

  private List<BuyingRole> roles(String text) {
    try {
      return json.readValue(text, ROLES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Plans hold known roles only", e);
    }
  }
}

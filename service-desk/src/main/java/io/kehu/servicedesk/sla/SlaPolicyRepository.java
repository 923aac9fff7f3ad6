package io.kehu.servicedesk.sla;

import io.kehu.platform.codelist.Label;
import io.kehu.servicedesk.priority.Priority;
import io.kehu.servicedesk.ticket.TicketType;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Policies by SQL.
@ApplicationScoped
class SlaPolicyRepository {
  private final Jdbi jdbi;

  SlaPolicyRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<SlaPolicy> all() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select * from sla_policy order by code")
            .map((row, context) -> read(row))
            .list());
  }

  Optional<SlaPolicy> find(String code) {
    return select(code, "");
  }

  /// Reads it and keeps others from changing it until the transaction ends.
  Optional<SlaPolicy> findForChange(String code) {
    return select(code, " for update");
  }

  /// @return false where there is one of this code, or an active one for the very same tickets
  boolean insert(SlaPolicy policy) {
    return jdbi.withHandle(handle ->
        handle.execute(
                """
                insert into sla_policy
                  (label_en, label_zh, type, priority, tier, calendar_code, first_response_minutes,
                   resolution_minutes, active, version, code)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                """,
                values(policy))
            == 1);
  }

  /// @return false where there is another active one for the very same tickets
  boolean update(SlaPolicy policy) {
    return jdbi.withHandle(handle ->
        handle
                .select(
                    """
                    select 1 from sla_policy where code <> ? and active and ?
                      and type is not distinct from ? and priority is not distinct from ?
                      and tier is not distinct from ?\
                    """,
                    policy.code(),
                    policy.active(),
                    name(policy.type()),
                    name(policy.priority()),
                    policy.tier())
                .mapTo(Integer.class)
                .findOne()
                .isEmpty()
            && handle.execute(
                    """
                    update sla_policy set label_en = ?, label_zh = ?, type = ?, priority = ?, tier = ?,
                      calendar_code = ?, first_response_minutes = ?, resolution_minutes = ?,
                      active = ?, version = ?
                    where code = ?\
                    """,
                    values(policy))
                == 1);
  }

  void delete(String code) {
    jdbi.useHandle(handle -> handle.execute("delete from sla_policy where code = ?", code));
  }

  private Optional<SlaPolicy> select(String code, String lock) {
    return jdbi.withHandle(handle ->
        handle
            .select("select * from sla_policy where code = ?" + lock, code)
            .map((row, context) -> read(row))
            .findOne());
  }

  private static @Nullable Object[] values(SlaPolicy policy) {
    return new @Nullable Object[] {
      policy.label().en(),
      policy.label().zh(),
      name(policy.type()),
      name(policy.priority()),
      policy.tier(),
      policy.calendar(),
      policy.firstResponseMinutes(),
      policy.resolutionMinutes(),
      policy.active(),
      policy.version(),
      policy.code()
    };
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static SlaPolicy read(ResultSet row) throws SQLException {
    String type = row.getString("type");
    String priority = row.getString("priority");
    return new SlaPolicy(
        row.getString("code"),
        new Label(row.getString("label_en"), row.getString("label_zh")),
        type == null ? null : TicketType.valueOf(type),
        priority == null ? null : Priority.valueOf(priority),
        row.getString("tier"),
        row.getString("calendar_code"),
        row.getInt("first_response_minutes"),
        row.getInt("resolution_minutes"),
        row.getBoolean("active"),
        row.getLong("version"));
  }
}

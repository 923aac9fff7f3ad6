package io.kehu.customer.team;

import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The teams of the company.
@ApplicationScoped
class TeamRepository implements PanacheRepositoryBase<Team, UUID> {
  private static final Listing<TeamApi.View> LISTING =
      Listing.from("team_definition t", "t.id")
          .field("code", FieldType.CODE, "t.code")
          .field("name", FieldType.TEXT, "t.name")
          .field("parentCode", FieldType.CODE, "t.parent_code")
          .defaultSort("code")
          .select("t.*", TeamRepository::view);

  private final Jdbi jdbi;
  private final Lists lists;

  TeamRepository(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  Optional<Team> byCode(String code) {
    return find("code", code).firstResultOptional();
  }

  Page<TeamApi.View> list(ListRequest request) {
    return lists.page(LISTING, request, List.of());
  }

  /// True where `above` is the team of `code` or somewhere above it.
  boolean isAtOrAbove(String above, String code) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                with recursive line(code) as (
                  select cast(:code as text)
                  union
                  select t.parent_code from team_definition t join line on t.code = line.code
                  where t.parent_code is not null)
                select exists (select from line where code = :above)
                """)
            .bind("code", code)
            .bind("above", above)
            .mapTo(Boolean.class)
            .one());
  }

  private static TeamApi.View view(ResultSet row) throws SQLException {
    return new TeamApi.View(
        row.getString("code"),
        row.getString("name"),
        row.getString("parent_code"),
        row.getLong("version"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }
}

package io.kehu.customer.tiering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.json.EventJson;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// The versions of the scheme. There always is one: the migration writes the first.
@ApplicationScoped
class SchemeRepository {
  private final Jdbi jdbi;
  private final Lists lists;
  private final ObjectMapper json;
  private final Listing<TieringApi.SchemeView> listing =
      Listing.from("tiering_scheme s", "s.version")
          .required("version", FieldType.INTEGER, "s.version")
          .required("createdAt", FieldType.INSTANT, "s.created_at")
          .defaultSort("-version")
          .select("s.*", this::view);

  SchemeRepository(Jdbi jdbi, Lists lists, @EventJson ObjectMapper json) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.json = json;
  }

  TieringApi.SchemeView current() {
    return jdbi.withHandle(db ->
        db.createQuery("select * from tiering_scheme order by version desc limit 1")
            .map((row, _) -> view(row))
            .one());
  }

  Page<TieringApi.SchemeView> versions(ListRequest request) {
    return lists.page(listing, request, List.of());
  }

  void add(TieringApi.SchemeView scheme) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into tiering_scheme (version, tiers, actor, created_at)
                values (:version, cast(:tiers as jsonb), :actor, :at)
                """)
            .bind("version", scheme.version())
            .bind("tiers", written(scheme.scheme()))
            .bind("actor", scheme.actor())
            .bind("at", scheme.createdAt())
            .execute());
  }

  private TieringApi.SchemeView view(ResultSet row) throws SQLException {
    try {
      TieringScheme.Tier[] tiers =
          json.readValue(row.getString("tiers"), TieringScheme.Tier[].class);
      return new TieringApi.SchemeView(
          new TieringScheme(List.of(tiers)),
          row.getLong("version"),
          row.getString("actor"),
          Rows.instant(row, "created_at"));
    } catch (JsonProcessingException weWroteIt) {
      throw new IllegalStateException(weWroteIt);
    }
  }

  private String written(TieringScheme scheme) {
    try {
      return json.writeValueAsString(scheme.tiers());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

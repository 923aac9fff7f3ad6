package io.kehu.customer.review;

import io.kehu.customer.duplicate.DuplicateKey;
import io.kehu.platform.json.StoredJson;
import io.kehu.platform.matching.Reason;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The pairs.
@ApplicationScoped
class DuplicatePairRepository implements PanacheRepositoryBase<DuplicatePair, UUID> {
  private static final String FROM =
      """
      duplicate_pair p join customer a on a.id = p.first_customer_id
      join customer b on b.id = p.second_customer_id\
      """;
  private static final String COLUMNS =
      """
      p.id, p.version, p.score, p.matched_by, p.reasons, p.status, p.note, p.decided_by,
      p.decided_by_id, p.decided_at, p.found_at, a.id as a_id, a.number as a_number,
      a.name as a_name, b.id as b_id, b.number as b_number, b.name as b_name\
      """;

  private final Jdbi jdbi;
  private final Lists lists;
  private final StoredJson json;
  private final Listing<DuplicatePairApi.View> listing;

  DuplicatePairRepository(Jdbi jdbi, Lists lists, StoredJson json) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.json = json;
    this.listing =
        Listing.from(FROM, "p.id")
            .required("score", FieldType.DECIMAL, "p.score")
            .required("status", FieldType.CODE, "p.status")
            .required("foundAt", FieldType.INSTANT, "p.found_at")
            .defaultSort("-score")
            .select(COLUMNS, this::view);
  }

  /// @param readable which customers (alias `c`) the caller may see
  Page<DuplicatePairApi.View> list(ListRequest request, List<Sql> conditions, Sql readable) {
    return lists.page(listing, request, List.of(Sql.and(conditions), bothIn(readable)));
  }

  Optional<DuplicatePairApi.View> find(UUID id, Sql readable) {
    Sql both = bothIn(readable);
    Map<String, Object> parameters = new HashMap<>(both.parameters());
    parameters.put("pair", id);
    return jdbi.withHandle(db ->
        db.createQuery(
                "select %s from %s where p.id = :pair and %s".formatted(COLUMNS, FROM, both.text()))
            .bindMap(parameters)
            .map((row, _) -> view(row))
            .findOne());
  }

  private static Sql bothIn(Sql readable) {
    return Sql.of(
        """
        (exists (select from customer c where c.id = p.first_customer_id and %1$s)
        and exists (select from customer c where c.id = p.second_customer_id and %1$s))
        """
            .formatted(readable.text()),
        readable.parameters());
  }

  private DuplicatePairApi.View view(ResultSet row) throws SQLException {
    return new DuplicatePairApi.View(
        row.getObject("id", UUID.class),
        paired(row, "a"),
        paired(row, "b"),
        row.getDouble("score"),
        Arrays.stream((String[]) row.getArray("matched_by").getArray())
            .map(DuplicateKey.Kind::valueOf)
            .toList(),
        reasons(row.getString("reasons")),
        PairStatus.valueOf(row.getString("status")),
        row.getString("note"),
        row.getString("decided_by"),
        row.getObject("decided_by_id", UUID.class),
        Rows.instantOrNull(row, "decided_at"),
        Rows.instant(row, "found_at"),
        row.getLong("version"));
  }

  private static DuplicatePairApi.Paired paired(ResultSet row, String which) throws SQLException {
    return new DuplicatePairApi.Paired(
        row.getObject(which + "_id", UUID.class),
        row.getString(which + "_number"),
        row.getString(which + "_name"));
  }

  private List<Reason> reasons(String text) {
    return List.of(json.read(text, Reason[].class));
  }
}

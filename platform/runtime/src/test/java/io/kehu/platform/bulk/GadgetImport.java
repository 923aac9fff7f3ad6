package io.kehu.platform.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Imports gadgets, counting for each how often it was done. A row whose colour is `crash-<n>` fails so often as a database would that goes away.
@ApplicationScoped
class GadgetImport implements ImportKind<GadgetImport.Row> {
  private static final int CRASHES = 5;

  private final Jdbi jdbi;
  private final Set<String> crashed = ConcurrentHashMap.newKeySet();

  GadgetImport(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  record Row(
      @NotBlank @Size(max = 100) String externalId,
      int size,
      @Nullable Paint paint,
      @Nullable List<Tag> tags) {}

  record Paint(@Nullable String colour) {}

  record Tag(@Nullable String name) {}

  @Override
  public String name() {
    return "gadgets";
  }

  @Override
  public String permission() {
    return "gadgets:write";
  }

  @Override
  public Class<Row> rowType() {
    return Row.class;
  }

  @Override
  public Imported importRow(Row row) {
    String colour = row.paint() == null ? null : row.paint().colour();
    if (colour != null && colour.startsWith("crash-")) {
      for (int time = 0; time < CRASHES; time++) {
        if (crashed.add(colour + time)) {
          throw new IllegalStateException(new SQLTransientConnectionException("gone"));
        }
      }
    }
    int before =
        jdbi.withHandle(handle ->
            handle
                .createQuery("select count(*) from gadget where external_id = ?")
                .bind(0, row.externalId())
                .mapTo(Integer.class)
                .one());
    jdbi.useHandle(handle ->
        handle.execute(
            """
            insert into gadget (external_id, size, colour) values (?, ?, ?)
            on conflict (external_id) do update set size = excluded.size, imports = gadget.imports + 1
            """,
            row.externalId(),
            row.size(),
            colour));
    return new Imported(
        before == 0 ? RowOutcome.CREATED : RowOutcome.UPDATED,
        UUID.nameUUIDFromBytes(row.externalId().getBytes(StandardCharsets.UTF_8)));
  }

  List<String> colours(String prefix) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select colour from gadget where external_id like ? order by external_id")
            .bind(0, prefix + "%")
            .mapTo(String.class)
            .list());
  }

  int countLike(String prefix) {
    return number("select count(*) from gadget where external_id like ?", prefix);
  }

  int mostImportsLike(String prefix) {
    return number("select coalesce(max(imports), 0) from gadget where external_id like ?", prefix);
  }

  private int number(String sql, String prefix) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind(0, prefix + "%").mapTo(Integer.class).one());
  }
}

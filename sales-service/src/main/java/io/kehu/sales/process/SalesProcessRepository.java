package io.kehu.sales.process;

import io.kehu.platform.codelist.Label;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Reads processes. A version never changes, so each is read once.
@ApplicationScoped
class SalesProcessRepository {
  private final Jdbi jdbi;
  private final Map<Key, SalesProcess> known = new ConcurrentHashMap<>();

  SalesProcessRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The newest version of each process, by code.
  List<SalesProcess> current() {
    return jdbi
        .withHandle(handle ->
            handle
                .select(
                    "select code, max(version) as version from sales_process group by code order by code")
                .map((row, context) -> new Key(row.getString("code"), row.getInt("version")))
                .list())
        .stream()
        .map(this::get)
        .toList();
  }

  Optional<SalesProcess> current(String code) {
    return jdbi.withHandle(handle ->
            handle
                .select("select max(version) from sales_process where code = ?", code)
                .mapTo(Integer.class)
                .findOne())
        .map(version -> get(new Key(code, version)));
  }

  SalesProcess version(String code, int version) {
    return get(new Key(code, version));
  }

  private SalesProcess get(Key key) {
    return known.computeIfAbsent(key, missing -> jdbi.withHandle(handle -> read(handle, missing)));
  }

  private static SalesProcess read(Handle handle, Key key) {
    Map<String, List<StageCheck>> checks =
        handle
            .select(
                """
                select stage, code, label_en, label_zh from sales_process_check
                where process = ? and process_version = ? order by position\
                """,
                key.code(),
                key.version())
            .map((row, context) ->
                Map.entry(
                    row.getString("stage"),
                    new StageCheck(
                        row.getString("code"),
                        new Label(row.getString("label_en"), row.getString("label_zh")))))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    List<Stage> stages =
        handle
            .select(
                """
                select * from sales_process_stage
                where process = ? and process_version = ? order by position\
                """,
                key.code(),
                key.version())
            .map((row, context) -> stage(row, checks))
            .list();
    return handle
        .select(
            "select name_en, name_zh from sales_process where code = ? and version = ?",
            key.code(),
            key.version())
        .map((row, context) ->
            new SalesProcess(
                key.code(),
                key.version(),
                new Label(row.getString("name_en"), row.getString("name_zh")),
                stages))
        .one();
  }

  private static Stage stage(ResultSet row, Map<String, List<StageCheck>> checks)
      throws SQLException {
    String code = row.getString("code");
    return new Stage(
        code,
        row.getInt("position"),
        new Label(row.getString("name_en"), row.getString("name_zh")),
        row.getInt("probability"),
        row.getObject("expected_days", Integer.class),
        row.getObject("max_days", Integer.class),
        Arrays.stream((String[]) row.getArray("required_fields").getArray())
            .map(RequiredField::valueOf)
            .toList(),
        checks.getOrDefault(code, List.of()));
  }

  private record Key(String code, int version) {}
}

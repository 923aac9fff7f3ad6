package io.kehu.platform.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/// In which order tables are erased: those first that refer to others, as the database's foreign keys say.
@ApplicationScoped
class ErasureOrder {
  private final Jdbi jdbi;
  private final List<Erases> declared;

  ErasureOrder(Jdbi jdbi, @All List<Erases> declared) {
    this.jdbi = jdbi;
    this.declared = declared;
  }

  List<Erasing> of(String kind) {
    List<Erasing> mine =
        declared.stream()
            .flatMap(each -> each.erasing().stream())
            .filter(erasing -> erasing.kind().equals(kind))
            .toList();
    Map<String, Set<String>> referring = referring();
    Set<String> tables = new LinkedHashSet<>();
    mine.forEach(erasing -> add(erasing.table(), referring, tables, new HashSet<>()));
    List<String> order = List.copyOf(tables);
    List<Erasing> sorted = new ArrayList<>(mine);
    sorted.sort((a, b) -> Integer.compare(order.indexOf(a.table()), order.indexOf(b.table())));
    return sorted;
  }

  private static void add(
      String table, Map<String, Set<String>> referring, Set<String> done, Set<String> above) {
    if (above.add(table) && !done.contains(table)) {
      referring.getOrDefault(table, Set.of()).forEach(child -> add(child, referring, done, above));
      done.add(table);
    }
  }

  /// Tables by the table that they refer to.
  private Map<String, Set<String>> referring() {
    Map<String, Set<String>> referring = new HashMap<>();
    jdbi.useHandle(db ->
        db.createQuery(
                """
                select c.relname as child, p.relname as parent from pg_constraint k
                join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
                where k.contype = 'f' and c.oid <> p.oid order by 1
                """)
            .map((row, _) ->
                referring
                    .computeIfAbsent(row.getString("parent"), _ -> new LinkedHashSet<>())
                    .add(row.getString("child")))
            .list());
    return referring;
  }
}

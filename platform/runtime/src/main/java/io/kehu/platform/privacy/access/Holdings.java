package io.kehu.platform.privacy.access;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.succession.Successions;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Which rows of this service are about a person, by the declarations by which it is erased.
@ApplicationScoped
class Holdings {
  private final Jdbi jdbi;
  private final List<Erases> declared;
  private final Successions successions;

  Holdings(Jdbi jdbi, @All List<Erases> declared, Successions successions) {
    this.jdbi = jdbi;
    this.declared = declared;
    this.successions = successions;
  }

  /// @param where with `:subject` bound
  record Holding(String table, String where) {}

  /// One for each table, so that a row that is declared twice is shown once.
  List<Holding> of(String kind) {
    Map<String, Set<String>> conditions = new LinkedHashMap<>();
    declared.stream()
        .flatMap(each -> each.erasing().stream())
        .filter(erasing -> erasing.kind().equals(kind))
        .forEach(erasing ->
            conditions
                .computeIfAbsent(erasing.table(), _ -> new LinkedHashSet<>())
                .add("(" + erasing.where() + ")"));
    return conditions.entrySet().stream()
        .map(table -> new Holding(table.getKey(), String.join(" or ", table.getValue())))
        .toList();
  }

  /// Whom rows name by now: those of a customer that was merged since the request go on in another one.
  Set<UUID> subjects(AccessOpened request) {
    Set<UUID> subjects = new LinkedHashSet<>(request.subjectIds());
    request.subjectIds().forEach(subject -> subjects.add(successions.current(subject)));
    return subjects;
  }

  List<AccessPrepared.Table> counted(AccessOpened request) {
    Set<UUID> subjects = subjects(request);
    List<AccessPrepared.Table> counted = new ArrayList<>();
    for (Holding holding : of(request.kind())) {
      long rows = subjects.stream().mapToLong(subject -> count(holding, subject)).sum();
      if (rows > 0) {
        counted.add(new AccessPrepared.Table(holding.table(), rows));
      }
    }
    return counted;
  }

  private long count(Holding holding, UUID subject) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select count(*) from %s where %s".formatted(holding.table(), holding.where()))
            .bind("subject", subject)
            .mapTo(Long.class)
            .one());
  }
}

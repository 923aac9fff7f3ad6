package io.kehu.platform.page;

import io.kehu.platform.page.Lists.Asked;
import io.kehu.platform.page.Lists.Row;
import io.kehu.platform.page.SortOrder.Key;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/// Runs listings in [Stages]. The cursor holds the plan and the stage besides the place, so that no row is lost or shown twice.
@ApplicationScoped
public class StagedLists {
  /// Plan, stage and id.
  private static final int LEAST_IN_CURSOR = 3;

  private final Jdbi jdbi;
  private final Lists lists;
  private final Cursors cursors;

  StagedLists(Jdbi jdbi, Lists lists, Cursors cursors) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.cursors = cursors;
  }

  /// One page, in the order of the stages.
  ///
  /// @param request without `sort`
  /// @param conditions access and filters
  /// @throws io.kehu.platform.problem.ProblemException `validation-failed` naming each wrong parameter
  public <T> Page<T> page(
      Listing<T> listing, ListRequest request, List<Sql> conditions, Stages.Planner planner) {
    Asked asked = lists.read(listing, request, size -> size >= LEAST_IN_CURSOR);
    Sql where = Sql.and(Stream.concat(conditions.stream(), Stream.of(asked.filter())).toList());
    return jdbi.withHandle(database -> {
      database.getConfig(SqlStatements.class).addCustomizer(new PlannedForItsValues());
      Place place = asked.place().map(Place::of).orElse(null);
      Stages stages =
          place == null
              ? planner.plan(database, where)
              : planner.resume(database, where, place.plan());
      List<Found<T>> found = rows(database, listing, stages, where, place, request.limit() + 1);
      boolean more = found.size() > request.limit();
      List<Found<T>> shown = more ? found.subList(0, request.limit()) : found;
      Sql all = Sql.and(List.of(where, stages.all()));
      return new Page<>(
          shown.stream().map(one -> one.row().item()).toList(),
          more ? cursors.write(asked.belongsTo(), shown.getLast().cursor(stages.plan())) : null,
          lists.total(database, listing, all, request.count()));
    });
  }

  private static <T> List<Found<T>> rows(
      Handle database,
      Listing<T> listing,
      Stages stages,
      Sql where,
      @Nullable Place place,
      int most) {
    List<Found<T>> found = new ArrayList<>();
    int number = place == null ? 0 : place.stage();
    List<@Nullable String> after = place == null ? List.of() : place.values();
    while (found.size() < most) {
      Optional<Stages.Stage> stage = stages.stage(number);
      if (stage.isEmpty()) {
        break;
      }
      int at = number;
      SortOrder order = order(stage.get());
      List<Sql> here = new ArrayList<>(List.of(where, stage.get().where()));
      if (!after.isEmpty()) {
        here.add(new Keyset(order, listing.idColumn(), after).after());
      }
      Lists.rows(database, listing, order, Sql.and(here), most - found.size())
          .forEach(row -> found.add(new Found<>(at, row)));
      after = List.of();
      number++;
    }
    return found;
  }

  private static SortOrder order(Stages.Stage stage) {
    return new SortOrder(
        stage.order().stream().map(field -> new Key(field, /* descending= */ false)).toList(),
        /* idDescending= */ false);
  }

  private record Found<T>(int stage, Row<T> row) {
    List<@Nullable String> cursor(String plan) {
      List<@Nullable String> values = new ArrayList<>(List.of(plan, Integer.toString(stage)));
      values.addAll(row.place());
      return values;
    }
  }

  private record Place(String plan, int stage, List<@Nullable String> values) {
    static Place of(List<@Nullable String> cursor) {
      return new Place(
          String.valueOf(cursor.get(0)),
          Integer.parseInt(String.valueOf(cursor.get(1))),
          cursor.subList(2, cursor.size()));
    }
  }

  /// Rare and common words want different plans, so none is kept for all.
  private static final class PlannedForItsValues implements StatementCustomizer {
    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context)
        throws SQLException {
      statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
  }
}

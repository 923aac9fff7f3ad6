package io.kehu.customer.search;

import io.kehu.customer.search.RankedSearch.SearchPlan;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.Listing.Field;
import io.kehu.platform.page.Stages;
import io.kehu.platform.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a query finds, best first: see [RankedSearch].
final class SearchStages implements Stages {
  /// So many names that begin with the query come before all else where it finds many; in the order of names, so that equal ones are the first.
  private static final int HEAD = 300;

  /// So few are read without asking the index for the words.
  private static final int FEW_SLICES = 4;

  private static final Field BY_NAME = new Field("name", FieldType.TEXT, "s.name", false);

  private static final String IN_HEAD =
      """
      (%1$s and (s.name, s.customer_id) <= (
        select last.name, last.customer_id
        from (select s.name, s.customer_id from customer_search s where %1$s
              order by s.name, s.customer_id limit %2$d) as last
        order by last.name desc, last.customer_id desc limit 1))
      """;

  /// Finds that are taken all at once or by slices.
  ///
  /// @param step slices at a time, [SearchPlan#AT_ONCE] for all
  /// @param beginning where not everything: which of them come first, whatever their slice; null where none do
  private record Part(Sql match, int step, @Nullable Sql beginning) {
    int stages() {
      return step == SearchPlan.AT_ONCE
          ? 1
          : (beginning == null ? 0 : 1) + SearchText.SLICES / step;
    }
  }

  private final SearchQuery query;
  private final SearchPlan plan;
  private final List<Part> parts = new ArrayList<>();
  private final Field byRank;

  /// @param respelled finds what is spelt differently; used only where the plan says so
  SearchStages(SearchQuery query, SearchPlan plan, Sql respelled) {
    this.query = query;
    this.plan = plan;
    this.byRank = new Field("rank", FieldType.INTEGER, query.rank(), false);
    parts.add(new Part(query.match(), plan.step(), head(query.beginning())));
    if (plan.respells()) {
      parts.add(new Part(respelled, plan.respelledStep(), null));
    }
  }

  @Override
  public String plan() {
    return plan.toString();
  }

  @Override
  public Sql all() {
    return Sql.or(parts.stream().map(Part::match).toList());
  }

  @Override
  public Optional<Stage> stage(int number) {
    int before = 0;
    for (Part part : parts) {
      if (number - before < part.stages()) {
        return Optional.of(stage(part, number - before));
      }
      before += part.stages();
    }
    return Optional.empty();
  }

  private Stage stage(Part part, int number) {
    if (part.step() == SearchPlan.AT_ONCE) {
      return ranked(part.match());
    }
    Sql head = part.beginning();
    if (head == null) {
      return ranked(Sql.and(List.of(part.match(), inSlices(number, part.step()))));
    }
    return number == 0
        ? new Stage(List.of(BY_NAME), head)
        : ranked(
            Sql.and(
                List.of(
                    part.step() <= FEW_SLICES ? query.check() : part.match(),
                    inSlices(number - 1, part.step()),
                    Sql.of("not " + head.text(), head.parameters()))));
  }

  private Stage ranked(Sql match) {
    Map<String, Object> parameters = new HashMap<>(match.parameters());
    parameters.putAll(query.rankParameters());
    return new Stage(List.of(byRank, BY_NAME), Sql.of(match.text(), parameters));
  }

  private static Sql head(Sql beginning) {
    return Sql.of(IN_HEAD.formatted(beginning.text(), HEAD), beginning.parameters());
  }

  private static Sql inSlices(int number, int step) {
    return Sql.of("s.terms && :slices", Map.of("slices", slices(number * step, step)));
  }

  static List<String> slices(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(SearchText::slice).toList();
  }
}

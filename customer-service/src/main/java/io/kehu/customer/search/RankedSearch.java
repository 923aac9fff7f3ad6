package io.kehu.customer.search;

import io.kehu.platform.page.Stages;
import io.kehu.platform.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Finds customers best first, at a price that hardly depends on how many there are.
///
/// A sample of a few slices tells whether the query finds many. Where it does not, all are fetched and put in order; where even that finds too few, others are
/// added whose words are spelt a little differently. Where it finds many (`有限公司`), sorting all would take seconds and nobody would read them: then the
/// names that begin with the query come first, and the rest slice by slice, best first within each step.
@ApplicationScoped
public class RankedSearch {
  /// Slices that are looked at where the first alone does not tell, and how many finds there make a query common: some 2,000 in all.
  private static final int SAMPLED = 4;

  private static final int COMMON = 8;
  private static final int MOST_SAMPLED = 200;

  /// Finds that each step through the slices should give.
  private static final int IN_STEP = 100;

  /// Fewer than these are too few.
  private static final int FEW = 5;

  private final Spelling spelling;
  private final MeterRegistry metrics;

  RankedSearch(Spelling spelling, MeterRegistry metrics) {
    this.spelling = spelling;
    this.metrics = metrics;
  }

  /// How to list what a query finds; the listing must be over `customer_search s` joined with `customer c`.
  public Stages.Planner planner(SearchQuery query) {
    return new Stages.Planner() {
      @Override
      public Stages plan(Handle database, Sql where) {
        return RankedSearch.this.plan(database, query, where);
      }

      @Override
      public Stages resume(Handle database, Sql where, String plan) {
        SearchPlan known = SearchPlan.parse(plan);
        return known.respells()
            ? new SearchStages(query, known, respelled(database, query))
            : new SearchStages(query, known, Sql.FALSE);
      }
    };
  }

  private Stages plan(Handle database, SearchQuery query, Sql where) {
    Sample first = sample(database, query.check(), where, 1);
    boolean isClear = first.isCommon() || first.found() == 0;
    Sample exact = isClear ? first : sample(database, query.match(), where, SAMPLED);
    boolean tooFew =
        exact.found() == 0
            && query.words().stream().anyMatch(Spelling::canBeMisspelt)
            && isFew(database, query.match(), where);
    Sql respelled = tooFew ? respelled(database, query) : Sql.FALSE;
    SearchPlan plan =
        respelled.equals(Sql.FALSE)
            ? new SearchPlan(exact.step(), SearchPlan.NEVER)
            : new SearchPlan(exact.step(), sample(database, respelled, where, SAMPLED).step());
    metrics.counter("kehu.customers.searches", "way", plan.way()).increment();
    return new SearchStages(query, plan, respelled);
  }

  private Sql respelled(Handle database, SearchQuery query) {
    Map<String, List<String>> spellings = spelling.of(database, query.words());
    return spellings.isEmpty() ? Sql.FALSE : query.respelled(spellings);
  }

  private static Sample sample(Handle database, Sql match, Sql where, int slices) {
    String sql =
        """
        select count(*) as found, count(*) filter (where %s) as kept
        from (select s.customer_id from customer_search s where %s and s.terms && :sample limit %d)
          as sampled
        join customer c on c.id = sampled.customer_id
        """
            .formatted(where.text(), match.text(), MOST_SAMPLED);
    return database
        .createQuery(sql)
        .bindMap(where.parameters())
        .bindMap(match.parameters())
        .bind("sample", SearchStages.slices(0, slices))
        .map((row, _) -> new Sample(slices, row.getInt("found"), row.getInt("kept")))
        .one();
  }

  private static boolean isFew(Handle database, Sql match, Sql where) {
    return database
            .createQuery(
                """
                select count(*)
                from (select from customer_search s join customer c on c.id = s.customer_id
                      where %s and %s limit %d) as first
                """
                    .formatted(match.text(), where.text(), FEW))
            .bindMap(match.parameters())
            .bindMap(where.parameters())
            .mapTo(Integer.class)
            .one()
        < FEW;
  }

  /// What some slices hold.
  ///
  /// @param found in them
  /// @param kept those of the found that may be seen and are not filtered out
  private record Sample(int slices, int found, int kept) {
    boolean isCommon() {
      return found >= COMMON;
    }

    /// How many slices to take at a time; all where that is cheap, or where so few are kept that going through the slices would find nothing.
    int step() {
      if (!isCommon() || kept == 0) {
        return SearchPlan.AT_ONCE;
      }
      int enough = Math.ceilDiv(IN_STEP * slices, kept);
      return Math.min(SearchText.SLICES, Integer.highestOneBit(2 * enough - 1));
    }
  }

  /// Which way to go, as the cursor holds it.
  ///
  /// @param step see [Sample#step]
  /// @param respelledStep the same for other spellings; [#NEVER] where none are looked for
  record SearchPlan(int step, int respelledStep) {
    static final int AT_ONCE = 0;
    static final int NEVER = -1;

    static SearchPlan parse(String plan) {
      String[] steps = plan.split(",");
      return new SearchPlan(Integer.parseInt(steps[0]), Integer.parseInt(steps[1]));
    }

    boolean respells() {
      return respelledStep != NEVER;
    }

    String way() {
      return respells() ? "respelled" : step == AT_ONCE ? "at-once" : "by-slices";
    }

    @Override
    public String toString() {
      return step + "," + respelledStep;
    }
  }
}

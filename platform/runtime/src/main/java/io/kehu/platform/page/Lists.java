package io.kehu.platform.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Runs listings: keyset pages with an id tie-break, so that no row is lost or shown twice while others write.
@ApplicationScoped
public class Lists {
  private static final int MAX_LIMIT = 200;
  private static final String KEY = "after_key_";

  /// Bound while somebody asks what a list is of.
  private static final ScopedValue<List<Selection>> ASKED = ScopedValue.newInstance();

  private final Jdbi jdbi;
  private final Cursors cursors;
  private final OtherParameters otherParameters;
  private final Messages messages;
  private final ObjectMapper mapper;

  Lists(
      Jdbi jdbi,
      Cursors cursors,
      OtherParameters otherParameters,
      Messages messages,
      ObjectMapper mapper) {
    this.jdbi = jdbi;
    this.cursors = cursors;
    this.otherParameters = otherParameters;
    this.messages = messages;
    this.mapper = mapper;
  }

  /// One page of `listing`, limited to rows for which all `conditions` hold (the access predicate first, then the plain
  /// filters).
  ///
  /// @throws io.kehu.platform.problem.ProblemException `validation-failed` naming each wrong parameter
  public <T> Page<T> page(Listing<T> listing, ListRequest request, List<Sql> conditions) {
    if (ASKED.isBound()) {
      ASKED.get().add(new Selection(listing, conditions));
      return new Page<>(List.of(), null, null);
    }
    Asked asked = read(listing, request);
    List<Sql> all = new ArrayList<>(conditions);
    all.add(asked.filter());
    Sql matching = Sql.and(all);
    List<Sql> here = new ArrayList<>(List.of(matching));
    asked
        .place()
        .ifPresent(place -> here.add(new Keyset(asked.order(), listing.idColumn(), place).after()));
    return jdbi.withHandle(handle -> {
      List<Row<T>> rows = rows(handle, listing, asked.order(), Sql.and(here), request.limit() + 1);
      boolean more = rows.size() > request.limit();
      List<Row<T>> shown = more ? rows.subList(0, request.limit()) : rows;
      return new Page<>(
          shown.stream().map(Row::item).toList(),
          more ? cursors.write(asked.belongsTo(), shown.getLast().place()) : null,
          total(handle, listing, matching, request.count()));
    });
  }

  /// What a page is cut out of.
  ///
  /// @param conditions access and plain filters
  public record Selection(Listing<?> listing, List<Sql> conditions) {}

  /// What a list is of, as whoever serves its pages asks for one. The page itself is not read.
  ///
  /// @param page asks [#page] once
  public Selection selection(Supplier<? extends Page<?>> page) {
    List<Selection> asked = new ArrayList<>();
    ScopedValue.where(ASKED, asked).call(page::get);
    if (asked.size() != 1) {
      throw new IllegalStateException("Asked for %d lists".formatted(asked.size()));
    }
    return asked.getFirst();
  }

  /// All rows of a listing, for whoever reads them one after the other.
  ///
  /// @param from table and alias
  /// @param filter in words that may be kept, see [FilterWords]
  public record Whole(String from, Sql where, String orderBy, @Nullable String filter) {}

  /// As [#page], but without pages.
  ///
  /// @throws io.kehu.platform.problem.ProblemException `validation-failed` naming each wrong parameter
  public Whole whole(
      Listing<?> listing, @Nullable String filter, @Nullable String sort, List<Sql> conditions) {
    Asked asked = read(listing, new ListRequest(1, null, filter, sort, null));
    List<Sql> all = new ArrayList<>(conditions);
    all.add(asked.filter());
    return new Whole(
        listing.from(),
        Sql.and(all),
        asked.order().orderBy(listing.idColumn()),
        filter == null || filter.isBlank() ? null : FilterWords.of(filter, listing.fields()));
  }

  private Asked read(Listing<?> listing, ListRequest request) {
    return read(listing, request, null);
  }

  /// @param fits by its number of values whether a cursor is one of this list; null where it has one for each key and the id
  Asked read(Listing<?> listing, ListRequest request, @Nullable IntPredicate fits) {
    List<FieldError> errors = new ArrayList<>();
    if (request.limit() < 1 || request.limit() > MAX_LIMIT) {
      errors.add(messages.field("?limit", "not-between", 1, MAX_LIMIT));
    }
    String sort = request.sort() == null ? listing.defaultSort() : request.sort();
    SortOrder order = new SortParser(messages).parse(sort, listing.fields(), errors::add);
    String filterText = request.filter() == null ? "" : request.filter();
    Sql filter = new FilterParser(messages).parse(filterText, listing.fields(), errors::add);
    String count = request.count();
    if (count != null && !count.equals("exact") && !count.equals("estimate")) {
      errors.add(messages.field("?count", "not-one-of", "exact, estimate"));
    }
    String belongsTo =
        String.join("\n", listing.from(), sort, filterText, otherParameters.ofCurrentRequest());
    Optional<List<@Nullable String>> place = Optional.empty();
    if (request.cursor() != null) {
      place =
          cursors
              .read(belongsTo, request.cursor())
              .filter(values ->
                  fits == null
                      ? values.size() == order.keys().size() + 1
                      : fits.test(values.size()));
      if (place.isEmpty()) {
        errors.add(messages.field("?cursor", "cursor-invalid"));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED).withErrors(errors);
    }
    return new Asked(order, filter, belongsTo, place);
  }

  static <T> List<Row<T>> rows(
      Handle handle, Listing<T> listing, SortOrder order, Sql where, int limit) {
    StringBuilder keys = new StringBuilder();
    int count = order.keys().size();
    for (int i = 0; i < count; i++) {
      String column = order.keys().get(i).field().column();
      keys.append("cast(")
          .append(column)
          .append(" as text) as ")
          .append(KEY)
          .append(i)
          .append(", ");
    }
    keys.append("cast(")
        .append(listing.idColumn())
        .append(" as text) as ")
        .append(KEY)
        .append(count);
    String sql =
        "select %s, %s from %s where %s order by %s limit %d"
            .formatted(
                listing.columns(),
                keys,
                listing.from(),
                where.text(),
                order.orderBy(listing.idColumn()),
                limit);
    try (Query query = handle.createQuery(sql)) {
      where.parameters().forEach(query::bind);
      return query.map((row, _) -> new Row<>(listing.reader().read(row), place(row, count))).list();
    }
  }

  private static List<@Nullable String> place(ResultSet row, int keys) throws SQLException {
    List<@Nullable String> place = new ArrayList<>();
    for (int i = 0; i <= keys; i++) {
      place.add(row.getString(KEY + i));
    }
    return place;
  }

  @Nullable Long total(Handle handle, Listing<?> listing, Sql matching, @Nullable String count) {
    if (count == null) {
      return null;
    }
    String from = " from " + listing.from() + " where " + matching.text();
    boolean exact = count.equals("exact");
    String sql = exact ? "select count(*)" + from : "explain (format json) select 1" + from;
    try (Query query = handle.createQuery(sql)) {
      matching.parameters().forEach(query::bind);
      return exact ? query.mapTo(Long.class).one() : planned(query.mapTo(String.class).one());
    }
  }

  private Long planned(String plan) {
    try {
      return mapper.readTree(plan).path(0).path("Plan").path("Plan Rows").asLong();
    } catch (JsonProcessingException postgresWroteIt) {
      throw new IllegalStateException(postgresWroteIt);
    }
  }

  /// A request that was found to be in order.
  record Asked(
      SortOrder order, Sql filter, String belongsTo, Optional<List<@Nullable String>> place) {}

  record Row<T>(T item, List<@Nullable String> place) {}
}

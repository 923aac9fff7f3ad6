package io.kehu.customer.customer;

import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.search.SearchQuery;
import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The plain filters of the list of customers; all that are given must hold.
public record CustomerFilter(
    @QueryParam("q")
        @Parameter(
            description =
                "Words out of names and aliases (Chinese also by pinyin and initials), number, tax id, social credit code, phones, e-mails."
                    + " Without `sort` the best come first. Where fewer than five are found, words of four letters and more"
                    + " are also taken as if they were slightly misspelt.",
            example = "上海 zgyh")
        @Nullable
        @Size(min = 1, max = 100)
        String q,
    @QueryParam("customerClass") @Nullable CustomerClass customerClass,
    @QueryParam("kind") @Nullable CustomerKind kind,
    @QueryParam("ownerId") @Nullable UUID ownerId,
    @QueryParam("team") @Nullable @Size(max = 64) String team,
    @QueryParam("tag") @Nullable @Size(max = 50) String tag,
    @QueryParam("updatedSince") @Nullable Instant updatedSince) {

  Optional<SearchQuery> query() {
    return Optional.ofNullable(q).filter(typed -> !typed.isBlank()).map(SearchQuery::of);
  }

  /// All but [#query].
  List<Sql> conditions() {
    List<Sql> conditions = new ArrayList<>();
    add(conditions, "c.customer_class = :withClass", "withClass", name(customerClass));
    add(conditions, "c.kind = :withKind", "withKind", name(kind));
    add(conditions, "c.owner_id = :withOwner", "withOwner", ownerId);
    add(conditions, "c.team = :withTeam", "withTeam", team);
    add(conditions, "c.tags @> array[cast(:withTag as text)]", "withTag", tag);
    add(conditions, "c.updated_at >= :updatedSince", "updatedSince", updatedSince);
    return conditions;
  }

  private static void add(
      List<Sql> conditions, String text, String parameter, @Nullable Object value) {
    if (value != null) {
      conditions.add(Sql.of(text, Map.of(parameter, value)));
    }
  }

  private static @Nullable String name(@Nullable Enum<?> code) {
    return code == null ? null : code.name();
  }
}

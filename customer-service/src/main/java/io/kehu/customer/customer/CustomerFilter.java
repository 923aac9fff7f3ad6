package io.kehu.customer.customer;

import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.search.SearchQuery;
import io.kehu.platform.sql.Conditions;
import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
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
    @QueryParam("inPool")
        @Parameter(description = "true: only customers without an owner; false: only owned ones")
        @Nullable Boolean inPool,
    @QueryParam("tag") @Nullable @Size(max = 50) String tag,
    @QueryParam("keyAccount") @Nullable Boolean keyAccount,
    @QueryParam("segment")
        @Parameter(
            description = "code of a segment: only its members",
            example = "fading-key-accounts")
        @Nullable
        @Size(max = 64)
        String segment,
    @QueryParam("updatedSince") @Nullable Instant updatedSince) {

  /// Of `customer c`.
  public static final String HAS_TAG = "c.tags @> array[cast(:withTag as text)]";

  /// Of `customer c`.
  public static final String IN_SEGMENT =
      """
      exists (
        select from segment_member m join segment s on s.id = m.segment_id
        where s.code = :inSegment and m.customer_id = c.id)\
      """;

  private static final String IS_KEY_ACCOUNT =
      """
      exists (select from key_account k where k.customer_id = c.id and k.status = 'CONFIRMED')\
      """;

  Optional<SearchQuery> query() {
    return Optional.ofNullable(q).filter(typed -> !typed.isBlank()).map(SearchQuery::of);
  }

  /// Everything that must hold, the query too.
  public List<Sql> all() {
    Conditions all = plain();
    query().map(SearchQuery::found).ifPresent(all::where);
    return all.list();
  }

  /// All but [#query].
  List<Sql> conditions() {
    return plain().list();
  }

  private Conditions plain() {
    return new Conditions()
        .where("c.customer_class = :withClass", "withClass", customerClass)
        .where("c.kind = :withKind", "withKind", kind)
        .where("c.owner_id = :withOwner", "withOwner", ownerId)
        .where("c.team = :withTeam", "withTeam", team)
        .whether("c.owner_id is null", inPool)
        .where(HAS_TAG, "withTag", tag)
        .whether(IS_KEY_ACCOUNT, keyAccount)
        .where(IN_SEGMENT, "inSegment", segment)
        .where("c.updated_at >= :updatedSince", "updatedSince", updatedSince);
  }
}

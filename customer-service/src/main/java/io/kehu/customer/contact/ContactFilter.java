package io.kehu.customer.contact;

import io.kehu.customer.customer.CustomerFilter;
import io.kehu.customer.search.SearchQuery;
import io.kehu.platform.sql.Conditions;
import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The plain filters of the lists of contacts; all that are given must hold.
///
/// @param ownerId of the customer
/// @param team of the customer
/// @param tag of the customer
/// @param segment code of a segment that the customer is in
public record ContactFilter(
    @QueryParam("q")
        @Parameter(
            description =
                "Words out of names, phones, e-mails; Chinese also by pinyin and initials",
            example = "wujg")
        @Nullable
        @Size(min = 1, max = 100)
        String q,
    @QueryParam("standing") @Nullable Standing standing,
    @QueryParam("department") @Nullable @Size(max = 100) String department,
    @QueryParam("birthdayMonth") @Nullable @Min(1) @Max(12) Integer birthdayMonth,
    @QueryParam("ownerId") @Nullable UUID ownerId,
    @QueryParam("team") @Nullable @Size(max = 64) String team,
    @QueryParam("tag") @Nullable @Size(max = 50) String tag,
    @QueryParam("segment") @Nullable @Size(max = 64) String segment) {

  private static final String SEARCHED =
      "select id, search_text as text, search_terms as terms from contact";

  List<Sql> conditions() {
    Conditions conditions =
        new Conditions()
            .where("p.standing = :withStanding", "withStanding", standing)
            .where("p.department = :withDepartment", "withDepartment", department)
            .where("extract(month from p.birthday) = :bornIn", "bornIn", birthdayMonth)
            .where("c.owner_id = :withOwner", "withOwner", ownerId)
            .where("c.team = :withTeam", "withTeam", team)
            .where(CustomerFilter.HAS_TAG, "withTag", tag)
            .where(CustomerFilter.IN_SEGMENT, "inSegment", segment);
    return (q == null || q.isBlank()
            ? conditions
            : conditions.where(SearchQuery.of(q).foundAmong(SEARCHED, "p.id")))
        .list();
  }
}

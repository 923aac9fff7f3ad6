package io.kehu.customer.source.cost;

import io.kehu.platform.sql.Conditions;
import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plain filters of the list of costs; all that are given must hold.
///
/// @param from costs of periods that reach this day
/// @param until costs of periods that began by this day
public record SourceCostFilter(
    @QueryParam("source") @Nullable @Size(max = 40) String source,
    @QueryParam("campaign") @Nullable @Size(max = 100) String campaign,
    @QueryParam("from") @Nullable LocalDate from,
    @QueryParam("until") @Nullable LocalDate until) {

  List<Sql> conditions() {
    return new Conditions()
        .where("k.source = :withSource", "withSource", source)
        .where("k.campaign = :withCampaign", "withCampaign", campaign)
        .where("k.ends_on >= :from", "from", from)
        .where("k.starts_on <= :until", "until", until)
        .list();
  }
}

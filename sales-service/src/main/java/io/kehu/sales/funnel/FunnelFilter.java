package io.kehu.sales.funnel;

import io.kehu.platform.sql.Conditions;
import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose opportunities, from where, and about what.
record FunnelFilter(
    @QueryParam("process") @Size(max = 64) @Nullable String process,
    @QueryParam("ownerId") @Nullable UUID ownerId,
    @QueryParam("ownerName") @Size(max = 200) @Nullable String ownerName,
    @QueryParam("team") @Size(max = 64) @Nullable String team,
    @QueryParam("source") @Size(max = 64) @Nullable String source,
    @QueryParam("productId") @Nullable UUID productId) {

  FunnelFilter onProcess(String code) {
    return new FunnelFilter(code, ownerId, ownerName, team, source, productId);
  }

  List<Sql> conditions() {
    return new Conditions()
        .where("o.process = :process", "process", process)
        .where("o.owner_id = :ownerId", "ownerId", ownerId)
        .where("o.owner_name = :ownerName", "ownerName", ownerName)
        .where("o.team = :team", "team", team)
        .where("o.source = :source", "source", source)
        .where(
            """
            exists (select 1 from opportunity_product p
                    where p.opportunity_id = o.id and p.product_id = :productId)\
            """,
            "productId",
            productId)
        .list();
  }
}

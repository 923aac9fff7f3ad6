package io.kehu.sales.funnel;

import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    List<Sql> conditions = new ArrayList<>();
    add(conditions, "process", "o.process = :process", process);
    add(conditions, "ownerId", "o.owner_id = :ownerId", ownerId);
    add(conditions, "ownerName", "o.owner_name = :ownerName", ownerName);
    add(conditions, "team", "o.team = :team", team);
    add(conditions, "source", "o.source = :source", source);
    add(
        conditions,
        "productId",
        """
        exists (select 1 from opportunity_product p
                where p.opportunity_id = o.id and p.product_id = :productId)\
        """,
        productId);
    return conditions;
  }

  private static void add(List<Sql> conditions, String name, String sql, @Nullable Object value) {
    if (value != null) {
      conditions.add(Sql.of(sql, Map.of(name, value)));
    }
  }
}

package io.kehu.customer.profile.completeness;

import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.customer.CustomerKind;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Reads the figures in the customers' rows.
@ApplicationScoped
class StaleProfileRepository {
  private static final Listing<StaleProfile> LISTING =
      Listing.from("customer c", "c.id")
          .required("completeness", FieldType.INTEGER, "c.profile_completeness")
          .field("verifiedOn", FieldType.DATE, "c.profile_verified_on")
          .required("kind", FieldType.CODE, "c.kind")
          .required("name", FieldType.TEXT, "c.name")
          .required("customerClass", FieldType.CODE, "c.customer_class")
          .defaultSort("completeness")
          .select(
              """
              c.id, c.number, c.kind, c.name, c.customer_class, c.owner_id, c.team,
              c.profile_completeness, c.profile_verified_on
              """,
              StaleProfileRepository::read);

  private final Lists lists;

  StaleProfileRepository(Lists lists) {
    this.lists = lists;
  }

  Page<StaleProfile> list(ListRequest request, List<Sql> conditions) {
    return lists.page(LISTING, request, conditions);
  }

  private static StaleProfile read(ResultSet row) throws SQLException {
    return new StaleProfile(
        row.getObject("id", UUID.class),
        row.getString("number"),
        CustomerKind.valueOf(row.getString("kind")),
        row.getString("name"),
        CustomerClass.valueOf(row.getString("customer_class")),
        row.getObject("owner_id", UUID.class),
        row.getString("team"),
        row.getInt("profile_completeness"),
        Rows.dateOrNull(row, "profile_verified_on"));
  }
}

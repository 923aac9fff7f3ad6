package io.kehu.customer.calllist;

import io.kehu.customer.channel.Consent;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The call lists themselves.
@ApplicationScoped
class CallListRepository implements PanacheRepositoryBase<CallList, UUID> {
  private static final Listing<CallListApi.Item> LISTING =
      Listing.from("call_list l", "l.id")
          .required("name", FieldType.TEXT, "l.name")
          .required("purpose", FieldType.CODE, "l.purpose")
          .required("status", FieldType.CODE, "l.status")
          .required("createdAt", FieldType.INSTANT, "l.created_at")
          .defaultSort("-createdAt")
          .select(
              "l.*",
              row ->
                  new CallListApi.Item(
                      row.getObject("id", UUID.class),
                      row.getString("name"),
                      Consent.Purpose.valueOf(row.getString("purpose")),
                      CallListStatus.valueOf(row.getString("status")),
                      row.getLong("version"),
                      Rows.instant(row, "created_at"),
                      Rows.instant(row, "updated_at")));

  private final Lists lists;

  CallListRepository(Lists lists) {
    this.lists = lists;
  }

  Page<CallListApi.Item> list(ListRequest request) {
    return lists.page(LISTING, request, List.of());
  }
}

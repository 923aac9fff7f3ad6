package io.kehu.platform.widget;

import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.Listing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class WidgetRepository implements PanacheRepositoryBase<Widget, UUID> {
  static final Listing<WidgetApi.Item> LISTING =
      Listing.from("widget w", "w.id")
          .required("createdAt", FieldType.INSTANT, "w.created_at")
          .field("name", FieldType.TEXT, "w.name")
          .field("colour", FieldType.CODE, "w.colour")
          .field("quantity", FieldType.INTEGER, "w.quantity")
          .field("price", FieldType.DECIMAL, "w.price")
          .field("madeOn", FieldType.DATE, "w.made_on")
          .field("ownerId", FieldType.UUID, "w.owner_id")
          .defaultSort("-createdAt")
          .select(
              "w.id, w.name, w.colour, w.quantity",
              row ->
                  new WidgetApi.Item(
                      row.getObject("id", UUID.class),
                      row.getString("name"),
                      row.getString("colour"),
                      row.getInt("quantity")));
}

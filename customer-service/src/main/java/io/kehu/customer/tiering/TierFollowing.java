package io.kehu.customer.tiering;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.Kept;
import io.kehu.customer.merge.following.StayingRows;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Care for the losing customer counts for the survivor while they are one. Tiers are worked out anew.
@Dependent
class TierFollowing implements Following {
  @Override
  public String table() {
    return "customer_care";
  }

  @Override
  public String column() {
    return "customer_id";
  }

  @Override
  public long count(Handle db, Merging merging) {
    return 0;
  }

  @Override
  public void follow(Handle db, Merging merging) {
    add(db, merging, "+");
  }

  @Override
  public List<Kept> goBack(Handle db, Merging merging) {
    add(db, merging, "-");
    db.execute(
        "delete from customer_care where customer_id = ? and entries <= 0", merging.survivorId());
    return List.of();
  }

  private static void add(Handle db, Merging merging, String sign) {
    db.createUpdate(
            """
            insert into customer_care as known (customer_id, day, entries)
            select :survivor, day, %1$s entries from customer_care where customer_id = :losing
            on conflict (customer_id, day) do update set entries = known.entries + excluded.entries
            """
                .formatted(sign))
        .bind("survivor", merging.survivorId())
        .bind("losing", merging.losingId())
        .execute();
  }

  /// The tiers' own declaration.
  static class Tiers {
    @Produces
    Following tiers() {
      return new StayingRows("customer_tier", "customer_id", "the survivor keeps its own");
    }
  }
}

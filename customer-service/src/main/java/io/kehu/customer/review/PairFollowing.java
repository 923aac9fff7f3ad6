package io.kehu.customer.review;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.Kept;
import io.kehu.customer.merge.following.StayingRows;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The pair of the two that are merged is settled by it; other pairs of the losing customer are seen again when it is back.
@Dependent
class PairFollowing implements Following {
  @Override
  public String table() {
    return "duplicate_pair";
  }

  @Override
  public String column() {
    return "first_customer_id";
  }

  @Override
  public long count(Handle db, Merging merging) {
    return 0;
  }

  @Override
  public void follow(Handle db, Merging merging) {
    set(db, merging, "MERGED", "status in ('OPEN', 'CONFIRMED')");
  }

  @Override
  public List<Kept> goBack(Handle db, Merging merging) {
    set(db, merging, "OPEN", "status = 'MERGED'");
    return List.of();
  }

  private static void set(Handle db, Merging merging, String status, String where) {
    db.createUpdate(
            """
            update duplicate_pair set status = :status, version = version + 1
            where first_customer_id = least(:survivor, :losing)
              and second_customer_id = greatest(:survivor, :losing) and %s
            """
                .formatted(where))
        .bind("status", status)
        .bind("survivor", merging.survivorId())
        .bind("losing", merging.losingId())
        .execute();
  }

  /// The other column's declaration.
  static class Second {
    @Produces
    Following second() {
      return new StayingRows("duplicate_pair", "second_customer_id", "settled with the first");
    }
  }
}

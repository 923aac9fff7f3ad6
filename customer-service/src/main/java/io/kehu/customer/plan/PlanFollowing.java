package io.kehu.customer.plan;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import io.kehu.customer.merge.following.Kept;
import io.kehu.customer.merge.following.StayingRows;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Plans go where their customer goes, and their actions with them. An account plan that would be active beside one of the survivor's stays.
@Dependent
class PlanFollowing implements Following {
  private final FollowingRows rows =
      FollowingRows.records("plan", "plan", "customer_id")
          .where(
              """
              r.status <> 'ACTIVE' or r.kind <> 'ACCOUNT' or not exists (
                select from plan o where o.customer_id = :survivor
                  and o.status = 'ACTIVE' and o.kind = 'ACCOUNT'
                  and daterange(o.starts_on, o.ends_on, '[]')
                    && daterange(r.starts_on, r.ends_on, '[]'))
              """);

  @Override
  public String table() {
    return rows.table();
  }

  @Override
  public String column() {
    return rows.column();
  }

  @Override
  public String what() {
    return rows.what();
  }

  @Override
  public long count(Handle db, Merging merging) {
    return rows.count(db, merging);
  }

  @Override
  public void follow(Handle db, Merging merging) {
    rows.follow(db, merging);
    alignActions(db, merging);
  }

  @Override
  public List<Kept> goBack(Handle db, Merging merging) {
    List<Kept> kept = rows.goBack(db, merging);
    alignActions(db, merging);
    return kept;
  }

  private static void alignActions(Handle db, Merging merging) {
    db.createUpdate(
            """
            update plan_action a set customer_id = p.customer_id
            from plan p
            where p.id = a.plan_id and p.customer_id <> a.customer_id
              and a.customer_id in (:survivor, :losing)
            """)
        .bind("survivor", merging.survivorId())
        .bind("losing", merging.losingId())
        .execute();
  }

  /// Their own declaration.
  static class Actions {
    @Produces
    Following actions() {
      return new StayingRows("plan_action", "customer_id", "go with their plan");
    }
  }
}

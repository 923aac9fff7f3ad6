package io.kehu.customer.contact;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import io.kehu.customer.merge.following.Kept;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Contacts go where their customer goes; who they report to is of the same customer, so that comes along. Where
/// somebody has since put a contact of one customer under one of the other, parting them cuts the line.
@Dependent
class ContactFollowing implements Following {
  private final FollowingRows rows = FollowingRows.records("contact", "contact", "customer_id");

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
  }

  @Override
  public List<Kept> goBack(Handle db, Merging merging) {
    List<Kept> kept = new ArrayList<>(rows.goBack(db, merging));
    db.createQuery(
            """
            update contact p set reports_to_id = null, version = p.version + 1
            from contact boss
            where boss.id = p.reports_to_id and boss.customer_id <> p.customer_id
              and p.customer_id in (:survivor, :losing)
            returning p.id
            """)
        .bind("survivor", merging.survivorId())
        .bind("losing", merging.losingId())
        .mapTo(String.class)
        .forEach(id -> kept.add(new Kept("contact-reports-to", id, Kept.Reason.HIERARCHY)));
    return kept;
  }
}

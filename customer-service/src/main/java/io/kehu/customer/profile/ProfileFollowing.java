package io.kehu.customer.profile;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.Kept;
import io.kehu.customer.profile.schema.Section;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Sections go to the survivor where it has none of their kind. They are sealed anew on the way, because sealed values are bound to their customer.
@Dependent
class ProfileFollowing implements Following {
  private final ProfileMove move;

  ProfileFollowing(ProfileMove move) {
    this.move = move;
  }

  @Override
  public String table() {
    return "profile_section";
  }

  @Override
  public String column() {
    return "customer_id";
  }

  @Override
  public String what() {
    return "profile-section";
  }

  @Override
  public long count(Handle db, Merging merging) {
    return db.createQuery(
            """
            select count(*) from profile_section r where r.customer_id = :losing and not exists (
              select from profile_section o where o.customer_id = :survivor and o.section = r.section)
            """)
        .bind("losing", merging.losingId())
        .bind("survivor", merging.survivorId())
        .mapTo(Long.class)
        .one();
  }

  @Override
  public void follow(Handle db, Merging merging) {
    Set<Section> moved =
        move.move(merging.losingId(), merging.survivorId(), EnumSet.allOf(Section.class));
    moved.forEach(section ->
        db.execute(
            "insert into customer_merge_move (merge_id, table_name, row_key) values (?, ?, ?)",
            merging.mergeId(),
            table(),
            section.name()));
  }

  @Override
  public List<Kept> goBack(Handle db, Merging merging) {
    Set<Section> came = cameBy(db, merging.mergeId());
    Set<Section> back = move.move(merging.survivorId(), merging.losingId(), came);
    List<Kept> kept = new ArrayList<>();
    came.stream()
        .filter(section -> !back.contains(section))
        .forEach(section -> kept.add(new Kept(what(), section.name(), Kept.Reason.DELETED)));
    return kept;
  }

  private Set<Section> cameBy(Handle db, UUID mergeId) {
    Set<Section> came = EnumSet.noneOf(Section.class);
    db.createQuery("select row_key from customer_merge_move where merge_id = ? and table_name = ?")
        .bind(0, mergeId)
        .bind(1, table())
        .mapTo(String.class)
        .forEach(section -> came.add(Section.valueOf(section)));
    return came;
  }
}

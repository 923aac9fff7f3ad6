package io.kehu.customer.merge.following;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/// A table whose rows move to the survivor. Which ones did is remembered, so that exactly those go back.
///
/// @param what one row for people: `contact`
/// @param column where the customer's id stands
/// @param key what tells a row from others: `id`, or what is unique beside the customer
/// @param keyType its type in PostgreSQL
/// @param unique true where a customer has at most one row of a key: the survivor's stays where it has one,
///     and then the losing customer's is not moved and is there again when the merge is undone
/// @param versioned has a column `version` that every change counts up
/// @param fits SQL on `r` and `:survivor` that is true for rows that may move; the others stay, as if they were not there
/// @param history true where rows only tell what happened, so that new ones need not be reported
public record FollowingRows(
    String what,
    String table,
    String column,
    String key,
    String keyType,
    boolean unique,
    boolean versioned,
    String fits,
    boolean history)
    implements Following {

  /// Records with an id and a version.
  public static FollowingRows records(String what, String table, String column) {
    return new FollowingRows(what, table, column, "id", "uuid", false, true, "true", false);
  }

  /// Rows with an id that are never changed.
  public static FollowingRows history(String what, String table, String column) {
    return new FollowingRows(what, table, column, "id", "uuid", false, false, "true", true);
  }

  /// Rows of which a customer has at most one for each `key`.
  public static FollowingRows onePer(
      String key, String keyType, String what, String table, String column) {
    return new FollowingRows(what, table, column, key, keyType, true, false, "true", true);
  }

  /// The same, but only for rows that do not collide with the survivor's.
  public FollowingRows where(String condition) {
    return new FollowingRows(
        what, table, column, key, keyType, unique, versioned, condition, history);
  }

  @Override
  public long count(Handle db, Merging merging) {
    return bound(
            db.createQuery(sql("select count(*) from %table r where r.%column = :losing" + free())),
            merging)
        .mapTo(Long.class)
        .one();
  }

  @Override
  public void follow(Handle db, Merging merging) {
    bound(
            db.createUpdate(
                sql(
                    """
                    with moved as (
                      update %table r set %column = :survivor%version
                      where r.%column = :losing%free returning r.%key as row_key)
                    insert into customer_merge_move (merge_id, table_name, row_key)
                    select :merge, '%table.%column', cast(row_key as text) from moved
                    """)),
            merging)
        .execute();
  }

  @Override
  public List<Kept> goBack(Handle db, Merging merging) {
    bound(
            db.createUpdate(
                sql(
                    """
                    with back as (
                      update %table r set %column = :losing%version from customer_merge_move m
                      where m.merge_id = :merge and m.table_name = '%table.%column'
                        and r.%key = cast(m.row_key as %keyType) and r.%column = :survivor
                      returning m.row_key)
                    delete from customer_merge_move m using back
                    where m.merge_id = :merge and m.table_name = '%table.%column'
                      and m.row_key = back.row_key
                    """)),
            merging)
        .execute();
    List<Kept> kept = new ArrayList<>(lost(db, merging));
    if (!history) {
      kept.addAll(createdSince(db, merging));
    }
    return kept;
  }

  /// What was moved and is not where it was moved to.
  private List<Kept> lost(Handle db, Merging merging) {
    return bound(
            db.createQuery(
                sql(
                    """
                    select m.row_key, exists (
                        select from %table r where r.%key = cast(m.row_key as %keyType) and not %unique)
                      as there
                    from customer_merge_move m
                    where m.merge_id = :merge and m.table_name = '%table.%column' order by m.row_key
                    """)),
            merging)
        .map((row, _) ->
            new Kept(
                what,
                row.getString("row_key"),
                row.getBoolean("there") ? Kept.Reason.MOVED_SINCE : Kept.Reason.DELETED))
        .list();
  }

  /// Ids grow with time, so what is younger than the merge is told by its id.
  private List<Kept> createdSince(Handle db, Merging merging) {
    return bound(
            db.createQuery(
                sql("select r.%key from %table r where r.%column = :survivor and r.%key > :merge")),
            merging)
        .mapTo(String.class)
        .map(id -> new Kept(what, id, Kept.Reason.CREATED_SINCE))
        .list();
  }

  private String free() {
    String free =
        unique
            ? sql(
                " and not exists (select from %table o where o.%column = :survivor and o.%key = r.%key)")
            : "";
    return free + " and (" + fits + ")";
  }

  private String sql(String pattern) {
    return pattern
        .replace("%version", versioned ? ", version = version + 1" : "")
        .replace("%free", pattern.contains("%free") ? free() : "")
        .replace("%table", table)
        .replace("%column", column)
        .replace("%keyType", keyType)
        .replace("%key", key)
        .replace("%unique", String.valueOf(unique));
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Merging merging) {
    return statement
        .configure(SqlStatements.class, settings -> settings.setUnusedBindingAllowed(true))
        .bind("merge", merging.mergeId())
        .bind("survivor", merging.survivorId())
        .bind("losing", merging.losingId());
  }
}

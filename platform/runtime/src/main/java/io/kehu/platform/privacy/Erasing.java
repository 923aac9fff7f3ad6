package io.kehu.platform.privacy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What becomes of one table's rows about a subject.
///
/// @param kind of subject: `customer`
/// @param where which rows, in SQL with `:subject` bound; may refer to rows of tables that this one refers to
/// @param blanked new values by column, in SQL; empty where rows are deleted or kept
/// @param ground why rows are kept, a code; null where they are not
public record Erasing(
    String kind,
    String table,
    String where,
    Outcome outcome,
    Map<String, String> blanked,
    @Nullable String ground) {

  /// What became of rows.
  public enum Outcome {
    DELETED,
    BLANKED,
    KEPT
  }

  /// Begins the declarations about one kind of subject.
  public static Of of(String kind) {
    return new Of(kind);
  }

  /// Declarations about a kind of subject. Its tables have its id as `<kind>_id`, unless another condition is given.
  public record Of(String kind) {
    public Erasing rows(String table) {
      return rows(table, kind + "_id = :subject");
    }

    public Erasing rows(String table, String where) {
      return new Erasing(kind, table, where, Outcome.DELETED, Map.of(), null);
    }

    /// Rows of a table that belong to rows of another one of the subject: `rowsOf("plan", "plan_review", "plan_id")`.
    public Erasing rowsOf(String parent, String table, String column) {
      return rows(table, inParent(parent, column));
    }

    public Erasing columns(String table, Map<String, String> blanked) {
      return columns(table, kind + "_id = :subject", blanked);
    }

    /// @param where must not depend on what is blanked
    public Erasing columns(String table, String where, Map<String, String> blanked) {
      return new Erasing(kind, table, where, Outcome.BLANKED, blanked, null);
    }

    public Erasing columnsOf(
        String parent, String table, String column, Map<String, String> blanked) {
      return columns(table, inParent(parent, column), blanked);
    }

    public Erasing kept(String table, String ground) {
      return kept(table, kind + "_id = :subject", ground);
    }

    public Erasing kept(String table, String where, String ground) {
      return new Erasing(kind, table, where, Outcome.KEPT, Map.of(), ground);
    }

    private String inParent(String parent, String column) {
      return "%s in (select id from %s where %s_id = :subject)".formatted(column, parent, kind);
    }
  }
}

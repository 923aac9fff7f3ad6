package io.kehu.servicedesk.category;

import io.kehu.platform.codelist.Label;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Categories by SQL.
@ApplicationScoped
class CategoryRepository {
  private final Jdbi jdbi;

  CategoryRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Category> all(CategoryTree tree) {
    return jdbi.withHandle(handle ->
        handle
            .select("select * from category where tree = ? order by code", tree.name())
            .map(CategoryRepository::read)
            .list());
  }

  Optional<Category> find(CategoryTree tree, String code) {
    return select(tree, code, "");
  }

  /// Reads it and keeps others from changing it until the transaction ends.
  Optional<Category> findForChange(CategoryTree tree, String code) {
    return select(tree, code, " for update");
  }

  boolean insert(Category category) {
    return jdbi.withHandle(handle ->
        handle.execute(
                """
                insert into category (tree, code, parent_code, label_en, label_zh, active, version)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                """,
                category.tree().name(),
                category.code(),
                category.parent(),
                category.label().en(),
                category.label().zh(),
                category.active(),
                category.version())
            == 1);
  }

  void update(Category category) {
    jdbi.useHandle(handle ->
        handle.execute(
            """
            update category set parent_code = ?, label_en = ?, label_zh = ?, active = ?, version = ?
            where tree = ? and code = ?\
            """,
            category.parent(),
            category.label().en(),
            category.label().zh(),
            category.active(),
            category.version(),
            category.tree().name(),
            category.code()));
  }

  /// The code and all above it.
  List<String> path(CategoryTree tree, String code) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                """
                with recursive above (code, parent_code) as (
                  select code, parent_code from category where tree = ? and code = ?
                  union
                  select c.code, c.parent_code from category c join above on c.code = above.parent_code
                  where c.tree = ?)
                select code from above\
                """,
                tree.name(),
                code,
                tree.name())
            .mapTo(String.class)
            .list());
  }

  private Optional<Category> select(CategoryTree tree, String code, String lock) {
    return jdbi.withHandle(handle ->
        handle
            .select("select * from category where tree = ? and code = ?" + lock, tree.name(), code)
            .map(CategoryRepository::read)
            .findOne());
  }

  private static Category read(ResultSet row, StatementContext context) throws SQLException {
    return new Category(
        CategoryTree.valueOf(row.getString("tree")),
        row.getString("code"),
        row.getString("parent_code"),
        new Label(row.getString("label_en"), row.getString("label_zh")),
        row.getBoolean("active"),
        row.getLong("version"));
  }
}

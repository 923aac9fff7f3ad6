package io.kehu.servicedesk.category;

import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps the trees and says which codes may be used.
@ApplicationScoped
public class CategoryService {
  private final CategoryRepository categories;

  CategoryService(CategoryRepository categories) {
    this.categories = categories;
  }

  /// @throws ProblemException `unknown-category` where new records may not use the code; null is always allowed
  @Transactional
  public void requireUsable(CategoryTree tree, @Nullable String code) {
    if (code != null && !categories.find(tree, code).map(Category::active).orElse(false)) {
      throw ProblemException.of(CategoryError.UNKNOWN, code);
    }
  }

  @Transactional
  List<Category> all(CategoryTree tree) {
    return categories.all(tree);
  }

  @Transactional
  Category get(CategoryTree tree, String code) {
    return categories
        .find(tree, code)
        .orElseThrow(() -> ProblemException.of(CategoryError.NOT_FOUND, code));
  }

  @Transactional
  Category create(CategoryTree tree, CategoryApi.Create wanted) {
    requireParent(tree, wanted.code(), wanted.parent());
    Category category = new Category(tree, wanted.code(), wanted.parent(), wanted.label(), true, 0);
    if (!categories.insert(category)) {
      throw ProblemException.of(CategoryError.EXISTS, wanted.code());
    }
    return category;
  }

  @Transactional
  Category replace(
      CategoryTree tree, String code, @Nullable String ifMatch, CategoryApi.Replace wanted) {
    Category before =
        categories
            .findForChange(tree, code)
            .orElseThrow(() -> ProblemException.of(CategoryError.NOT_FOUND, code));
    IfMatch.require(ifMatch, before.version(), before);
    requireParent(tree, code, wanted.parent());
    Category after =
        new Category(
            tree, code, wanted.parent(), wanted.label(), wanted.active(), before.version() + 1);
    categories.update(after);
    return after;
  }

  private void requireParent(CategoryTree tree, String code, @Nullable String parent) {
    if (parent == null) {
      return;
    }
    List<String> path = categories.path(tree, parent);
    if (path.isEmpty()) {
      throw ProblemException.of(CategoryError.UNKNOWN, parent);
    }
    if (path.contains(code)) {
      throw ProblemException.of(CategoryError.CYCLE, code);
    }
  }
}

package io.kehu.platform.page;

import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A filter that was found to be in order, in words that may be kept for ever: text might be a person's name or phone, so only that it was asked for is said.
final class FilterWords {
  static final String TEXT = "…";

  private FilterWords() {}

  static String of(String filter, Map<String, Listing.Field> fields) {
    return words(FilterParser.read(filter), fields);
  }

  private static String words(Node node, Map<String, Listing.Field> fields) {
    if (node instanceof LogicalNode logical) {
      return logical.getChildren().stream()
          .map(child -> words(child, fields))
          .collect(Collectors.joining(logical instanceof AndNode ? ";" : ",", "(", ")"));
    }
    ComparisonNode comparison = (ComparisonNode) node;
    return comparison.getSelector()
        + comparison.getOperator().getSymbol()
        + values(comparison, fields.get(comparison.getSelector()));
  }

  private static String values(ComparisonNode comparison, Listing.@Nullable Field field) {
    List<String> values = comparison.getArguments();
    boolean isText = field == null || field.type() == FieldType.TEXT;
    return isText && !comparison.getOperator().equals(FilterParser.IS_NULL)
        ? TEXT
        : values.size() == 1 ? values.getFirst() : "(" + String.join(",", values) + ")";
  }
}

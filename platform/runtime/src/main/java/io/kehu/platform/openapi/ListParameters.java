package io.kehu.platform.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// Tells what the parameters mean that every list has.
final class ListParameters {
  private static final Map<String, String> DESCRIPTIONS =
      Map.of(
          "limit",
          "Items on a page, 1 to 200.",
          "cursor",
          "`nextCursor` of the page before; with the same filter and order.",
          "filter",
          "RSQL over the fields of the list: `==` `!=` `>` `>=` `<` `<=` `=in=(…)` `=out=(…)` `=null=true`, joined by `;` (and) and `,` (or), with parentheses. Text may hold `*`.",
          "sort",
          "Up to three fields by comma, `-` before a field turns it. An absent value counts as the largest.",
          "count",
          "`exact` or `estimate` to get `total`.");

  private ListParameters() {}

  static void describe(Operation operation) {
    if (operation.getParameters() == null
        || operation.getParameters().stream().noneMatch(p -> "cursor".equals(p.getName()))) {
      return;
    }
    operation.getParameters().stream()
        .filter(parameter -> parameter.getIn() == Parameter.In.QUERY)
        .filter(parameter -> parameter.getDescription() == null)
        .filter(parameter -> DESCRIPTIONS.containsKey(parameter.getName()))
        .forEach(parameter -> parameter.setDescription(DESCRIPTIONS.get(parameter.getName())));
  }
}

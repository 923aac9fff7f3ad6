package io.kehu.platform.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.json.JsonReading;
import io.kehu.platform.json.StrictText;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A row of a table, all of it text.
final class TableRow implements RowSource.SourceRow {
  private final List<String> fields;
  private final Columns columns;
  private final Tools tools;

  TableRow(List<String> fields, Columns columns, Tools tools) {
    this.fields = fields;
    this.columns = columns;
    this.tools = tools;
  }

  /// @param write as JSON, to be kept
  record Tools(ObjectMapper lenient, JsonReading reading, Function<Object, String> write) {}

  @Override
  public <R> R as(Class<R> type) {
    List<FieldError> errors = new ArrayList<>();
    if (fields.size() > columns.count()) {
      errors.add(new FieldError("", "more-fields-than-columns", "more fields than columns"));
    }
    for (int i = 0; i < Math.min(fields.size(), columns.count()); i++) {
      if (!StrictText.isText(fields.get(i))) {
        errors.add(new FieldError(columns.pointer(i), "not-text", "not text"));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED).withErrors(errors);
    }
    return tools.reading().convert(columns.tree(fields), type, tools.lenient());
  }

  @Override
  public String content() {
    return tools.write().apply(fields);
  }
}

package io.kehu.platform.bulk;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The header of a CSV file: each name is a path into the row's JSON, `total.amount`, `phones.0.number`. Columns whose name begins with `#` are notes and
/// not read; the download of failed rows writes the reasons into such a one.
final class Columns {
  static final String NOTE = "#";

  private static final int MOST = 300;
  private static final Pattern INDEX = Pattern.compile("\\d{1,2}");
  private static final Pattern DOT = Pattern.compile("\\.");

  /// More of a wrong name helps nobody.
  private static final int NAME_SHOWN = 80;

  private final List<@Nullable Column> columns;
  private final Map<List<String>, String> constants;
  private final ObjectMapper json;

  private Columns(
      List<@Nullable Column> columns, Map<List<String>, String> constants, ObjectMapper json) {
    this.columns = columns;
    this.constants = constants;
    this.json = json;
  }

  private record Column(List<String> path, CellReading cells) {}

  /// @param mapping null where the columns are called as the fields are
  /// @throws ProblemException `import-columns-refused` naming the columns that the type does not have, or that stand there twice, or that are missing
  static Columns of(
      List<String> header, Class<?> rowType, @Nullable Mapping mapping, ObjectMapper json) {
    return mapping == null ? named(header, rowType, json) : mapped(header, rowType, mapping, json);
  }

  private static Columns mapped(
      List<String> header, Class<?> rowType, Mapping mapping, ObjectMapper json) {
    List<String> refused = new ArrayList<>(misfits(mapping, rowType, json));
    List<String> names = header.stream().map(String::strip).toList();
    List<@Nullable Column> columns = new ArrayList<>(Collections.nCopies(names.size(), null));
    for (Mapping.Column column : mapping.columns()) {
      int at = names.indexOf(column.source().strip());
      if (at < 0 || at != names.lastIndexOf(column.source().strip())) {
        refused.add(column.source());
      } else {
        columns.set(at, new Column(path(column.target()), CellReading.of(column)));
      }
    }
    refuse(refused);
    Map<List<String>, String> constants = new HashMap<>();
    mapping.constantsOrNone().forEach((target, value) -> constants.put(path(target), value));
    return new Columns(columns, constants, json);
  }

  /// Targets of a mapping that the type does not have, or that stand there twice.
  static List<String> misfits(Mapping mapping, Class<?> rowType, ObjectMapper json) {
    List<String> targets =
        Stream.concat(
                mapping.columns().stream().map(Mapping.Column::target),
                mapping.constantsOrNone().keySet().stream())
            .toList();
    JavaType type = json.constructType(rowType);
    Set<String> seen = new HashSet<>();
    return targets.stream()
        .filter(target ->
            !seen.add(target)
                || isPartOfAnother(target, targets)
                || !fits(type, path(target), json))
        .toList();
  }

  private static List<String> path(String column) {
    return List.of(DOT.split(column, -1));
  }

  private static Columns named(List<String> header, Class<?> rowType, ObjectMapper json) {
    List<@Nullable Column> columns = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    JavaType type = json.constructType(rowType);
    for (String name : header) {
      String column = name.strip();
      List<String> path = path(column);
      if (column.startsWith(NOTE)) {
        columns.add(null);
      } else if (seen.add(column) && !isPartOfAnother(column, header) && fits(type, path, json)) {
        columns.add(new Column(path, CellReading.PLAIN));
      } else {
        refused.add(column);
      }
    }
    if (header.size() > MOST) {
      refused.add("more than " + MOST);
    }
    refuse(refused);
    return new Columns(columns, Map.of(), json);
  }

  private static void refuse(List<String> names) {
    if (!names.isEmpty()) {
      throw ProblemException.of(
          BulkProblem.IMPORT_COLUMNS_REFUSED,
          names.stream()
              .limit(20)
              .map(name -> name.substring(0, Math.min(name.length(), NAME_SHOWN)))
              .collect(Collectors.joining(", ")));
    }
  }

  /// `a` beside `a.b` would be a value and an object at once.
  private static boolean isPartOfAnother(String column, List<String> header) {
    return header.stream().anyMatch(other -> other.strip().startsWith(column + "."));
  }

  int count() {
    return columns.size();
  }

  /// Where the values of the n-th column go.
  String pointer(int column) {
    Column known = columns.get(column);
    return known == null ? "" : "/" + String.join("/", known.path());
  }

  /// The row as JSON. Empty fields are absent.
  ObjectNode tree(List<String> fields) {
    ObjectNode row = json.createObjectNode();
    for (int i = 0; i < fields.size(); i++) {
      Column column = columns.get(i);
      String value = column == null ? "" : column.cells().read(fields.get(i));
      if (column != null && !value.isEmpty()) {
        put(row, column.path(), value);
      }
    }
    constants.forEach((path, value) -> put(row, path, value));
    return (ObjectNode) withLists(row);
  }

  private static void put(ObjectNode row, List<String> path, String value) {
    ObjectNode at = row;
    for (String step : path.subList(0, path.size() - 1)) {
      at = at.withObjectProperty(step);
    }
    at.put(path.getLast(), value);
  }

  /// Objects whose names are all numbers become lists, without gaps.
  private JsonNode withLists(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    names.forEach(name -> object.set(name, withLists(object.get(name))));
    if (names.isEmpty() || !names.stream().allMatch(name -> INDEX.matcher(name).matches())) {
      return object;
    }
    ArrayNode list = json.createArrayNode();
    names.stream()
        .sorted(java.util.Comparator.comparingInt(Integer::parseInt))
        .forEach(name -> list.add(object.get(name)));
    return list;
  }

  private static boolean fits(JavaType type, List<String> path, ObjectMapper json) {
    if (path.isEmpty()) {
      return !type.isCollectionLikeType() && !type.isArrayType();
    }
    String step = path.getFirst();
    List<String> rest = path.subList(1, path.size());
    if (step.isEmpty()) {
      return false;
    }
    if (type.isReferenceType()) {
      return fits(type.getReferencedType(), path, json);
    }
    if (type.isCollectionLikeType() || type.isArrayType()) {
      return INDEX.matcher(step).matches() && fits(type.getContentType(), rest, json);
    }
    if (type.isMapLikeType()) {
      return fits(type.getContentType(), rest, json);
    }
    if (type.isJavaLangObject() || type.isTypeOrSubTypeOf(JsonNode.class)) {
      return true;
    }
    if (type.isEnumType()
        || type.isPrimitive()
        || type.getRawClass().getName().startsWith("java.")) {
      return false;
    }
    BeanDescription bean = json.getDeserializationConfig().introspect(type);
    for (BeanPropertyDefinition property : bean.findProperties()) {
      if (property.getName().equals(step)) {
        return fits(property.getPrimaryType(), rest, json);
      }
    }
    return false;
  }
}

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The header of a CSV file: each name is a path into the row's JSON, `total.amount`, `phones.0.number`. Columns whose name begins with `#` are notes and
/// not read; the download of failed rows writes the reasons into such a one.
final class Columns {
  static final String NOTE = "#";

  private static final int MOST = 300;
  private static final Pattern INDEX = Pattern.compile("\\d{1,2}");
  private static final Pattern DOT = Pattern.compile("\\.");

  private final List<@Nullable List<String>> paths;
  private final ObjectMapper json;

  private Columns(List<@Nullable List<String>> paths, ObjectMapper json) {
    this.paths = paths;
    this.json = json;
  }

  /// @throws ProblemException `import-columns-refused` naming the columns that the type does not have, or that stand there twice
  static Columns of(List<String> header, Class<?> rowType, ObjectMapper json) {
    List<@Nullable List<String>> paths = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    JavaType type = json.constructType(rowType);
    for (String name : header) {
      String column = name.strip();
      List<String> path = List.of(DOT.split(column, -1));
      if (column.startsWith(NOTE)) {
        paths.add(null);
      } else if (seen.add(column) && !isPartOfAnother(column, header) && fits(type, path, json)) {
        paths.add(path);
      } else {
        refused.add(column);
      }
    }
    if (header.size() > MOST) {
      refused.add("more than " + MOST);
    }
    if (!refused.isEmpty()) {
      throw ProblemException.of(
          BulkProblem.IMPORT_COLUMNS_REFUSED,
          String.join(", ", refused.subList(0, Math.min(refused.size(), 20))));
    }
    return new Columns(paths, json);
  }

  /// `a` beside `a.b` would be a value and an object at once.
  private static boolean isPartOfAnother(String column, List<String> header) {
    return header.stream().anyMatch(other -> other.strip().startsWith(column + "."));
  }

  int count() {
    return paths.size();
  }

  /// The row as JSON. Empty fields are absent.
  ObjectNode tree(List<String> fields) {
    ObjectNode row = json.createObjectNode();
    for (int i = 0; i < fields.size(); i++) {
      List<String> path = paths.get(i);
      if (path != null && !fields.get(i).isEmpty()) {
        put(row, path, fields.get(i));
      }
    }
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

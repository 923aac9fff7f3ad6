package io.kehu.customer.field;

import io.kehu.platform.codelist.CodeList;
import io.kehu.platform.codelist.Label;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Makes fields whose words stand in `fields.properties` and `fields_zh_CN.properties`.
@ApplicationScoped
public class FieldWords {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final List<CodeList> lists;
  private final ResourceBundle english = bundle(Locale.ROOT);
  private final ResourceBundle chinese = bundle(Locale.SIMPLIFIED_CHINESE);

  FieldWords(@All List<CodeList> lists) {
    this.lists = lists;
  }

  public Field field(String name, ValueType type, FieldGroup group, Source source, String sql) {
    return new Field(
        name, type, group, label(name), unknown(name), source, sql, null, List.of(), null);
  }

  /// A field whose values are those of a code list.
  public Field coded(
      String name, ValueType type, FieldGroup group, Source source, String sql, String list) {
    List<String> codes =
        lists.stream()
            .filter(known -> known.name().equals(list))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("There is no code list " + list))
            .codes();
    return new Field(name, type, group, label(name), unknown(name), source, sql, list, codes, null);
  }

  public Field measured(
      String name, ValueType type, FieldGroup group, Source source, String sql, String unit) {
    return new Field(
        name, type, group, label(name), unknown(name), source, sql, null, List.of(), unit);
  }

  private @Nullable Label unknown(String name) {
    String key = name + ".unknown";
    return english.containsKey(key) ? label(key) : null;
  }

  private Label label(String key) {
    return new Label(english.getString(key), chinese.getString(key));
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        "fields", language, FieldWords.class.getClassLoader(), NO_FALLBACK);
  }
}

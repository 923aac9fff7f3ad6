package io.kehu.platform.codelist;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// A list of codes that the API shows, with labels in `en` and `zh-CN`. Services produce one bean for each enum they show:
/// `@Produces CodeList classes() { return CodeList.of("customer-classes", CustomerClass.values()); }`. Labels stand in `labels.properties` and
/// `labels_zh_CN.properties` as `<list>.<CODE>`; a missing label fails the start.
///
/// @param name plural kebab-case
/// @param labels of codes that are configured rather than written in code, and so bring their labels along
public record CodeList(String name, List<String> codes, Map<String, Label> labels) {
  public static CodeList of(String name, Enum<?>... values) {
    return new CodeList(name, Arrays.stream(values).map(Enum::name).toList(), Map.of());
  }

  /// @param labels by code, in the order in which the codes are shown
  public static CodeList of(String name, SortedMap<String, Label> labels) {
    return new CodeList(name, List.copyOf(labels.keySet()), Map.copyOf(labels));
  }
}

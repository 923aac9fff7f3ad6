package io.kehu.platform.codelist;

import java.util.List;

/// A list of codes that the API shows, with labels in `en` and `zh-CN`. Services produce one bean for each enum they show:
/// `@Produces CodeList classes() { return CodeList.of("customer-classes", CustomerClass.values()); }`. Labels stand in `labels.properties` and
/// `labels_zh_CN.properties` as `<list>.<CODE>`; a missing label fails the start.
///
/// @param name plural kebab-case
public record CodeList(String name, List<String> codes) {
  public static CodeList of(String name, Enum<?>... values) {
    return new CodeList(name, java.util.Arrays.stream(values).map(Enum::name).toList());
  }
}

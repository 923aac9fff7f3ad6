package io.kehu.customer.field;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The catalogue: all fields of all contributors, by name.
@ApplicationScoped
public class Fields {
  private final List<FieldContributor> contributors;

  Fields(@All List<FieldContributor> contributors) {
    this.contributors = contributors;
  }

  /// A field without words fails the start, not a front end.
  void load(@Observes StartupEvent start) {
    byName();
  }

  /// @throws IllegalStateException where two contributors give one name
  public Map<String, Field> byName() {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (FieldContributor contributor : contributors) {
      for (Field field : contributor.fields()) {
        if (fields.put(field.name(), field) != null) {
          throw new IllegalStateException("Two fields have the name " + field.name());
        }
      }
    }
    return fields;
  }
}

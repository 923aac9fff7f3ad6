package io.kehu.platform.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/// Describes `allowedActions` of each record that has actions.
final class RecordActionsSchema {
  private static final DotName RULES =
      DotName.createSimple("io.kehu.platform.action.RecordActions");
  private static final DotName PRODUCES =
      DotName.createSimple("jakarta.enterprise.inject.Produces");
  private static final DotName SCHEMA =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

  private final IndexView index;

  RecordActionsSchema(IndexView index) {
    this.index = index;
  }

  void describe(Components components) {
    Map<String, Set<String>> codes = new TreeMap<>();
    Stream.concat(implemented(), produced())
        .filter(type -> type.name().equals(RULES) && type.kind() == Type.Kind.PARAMETERIZED_TYPE)
        .map(type -> type.asParameterizedType().arguments())
        .sorted(Comparator.comparing(arguments -> arguments.get(1).name().toString()))
        .forEach(arguments ->
            schemasOf(arguments.get(0).name())
                .forEach(schema ->
                    codes
                        .computeIfAbsent(schema, _ -> new LinkedHashSet<>())
                        .addAll(constants(arguments.get(1).name()))));
    codes.forEach((name, actions) ->
        Optional.ofNullable(components.getSchemas())
            .map(schemas -> schemas.get(name))
            .ifPresent(schema -> schema.addProperty("allowedActions", list(actions))));
  }

  private Stream<Type> implemented() {
    return index.getAllKnownImplementations(RULES).stream()
        .flatMap(rules -> rules.interfaceTypes().stream());
  }

  private Stream<Type> produced() {
    return index.getAnnotations(PRODUCES).stream()
        .filter(produces -> produces.target().kind() == AnnotationTarget.Kind.METHOD)
        .map(produces -> produces.target().asMethod().returnType());
  }

  /// The schema of a record, or of each record with an interface.
  private Stream<String> schemasOf(DotName type) {
    List<ClassInfo> types = new ArrayList<>(index.getAllKnownImplementations(type));
    Optional.ofNullable(index.getClassByName(type)).ifPresent(types::add);
    return types.stream()
        .flatMap(known -> Optional.ofNullable(known.declaredAnnotation(SCHEMA)).stream())
        .flatMap(schema -> Optional.ofNullable(schema.value("name")).stream())
        .map(name -> name.asString());
  }

  private List<String> constants(DotName actions) {
    ClassInfo type = index.getClassByName(actions);
    return type == null ? List.of() : type.enumConstants().stream().map(FieldInfo::name).toList();
  }

  private static Schema list(Set<String> codes) {
    Schema code = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    codes.forEach(code::addEnumeration);
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.ARRAY)
        .items(code)
        .description(
            "What the caller may do with this record now; the operation of each bears it as `x-action`. Labels: code list `actions`. Absent on a repeat of an earlier answer.");
  }
}

package io.kehu.customer.profile.schema;

import io.kehu.customer.customer.CustomerKind;
import io.kehu.platform.codelist.CodeLists;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Language;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Shows the sections to those who draw forms.
@ApplicationScoped
public class ProfileSchemaService {
  static final String SECTIONS = "profile-sections";

  private final SectionSchemas schemas;
  private final CodeLists codeLists;

  ProfileSchemaService(SectionSchemas schemas, CodeLists codeLists) {
    this.schemas = schemas;
    this.codeLists = codeLists;
  }

  /// @param kind null for both
  ProfileSchemaApi.Summaries list(@Nullable CustomerKind kind) {
    return new ProfileSchemaApi.Summaries(
        Arrays.stream(Section.values())
            .filter(section -> kind == null || section.kind() == kind)
            .map(this::summary)
            .toList());
  }

  private ProfileSchemaApi.Summary summary(Section section) {
    return new ProfileSchemaApi.Summary(
        section.kind(),
        section,
        label(section),
        schemas.newest(section).map(SectionSchema::version).orElse(null),
        section.keptAt().orElse(null));
  }

  /// @param version null for the newest
  /// @throws ProblemException `not-found` where customers of this kind have no such section, it has no such version, or its data is kept elsewhere
  ProfileSchemaApi.Form form(CustomerKind kind, Section section, @Nullable Integer version) {
    int newest = schemas.versions(section).size();
    int wanted = version == null ? newest : version;
    if (section.kind() != kind || wanted < 1 || wanted > newest) {
      throw ProblemException.of(GeneralProblem.NOT_FOUND);
    }
    SectionSchema schema = schemas.versions(section).get(wanted - 1);
    SectionForm form = new SectionForm(Language.current());
    return new ProfileSchemaApi.Form(
        kind,
        section,
        wanted,
        wanted == newest,
        form.title(schema.document()),
        form.of(schema.document()));
  }

  String language() {
    return new SectionForm(Language.current()).language();
  }

  private String label(Section section) {
    return codeLists.named(SECTIONS).orElseThrow().codes().stream()
        .filter(code -> code.code().equals(section.name()))
        .map(code -> Objects.requireNonNull(code.labels().get(language())))
        .findFirst()
        .orElseThrow();
  }
}

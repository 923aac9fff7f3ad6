package io.kehu.platform.bulk;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.bulk.JobApi.Format;
import io.kehu.platform.id.Ids;
import io.kehu.platform.json.LenientJson;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done with templates. Whoever may import a kind may write its templates; a job keeps the mapping that it began with.
@ApplicationScoped
class Templates {
  private static final String KIND = "import-template";

  private final TemplateTable table;
  private final ImportKinds kinds;
  private final Audit audit;
  private final Messages messages;
  private final ObjectMapper lenient;
  private final Clock clock;

  Templates(
      TemplateTable table,
      ImportKinds kinds,
      Audit audit,
      Messages messages,
      @LenientJson ObjectMapper lenient,
      Clock clock) {
    this.table = table;
    this.kinds = kinds;
    this.audit = audit;
    this.messages = messages;
    this.lenient = lenient;
    this.clock = clock;
  }

  @Transactional(SUPPORTS)
  Page<Template> list(ListRequest request) {
    return table.page(request);
  }

  @Transactional(SUPPORTS)
  Template get(UUID id) {
    return table.find(id).orElseThrow(Templates::unknown);
  }

  /// @throws ProblemException `import-template-not-found`; `validation-failed` where the format has no columns
  Template named(ImportKind<?> kind, Format format, String name) {
    if (format == Format.NDJSON) {
      throw refused(messages.field("?template", "not-for-this-format"));
    }
    return table.named(kind.name(), name).orElseThrow(Templates::unknown);
  }

  @Transactional
  Template create(Template.Write write) {
    check(write);
    Instant now = clock.instant();
    Template template =
        new Template(Ids.newId(), write.name(), write.kind(), write.mapping(), 0, now, now);
    return saved(null, template);
  }

  @Transactional
  Template change(UUID id, @Nullable String ifMatch, Template.Write write) {
    Template before = table.locked(id).orElseThrow(Templates::unknown);
    IfMatch.require(ifMatch, before.version(), before);
    kinds.requirePermission(kinds.named(before.kind()));
    check(write);
    if (!write.kind().equals(before.kind())) {
      throw refused(messages.field("/kind", "read-only"));
    }
    return saved(
        before,
        new Template(
            id,
            write.name(),
            before.kind(),
            write.mapping(),
            before.version() + 1,
            before.createdAt(),
            clock.instant()));
  }

  @Transactional
  void remove(UUID id, @Nullable String ifMatch) {
    Template before = table.locked(id).orElseThrow(Templates::unknown);
    IfMatch.require(ifMatch, before.version(), before);
    kinds.requirePermission(kinds.named(before.kind()));
    table.remove(id);
    audit.record(KIND, id, "removed", before, null);
  }

  private Template saved(@Nullable Template before, Template after) {
    if (!table.save(after)) {
      throw ProblemException.of(BulkProblem.TEMPLATE_NAME_TAKEN, after.name());
    }
    audit.record(KIND, after.id(), before == null ? "created" : "changed", before, after);
    return after;
  }

  private void check(Template.Write write) {
    ImportKind<?> kind = kinds.named(write.kind());
    kinds.requirePermission(kind);
    List<FieldError> errors = new ArrayList<>();
    List<String> misfits = Columns.misfits(write.mapping(), kind.rowType(), lenient);
    List<Mapping.Column> columns = write.mapping().columns();
    for (int i = 0; i < columns.size(); i++) {
      Mapping.Column column = columns.get(i);
      if (misfits.contains(column.target())) {
        errors.add(messages.field("/mapping/columns/" + i + "/target", "unknown-field"));
      }
      if (!hasDateFormat(column)) {
        errors.add(messages.field("/mapping/columns/" + i + "/dateFormat", "not-a-date-format"));
      }
    }
    write.mapping().constantsOrNone().keySet().stream()
        .filter(misfits::contains)
        .map(target -> target.replace("~", "~0").replace("/", "~1"))
        .forEach(
            target -> errors.add(messages.field("/mapping/constants/" + target, "unknown-field")));
    if (!errors.isEmpty()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED).withErrors(errors);
    }
  }

  private static boolean hasDateFormat(Mapping.Column column) {
    try {
      CellReading.of(column);
      return true;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private static ProblemException refused(FieldError error) {
    return ProblemException.of(GeneralProblem.VALIDATION_FAILED).withErrors(List.of(error));
  }

  private static ProblemException unknown() {
    return ProblemException.of(BulkProblem.TEMPLATE_NOT_FOUND);
  }
}

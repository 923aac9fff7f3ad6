package io.kehu.customer.source;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.locking.NamedLocks;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.codelist.CodeLists;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done with sources. They change rarely, so new ones queue behind one lock.
@ApplicationScoped
public class SourceService {
  private static final int MOST = 200;

  private final SourceRepository sources;
  private final CodeLists codeLists;
  private final NamedLocks locks;
  private final MergePatch mergePatch;
  private final ObjectMapper json;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  SourceService(
      SourceRepository sources,
      CodeLists codeLists,
      NamedLocks locks,
      MergePatch mergePatch,
      ObjectMapper json,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.sources = sources;
    this.codeLists = codeLists;
    this.locks = locks;
    this.mergePatch = mergePatch;
    this.json = json;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /// @throws ProblemException `source-code-taken`, `source-limit-reached`
  @Transactional
  public SourceApi.View create(SourceApi.Create create) {
    locks.take(List.of("sources"));
    if (BuiltInSource.has(create.code()) || sources.byCode(create.code()).isPresent()) {
      throw ProblemException.of(SourceError.CODE_TAKEN, create.code());
    }
    if (sources.count() >= MOST) {
      throw ProblemException.of(SourceError.TOO_MANY, MOST);
    }
    Source source = new Source(create.code(), create.parent(), create.labels(), clock.instant());
    sources.persistAndFlush(source);
    return recorded(source, "added", null, source.added());
  }

  @Transactional(SUPPORTS)
  public SourceApi.Catalogue catalogue() {
    Stream<SourceApi.View> builtIn = Arrays.stream(BuiltInSource.values()).map(this::view);
    Stream<SourceApi.View> own =
        sources.listAll(Sort.by("code")).stream().map(SourceApi.View::from);
    return new SourceApi.Catalogue(Stream.concat(builtIn, own).toList());
  }

  @Transactional(SUPPORTS)
  public SourceApi.View get(String code) {
    return BuiltInSource.has(code)
        ? view(BuiltInSource.valueOf(code))
        : sources
            .byCode(code)
            .map(SourceApi.View::from)
            .orElseThrow(() -> ProblemException.of(SourceError.NOT_FOUND, code));
  }

  /// @throws ProblemException `source-not-found`, `source-built-in`
  @Transactional
  public SourceApi.View patch(String code, @Nullable String ifMatch, JsonNode patch) {
    if (BuiltInSource.has(code)) {
      throw ProblemException.of(SourceError.BUILT_IN, code);
    }
    Source source =
        sources
            .lockedByCode(code)
            .orElseThrow(() -> ProblemException.of(SourceError.NOT_FOUND, code));
    SourceApi.View before = SourceApi.View.from(source);
    IfMatch.require(ifMatch, source.version(), json.valueToTree(before), patch);
    SourceApi.Change to =
        mergePatch.apply(SourceApi.Change.from(source), patch, SourceApi.Change.class);
    return source
        .change(to.labels(), to.active(), clock.instant())
        .map(event -> {
          sources.flush();
          return recorded(source, "changed", before, event);
        })
        .orElse(before);
  }

  private SourceApi.View view(BuiltInSource source) {
    return SourceApi.View.of(source, codeLists.label(SourceCodes.LIST, source.name()));
  }

  private SourceApi.View recorded(
      Source source, String action, SourceApi.@Nullable View before, SourceEvent event) {
    SourceApi.View after = SourceApi.View.from(source);
    outbox.append(List.of(event));
    audit.record("source", source.id(), action, before, after);
    return after;
  }
}

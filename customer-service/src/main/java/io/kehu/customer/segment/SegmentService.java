package io.kehu.customer.segment;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.expression.ExpressionService;
import io.kehu.customer.locking.NamedLocks;
import io.kehu.customer.upkeep.Fills;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done with segments.
@ApplicationScoped
public class SegmentService {
  private static final int SAMPLE = 10;

  private final SegmentRepository segments;
  private final MemberRepository members;
  private final SegmentMembers upkeep;
  private final SegmentPreviews previews;
  private final Fills fills;
  private final ExpressionService expressions;
  private final CustomerAccess customers;
  private final NamedLocks locks;
  private final Audit audit;
  private final MergePatch mergePatch;
  private final Clock clock;

  SegmentService(
      SegmentRepository segments,
      MemberRepository members,
      SegmentMembers upkeep,
      SegmentPreviews previews,
      Fills fills,
      ExpressionService expressions,
      CustomerAccess customers,
      NamedLocks locks,
      Audit audit,
      MergePatch mergePatch,
      Clock clock) {
    this.segments = segments;
    this.members = members;
    this.upkeep = upkeep;
    this.previews = previews;
    this.fills = fills;
    this.expressions = expressions;
    this.customers = customers;
    this.locks = locks;
    this.audit = audit;
    this.mergePatch = mergePatch;
    this.clock = clock;
  }

  /// Makes a draft.
  ///
  /// @throws ProblemException `segment-code-taken`, `expression-invalid`, `segment-expression-misplaced`
  @Transactional
  public SegmentApi.View create(SegmentApi.Create create) {
    takeTurn();
    if (segments.byCode(create.code()).isPresent()) {
      throw ProblemException.of(SegmentError.CODE_TAKEN, create.code());
    }
    Segment segment =
        new Segment(
            create.code(),
            create.name(),
            create.description(),
            create.kind(),
            canonical(create.expression()),
            clock.instant());
    segments.persistAndFlush(segment);
    SegmentApi.View after = view(segment);
    audit.record("segment", segment.id(), "created", null, after);
    return after;
  }

  @Transactional(SUPPORTS)
  public Page<SegmentApi.Item> list(ListRequest request) {
    return segments.list(request);
  }

  @Transactional(SUPPORTS)
  public SegmentApi.View get(String code) {
    return view(required(code));
  }

  /// Another expression of an active segment finds its members anew, in the background.
  @Transactional
  public SegmentApi.View patch(String code, @Nullable String ifMatch, JsonNode patch) {
    takeTurn();
    Segment segment = required(code);
    SegmentApi.View before = view(segment);
    IfMatch.require(ifMatch, segment.version(), before);
    SegmentApi.Change from = SegmentApi.Change.from(segment);
    SegmentApi.Change to = mergePatch.apply(from, patch, SegmentApi.Change.class);
    String expression = canonical(to.expression());
    boolean refined = !Objects.equals(expression, segment.expression());
    if (!refined && to.equals(from)) {
      return before;
    }
    segment.change(to.name(), to.description(), expression, clock.instant());
    return changed(segment, "changed", before, refined && segment.isUpkept());
  }

  /// @throws ProblemException `segment-status-not-possible`
  @Transactional
  public SegmentApi.View become(String code, @Nullable String ifMatch, SegmentApi.StatusMove move) {
    takeTurn();
    Segment segment = required(code);
    SegmentApi.View before = view(segment);
    IfMatch.require(ifMatch, segment.version(), before);
    if (move.status() == segment.status()) {
      return before;
    }
    // What was right when it was written may speak of a field that is no more.
    canonical(move.status() == SegmentStatus.ACTIVE ? segment.expression() : null);
    segment.become(move.status(), clock.instant());
    return changed(segment, "status-changed", before, segment.isUpkept());
  }

  @Transactional(SUPPORTS)
  public SegmentApi.Preview preview(SegmentApi.PreviewRequest request) {
    Integer sample = request.sample();
    return previews.preview(
        expressions.read("/expression", request.expression()), sample == null ? SAMPLE : sample);
  }

  @Transactional(SUPPORTS)
  public Page<SegmentApi.Member> members(String code, ListRequest request) {
    return members.members(required(code).id(), request, customers.readable());
  }

  @Transactional(SUPPORTS)
  public Page<SegmentApi.Membership> of(UUID customerId, ListRequest request) {
    return members.of(customers.readable(customerId).id(), request);
  }

  /// Puts customers into a static segment and takes others out, all or none.
  ///
  /// @throws ProblemException `segment-not-static`, `segment-not-active`, `segment-customers-unknown`
  @Transactional
  public SegmentApi.MemberChanged changeMembers(String code, SegmentApi.MemberChange change) {
    takeTurn();
    Segment segment = required(code);
    segment.requirePickable();
    requireReadable(change);
    List<MemberRepository.Turn> removed = members.remove(segment.id(), change.remove());
    List<MemberRepository.Turn> added = members.add(segment.id(), change.add(), clock.instant());
    upkeep.tell(segment, removed, clock.instant());
    upkeep.tell(segment, added, clock.instant());
    SegmentApi.MemberChanged changed = new SegmentApi.MemberChanged(added.size(), removed.size());
    audit.record("segment", segment.id(), "members-changed", null, change);
    return changed;
  }

  private void requireReadable(SegmentApi.MemberChange change) {
    List<FieldError> errors = new ArrayList<>();
    unreadable("/add/", change.add(), errors);
    unreadable("/remove/", change.remove(), errors);
    if (!errors.isEmpty()) {
      throw ProblemException.of(SegmentError.CUSTOMERS_UNKNOWN).withErrors(errors);
    }
  }

  private void unreadable(String pointer, List<UUID> ids, List<FieldError> errors) {
    Set<UUID> readable = Set.copyOf(members.readable(ids, customers.readable()));
    for (int i = 0; i < ids.size(); i++) {
      if (!readable.contains(ids.get(i))) {
        errors.add(new FieldError(pointer + i, "no-such-customer", ""));
      }
    }
  }

  private SegmentApi.View changed(
      Segment segment, String action, SegmentApi.View before, boolean findAnew) {
    segments.flush();
    if (findAnew) {
      fills.begin(upkeep, segment.id().toString());
    } else if (!segment.isUpkept()) {
      fills.cancel(upkeep, segment.id().toString());
    }
    SegmentApi.View after = view(segment);
    audit.record("segment", segment.id(), action, before, after);
    return after;
  }

  private SegmentApi.View view(Segment segment) {
    String expression = segment.expression();
    return new SegmentApi.View(
        segment.code(),
        segment.name(),
        segment.description(),
        segment.kind(),
        segment.status(),
        expression,
        expression == null
            ? null
            : expressions.reread(expression).map(expressions::explain).orElse(null),
        fills.isUnderWay(upkeep, segment.id().toString()),
        members.count(segment.id()),
        segment.version(),
        segment.createdAt(),
        segment.updatedAt());
  }

  private @Nullable String canonical(@Nullable String expression) {
    return expression == null
        ? null
        : expressions.print(expressions.read("/expression", expression));
  }

  /// Segments change rarely, so changes simply queue behind one lock.
  private void takeTurn() {
    locks.take(List.of("segments"));
  }

  private Segment required(String code) {
    return segments
        .byCode(code)
        .orElseThrow(() -> ProblemException.of(SegmentError.NOT_FOUND, code));
  }
}

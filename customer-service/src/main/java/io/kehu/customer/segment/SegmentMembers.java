package io.kehu.customer.segment;

import io.kehu.customer.expression.Condition;
import io.kehu.customer.expression.Expression;
import io.kehu.customer.expression.ExpressionService;
import io.kehu.customer.upkeep.Derived;
import io.kehu.platform.event.Outbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Keeps the members of dynamic segments up.
@ApplicationScoped
class SegmentMembers implements Derived {
  private static final Logger LOG = Logger.getLogger(SegmentMembers.class);

  /// In one statement. PostgreSQL takes 65,535 parameters, and an expression has 2,000 at most: that many fit beside each other.
  private static final int MOST_CONDITIONS = 250;

  private static final int MOST_PARAMETERS = 20_000;

  private final SegmentRepository segments;
  private final MemberRepository members;
  private final ExpressionService expressions;
  private final Outbox outbox;
  private final Counter entered;
  private final Counter left;

  SegmentMembers(
      SegmentRepository segments,
      MemberRepository members,
      ExpressionService expressions,
      Outbox outbox,
      MeterRegistry metrics) {
    this.segments = segments;
    this.members = members;
    this.expressions = expressions;
    this.outbox = outbox;
    this.entered = metrics.counter("kehu.segments.entered");
    this.left = metrics.counter("kehu.segments.left");
  }

  @Override
  public String name() {
    return "segments";
  }

  @Override
  public Map<String, String> parts() {
    return read(segments.upkept()).entrySet().stream()
        .collect(
            Collectors.toMap(
                segment -> segment.getKey().toString(),
                segment -> expressions.fingerprint(segment.getValue())));
  }

  @Override
  public void refresh(Collection<UUID> customers, Instant now) {
    refresh(segments.upkept(), customers, now);
  }

  @Override
  public void refresh(Set<String> parts, Collection<UUID> customers, Instant now) {
    List<SegmentRepository.Upkept> some =
        segments.upkept().stream()
            .filter(segment -> parts.contains(segment.id().toString()))
            .toList();
    refresh(some, customers, now);
  }

  @Override
  public List<Condition> turned(String prefix, Instant since, Instant until) {
    List<Condition> turned = new ArrayList<>();
    read(segments.upkept()).values().stream()
        .flatMap(Expression::terms)
        .distinct()
        .forEach(term ->
            expressions
                .turned(term, prefix + turned.size() + "_", since, until)
                .ifPresent(turned::add));
    return turned;
  }

  private void refresh(
      List<SegmentRepository.Upkept> upkept, Collection<UUID> customers, Instant now) {
    SequencedMap<UUID, Condition> together = new LinkedHashMap<>();
    int parameters = 0;
    for (Map.Entry<UUID, Expression> segment : read(upkept).entrySet()) {
      Condition condition =
          expressions.condition(segment.getValue(), "s" + together.size() + "_", now);
      together.put(segment.getKey(), condition);
      parameters += condition.where().parameters().size();
      if (together.size() >= MOST_CONDITIONS || parameters >= MOST_PARAMETERS) {
        tell(upkept, members.refresh(together, customers, now), now);
        together.clear();
        parameters = 0;
      }
    }
    if (!together.isEmpty()) {
      tell(upkept, members.refresh(together, customers, now), now);
    }
  }

  private SequencedMap<UUID, Expression> read(List<SegmentRepository.Upkept> upkept) {
    SequencedMap<UUID, String> texts = new LinkedHashMap<>();
    upkept.forEach(segment -> texts.put(segment.id(), segment.expression()));
    SequencedMap<UUID, Expression> read = expressions.reread(texts);
    if (read.size() < texts.size()) {
      LOG.warnf(
          "%d segment(s) speak of fields that are no more; their members stay as they are",
          texts.size() - read.size());
    }
    return read;
  }

  private void tell(
      List<SegmentRepository.Upkept> upkept, List<MemberRepository.Turn> turns, Instant now) {
    Map<UUID, SegmentRepository.Upkept> byId =
        upkept.stream()
            .collect(Collectors.toMap(SegmentRepository.Upkept::id, Function.identity()));
    List<SegmentEvent> events = new ArrayList<>(turns.size());
    for (MemberRepository.Turn turn : turns) {
      SegmentRepository.Upkept segment = byId.get(turn.segmentId());
      if (segment != null) {
        events.add(event(turn, segment.code(), segment.name(), now));
      }
    }
    told(events);
  }

  /// Tells of turns of a static segment.
  void tell(Segment segment, List<MemberRepository.Turn> turns, Instant now) {
    told(turns.stream().map(turn -> event(turn, segment.code(), segment.name(), now)).toList());
  }

  private void told(List<SegmentEvent> events) {
    outbox.append(events);
    int came = (int) events.stream().filter(SegmentEvent.Entered.class::isInstance).count();
    entered.increment(came);
    left.increment(events.size() - came);
  }

  private static SegmentEvent event(
      MemberRepository.Turn turn, String code, String name, Instant now) {
    return turn.entered()
        ? new SegmentEvent.Entered(turn.customerId(), turn.segmentId(), code, name, now)
        : new SegmentEvent.Left(turn.customerId(), turn.segmentId(), code, name, now);
  }
}

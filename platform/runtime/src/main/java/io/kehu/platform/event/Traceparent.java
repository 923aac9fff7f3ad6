package io.kehu.platform.event;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The W3C `traceparent`: carried with an event, so that what it causes elsewhere belongs to the trace of the request that began it.
public final class Traceparent {
  private static final Pattern FORM =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

  private Traceparent() {}

  /// Of the span in hand; null where there is none.
  public static @Nullable String current() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid()
        ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex()
        : null;
  }

  /// Does work as part of the trace. An absent or malformed value begins nothing.
  public static void continued(@Nullable String traceparent, Runnable work) {
    SpanContext parent = parse(traceparent);
    if (!parent.isValid()) {
      work.run();
      return;
    }
    try (Scope _ = Span.wrap(parent).makeCurrent()) {
      work.run();
    }
  }

  /// The trace's id; null where the value is absent or malformed.
  public static @Nullable String traceId(@Nullable String traceparent) {
    SpanContext parent = parse(traceparent);
    return parent.isValid() ? parent.getTraceId() : null;
  }

  private static SpanContext parse(@Nullable String traceparent) {
    Matcher form = FORM.matcher(traceparent == null ? "" : traceparent);
    return form.matches()
        ? SpanContext.createFromRemoteParent(
            form.group(1),
            form.group(2),
            TraceFlags.fromHex(form.group(3), 0),
            TraceState.getDefault())
        : SpanContext.getInvalid();
  }
}

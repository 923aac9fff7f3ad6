package io.kehu.customer.channel;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether we may use a channel for a purpose. Without an entry nothing was asked: no consent.
///
/// @param evidence how we know, in words that an auditor can follow: "ticked on web form 12"
/// @param at when the holder said so; kept as it is shown, because exports take it from the database
public record Consent(
    @NotNull Purpose purpose,
    @NotNull State state,
    @NotBlank @Size(max = 500) String evidence,
    @NotNull @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) {

  /// Of two records of what a holder said about the same channel the newer word for each purpose; where
  /// both are of one moment, the one that forbids.
  static List<Consent> newest(List<Consent> ours, List<Consent> theirs) {
    Map<Purpose, Consent> newest = new EnumMap<>(Purpose.class);
    Stream.concat(ours.stream(), theirs.stream())
        .forEach(consent -> newest.merge(consent.purpose, consent, Consent::newer));
    return List.copyOf(newest.values());
  }

  private static Consent newer(Consent one, Consent other) {
    int later = one.at.compareTo(other.at);
    boolean first = later > 0 || later == 0 && other.state == State.GRANTED;
    return first ? one : other;
  }

  public enum Purpose {
    MARKETING,
    SERVICE
  }

  @Schema(name = "ConsentState")
  public enum State {
    GRANTED,
    REFUSED,
    WITHDRAWN
  }
}

package io.kehu.customer.channel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether we may use a channel for a purpose. Without an entry nothing was asked: no consent.
///
/// @param evidence how we know, in words that an auditor can follow: "ticked on web form 12"
/// @param at when the holder said so
public record Consent(
    @NotNull Purpose purpose,
    @NotNull State state,
    @NotBlank @Size(max = 500) String evidence,
    @NotNull Instant at) {

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

package io.kehu.customer.channel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param url absolute, http or https only: front ends make links of it
public record WebSite(
    @NotNull Type type,
    @NotNull @Size(max = 500) @Pattern(regexp = "https?://[^\\s<>\"]+") String url,
    boolean primary,
    @OnePerPurpose @Size(max = 2) List<@Valid @NotNull Consent> consents)
    implements Channel<WebSite.Type, WebSite> {

  public WebSite {
    consents = consents == null ? List.of() : Collections.unmodifiableList(consents);
  }

  @Override
  public WebSite with(boolean asPrimary, List<Consent> known) {
    return new WebSite(type, url, asPrimary, known);
  }

  @Override
  public Object reaches() {
    return List.of(type, url);
  }

  @Schema(name = "WebSiteType")
  public enum Type {
    CORPORATE,
    SHOP,
    SOCIAL,
    OTHER
  }
}

package io.kehu.customer.channel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param address in lower case: no mail system in use tells two mailboxes apart by case alone
public record Email(
    @NotNull Type type,
    @NotBlank @Size(max = 254) @jakarta.validation.constraints.Email String address,
    boolean primary,
    @OnePerPurpose @Size(max = 2) List<@Valid @NotNull Consent> consents)
    implements Channel<Email.Type, Email> {

  public Email {
    if (address != null) { // absent in a body, which validation then refuses
      address = address.strip().toLowerCase(Locale.ROOT);
    }
    consents = consents == null ? List.of() : Collections.unmodifiableList(consents);
  }

  @Override
  public Email with(boolean asPrimary, List<Consent> known) {
    return new Email(type, address, asPrimary, known);
  }

  @Override
  public Object reaches() {
    return List.of(type, address);
  }

  @Schema(name = "EmailType")
  public enum Type {
    WORK,
    PERSONAL,
    OTHER
  }
}

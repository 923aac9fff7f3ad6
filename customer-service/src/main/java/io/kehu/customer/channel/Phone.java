package io.kehu.customer.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// @param number E.164 once saved (`+862160001234`); any way of writing it when it comes in
/// @param raw as it came in, kept because normalising may have guessed the country
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Phone(
    @NotNull Type type,
    @NotBlank @Size(max = 40) String number,
    @Nullable @Size(max = 40) String raw,
    boolean primary,
    @OnePerPurpose @Size(max = 2) List<@Valid @NotNull Consent> consents)
    implements Channel<Phone.Type, Phone> {

  public Phone {
    consents = consents == null ? List.of() : Collections.unmodifiableList(consents);
  }

  @Override
  public Phone with(boolean asPrimary, List<Consent> known) {
    return new Phone(type, number, raw, asPrimary, known);
  }

  @Override
  public Object reaches() {
    return List.of(type, number);
  }

  /// The same phone with its number in E.164, and what was written before as `raw`.
  Phone normalised(String e164) {
    return e164.equals(number) ? this : new Phone(type, e164, number, primary, consents);
  }

  @Schema(name = "PhoneType")
  public enum Type {
    MOBILE,
    WORK,
    HOME,
    FAX,
    OTHER
  }
}

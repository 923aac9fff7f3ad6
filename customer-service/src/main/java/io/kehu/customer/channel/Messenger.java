package io.kehu.customer.channel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param account the name or number by which the service knows its holder
public record Messenger(
    @NotNull Type type,
    @NotBlank @Size(max = 100) String account,
    boolean primary,
    @OnePerPurpose @Size(max = 2) List<@Valid @NotNull Consent> consents)
    implements Channel<Messenger.Type, Messenger> {

  public Messenger {
    consents = consents == null ? List.of() : Collections.unmodifiableList(consents);
  }

  @Override
  public Messenger with(boolean asPrimary, List<Consent> known) {
    return new Messenger(type, account, asPrimary, known);
  }

  @Override
  public Object reaches() {
    return List.of(type, account);
  }

  @Schema(name = "MessengerType")
  public enum Type {
    WECHAT,
    WECOM,
    QQ,
    DINGTALK,
    WHATSAPP,
    LINE,
    TELEGRAM,
    OTHER
  }
}

package io.kehu.platform.event;

import java.util.UUID;

/// @param poison makes its handler fail for as long as nobody healed it
public record GadgetCounted(UUID gadget, int number, boolean poison, String padding)
    implements DomainEvent {
  public static final String TYPE = "crm.gadget.counted.v1";

  public static GadgetCounted of(UUID gadget, int number) {
    return new GadgetCounted(gadget, number, false, "");
  }

  @Override
  public String eventType() {
    return TYPE;
  }

  @Override
  public UUID aggregateId() {
    return gadget;
  }
}

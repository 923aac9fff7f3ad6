package io.kehu.customer.communication;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that communications are described by.
class CommunicationCodes {
  static final String WARNINGS = "communication-warnings";

  @Produces
  CodeList channels() {
    return CodeList.of("communication-channels", CommunicationChannel.values());
  }

  @Produces
  CodeList directions() {
    return CodeList.of("communication-directions", Direction.values());
  }

  @Produces
  CodeList statuses() {
    return CodeList.of("communication-statuses", CommunicationStatus.values());
  }

  @Produces
  CodeList needKinds() {
    return CodeList.of("need-kinds", Need.Kind.values());
  }

  @Produces
  CodeList warnings() {
    return CodeList.of(WARNINGS, Warning.values());
  }
}

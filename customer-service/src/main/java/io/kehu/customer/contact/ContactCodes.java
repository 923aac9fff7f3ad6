package io.kehu.customer.contact;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that contacts are described by.
class ContactCodes {
  @Produces
  CodeList standings() {
    return CodeList.of("contact-standings", Standing.values());
  }

  @Produces
  CodeList preferredChannels() {
    return CodeList.of("preferred-channels", PreferredChannel.values());
  }
}

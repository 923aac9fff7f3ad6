package io.kehu.customer.channel;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that channels are described by.
class ChannelCodes {
  @Produces
  CodeList addressTypes() {
    return CodeList.of("address-types", PostalAddress.Type.values());
  }

  @Produces
  CodeList phoneTypes() {
    return CodeList.of("phone-types", Phone.Type.values());
  }

  @Produces
  CodeList emailTypes() {
    return CodeList.of("email-types", Email.Type.values());
  }

  @Produces
  CodeList webSiteTypes() {
    return CodeList.of("web-site-types", WebSite.Type.values());
  }

  @Produces
  CodeList messengerTypes() {
    return CodeList.of("messenger-types", Messenger.Type.values());
  }

  @Produces
  CodeList consentPurposes() {
    return CodeList.of("consent-purposes", Consent.Purpose.values());
  }

  @Produces
  CodeList consentStates() {
    return CodeList.of("consent-states", Consent.State.values());
  }
}

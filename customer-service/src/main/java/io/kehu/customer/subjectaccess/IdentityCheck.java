package io.kehu.customer.subjectaccess;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How we know that it is the person who asks (GDPR art. 12(6)).
@Schema(name = "IdentityCheck")
public enum IdentityCheck {
  KNOWN_CHANNEL,
  SIGNED_IN,
  ID_DOCUMENT,
  IN_PERSON,
  REPRESENTATIVE
}

package io.kehu.customer.subjectaccess;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How the answer reached the person.
@Schema(name = "HandedOver")
public enum HandedOver {
  ENCRYPTED_MAIL,
  DOWNLOAD,
  POST,
  IN_PERSON
}

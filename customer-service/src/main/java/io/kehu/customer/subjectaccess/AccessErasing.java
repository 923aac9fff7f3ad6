package io.kehu.customer.subjectaccess;

import static io.kehu.customer.customer.Subject.CONTACT;
import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// That a request was answered, and when, stays to be shown; who asked goes.
@ApplicationScoped
class AccessErasing implements Erases {
  private static final Map<String, String> WORDS =
      Map.of("asked_by", "''", "extension_reason", "null", "refusal_reason", "null");

  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.rowsOf("subject_access_request", "subject_access_part", "request_id"),
        CUSTOMER.columns("subject_access_request", WORDS),
        CUSTOMER.kept("subject_access_request", "RETENTION_DUTY"),
        CONTACT.rowsOf("subject_access_request", "subject_access_part", "request_id"),
        CONTACT.columns("subject_access_request", WORDS),
        CONTACT.kept("subject_access_request", "RETENTION_DUTY"));
  }
}

package io.kehu.customer.contact.assessment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/// What our people think of one contact. There is none until somebody writes it down: version 0 stands for that.
@Entity
public class ContactAssessment {
  @Id private UUID contactId;
  @Version private long version;
  @Embedded private AssessmentData data;
  private String assessedBy;
  private UUID assessorId;
  private Instant assessedAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected ContactAssessment() {}

  ContactAssessment(
      UUID contactId, AssessmentData data, String assessedBy, UUID assessorId, Instant now) {
    this.contactId = contactId;
    this.version = 1;
    this.data = data;
    this.assessedBy = assessedBy;
    this.assessorId = assessorId;
    this.assessedAt = now;
  }

  void change(AssessmentData changed, String by, UUID byId, Instant now) {
    data = changed;
    assessedBy = by;
    assessorId = byId;
    assessedAt = now;
  }

  UUID contactId() {
    return contactId;
  }

  long version() {
    return version;
  }

  /// Hibernate makes nothing of a record whose columns are all empty.
  AssessmentData data() {
    return data == null ? AssessmentData.NOTHING : data;
  }

  String assessedBy() {
    return assessedBy;
  }

  UUID assessorId() {
    return assessorId;
  }

  Instant assessedAt() {
    return assessedAt;
  }
}

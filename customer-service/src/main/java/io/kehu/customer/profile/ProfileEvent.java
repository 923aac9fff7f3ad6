package io.kehu.customer.profile;

import io.kehu.customer.profile.schema.Section;
import io.kehu.platform.event.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What can happen to a profile. Events name fields, but never tell values.
public sealed interface ProfileEvent extends DomainEvent {

  UUID customerId();

  @Override
  default UUID aggregateId() {
    return customerId();
  }

  /// Values of a section have changed.
  ///
  /// @param changedFields names, sensitive ones too
  /// @param completeness of the customer's whole profile, in percent
  /// @param version of the section
  record Changed(
      UUID customerId, Section section, List<String> changedFields, int completeness, long version)
      implements ProfileEvent {
    public static final String TYPE = "crm.profile.changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// A section was found right.
  ///
  /// @param version of the section
  record Verified(UUID customerId, Section section, LocalDate verifiedOn, long version)
      implements ProfileEvent {
    public static final String TYPE = "crm.profile.verified.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }
}

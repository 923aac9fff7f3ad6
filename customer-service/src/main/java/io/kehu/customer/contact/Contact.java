package io.kehu.customer.contact;

import io.kehu.platform.id.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A person at a customer.
@Entity
public class Contact {
  @Id private UUID id;
  @Version private long version;
  private UUID customerId;
  @Embedded private ContactData data;
  private Instant createdAt;
  private Instant updatedAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Contact() {}

  /// @param data normalised
  Contact(UUID customerId, ContactData data, Instant now) {
    this.id = Ids.newId();
    this.customerId = customerId;
    this.data = data;
    this.createdAt = now;
    this.updatedAt = now;
  }

  ContactEvent created() {
    return new ContactEvent.Created(id, customerId, version);
  }

  /// @param changed normalised
  /// @return empty where nothing changes
  Optional<ContactEvent> change(ContactData changed, Instant now) {
    if (changed.equals(data)) {
      return Optional.empty();
    }
    data = changed;
    updatedAt = now;
    return Optional.of(new ContactEvent.Changed(id, customerId, version + 1));
  }

  ContactEvent removed() {
    return new ContactEvent.Removed(id, customerId, version + 1);
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID customerId() {
    return customerId;
  }

  public ContactData data() {
    return data;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}

package io.kehu.customer.contact;

import io.kehu.customer.channel.Channels;
import io.kehu.customer.channel.Email;
import io.kehu.customer.channel.Phone;
import io.kehu.customer.search.Findable;
import io.kehu.customer.search.SearchText;
import io.kehu.platform.id.Ids;
import io.kehu.platform.problem.ProblemException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A person at a customer.
@Entity
public class Contact {
  /// Grows with the rules of what a contact is found by.
  static final int SEARCH_VERSION = 1;

  @Id private UUID id;
  @Version private long version;
  private UUID customerId;
  @Embedded private ContactData data;
  private @Nullable LocalDate employedSince;
  private Instant createdAt;
  private Instant updatedAt;

  @OptimisticLock(excluded = true)
  private String searchText;

  @OptimisticLock(excluded = true)
  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> searchTerms;

  /// Of the rules by which the two above were made; 0 where they were not yet.
  @OptimisticLock(excluded = true)
  private int searchVersion;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Contact() {}

  /// @param data normalised
  @SuppressWarnings("NullAway.Init") // reindex() sets the search fields
  Contact(UUID customerId, ContactData data, Instant now) {
    this.id = Ids.newId();
    this.customerId = customerId;
    this.data = data;
    this.createdAt = now;
    this.updatedAt = now;
    reindex();
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
    reindex();
    return Optional.of(new ContactEvent.Changed(id, customerId, version + 1));
  }

  /// Takes the person to another customer. Told under both customers' keys, so that each has the whole story of its contacts.
  ///
  /// @param there what is written about it from now on, normalised
  /// @throws ProblemException `contact-at-customer-already`, `contact-moved-before-begin`
  List<ContactEvent> move(UUID toCustomerId, ContactData there, LocalDate on, Instant now) {
    if (toCustomerId.equals(customerId)) {
      throw ProblemException.of(ContactError.AT_CUSTOMER_ALREADY);
    }
    if (employedSince != null && on.isBefore(employedSince)) {
      throw ProblemException.of(ContactError.MOVED_BEFORE_BEGIN, employedSince);
    }
    UUID from = customerId;
    customerId = toCustomerId;
    data = there;
    employedSince = on;
    updatedAt = now;
    reindex();
    return Stream.of(from, toCustomerId)
        .<ContactEvent>map(
            key -> new ContactEvent.Moved(id, key, from, toCustomerId, on, version + 1))
        .toList();
  }

  /// For one that was written before contacts could be searched; its version stays.
  void makeSearchable() {
    reindex();
  }

  /// Makes what the contact is found by: its name as customers' names are, phones and e-mails.
  private void reindex() {
    Channels channels = data.channels();
    SearchText search =
        SearchText.of(
            new Findable(
                id,
                data.name(),
                List.of(),
                Stream.concat(
                        channels.phones().stream().map(Phone::number),
                        channels.emails().stream().map(Email::address))
                    .toList()));
    searchText = search.text();
    searchTerms = search.terms();
    searchVersion = SEARCH_VERSION;
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

  /// Null where nobody said.
  @Nullable LocalDate employedSince() {
    return employedSince;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}

package io.kehu.customer.contact;

import static io.kehu.customer.customer.Subject.CONTACT;
import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What goes of contacts, with their customer or alone.
@ApplicationScoped
class ContactErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.rowsOf("contact", "contact_external_reference", "record_id"),
        CUSTOMER.rows("contact"),
        CONTACT.rows("contact_external_reference", "record_id = :subject"),
        CONTACT.rows("contact", "id = :subject"));
  }

  @Override
  public List<Words> words() {
    return List.of(
        new Words(CUSTOMER.kind(), WORDS.formatted("customer_id")),
        new Words(CONTACT.kind(), WORDS.formatted("id")));
  }

  private static final String WORDS =
      """
      select c.name from contact c where c.%1$s = :subject
      union all
      select jsonb_path_query(c.channels, '$.phones[*].number') #>> '{}' from contact c where c.%1$s = :subject
      union all
      select jsonb_path_query(c.channels, '$.emails[*].address') #>> '{}' from contact c where c.%1$s = :subject
      union all
      select r.external_id from contact_external_reference r join contact c on c.id = r.record_id
      where c.%1$s = :subject
      """;
}

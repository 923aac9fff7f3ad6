package io.kehu.customer.customer;

import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// What goes of a customer. The row stays with its number, which nobody else gets.
@ApplicationScoped
class CustomerErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.columns(
            "customer",
            "id = :subject",
            Map.ofEntries(
                Map.entry("name", "''"),
                Map.entry("aliases", "'[]'"),
                Map.entry("roles", "'[]'"),
                Map.entry("closeness", "null"),
                Map.entry("source", "null"),
                Map.entry("industry", "null"),
                Map.entry("size", "null"),
                Map.entry("region", "null"),
                Map.entry("country", "null"),
                Map.entry("legal_form", "null"),
                Map.entry("tax_id", "null"),
                Map.entry("social_credit_code", "null"),
                Map.entry("birth_date", "null"),
                Map.entry("parent_id", "null"),
                Map.entry("owner_id", "null"),
                Map.entry("team", "null"),
                Map.entry("tags", "'{}'"),
                Map.entry("channels", "'{}'"),
                Map.entry("external_references", "'[]'"),
                Map.entry("custom_fields", "'{}'"),
                Map.entry("search_text", "''"),
                Map.entry("search_grams", "'{}'"),
                Map.entry("campaign", "null"),
                Map.entry("referred_by_customer_id", "null"),
                Map.entry("referred_by_contact_id", "null"),
                Map.entry("profile_completeness", "0"),
                Map.entry("profile_verified_on", "null"))),
        CUSTOMER.rows("customer_key"),
        CUSTOMER.rows("customer_external_reference", "record_id = :subject"),
        CUSTOMER.rows("customer_class_change"),
        CUSTOMER.rows("customer_owner_change"),
        CUSTOMER.rows("customer_block"));
  }

  @Override
  public List<Words> words() {
    return List.of(
        new Words(
            CUSTOMER.kind(),
            """
            select name from customer where id = :subject
            union all
            select changes #>> '{name,from}' from audit_event
            where kind = 'customer' and record_id = :subject and changes #>> '{name,from}' is not null
            union all select tax_id from customer where id = :subject
            union all select social_credit_code from customer where id = :subject
            union all select value from customer_key where customer_id = :subject
            union all select external_id from customer_external_reference where record_id = :subject
            union all select a ->> 'name' from customer, jsonb_array_elements(aliases) a where id = :subject
            """));
  }
}

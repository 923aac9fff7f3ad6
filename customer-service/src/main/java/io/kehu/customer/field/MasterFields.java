package io.kehu.customer.field;

import static io.kehu.customer.field.FieldGroup.MASTER;
import static io.kehu.customer.field.Source.CUSTOMER;
import static io.kehu.customer.field.ValueType.BOOLEAN;
import static io.kehu.customer.field.ValueType.CODE;
import static io.kehu.customer.field.ValueType.CODES;
import static io.kehu.customer.field.ValueType.INSTANT;
import static io.kehu.customer.field.ValueType.TEXT;
import static io.kehu.customer.field.ValueType.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What the master record says.
@ApplicationScoped
class MasterFields implements FieldContributor {
  private final FieldWords words;

  MasterFields(FieldWords words) {
    this.words = words;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        field("number", TEXT, "c.number"),
        field("name", TEXT, "c.name"),
        coded("kind", "c.kind", "customer-kinds"),
        words.coded(
            "roles",
            CODES,
            MASTER,
            CUSTOMER,
            "array(select jsonb_array_elements_text(c.roles))",
            "customer-roles"),
        coded("customerClass", "c.customer_class", "customer-classes"),
        field("classSince", INSTANT, "c.class_since"),
        coded("relationshipPhase", "c.relationship_phase", "relationship-phases"),
        coded("lifecycleStage", "c.lifecycle_stage", "lifecycle-stages"),
        coded("closeness", "c.closeness", "closeness"),
        coded("source", "c.source", "customer-sources"),
        field("industry", CODE, "c.industry"),
        coded("size", "c.size", "company-sizes"),
        field("region", TEXT, "c.region"),
        field("country", CODE, "c.country"),
        field("legalForm", TEXT, "c.legal_form"),
        field("parentId", UUID, "c.parent_id"),
        field("tags", CODES, "c.tags"),
        field("ownerId", UUID, "c.owner_id"),
        field("team", CODE, "c.team"),
        field("inPool", BOOLEAN, "(c.owner_id is null)"),
        field("createdAt", INSTANT, "c.created_at"),
        field("updatedAt", INSTANT, "c.updated_at"));
  }

  private Field field(String name, ValueType type, String sql) {
    return words.field(name, type, MASTER, CUSTOMER, sql);
  }

  private Field coded(String name, String sql, String list) {
    return words.coded(name, CODE, MASTER, CUSTOMER, sql, list);
  }
}

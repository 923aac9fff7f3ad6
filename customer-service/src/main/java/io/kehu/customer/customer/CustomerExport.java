package io.kehu.customer.customer;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customfield.CustomFields;
import io.kehu.platform.export.Export;
import io.kehu.platform.export.ExportFile;
import io.kehu.platform.export.ExportRequest;
import io.kehu.platform.export.Exports;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/// Customers as a file: every field under the name by which the import takes it. One whom no other system knows goes out with our own id as its
/// reference, so that it is recognised when it comes back.
@ApplicationScoped
class CustomerExport {
  private static final String ROW =
      """
      json_strip_nulls(json_build_object(
        '#id', c.id, '#number', c.number, 'kind', c.kind, 'name', c.name, 'aliases', c.aliases, 'roles', c.roles,
        'customerClass', c.customer_class, 'relationshipPhase', c.relationship_phase,
        'lifecycleStage', c.lifecycle_stage, 'closeness', c.closeness, 'source', c.source, 'campaign', c.campaign,
        'referredBy', case when c.referred_by_customer_id is not null then json_build_object(
          'customerId', c.referred_by_customer_id, 'contactId', c.referred_by_contact_id) end, 'industry', c.industry,
        'size', c.size, 'region', c.region, 'country', c.country, 'legalForm', c.legal_form, 'taxId', c.tax_id,
        'socialCreditCode', c.social_credit_code, 'birthDate', c.birth_date, 'parentId', c.parent_id,
        'ownerId', c.owner_id, 'team', c.team, 'tags', c.tags, 'channels', c.channels,
        'externalReferences', case when c.external_references = '[]'
          then jsonb_build_array(jsonb_build_object('system', 'kehu', 'id', c.id)) else c.external_references end,
        'customFields', c.custom_fields, '#version', c.version, '#createdAt', c.created_at,
        '#updatedAt', c.updated_at))\
      """;

  private static final List<String> COLUMNS =
      List.of(
          "#id",
          "#number",
          "kind",
          "name",
          "aliases.*",
          "roles.*",
          "customerClass",
          "relationshipPhase",
          "lifecycleStage",
          "closeness",
          "source",
          "campaign",
          "referredBy.*",
          "industry",
          "size",
          "region",
          "country",
          "legalForm",
          "taxId",
          "socialCreditCode",
          "birthDate",
          "parentId",
          "ownerId",
          "team",
          "tags.*",
          "channels.*",
          "externalReferences.*",
          "customFields.*",
          "#version",
          "#createdAt",
          "#updatedAt");

  private final CustomerAccess access;
  private final CustomFields customFields;
  private final Exports exports;

  CustomerExport(CustomerAccess access, CustomFields customFields, Exports exports) {
    this.access = access;
    this.customFields = customFields;
    this.exports = exports;
  }

  @Transactional(SUPPORTS)
  ExportFile of(ExportRequest request, List<Sql> filters) {
    return exports.answer(
        new Export(
            "customers", CustomerRepository.LISTING.with(customFields.listFields()), ROW, COLUMNS),
        request,
        Stream.concat(Stream.of(access.readable()), filters.stream()).toList(),
        customFields.labels());
  }
}

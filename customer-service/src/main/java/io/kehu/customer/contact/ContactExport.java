package io.kehu.customer.contact;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.export.Export;
import io.kehu.platform.export.ExportFile;
import io.kehu.platform.export.ExportRequest;
import io.kehu.platform.export.Exports;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The contacts of all customers whom the caller may see as a file, see [io.kehu.platform.export.Export].
@ApplicationScoped
class ContactExport {
  private static final Export EXPORT =
      new Export(
          "contacts",
          ContactRepository.LISTING,
          """
          json_strip_nulls(json_build_object(
            '#id', p.id, 'customerId', p.customer_id, '#customerNumber', c.number, '#customerName', c.name,
            'name', p.name, 'position', p.position, 'department', p.department, 'reportsToId', p.reports_to_id,
            'standing', p.standing, 'preferredChannel', p.preferred_channel, 'language', p.language,
            'birthday', p.birthday, 'channels', p.channels,
            'externalReferences', case when p.external_references = '[]'
              then jsonb_build_array(jsonb_build_object('system', 'kehu', 'id', p.id)) else p.external_references end,
            '#version', p.version, '#createdAt', p.created_at, '#updatedAt', p.updated_at))\
          """,
          List.of(
              "#id",
              "customerId",
              "#customerNumber",
              "#customerName",
              "name",
              "position",
              "department",
              "reportsToId",
              "standing",
              "preferredChannel",
              "language",
              "birthday",
              "channels.*",
              "externalReferences.*",
              "#version",
              "#createdAt",
              "#updatedAt"));

  private final CustomerAccess customers;
  private final Exports exports;

  ContactExport(CustomerAccess customers, Exports exports) {
    this.customers = customers;
    this.exports = exports;
  }

  @Transactional(SUPPORTS)
  ExportFile of(ExportRequest request, List<Sql> filters) {
    List<Sql> conditions =
        Stream.concat(Stream.of(customers.readable()), filters.stream()).toList();
    return exports.answer(EXPORT, request, conditions, Map.of());
  }
}

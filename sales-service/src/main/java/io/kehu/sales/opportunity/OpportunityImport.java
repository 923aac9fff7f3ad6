package io.kehu.sales.opportunity;

import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.external.ExternalKeys;
import io.kehu.platform.sync.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Opportunities by the thousand.
@ApplicationScoped
class OpportunityImport implements ImportKind<OpportunityApi.Upsert> {
  private final OpportunityUpserts opportunities;
  private final ExternalKeys keys;

  OpportunityImport(OpportunityUpserts opportunities, ExternalKeys keys) {
    this.opportunities = opportunities;
    this.keys = keys;
  }

  @Override
  public String name() {
    return "opportunities";
  }

  @Override
  public String permission() {
    return "opportunities:write";
  }

  @Override
  public Class<OpportunityApi.Upsert> rowType() {
    return OpportunityApi.Upsert.class;
  }

  @Override
  public void prepare(List<OpportunityApi.Upsert> rows) {
    opportunities.prepare(rows);
  }

  @Override
  public Optional<Sent> sent(OpportunityApi.Upsert row) {
    return Optional.of(new Sent(row.externalReference(), row.stamp()));
  }

  @Override
  public Optional<String> externalIds() {
    return Optional.of("opportunity_external_reference");
  }

  @Override
  public Imported importRow(OpportunityApi.Upsert row) {
    return opportunities.upsert(keys.ofRow(row.externalReference()), row).imported(id -> id);
  }
}

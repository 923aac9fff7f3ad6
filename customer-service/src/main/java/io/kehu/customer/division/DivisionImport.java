package io.kehu.customer.division;

import io.kehu.platform.bulk.ImportKind;
import jakarta.enterprise.context.ApplicationScoped;

/// Divisions out of a file with the columns `code`, `name`, `parent` and perhaps `nameEn`; parents stand before their children.
@ApplicationScoped
class DivisionImport implements ImportKind<DivisionApi.Row> {
  private final DivisionService divisions;

  DivisionImport(DivisionService divisions) {
    this.divisions = divisions;
  }

  @Override
  public String name() {
    return "divisions";
  }

  @Override
  public String permission() {
    return "divisions:write";
  }

  @Override
  public Class<DivisionApi.Row> rowType() {
    return DivisionApi.Row.class;
  }

  @Override
  public boolean refusesBeforeChanging() {
    return true;
  }

  @Override
  public Imported importRow(DivisionApi.Row row) {
    return new Imported(divisions.take(row), null);
  }
}

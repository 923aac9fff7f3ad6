package io.kehu.servicedesk.survey.response;

import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.external.ExternalKeys;
import jakarta.enterprise.context.ApplicationScoped;

/// Responses by the thousand, from those who asked in another way.
@ApplicationScoped
class ResponseImport implements ImportKind<ResponseApi.Entered> {
  private final ResponseService responses;
  private final ExternalKeys keys;

  ResponseImport(ResponseService responses, ExternalKeys keys) {
    this.responses = responses;
    this.keys = keys;
  }

  @Override
  public String name() {
    return "survey-responses";
  }

  @Override
  public String permission() {
    return "surveys:write";
  }

  @Override
  public Class<ResponseApi.Entered> rowType() {
    return ResponseApi.Entered.class;
  }

  @Override
  public Imported importRow(ResponseApi.Entered row) {
    keys.ofRow(row.externalReference());
    ResponseService.Taken taken = responses.enter(row);
    return new Imported(
        taken.isNew() ? RowOutcome.CREATED : RowOutcome.UNCHANGED, taken.response().id());
  }
}

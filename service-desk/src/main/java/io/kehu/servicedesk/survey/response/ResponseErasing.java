package io.kehu.servicedesk.survey.response;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Scores stay as figures that name nobody.
@ApplicationScoped
class ResponseErasing implements Erases {
  private static final Erasing.Of CUSTOMER = Erasing.of("customer");

  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.columns("survey_response", Map.of("comment", "null")),
        CUSTOMER.kept("survey_response", "NAMES_NOBODY"));
  }
}

package io.kehu.servicedesk.survey.invitation;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Nobody may answer any more in the name of who was erased.
@ApplicationScoped
class InvitationErasing implements Erases {
  private static final Erasing.Of CUSTOMER = Erasing.of("customer");

  @Override
  public List<Erasing> erasing() {
    return List.of(CUSTOMER.columns("survey_invitation", Map.of("token_hash", "null")));
  }
}

package io.kehu.analytics.feedback;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What was told of one customer goes; facts keep what names nobody, see `CustomerFacts`.
@ApplicationScoped
class FeedbackErasing implements Erases {
  private static final Erasing.Of CUSTOMER = Erasing.of("customer");

  @Override
  public List<Erasing> erasing() {
    return List.of(CUSTOMER.rows("customer_value"), CUSTOMER.rows("published_satisfaction"));
  }
}

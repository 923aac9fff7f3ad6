package io.kehu.analytics.feedback;

import io.kehu.analytics.model.Model;
import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// What was told of one customer goes; facts keep what names nobody, see `CustomerFacts`.
@ApplicationScoped
class FeedbackErasing implements Erases {
  private static final Erasing.Of CUSTOMER = Erasing.of("customer");

  private final Model model;

  FeedbackErasing(Model model) {
    this.model = model;
  }

  @Override
  public List<Erasing> erasing() {
    return List.of(CUSTOMER.rows("customer_value"), CUSTOMER.rows("published_satisfaction"));
  }

  /// The fold reads the erased event by itself, and may be behind.
  @Override
  public boolean isWaiting(String kind, UUID subject) {
    return model.live(facts ->
        facts
            .createQuery(
                "select exists (select from customer_fact where customer_id = ? and number is not null)")
            .bind(0, subject)
            .mapTo(Boolean.class)
            .one());
  }
}

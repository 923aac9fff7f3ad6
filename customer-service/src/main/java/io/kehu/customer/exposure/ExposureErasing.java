package io.kehu.customer.exposure;

import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What goes of exposures.
@ApplicationScoped
class ExposureErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(CUSTOMER.rows("exposure_order"), CUSTOMER.rows("credit_exposure"));
  }
}

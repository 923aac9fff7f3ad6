package io.kehu.customer.exposure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What goes out about exposures.
public final class ExposureApi {
  private ExposureApi() {}

  /// @param customers how many belong to the group, this one included
  @Schema(name = "GroupExposure")
  public record Group(int customers, List<Exposure> exposures) {}
}

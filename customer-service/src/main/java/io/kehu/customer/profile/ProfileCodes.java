package io.kehu.customer.profile;

import io.kehu.customer.profile.schema.Section;
import io.kehu.customer.profile.schema.Sensitivity;
import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes of profiles; those of single fields stand in their schemas.
class ProfileCodes {
  @Produces
  CodeList sections() {
    return CodeList.of("profile-sections", Section.values());
  }

  @Produces
  CodeList sensitivities() {
    return CodeList.of("sensitivities", Sensitivity.values());
  }
}

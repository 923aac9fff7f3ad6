package io.kehu.customer.contact.assessment;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes by which contacts are assessed.
class AssessmentCodes {
  @Produces
  CodeList energies() {
    return CodeList.of("personality-energies", Energy.values());
  }

  @Produces
  CodeList perceptions() {
    return CodeList.of("personality-perceptions", Perception.values());
  }

  @Produces
  CodeList judgements() {
    return CodeList.of("personality-judgements", Judgement.values());
  }

  @Produces
  CodeList lifestyles() {
    return CodeList.of("personality-lifestyles", Lifestyle.values());
  }

  @Produces
  CodeList loyalties() {
    return CodeList.of("rival-loyalties", LoyaltyLevel.values());
  }
}

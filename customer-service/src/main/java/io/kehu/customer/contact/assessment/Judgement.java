package io.kehu.customer.contact.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// By what somebody decides.
@Schema(name = "PersonalityJudgement")
public enum Judgement {
  /// 思维
  THINKING,
  /// 情感
  FEELING
}

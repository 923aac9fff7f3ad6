package io.kehu.customer.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is answered to who asks whether a customer is good for an order; later ones are worse.
@Schema(name = "CreditOutcome")
public enum Outcome {
  OK,
  WARN,
  BLOCK
}

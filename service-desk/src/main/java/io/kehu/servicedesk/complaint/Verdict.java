package io.kehu.servicedesk.complaint;

/// What the customer thinks of the outcome.
public enum Verdict {
  SATISFIED,
  ACCEPTED,
  NOT_ACCEPTED
}

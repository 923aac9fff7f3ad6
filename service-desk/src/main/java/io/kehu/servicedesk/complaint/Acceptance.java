package io.kehu.servicedesk.complaint;

/// Whether a complaint is taken up.
public enum Acceptance {
  UNDECIDED,
  ACCEPTED,
  REFUSED
}

package io.kehu.servicedesk.complaint;

/// How far an offer has come: above the limit of who made it, it waits for a supervisor.
public enum RedressState {
  AWAITING_APPROVAL,
  OFFERED,
  REFUSED
}

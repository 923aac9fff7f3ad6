package io.kehu.servicedesk.ticket;

/// In which way a ticket was settled.
public enum ResolutionCode {
  SOLVED,
  ANSWERED,
  WORKAROUND,
  DECLINED,
  NO_FAULT,
  DUPLICATE,
  WITHDRAWN
}

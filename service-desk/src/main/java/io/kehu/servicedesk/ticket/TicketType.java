package io.kehu.servicedesk.ticket;

/// What kind of matter it is.
public enum TicketType {
  ENQUIRY,
  REQUEST,
  COMPLAINT,
  INCIDENT,
  SUGGESTION,
  PRAISE
}

package io.kehu.servicedesk.ticket;

/// By which way a ticket came in.
public enum TicketChannel {
  PHONE,
  EMAIL,
  WEB,
  CHAT,
  WECHAT,
  LETTER,
  VISIT,
  SOCIAL,
  PORTAL,
  /// opened by the desk itself, because an answer to a survey was low
  SURVEY
}

package io.kehu.servicedesk.calendar;

/// Told inside this service, in the transaction of the change: deadlines on this calendar are to be reckoned again.
public record CalendarChanged(String code) {}

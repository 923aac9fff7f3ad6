package io.kehu.servicedesk.calendar;

import java.time.LocalTime;

/// A stretch of a working day, in minutes of the local day; the end is not part of it.
///
/// Minutes and not [LocalTime], because a day may end at 24:00.
public record WorkingHours(int fromMinute, int toMinute) implements Comparable<WorkingHours> {
  private static final int DAY = 24 * 60;

  /// @throws IllegalArgumentException when the stretch is empty, turned round, or leaves the day
  public WorkingHours {
    if (fromMinute < 0 || toMinute > DAY || fromMinute >= toMinute) {
      throw new IllegalArgumentException("working hours end after they begin, within one day");
    }
  }

  /// @param from `09:00`
  /// @param to `18:00`, at most `24:00`
  public static WorkingHours of(String from, String to) {
    return new WorkingHours(minute(from), minute(to));
  }

  public int minutes() {
    return toMinute - fromMinute;
  }

  public boolean overlaps(WorkingHours other) {
    return fromMinute < other.toMinute && other.fromMinute < toMinute;
  }

  public String from() {
    return text(fromMinute);
  }

  public String to() {
    return text(toMinute);
  }

  @Override
  public int compareTo(WorkingHours other) {
    return Integer.compare(fromMinute, other.fromMinute);
  }

  private static int minute(String text) {
    return text.equals("24:00") ? DAY : LocalTime.parse(text).toSecondOfDay() / 60;
  }

  private static String text(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}

package io.kehu.servicedesk.complaint;

/// How an unhappy customer was dealt with, as far as it bears on whether it buys again.
public enum Handling {
  /// had a big problem and said nothing
  SILENT,
  /// complained, whatever came of it
  COMPLAINED,
  /// complained, and it was solved
  SOLVED,
  /// complained, and it was solved quickly
  SOLVED_QUICKLY
}

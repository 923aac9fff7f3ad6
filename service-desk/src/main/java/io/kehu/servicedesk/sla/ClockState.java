package io.kehu.servicedesk.sla;

/// How a promise stands.
public enum ClockState {
  RUNNING,
  /// the ticket waits for somebody whose time is not ours
  PAUSED,
  /// four fifths of the time are gone
  WARNED,
  /// kept
  MET,
  /// broken; stays so, whatever comes
  BREACHED
}

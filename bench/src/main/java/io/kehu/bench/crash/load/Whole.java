package io.kehu.bench.crash.load;

import java.util.UUID;

/// Something of several transactions or several services that must be found whole at the end, or not begun.
public sealed interface Whole {
  /// How the names of customers begin that are known by their number alone.
  String LOT = "Lot ";

  /// How the names of those begin who are erased: nothing that holds this and a mark may be left.
  String GONE = "Gone";

  /// A file of customers.
  ///
  /// @param mark by which its rows are told from all others
  /// @param good rows that make a customer each
  /// @param wrong rows that are refused
  record Lot(String mark, UUID job, int good, int wrong) implements Whole {}

  /// All customers of one user handed to another one.
  record Transfer(UUID id, UUID from, UUID to, int customers) implements Whole {}

  /// Two customers that became one.
  ///
  /// @param undone whether it was taken back
  record Merge(UUID id, UUID survivor, UUID losing, boolean undone) implements Whole {}

  record Erasure(UUID id, UUID customer) implements Whole {}
}

package io.kehu.bench;

/// One benchmark or fault test.
public interface Benchmark {
  /// Its word on the command line: `read-by-id`.
  String name();

  /// What it finds out, in a line.
  String about();

  /// Runs, and tells what it found to the lab's report.
  ///
  /// @throws Exception where it could not be measured, or a fault test found something lost or doubled
  void run(Lab lab) throws Exception;
}

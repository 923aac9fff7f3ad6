package io.kehu.sales.process;

import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Finds the process that a record runs on.
@ApplicationScoped
public class SalesProcesses {
  /// What an opportunity runs on where it names none.
  public static final String STANDARD = "standard";

  private final SalesProcessRepository processes;

  SalesProcesses(SalesProcessRepository processes) {
    this.processes = processes;
  }

  @Transactional
  public List<SalesProcess> current() {
    return processes.current();
  }

  /// The version that a new opportunity gets.
  ///
  /// @throws ProblemException `unknown-sales-process`
  @Transactional
  public SalesProcess forNew(String code) {
    return processes
        .current(code)
        .orElseThrow(() -> ProblemException.of(ProcessError.UNKNOWN_PROCESS, code));
  }

  /// The version that an opportunity began with.
  @Transactional
  public SalesProcess version(String code, int version) {
    return processes.version(code, version);
  }

  /// @throws ProblemException `sales-process-not-found`
  @Transactional
  public SalesProcess get(String code) {
    return processes
        .current(code)
        .orElseThrow(() -> ProblemException.of(ProcessError.NOT_FOUND, code));
  }

  /// @throws ProblemException `unknown-stage`
  public static Stage stage(SalesProcess process, String code) {
    return process
        .stage(code)
        .orElseThrow(() -> ProblemException.of(ProcessError.UNKNOWN_STAGE, code, process.code()));
  }
}

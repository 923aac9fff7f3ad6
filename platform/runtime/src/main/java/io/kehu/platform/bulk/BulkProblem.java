package io.kehu.platform.bulk;

import io.kehu.platform.problem.ProblemCode;

/// Refusals of batches, imports and jobs.
enum BulkProblem implements ProblemCode {
  BATCH_UNDONE("batch-undone", 424),
  JOB_NOT_FOUND("job-not-found", 404),
  IMPORT_KIND_NOT_FOUND("import-kind-not-found", 404),
  IMPORT_UNREADABLE("import-unreadable", 422),
  IMPORT_TOO_LARGE("import-too-large", 413),
  IMPORT_COLUMNS_REFUSED("import-columns-refused", 422),
  TEMPLATE_NOT_FOUND("import-template-not-found", 404),
  TEMPLATE_NAME_TAKEN("import-template-name-taken", 409),
  JOB_FINISHED("job-finished", 409);

  private final String code;
  private final int status;

  BulkProblem(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}

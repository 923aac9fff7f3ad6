package io.kehu.customer.transfer;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a transfer is refused.
public enum TransferError implements ProblemCode {
  NOT_FOUND("ownership-transfer-not-found", 404),
  OVER("ownership-transfer-over", 409),
  SAME_OWNER("ownership-transfer-same-owner", 422);

  private final String code;
  private final int status;

  TransferError(String code, int status) {
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

package io.kehu.customer.development;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far one step of a development plan is.
@Schema(name = "DevelopmentStep")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
    @NotNull Name step, @NotNull State state, @Nullable @Size(max = 2000) String note) {

  /// The steps in their order.
  @Schema(name = "DevelopmentStepName")
  public enum Name {
    /// 收集信息
    COLLECT,
    /// 客户分析
    ANALYSE,
    /// 竞争对手
    RIVALS,
    /// 自身定位
    POSITION,
    /// 行动与收入计划
    PLAN
  }

  /// How far it is.
  @Schema(name = "DevelopmentStepState")
  public enum State {
    OPEN,
    IN_PROGRESS,
    DONE
  }
}

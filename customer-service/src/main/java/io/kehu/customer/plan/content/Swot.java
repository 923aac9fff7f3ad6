package io.kehu.customer.plan.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Strengths, weaknesses, opportunities and threats, of the customer or of us.
@Schema(name = "PlanSwot")
public record Swot(
    @Size(max = 20) List<@NotBlank @Size(max = 500) String> strengths,
    @Size(max = 20) List<@NotBlank @Size(max = 500) String> weaknesses,
    @Size(max = 20) List<@NotBlank @Size(max = 500) String> opportunities,
    @Size(max = 20) List<@NotBlank @Size(max = 500) String> threats) {
  public Swot {
    strengths = strengths == null ? List.of() : strengths;
    weaknesses = weaknesses == null ? List.of() : weaknesses;
    opportunities = opportunities == null ? List.of() : opportunities;
    threats = threats == null ? List.of() : threats;
  }
}

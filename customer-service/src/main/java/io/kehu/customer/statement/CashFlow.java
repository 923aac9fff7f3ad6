package io.kehu.customer.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where money came from and went to during the period; negative where more went out.
@Schema(name = "CashFlow")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CashFlow(
    @Nullable Figure operating, @Nullable Figure investing, @Nullable Figure financing) {

  static final CashFlow NONE = new CashFlow(null, null, null);
}

package io.kehu.customer.tiering;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// What counts as attention.
public record ReportFilter(
    @QueryParam("days")
        @DefaultValue("90")
        @Parameter(description = "Attention within so many days counts")
        @Min(1)
        @Max(730)
        int days,
    @QueryParam("much")
        @DefaultValue("5")
        @Parameter(description = "Entries on the timeline from which attention is MUCH")
        @Min(1)
        @Max(1000)
        int much) {}

package io.kehu.platform.export;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What every export understands, as `@BeanParam` of the resource method, beside the plain filters of its list.
public record ExportRequest(
    @QueryParam("filter") @Parameter(description = "RSQL, as in the list") @Nullable String filter,
    @QueryParam("sort") @Parameter(description = "as in the list") @Nullable String sort,
    @QueryParam("labels")
        @Parameter(
            description =
                "Words of this language as column names instead of the names that an import takes; CSV and XLSX")
        @Pattern(regexp = "en|zh-CN")
        @Nullable String labels,
    @QueryParam("bom")
        @Parameter(
            description = "A byte order mark before CSV, by which Excel recognises UTF-8",
            example = "true")
        @DefaultValue("false")
        boolean bom) {}

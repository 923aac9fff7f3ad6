package io.kehu.platform.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// What every list understands, as `@BeanParam` of the resource method.
///
/// @param limit items on a page, 1 … 200
/// @param cursor `nextCursor` of the page before; absent on the first
/// @param filter RSQL over the list's fields:
// `customerClass==CURRENT;createdAt>2026-01-01T00:00:00Z`
/// @param sort fields by comma, `-` before a field turns it: `-createdAt,name`
/// @param count `exact` or `estimate` to get `total`
public record ListRequest(
    @QueryParam("limit") @DefaultValue("50") int limit,
    @QueryParam("cursor") @Nullable String cursor,
    @QueryParam("filter") @Nullable String filter,
    @QueryParam("sort") @Nullable String sort,
    @QueryParam("count") @Nullable String count) {}

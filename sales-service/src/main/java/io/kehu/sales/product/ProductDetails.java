package io.kehu.sales.product;

import io.kehu.platform.money.Money;
import org.jspecify.annotations.Nullable;

/// Everything about a product that can be changed.
///
/// @param sku unique, as the trade writes it
/// @param unit in which it is counted: `piece`, `kg`
/// @param active whether it may still be sold
/// @param cost what one costs us; margins need it
public record ProductDetails(
    String sku,
    String name,
    @Nullable String category,
    @Nullable String unit,
    boolean active,
    @Nullable Money listPrice,
    @Nullable Money cost) {}

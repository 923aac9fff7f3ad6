package io.kehu.customer.exposure;

import io.kehu.platform.money.Money;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a customer owes or is about to owe in one currency.
///
/// @param openOrders confirmed and not paid, less what is invoiced
/// @param openInvoices not paid, less open credit notes
/// @param total of both
@Schema(name = "Exposure")
public record Exposure(Money openOrders, Money openInvoices, Money total, Instant updatedAt) {}

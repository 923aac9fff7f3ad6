/// Invoices that customers have to pay, as the ERP knows them: what is still open, and how promptly each was paid. Until sales-service tells of
/// invoices and payments by event, other systems send them here. From them come the open items of a customer's exposure and its payment history.
@NullMarked
package io.kehu.customer.receivable;

import org.jspecify.annotations.NullMarked;

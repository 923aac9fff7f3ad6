/// What a customer owes or is about to owe, for each currency: open orders, as sales-service tells of them, and open invoices
/// (`receivable/`). An order counts from its confirmation until it is paid, cancelled or returned, less what came back and
/// less what is invoiced already: an invoice that names the order, by its number or by what another system calls it, takes
/// its amount out of the order and counts by what is still open of it. The figures are renewed in the transaction of the
/// change; amounts of different currencies are never added.
@NullMarked
package io.kehu.customer.exposure;

import org.jspecify.annotations.NullMarked;

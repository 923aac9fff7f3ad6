/// What this service keeps of the customers, who belong to customer-service: enough to show a name, to
/// find a customer by the ERP's number and to know whose customer it is. Filled by events alone. Facts
/// may arrive before their customer does: a customer named by id gets a placeholder, one named by
/// another system's number is waited for, and CustomerKnown tells those who wait.
@NullMarked
package io.kehu.sales.customer;

import org.jspecify.annotations.NullMarked;

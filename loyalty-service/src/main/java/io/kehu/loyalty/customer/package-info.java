/// What this service keeps of the customers, who belong to customer-service: enough to show a name and to know whose a
/// customer is, because points, tiers and risks are seen by those who may see the customer. Filled by events alone.
/// Orders may arrive before their customer does; a placeholder stands in, which only those see who see everything.
@NullMarked
package io.kehu.loyalty.customer;

import org.jspecify.annotations.NullMarked;

/// Rules that plan visits: so many days after the last one by the customer's tier, so many days after a delivery or a closed
/// ticket, once a quarter for tagged customers. A rule sees occasions, each of them once for a customer, whatever instance
/// looks and however often an event comes. Visits go to the customer's owner and never fall on a weekend; holidays are not
/// known here.
@NullMarked
package io.kehu.customer.visit.rule;

import org.jspecify.annotations.NullMarked;

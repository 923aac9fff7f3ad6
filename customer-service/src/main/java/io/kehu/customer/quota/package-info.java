/// Personal targets (个人目标): what somebody is to sell in the short, middle or long term, broken down to customers. So many customers
/// are needed as the quota holds the average value of a customer, rounded up; those held now are the current customers
/// whom the user owns; the rest is still to be developed, never less than none.
@NullMarked
package io.kehu.customer.quota;

import org.jspecify.annotations.NullMarked;

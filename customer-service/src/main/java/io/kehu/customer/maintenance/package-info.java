/// Maintenance plans (客户维护计划): how the relationship with a customer is kept up. What for, in which ways, and how it went; the schedule with
/// who is in charge are the plan's actions. Whether it worked is seen by the customer's value and satisfaction, noted when
/// the plan becomes active and when it is closed.
@NullMarked
package io.kehu.customer.maintenance;

import org.jspecify.annotations.NullMarked;

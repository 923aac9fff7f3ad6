/// Which customers get which service (客户分层方案): tiers in an order, each with a condition and a level of service; a customer is of the first tier whose
/// condition holds. [io.kehu.customer.upkeep] keeps the tiers up; a person may set one by hand, with a reason and perhaps until some day. Each change of a
/// customer's tier is told as `crm.tiering.changed.v1`. A report lays beside each other what customers are worth and how much we care for
/// them.
///
/// These tiers say how we serve a customer; those of loyalty-service say what it has earned.
@NullMarked
package io.kehu.customer.tiering;

import org.jspecify.annotations.NullMarked;

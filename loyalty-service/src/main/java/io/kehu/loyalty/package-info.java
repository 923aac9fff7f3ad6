/// Why customers stay, and who is about to leave.
///
/// Read `points` first: a ledger of what orders earn, what returns take back and what is burnt. `tier` ranks customers by
/// what they earned within a year. `churn` watches each customer's own rhythm of buying and what it says when asked,
/// and reckons the risk that it leaves. `customer` and `order` are what this service keeps of others' data; points and
/// churn listen to what happens to an order.
@NullMarked
package io.kehu.loyalty;

import org.jspecify.annotations.NullMarked;

/// What this service keeps of orders, which belong to sales-service: when and for how much, net of returns. Every event
/// of an order carries the whole of it, so the newest version replaces what was known, and late or repeated events do
/// nothing. [OrderChanged] tells those who reckon with orders.
@NullMarked
package io.kehu.loyalty.order;

import org.jspecify.annotations.NullMarked;

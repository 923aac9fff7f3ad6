/// Development plans (客户发展计划): how somebody is to become a customer. Five steps lead there: collect information, analyse the
/// customer, look at the rivals, find our own position, plan actions and revenue. Meanwhile each talk is a line in the
/// follow-up form (客户跟进表), with the level that the customer has reached.
@NullMarked
package io.kehu.customer.development;

import org.jspecify.annotations.NullMarked;

/// What people judge about a customer and no figure tells: whether it buys deal by deal or wants a relationship (交易客户, 关系客户), and whether others listen to
/// it. Beside the master record, because other people keep it; segments speak of it by the fields `buyingAttitude` and `influential`.
@NullMarked
package io.kehu.customer.judgement;

import org.jspecify.annotations.NullMarked;

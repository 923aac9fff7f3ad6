/// What a plan wants done, by whom and until when: the actions of account and development plans, the schedule of
/// maintenance plans. An action that is overdue is told of once, as long as its day is not moved.
@NullMarked
package io.kehu.customer.plan.action;

import org.jspecify.annotations.NullMarked;

/// What the three kinds of plan have in common: account plans, development plans (客户发展计划) and maintenance plans (客户维护计划). A plan
/// hangs on a customer, is drafted, becomes active for its period and is closed. What it says is a document of its kind; what
/// is to be done by a day are its actions, in a table of their own. Every change keeps the plan as it then was, actions
/// included, so that each version can be read again. When it becomes active and when it is closed, the customer's value
/// and satisfaction are noted, so that its effect can be seen.
@NullMarked
package io.kehu.customer.plan;

import org.jspecify.annotations.NullMarked;

/// How good a customer is for its debts, and how much it may owe us: the grade of its last assessment and the limit that a person set, with its
/// history. The figures of its exposure stand beside them. Amounts of other currencies than the limit's are named, never converted.
@NullMarked
package io.kehu.customer.credit;

import org.jspecify.annotations.NullMarked;

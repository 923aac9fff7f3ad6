/// Account plans: how a key account is to grow in a period. Where the customer stands, strengths and weaknesses on both sides, who
/// else sells to it, who decides there, what we want to reach and how it is measured, what revenue we expect. Reviews
/// say from time to time what was found. The customer has at most one active plan for any day.
@NullMarked
package io.kehu.customer.accountplan;

import org.jspecify.annotations.NullMarked;

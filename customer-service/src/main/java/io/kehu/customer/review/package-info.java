/// Pairs of customers that may be one, found when one of them was created or by a scan, for somebody to decide. "Not a duplicate" is remembered: the
/// pair is never proposed again. Only who may see both customers sees the pair. What is confirmed is merged by an act of its own.
@NullMarked
package io.kehu.customer.review;

import org.jspecify.annotations.NullMarked;

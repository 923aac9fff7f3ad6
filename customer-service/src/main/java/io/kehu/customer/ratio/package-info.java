/// What a customer's statements say of its liquidity, activity, debt and profit. Computed when asked, so that they always fit the statement; each
/// ratio shows what it was made of, or why there is none.
@NullMarked
package io.kehu.customer.ratio;

import org.jspecify.annotations.NullMarked;

/// Who sent whom to us. A customer names who referred it ([io.kehu.customer.customer.Referrer]); here the chains are read, from a
/// customer up to who began it and down to everybody it brought. No chain leads back to itself. A customer that the caller may not see stands
/// in its chain as a gap: depths stay right, and nothing is told of it.
@NullMarked
package io.kehu.customer.referral;

import org.jspecify.annotations.NullMarked;

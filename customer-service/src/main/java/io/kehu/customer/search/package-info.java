/// How customers are found by what somebody types, best first: names and aliases by words, Chinese ones also by any two characters, by pinyin and by its
/// initials; numbers, codes and channels by any part. What a customer is found by ([Findable]) is folded into a [SearchText] of its own table; a
/// [SearchQuery] is turned into conditions on it, and [RankedSearch] decides in which steps the finds are fetched.
@NullMarked
package io.kehu.customer.search;

import org.jspecify.annotations.NullMarked;

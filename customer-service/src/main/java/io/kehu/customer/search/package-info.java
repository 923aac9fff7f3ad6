/// How customers are found by a few characters: Chinese by the characters themselves, by pinyin and by its initials,
/// everything else by any part of a word. Trigrams, which serve Latin text, do not help with the two characters that a
/// Chinese query usually has; pairs of characters in an array index do.
@NullMarked
package io.kehu.customer.search;

import org.jspecify.annotations.NullMarked;

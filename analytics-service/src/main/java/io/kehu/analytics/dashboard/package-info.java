/// One document with the figures a manager opens first, and pictures of two of them.
@NullMarked
package io.kehu.analytics.dashboard;

import org.jspecify.annotations.NullMarked;

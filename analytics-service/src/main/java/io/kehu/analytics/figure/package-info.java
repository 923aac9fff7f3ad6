/// What every figure shares: the question (period, zone, currency), who may see which part of it, and up to when it is complete.
@NullMarked
package io.kehu.analytics.figure;

import org.jspecify.annotations.NullMarked;

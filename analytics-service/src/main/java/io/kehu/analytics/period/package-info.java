/// Periods of a calendar in a named zone: what a day, a week, a quarter is depends on where one stands.
@NullMarked
package io.kehu.analytics.period;

import org.jspecify.annotations.NullMarked;

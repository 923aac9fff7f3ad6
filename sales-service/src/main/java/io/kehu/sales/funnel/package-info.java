/// The opportunities added up: how many and how much in each stage now, how they went from stage to
/// stage in a period, and what was won. A caller sees the figures of the opportunities that the caller
/// may see.
@NullMarked
package io.kehu.sales.funnel;

import org.jspecify.annotations.NullMarked;

/// What the sources brought: how many customers came of each within a period, how many of them buy by now, what their first orders were
/// worth and what one customer cost. Only what this service knows by itself; returns over time are the analytics service's.
@NullMarked
package io.kehu.customer.source.report;

import org.jspecify.annotations.NullMarked;

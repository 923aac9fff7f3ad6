/// sales-service: the way from an opportunity to a delivered order. A product is what is sold, a
/// process says through which stages a sale goes, an opportunity goes through them and is won or
/// lost, an order is what was bought, and the funnel adds them up.
@NullMarked
package io.kehu.sales;

import org.jspecify.annotations.NullMarked;

/// What sources cost: entries of an amount, a source and a period, if need be of one campaign. A period may have many; a refund is
/// a negative one. Every entry and every change is told, so that returns can be set against costs elsewhere.
@NullMarked
package io.kehu.customer.source.cost;

import org.jspecify.annotations.NullMarked;

/// What a customer bought, mostly as the ERP tells it: placed, shipped, delivered, paid, and what of it
/// came back. An order may arrive before its customer does. It is then kept, and published as soon as
/// the customer is known.
@NullMarked
package io.kehu.sales.order;

import org.jspecify.annotations.NullMarked;

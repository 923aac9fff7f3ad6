/// What we promised a customer and what it promised us: by whom, until when, and whether it was kept. A commitment that is
/// still open after its day is told of as overdue, once for each day that it was due on. Promises come out of
/// communications, visits and plans and may name where they were made.
@NullMarked
package io.kehu.customer.commitment;

import org.jspecify.annotations.NullMarked;

/// The visit programme (回访制度): a visit is planned for a day with an outline of questions, scheduled for an hour, held,
/// recorded with the answers, and followed up. Visits are planned by people or by rules (see `rule`). One that ran more
/// than a quarter over its time is flagged, because the next customer waited for it.
@NullMarked
package io.kehu.customer.visit;

import org.jspecify.annotations.NullMarked;

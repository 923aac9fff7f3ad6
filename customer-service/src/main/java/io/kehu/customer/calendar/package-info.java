/// What a user has to do, as a calendar that other programs subscribe to (iCalendar, RFC 5545): visits, planned
/// communications, commitments that fall due. With a token the calendar tells everything that its user may see. Calendar
/// programs have no token, hence feeds: secret links that end by themselves, can be revoked, and are kept as hashes. A link
/// does not know what its user may still see today, so it names only customers whom the user owns; of other dealings it
/// shows the time alone.
@NullMarked
package io.kehu.customer.calendar;

import org.jspecify.annotations.NullMarked;

/// Who is asked, and by which link. A customer is invited when its ticket is closed or its order delivered, or by
/// hand, and not more often than it bears. The link needs no login; it is random, signed, ends after a while, works
/// once, and is kept only as a hash, so that nobody who reads the database can answer in a customer's name.
@NullMarked
package io.kehu.servicedesk.survey.invitation;

import org.jspecify.annotations.NullMarked;

/// What somebody wants of us: an enquiry, a request, a complaint. [Ticket] is the aggregate; it is worked on by
/// staff until it is resolved and closed, and may be reopened. Its lawful moves stand in [TicketStatus]. Everything
/// that happens to a ticket goes through [TicketNews] to Kafka and to the features beside it. [TicketIntake] takes
/// tickets as other systems have them, also old ones with the times of their past.
@NullMarked
package io.kehu.servicedesk.ticket;

import org.jspecify.annotations.NullMarked;

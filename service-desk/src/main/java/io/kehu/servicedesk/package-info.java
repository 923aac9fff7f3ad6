/// The service desk: every question, request and complaint, the promise made about it, how it was put right, and
/// what customers say when they are asked.
///
/// Read `ticket` first. `message` is the conversation in a ticket, `complaint` what a complaint adds to it,
/// `category` the trees that both are filed under. `calendar` knows working time, `sla` the clocks that run on it.
/// `survey` asks customers and opens a ticket where an answer is low. `customer` is what this service keeps of
/// another's data. Tickets know none of `sla`, `complaint` and `survey`: these listen to what happens to a ticket.
@NullMarked
package io.kehu.servicedesk;

import org.jspecify.annotations.NullMarked;

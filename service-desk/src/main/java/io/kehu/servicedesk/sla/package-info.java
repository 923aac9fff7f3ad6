/// The promise made about a ticket: how soon the first answer comes, and how soon it is settled. Policies say what is
/// promised to whom; each ticket has two clocks that run in working time, stand still while the ticket waits for others,
/// warn at four fifths, and end met or breached. Clocks are always reckoned anew from what happened to the ticket, never
/// added to, so that a change of priority, policy or calendar counts from the beginning. A sweeper finds the deadlines
/// that pass; each is told once, however many instances sweep.
@NullMarked
package io.kehu.servicedesk.sla;

import org.jspecify.annotations.NullMarked;

/// `./kehu bench crash`: kills every process of the platform with SIGKILL at random moments while writers write, starts it again after a random pause, and
/// then compares everything with the ledger of what the writers were answered.
///
/// 1. **Load.** Writers with real tokens tell stories through the gateway and straight to the services: customers, orders with shipments, deliveries and
///    returns, deals through the funnel, tickets, answers, burnt points, batches, imports. Some do nothing but what takes several transactions or
///    services: long files, merges and their undoing, erasures, bulk transfers. A request without an answer, or answered 429 or 5xx, is
///    repeated with the same `Idempotency-Key` until it is answered.
/// 2. **Kills.** Each of the eight processes at least once, customer-service more often, in random order, at random moments, also while another one is
///    down; up again after 0–5 s.
///    A service that cannot start because its database is away is started again, as an orchestrator would.
/// 3. **Settling.** Outboxes empty, consumers and fold at the end of their topics, no job under way, nothing new for as long as periodic jobs pause.
/// 4. **Reconciliation.** Records: every 2xx is there once and reads as it was sent, nothing else is there. Events: outbox, Kafka and change feed hold the
///    same ones in the same order; a resend is an exact repeat. Wholes: each row of a file once, each merge there and followed or not there, nothing of
///    who was erased in any table, each customer handed over once. Figures: all that services derive from events is what follows from the ledger by
///    definition.
///
/// A difference is printed with both sides, and the command fails.
@NullMarked
package io.kehu.bench.crash;

import org.jspecify.annotations.NullMarked;

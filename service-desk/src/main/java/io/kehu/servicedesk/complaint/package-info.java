/// What a complaint has beside its ticket: whether we accept it, what caused it and who answers for that, what is
/// offered to put it right, and what the customer thinks of the outcome. Every ticket of type `COMPLAINT` has one, from
/// the moment it becomes one. The figures of [ExpectedRepurchase] weigh what putting right is worth.
@NullMarked
package io.kehu.servicedesk.complaint;

import org.jspecify.annotations.NullMarked;

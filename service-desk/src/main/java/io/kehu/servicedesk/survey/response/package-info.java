/// What customers answered. An answer comes through the link of an invitation, or is entered by those who asked in
/// another way. It is final: a second answer is refused. A low one opens a ticket, so that somebody wins the customer
/// back ([ServiceRecovery]).
@NullMarked
package io.kehu.servicedesk.survey.response;

import org.jspecify.annotations.NullMarked;

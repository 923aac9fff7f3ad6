/// The conversation in a ticket: public replies that the customer reads, and internal notes that it never does. The
/// first public reply of staff is the first response that the customer was promised. Messages are never changed.
@NullMarked
package io.kehu.servicedesk.message;

import org.jspecify.annotations.NullMarked;

/// Each time we and a customer spoke, or mean to: over what channel, who took part, what was said and agreed, and which needs
/// were heard. A communication is planned, held or cancelled; it has been held as soon as it says when it took place, so
/// that noting down a call that was never planned is one request. What is unwise (two hours and more, nobody invited who
/// decides) is a warning in the answer and never refused.
@NullMarked
package io.kehu.customer.communication;

import org.jspecify.annotations.NullMarked;

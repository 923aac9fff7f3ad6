/// A sale that may come: what, to whom, for how much, until when, and how far it is. It moves through
/// the stages of its process, every stay is kept with its times, and it ends won or lost, with a reason
/// to learn from. It may be entered by hand or loaded with its past from another system.
@NullMarked
package io.kehu.sales.opportunity;

import org.jspecify.annotations.NullMarked;

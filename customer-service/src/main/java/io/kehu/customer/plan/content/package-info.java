/// Pieces that plans of several kinds are made of.
@NullMarked
package io.kehu.customer.plan.content;

import org.jspecify.annotations.NullMarked;

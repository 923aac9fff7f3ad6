/// A feature that keeps the rules of the house.
@NullMarked
package io.kehu.sample.good;

import org.jspecify.annotations.NullMarked;

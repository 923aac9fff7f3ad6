/// Finds what is left of somebody who was to be forgotten.
@NullMarked
package io.kehu.testing.privacy;

import org.jspecify.annotations.NullMarked;

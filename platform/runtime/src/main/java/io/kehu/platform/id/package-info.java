/// Identifiers that are made before anything is saved.
@NullMarked
package io.kehu.platform.id;

import org.jspecify.annotations.NullMarked;

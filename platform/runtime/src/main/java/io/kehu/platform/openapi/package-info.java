/// What the published API document says of every operation alike: problems, permissions, headers. Written once here from
/// the annotations that make it true, so that resources need not repeat it.
@NullMarked
package io.kehu.platform.openapi;

import org.jspecify.annotations.NullMarked;

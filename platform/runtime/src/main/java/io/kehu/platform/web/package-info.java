/// What every HTTP endpoint shares: versions, repeat safety, strict parameters.
@NullMarked
package io.kehu.platform.web;

import org.jspecify.annotations.NullMarked;

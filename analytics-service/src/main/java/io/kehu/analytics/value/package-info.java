/// What customers are worth: RFM scores, ABC classes, concentration (requirement A3).
@NullMarked
package io.kehu.analytics.value;

import org.jspecify.annotations.NullMarked;

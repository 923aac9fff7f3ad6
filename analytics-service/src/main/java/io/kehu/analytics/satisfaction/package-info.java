/// Customer satisfaction 客户满意度 (CSM): the mean of answers on the seven-level scale +90 … −90 (requirement A1).
@NullMarked
package io.kehu.analytics.satisfaction;

import org.jspecify.annotations.NullMarked;

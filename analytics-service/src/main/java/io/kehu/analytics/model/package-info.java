/// The facts that all figures rest on, folded from the topics. All tables of one generation stand in one PostgreSQL
/// schema (`model_1`, `model_2` …); a rebuild folds the next generation beside the live one and is switched to when it
/// has caught up. Everything here can be thrown away.
@NullMarked
package io.kehu.analytics.model;

import org.jspecify.annotations.NullMarked;

/// Folds: consumers whose effects are a model that can be thrown away and folded again. How far a fold came is saved with its results, in the same
/// transaction, so that each event counts once; repeats are known by their position, without remembering any id. A rebuild is one more generation of the
/// same fold, fed from the beginning of the topics beside the live one.
@NullMarked
package io.kehu.platform.event.fold;

import org.jspecify.annotations.NullMarked;

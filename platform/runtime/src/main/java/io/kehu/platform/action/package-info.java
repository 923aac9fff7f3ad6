/// What a caller may do with a record: the list `allowedActions` that a front end draws its buttons from.
///
/// Nothing is decided here. An action is allowed where the caller holds the permission of its operation, read off the
/// operation itself, and where the feature's own rules let it through: the access policy and the status that refuse the
/// request if it is sent all the same.
@NullMarked
package io.kehu.platform.action;

import org.jspecify.annotations.NullMarked;

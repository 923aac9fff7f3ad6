/// Shows people what is held of them. [io.kehu.platform.privacy.access.AccessOpened] names a request and the subjects; every service notes the ids, tells by
/// [io.kehu.platform.privacy.access.AccessPrepared] how many rows it holds in which tables, and offers its part at `/v1/personal-data/{requestId}` for as long as the
/// request is open. What is shown is read by the declarations by which a person is erased ([io.kehu.platform.privacy.Erases]), at the moment when it is asked for: there is no second store of it.
@NullMarked
package io.kehu.platform.privacy.access;

import org.jspecify.annotations.NullMarked;

package io.kehu.platform.privacy;

/// What one transaction of an erasure did.
///
/// @param more whether another one may find something
/// @param rows how many it erased
record Step(boolean more, long rows) {}

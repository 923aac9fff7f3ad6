/// The trees of codes that administrators keep: what tickets are filed under, and what causes complaints. A code once
/// used is never deleted, only set inactive, so that old tickets keep their meaning.
@NullMarked
package io.kehu.servicedesk.category;

import org.jspecify.annotations.NullMarked;

/// Whether another system and we hold the same records, told by counts and checksums instead of by sending everything. The external ids of a kind are
/// dealt into buckets by the first digits of their hash; where the checksum of a bucket differs, the caller looks at finer buckets, and at last at its rows.
/// What is compared is which records there are and how new each one is (`sourceVersion`): an upsert that was taken stored the whole row.
@NullMarked
package io.kehu.platform.reconciliation;

import org.jspecify.annotations.NullMarked;

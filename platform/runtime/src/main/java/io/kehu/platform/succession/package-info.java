/// Records that go on in another record, and the rows that follow them. A row names the record that it was written for; while
/// that record has a successor, the row counts for the end of the line, and it goes back by itself when the succession is
/// taken back. Nothing is logged row by row: where a row belongs depends only on what it names and on the successions that
/// are known, so the order in which news comes does not matter, and reading all events again gives the same.
///
/// A table takes part by two columns and a trigger, all in its migration: a column (`account_id`) that says where the row
/// counts, a column `named_account_id` beside it that says whom the row named where that is another, and a trigger called
/// `follow_succession` with the column as its argument. Its function sets both at each write; see ADR 0018.
@NullMarked
package io.kehu.platform.succession;

import org.jspecify.annotations.NullMarked;

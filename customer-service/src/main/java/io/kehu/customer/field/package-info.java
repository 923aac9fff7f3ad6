/// What can be said of a customer in a condition: a catalogue of typed fields, each with its words in both languages, its unit or codes, what it means
/// when it is unknown, and the SQL that reads it. Features add fields by a bean of [io.kehu.customer.field.FieldContributor]; nothing else has to be
/// changed for them.
@NullMarked
package io.kehu.customer.field;

import org.jspecify.annotations.NullMarked;

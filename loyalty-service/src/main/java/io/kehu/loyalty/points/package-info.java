/// The points ledger. Each account has numbered entries that are only ever added; its balance is kept beside them, in
/// the same transaction and under the account's lock, and always equals their sum. Orders are booked by difference: the
/// newest version of an order says what it should have earned ([EarningRule]), and what is missing is earned, what is
/// too much is taken back. That makes repeated and late events harmless and takes back what a return no longer earns.
///
/// What is burnt must be there: nobody burns or adjusts an account below zero. Only a return may take it there, when the
/// points that it takes back have been burnt already; the debt is shown, and what is earned next settles it.
@NullMarked
package io.kehu.loyalty.points;

import org.jspecify.annotations.NullMarked;

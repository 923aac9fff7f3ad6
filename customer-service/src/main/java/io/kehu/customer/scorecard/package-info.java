/// How good a customer is for its debts, by the five Cs of credit (character, capacity, capital, collateral, conditions) and by how it paid so
/// far. A scorecard, which administrators define in versions, turns ratios, payment history and a person's judgements into points; their weighted mean
/// is the score, the score gives the grade, and the grade a recommended limit. What is not known lowers the coverage and is named, never made
/// up. An assessment keeps the version of the scorecard that it was made by and is never altered.
@NullMarked
package io.kehu.customer.scorecard;

import org.jspecify.annotations.NullMarked;

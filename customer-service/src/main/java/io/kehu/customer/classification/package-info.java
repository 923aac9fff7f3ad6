/// How a customer is classed: its class, the phase of the relationship, the stage of its life with us, how close we are.
/// Any class can turn into any other, but each turn is told with its reason and kept; some turns are automatic, when
/// orders arrive.
@NullMarked
package io.kehu.customer.classification;

import org.jspecify.annotations.NullMarked;

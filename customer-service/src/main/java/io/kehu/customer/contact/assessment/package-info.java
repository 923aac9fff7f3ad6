/// What our people think of a contact: how it ticks, on the four axes that Myers and Briggs made of Jung's types (C. G. Jung,
/// *Psychologische Typen*, 1921; I. Briggs Myers, *The Myers-Briggs Type Indicator*, 1962), and how loyal it is to a rival. Each axis is a
/// code or nothing: a seller's impression is no test, and a score would claim a precision that nobody measured. These are judgements of a
/// person, as sensitive as the PERSONAL fields of a profile, so they ask for the profile's permissions and stand apart from the contact: neither
/// its lists nor its history nor its events show them.
@NullMarked
package io.kehu.customer.contact.assessment;

import org.jspecify.annotations.NullMarked;

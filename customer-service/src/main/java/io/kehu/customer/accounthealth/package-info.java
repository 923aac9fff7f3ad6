/// How well it goes with a key account, from 0 to 100. The score is the weighted mean of six parts, each of which says what it was
/// made of and how old that is. A part of which nothing is known is absent, with the reason, and the weights of the others
/// grow in proportion: nothing is made up.
///
/// | part | score |
/// | --- | --- |
/// | satisfaction | −90 … +90 as 0 … 100 |
/// | complaints | 100, less 25 for each open complaint and 25 more where a promise was broken |
/// | order trend | 80 where the last 180 days brought as much as the 180 before; in proportion, at most 100 |
/// | buying centre | the share of the four roles (CUTE) that the active account plan names a contact for |
/// | plan progress | the share of its actions due by today that are done |
/// | last contact | 100 within 14 days, then falling evenly to 0 at 90 days |
///
/// Weights, days and amounts are configured: [io.kehu.customer.accounthealth.HealthConfig].
@NullMarked
package io.kehu.customer.accounthealth;

import org.jspecify.annotations.NullMarked;

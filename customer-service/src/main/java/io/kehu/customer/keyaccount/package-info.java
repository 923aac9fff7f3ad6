/// Key accounts (大客户管理): customers on whom so much depends that they get an account manager and a plan. A rule looks through the
/// figures that others tell and proposes whom it finds, with its grounds; a person may propose whoever is influential. Either way
/// a person decides. A customer has at most one proposal or key account at a time; who was rejected is left alone for a while,
/// unless the grounds change.
@NullMarked
package io.kehu.customer.keyaccount;

import org.jspecify.annotations.NullMarked;
